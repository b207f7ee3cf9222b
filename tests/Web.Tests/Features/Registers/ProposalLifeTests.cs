using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Misthos.Domain;
using Misthos.Domain.Assemblies;
using Misthos.Domain.Commitments;
using Misthos.Domain.Proposals;
using Misthos.Domain.Registers;
using Misthos.Domain.Sittings;
using Misthos.Domain.Topics;
using Misthos.Web.Features.Administration;
using Misthos.Web.Features.Assemblies;
using Misthos.Web.Features.Commitments;
using Misthos.Web.Features.Commitments.FollowUp;
using Misthos.Web.Features.Proposals;
using Misthos.Web.Features.Proposals.Answers;
using Misthos.Web.Features.Proposals.Restitutions;
using Misthos.Web.Features.Sittings.Content;
using Misthos.Web.Features.Topics;
using Misthos.Web.Tests.Features.Sittings;

namespace Misthos.Web.Tests.Features.Registers;

/// <summary>Everything public in the life of a proposal is in the register, once, in one chain; what was refused is not; no word that somebody typed is.</summary>
public sealed class ProposalLifeTests
{
    private const string Typed = "mots-de-quelqu-un";

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Everything_public_is_written_once_and_in_order(bool postgres)
    {
        await using var city = await CreateAsync(postgres);
        var office = new Office(city.Authority.Id, OfficeKind.Delegation, "Eau");
        var meeting = new Sitting(city.Authority.Id, city.Edition.Id, city.Edition.Organs[0].Id, "Suivi", new SittingTimes(Today, new TimeOnly(9, 0), new TimeOnly(12, 0), 180));
        meeting.Classify(SittingKind.FollowUp);
        await city.AddAsync(office, meeting);
        await city.WithAsync(async db =>
        {
            (await db.Set<Edition>().SingleAsync()).Describe("Édition 1", $"Charte {Typed}", true, null);
            return await db.SaveChangesAsync();
        });
        await AllowAsync<EditionService>(city, s => s.OpenAsync(city.Edition.Id));
        var (topic, _) = await DoAsync<TopicService, (Guid?, IReadOnlyList<Refusal>)>(city, s => s.CreateAsync(city.Edition.Id, new TopicWords($"Eau {Typed}", TopicOrigin.SelfReferral, null, $"Pourquoi {Typed} ?")));
        var id = (await DoAsync<ProposalService, Proposal>(city, s => s.RecordAsync(topic!.Value, $"Titre {Typed}", $"Texte {Typed}"))).Id;
        var content = new ResponseContent(ResponseKind.Accepted, $"Oui {Typed}", [new(office.Id, "Eau", OfficePart.LeadDelegation)], Today.AddDays(90));

        await AllowAsync<ProposalService>(city, s => s.AdoptAsync(id, Today));
        await AllowAsync<RestitutionService>(city, s => s.HandOverAsync([id], new(Today, "Mairie", Typed, Typed), []));
        Assert.NotEmpty(await DoAsync<RestitutionService, IReadOnlyList<Refusal>>(city, s => s.HandOverAsync([id], new(Today, "Mairie", Typed, Typed), [])));
        await AllowAsync<AnswerService>(city, s => s.AcknowledgeAsync(id, Today, Typed));
        await AllowAsync<AnswerService>(city, s => s.ExtendAsync(id, DutyKind.Answer, Today.AddYears(2), Typed));
        await AllowAsync<AnswerService>(city, s => s.AnswerAsync(id, content, Today, 0));
        Assert.NotEmpty(await DoAsync<AnswerService, IReadOnlyList<Refusal>>(city, s => s.AnswerAsync(id, content, Today, 0)));
        await AllowAsync<AnswerService>(city, s => s.AnswerAsync(id, content with { Reasons = "Autrement", ChangeReason = Typed }, Today, 1));
        await AllowAsync<AnswerActService>(city, s => s.TakeDownAsync(id, 1, TakeDownGround.CourtOrder, Typed));
        await AllowAsync<AnswerActService>(city, s => s.DecideAsync(id, new DeliberationContent("2026-1", Today, Typed)));
        await AllowAsync<CommitmentService>(city, s => s.AddAsync(id, new CommitmentWords(Typed, Typed, office.Id, ""), (Typed, Today)));
        var commitment = await city.WithAsync(db => db.Set<Commitment>().Include(c => c.Milestones).SingleAsync());
        await AllowAsync<CommitmentService>(city, s => s.MoveAsync(commitment.Id, commitment.Milestones[0].Id, Today.AddDays(3), Typed));
        await AllowAsync<CommitmentService>(city, s => s.CompleteAsync(commitment.Id, commitment.Milestones[0].Id, Today));
        await AllowAsync<FollowUpService>(city, s => s.GiveAsync(meeting.Id, commitment.Id, new OpinionWords(CommissionCollege.Members, CommissionVerdict.Partly, Typed)));
        await AllowAsync<CommitmentService>(city, s => s.StopAsync(commitment.Id, Typed));

        var acts = await city.WithAsync(db => db.Set<PublicAct>().OrderBy(a => a.Number).ToListAsync());
        Assert.Equal(
            [
                PublicActKind.EditionOpened, PublicActKind.Referral, PublicActKind.Referral, PublicActKind.Adoption, PublicActKind.Handover, PublicActKind.Acknowledgement, PublicActKind.DelayChanged, PublicActKind.Answer, PublicActKind.AnswerChanged,
                PublicActKind.TakenDown, PublicActKind.CouncilAct, PublicActKind.Commitment, PublicActKind.Milestone, PublicActKind.Milestone, PublicActKind.Opinion, PublicActKind.Commitment,
            ],
            acts.Select(a => a.Kind));
        Assert.Null(RegisterCheck.Of(acts).BrokenAt);
        Assert.All(acts, act => Assert.DoesNotContain(Typed, act.Line, StringComparison.Ordinal));
        Assert.All(acts.Skip(3), act => Assert.Equal("propositions/1", act.Link));
        Assert.Equal(PublicAct.HashOf($"Oui {Typed}"), acts[7].Words);
    }

    private static DateOnly Today => DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(TimeProvider.System.GetUtcNow(), TimeZoneInfo.FindSystemTimeZoneById("Europe/Paris")).DateTime);

    private static async Task AllowAsync<T>(CityDatabase city, Func<T, Task<IReadOnlyList<Refusal>>> act)
        where T : notnull => Assert.Empty(await DoAsync(city, act));

    private static async Task<TResult> DoAsync<T, TResult>(CityDatabase city, Func<T, Task<TResult>> act)
        where T : notnull
    {
        await using var scope = city.Scope();
        return await act(scope.ServiceProvider.GetRequiredService<T>());
    }

    private static Task<CityDatabase> CreateAsync(bool postgres) => CityDatabase.CreateAsync(
        services => services.AddScoped<EditionService>().AddScoped<TopicService>().AddScoped<ProposalService>().AddScoped<RestitutionService>().AddScoped<AnswerService>().AddScoped<AnswerActService>().AddScoped<DocumentService>()
            .AddScoped<CommitmentService>().AddScoped<FollowUpService>().AddScoped<FollowUpQueries>().AddScoped<AgendaService>(),
        postgres ? SittingCase.PostgresOrSkip() : null);
}
