using Microsoft.EntityFrameworkCore;
using Misthos.Domain;
using Misthos.Domain.Members;
using Misthos.Domain.Recruitment;
using Misthos.Sortition;
using Misthos.Web.Features.Recruitment;

namespace Misthos.Web.Tests.Features.Recruitment;

/// <summary>Nothing half-done: faulty files, impossible quotas, two organisers at once.</summary>
public sealed class RecruitmentServiceTests
{
    [Fact]
    public async Task A_faulty_file_is_listed_and_nothing_is_imported()
    {
        await using var city = await DrawCity.CreateAsync();
        var people = DrawCity.People().Replace("p3,Nom3", "p2,Nom3", StringComparison.Ordinal) + "p99,Nom,Prenom,x@exemple.fr,Z\n";
        var faults = await city.ImportAsync(people, DrawCity.Quotas);
        Assert.Equal([(4, FaultCode.DuplicateId), (42, FaultCode.UnknownValue)], faults.Select(f => (f.Line, f.Code)));
        Assert.Equal(0, await city.WithAsync(db => db.Set<RecruitmentPool>().CountAsync()));
    }

    [Fact]
    public async Task Impossible_quotas_say_why_and_store_nothing()
    {
        await using var city = await DrawCity.CreateAsync();
        Assert.Empty(await city.ImportAsync(DrawCity.People(), DrawCity.Quotas.Replace("F,5,5", "F,9,9", StringComparison.Ordinal)));
        var outcome = await city.AskAsync();
        Assert.Null(outcome.DrawId);
        Assert.NotEmpty(outcome.Impossible!.Conflict);
        Assert.NotEmpty(outcome.Impossible.Relaxations);
        Assert.Equal(0, await city.WithAsync(db => db.Set<PanelDraw>().CountAsync()));
    }

    [Fact]
    public async Task Two_organisers_confirm_at_once_and_one_mandate_each_is_given()
    {
        await using var city = await DrawCity.ImportedAsync();
        var draw = await city.PreparedAsync();
        Assert.Empty(await city.DrawAsync(draw, "six dés : 4 2 6 1 1 3"));
        var answers = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => Task.Run(() => city.AsAsync<DrawService, IReadOnlyList<Refusal>>(s => s.ConfirmAsync(draw)))));
        Assert.Single(answers, refusals => refusals.Count == 0);
        Assert.Equal(10, await city.WithAsync(db => db.Set<Mandate>().CountAsync()));
        Assert.Equal(10, await city.WithAsync(db => db.Set<Domain.Members.Person>().CountAsync(p => p.Email != null && p.GivenName == "Prenom")));
    }

    [Fact]
    public async Task Each_import_has_tickets_of_its_own()
    {
        await using var city = await DrawCity.ImportedAsync();
        Assert.Empty(await city.ImportAsync(DrawCity.People(), DrawCity.Quotas));
        var pools = await city.WithAsync(db => db.Set<RecruitmentPool>().AsNoTracking().Include(p => p.Volunteers).Include(p => p.Quotas).ToListAsync());
        var tickets = pools.ConvertAll(pool => PoolRebuilder.RequestOf(pool, new DrawTerms("Leximin", 10, 0)).Tickets["p1"]);
        Assert.Equal(2, tickets.Distinct(StringComparer.Ordinal).Count());
        Assert.All(pools, pool => Assert.True(pool.TicketSecret.Length >= 32));
    }
}
