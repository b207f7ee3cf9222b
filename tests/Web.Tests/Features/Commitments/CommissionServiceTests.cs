using Microsoft.EntityFrameworkCore;
using Misthos.Domain;
using Misthos.Domain.Commitments;
using Misthos.Domain.Proposals;
using Misthos.Domain.Recognition;
using Misthos.Web.Features.Commitments.FollowUp;
using Misthos.Web.Features.Proposals.Answers;
using Misthos.Web.Tests.Data;
using Misthos.Web.Tests.Features.Members;
using Misthos.Web.Tests.Features.Sittings;

namespace Misthos.Web.Tests.Features.Commitments;

public sealed class SqliteCommissionServiceTests : CommissionServiceTests
{
    protected override Task<TestDatabase> CreateAsync() => TestDatabase.SqliteAsync(MemberCity.Register);
}

public sealed class PostgresCommissionServiceTests : CommissionServiceTests
{
    protected override Task<TestDatabase> CreateAsync() => TestDatabase.PostgresAsync(SittingCase.PostgresOrSkip(), MemberCity.Register);
}

/// <summary>Seats of the administration and the association invited; what the city owes is counted as it is listed. On both databases.</summary>
public abstract class CommissionServiceTests
{
    protected abstract Task<TestDatabase> CreateAsync();

    [Fact]
    public async Task Seats_are_set_as_a_whole_and_only_offices_of_the_city_sit()
    {
        await using var city = await MemberCity.CreateAsync(await CreateAsync());
        var (water, roads) = (new Office(city.Database.Marseille.Id, OfficeKind.Delegation, "Eau"), new Office(city.Database.Marseille.Id, OfficeKind.Department, "Voirie"));
        await SaveAsync(city, water, roads);
        Assert.Empty(await SeatAsync(city, water.Id, roads.Id));
        Assert.Empty(await SeatAsync(city, roads.Id));
        Assert.Equal(["commission.unknown-office"], await SeatAsync(city, roads.Id, Guid.CreateVersion7()));
        Assert.Equal(roads.Id, Assert.Single(await city.AsAsync<CommissionQueries, List<Guid>>(queries => queries.SeatsAsync(city.Edition))));
        var codes = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => Task.Run(() => SeatAsync(city, water.Id, roads.Id))));
        Assert.Contains(codes, refusals => refusals.Count == 0);
        Assert.Equal(2, await city.WithAsync(db => db.Set<CommissionOffice>().CountAsync()));
    }

    [Fact]
    public async Task Only_the_association_of_former_members_is_invited_and_once()
    {
        await using var city = await MemberCity.CreateAsync(await CreateAsync());
        var (association, jury) = (new OutsideBody(city.Database.Marseille.Id, "Anciennes et anciens", OutsideBodyKind.AlumniAssociation), new OutsideBody(city.Database.Marseille.Id, "Jury", OutsideBodyKind.Jury));
        await SaveAsync(city, association, jury);
        Assert.Equal(["commission.unknown-body"], await InviteAsync(city, jury.Id));
        Assert.Empty(await InviteAsync(city, association.Id));
        Assert.Equal(["commission.already-invited"], await InviteAsync(city, association.Id));
    }

    [Fact]
    public async Task What_is_owed_is_counted_and_listed_alike()
    {
        await using var city = await MemberCity.CreateAsync(await CreateAsync());
        var (late, studied) = (await HandedOverAsync(city, 1, 13), await HandedOverAsync(city, 2, 2));
        var office = new Office(city.Database.Marseille.Id, OfficeKind.Delegation, "Eau");
        studied.Acknowledge(city.Today.AddMonths(-1), "Reçue");
        studied.Answer(new(ResponseKind.ToStudy, "À voir.", [new(office.Id, "Eau", OfficePart.LeadDelegation)], city.Today.AddDays(-1)), city.Today.AddMonths(-1), city.User, city.Database.Clock.GetUtcNow());
        var commitment = new Commitment(studied, 1, new("Fontaine", "", null, ""));
        commitment.AddMilestone("Choisir la place", city.Today.AddDays(-3));
        await SaveAsync(city, office, late, studied, commitment);
        var list = await city.AsAsync<DueQueries, DueList>(queries => queries.ListAsync());
        var counts = await city.AsAsync<DueQueries, DueCounts>(queries => queries.CountsAsync(city.Today));
        Assert.Equal(new DueCounts(1, 1, 0, 1, 1, 0), counts);
        Assert.Equal((1, 1, 1, 1), (list.Acknowledgements.Count, list.Answers.Count, list.Studies.Count, list.Steps.Count));
    }

    private static async Task<Proposal> HandedOverAsync(MemberCity city, int number, int monthsAgo)
    {
        var place = await city.WithAsync(async db =>
        {
            var edition = await db.Set<Domain.Assemblies.Edition>().Include(e => e.Topics).SingleAsync();
            var topic = edition.AddTopic($"Sujet {number}", Domain.Topics.TopicOrigin.Referral, null, "");
            db.Add(topic);
            await db.SaveChangesAsync();
            return new ProposalPlace(edition.AssemblyId, edition.Id, topic.Id);
        });
        var proposal = new Proposal(city.Database.Marseille.Id, place, number, city.User);
        proposal.Write(new("Une fontaine", "Une fontaine."), new(VersionAuthor.Plenary, "", city.Today, city.User));
        proposal.Adopt(city.Today.AddMonths(-monthsAgo));
        proposal.HandOver(city.Today.AddMonths(-monthsAgo), new(3, 12));
        return proposal;
    }

    private static async Task<List<string>> SeatAsync(MemberCity city, params Guid[] offices) => [.. (await city.AsAsync<CommissionService, IReadOnlyList<Refusal>>(service => service.SeatAsync(city.Edition, offices))).Select(r => r.Code)];

    private static async Task<List<string>> InviteAsync(MemberCity city, Guid body) => [.. (await city.AsAsync<CommissionService, IReadOnlyList<Refusal>>(service => service.InviteAsync(city.Sitting, body))).Select(r => r.Code)];

    private static Task<int> SaveAsync(MemberCity city, params object[] rows) => city.WithAsync(db =>
    {
        db.AddRange(rows);
        return db.SaveChangesAsync();
    });
}
