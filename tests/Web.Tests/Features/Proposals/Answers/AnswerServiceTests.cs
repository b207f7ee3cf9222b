using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Misthos.Domain.Assemblies;
using Misthos.Domain.Proposals;
using Misthos.Web.Features.Proposals.Answers;

namespace Misthos.Web.Tests.Features.Proposals.Answers;

/// <summary>Two people answer at once: the second is told and nothing of the first is lost; a correction is a version.</summary>
public abstract class AnswerServiceTests(string? server)
{
    private static readonly DateOnly Day = new(2026, 1, 10);

    [Fact]
    public async Task The_second_of_two_is_told_and_goes_on_as_the_next_version()
    {
        await using var city = await CreateAsync();
        var (id, content) = await HandedOverAsync(city);
        Assert.Empty(await AnswerAsync(city, id, content, seen: 0));
        var mine = content with { Reasons = "Non.", Kind = ResponseKind.Refused, ChangeReason = "Vérifié" };
        Assert.Equal(["response.somebody-faster"], await AnswerAsync(city, id, mine, seen: 0));
        Assert.Equal(["Oui."], await ReasonsAsync(city));
        Assert.Empty(await AnswerAsync(city, id, mine, seen: 1));
        Assert.Equal(["Oui.", "Non."], await ReasonsAsync(city));
    }

    [Fact]
    public async Task Eight_at_once_make_one_version()
    {
        await using var city = await CreateAsync();
        var (id, content) = await HandedOverAsync(city);
        var answers = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => Task.Run(() => AnswerAsync(city, id, content, seen: 0))));
        Assert.Single(answers, refusals => !refusals.Any());
        Assert.Equal(["Oui."], await ReasonsAsync(city));
    }

    [Fact]
    public async Task An_extension_moves_the_date_with_its_row()
    {
        await using var city = await CreateAsync();
        var (id, _) = await HandedOverAsync(city);
        await using var scope = city.Scope();
        var service = scope.ServiceProvider.GetRequiredService<AnswerService>();
        Assert.Equal("extension.no-reason", Assert.Single(await service.ExtendAsync(id, DutyKind.Answer, Day.AddMonths(13), "")).Code);
        Assert.Empty(await service.ExtendAsync(id, DutyKind.Answer, Day.AddMonths(13), "Étude plus longue"));
        Assert.Equal((Day.AddMonths(12), Day.AddMonths(13)), await city.WithAsync(db => db.Set<DeadlineExtension>().Select(e => new ValueTuple<DateOnly, DateOnly>(e.OldDueOn, e.NewDueOn)).SingleAsync()));
    }

    private static async Task<IEnumerable<string>> AnswerAsync(CityDatabase city, Guid id, ResponseContent content, int seen)
    {
        await using var scope = city.Scope();
        return [.. (await scope.ServiceProvider.GetRequiredService<AnswerService>().AnswerAsync(id, content, Day.AddDays(5), seen)).Select(r => r.Code)];
    }

    private static Task<List<string>> ReasonsAsync(CityDatabase city) => city.WithAsync(db => db.Set<OfficialResponse>().OrderBy(r => r.Order).Select(r => r.Reasons).ToListAsync());

    private static async Task<(Guid Id, ResponseContent Content)> HandedOverAsync(CityDatabase city)
    {
        var office = new Office(city.Authority.Id, OfficeKind.Delegation, "Eau");
        var proposal = new Proposal(city.Authority.Id, new(city.Edition.AssemblyId, city.Edition.Id, city.Edition.Topics[0].Id), 1, city.UserId);
        proposal.Adopt(Day);
        proposal.HandOver(Day, new AnswerDelays(3, 12));
        await city.AddAsync(office, proposal);
        return (proposal.Id, new ResponseContent(ResponseKind.Accepted, "Oui.", [new(office.Id, "Eau", OfficePart.LeadDelegation)], Day.AddDays(90)));
    }

    private Task<CityDatabase> CreateAsync()
    {
        Assert.SkipWhen(server is "", "No PostgreSQL.");
        return CityDatabase.CreateAsync(services => services.AddScoped<AnswerService>(), server);
    }
}

public sealed class AnswerServiceOnSqliteTests() : AnswerServiceTests(null);

public sealed class AnswerServiceOnPostgresTests() : AnswerServiceTests(Environment.GetEnvironmentVariable("MISTHOS_TEST_POSTGRES") ?? "");
