using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Misthos.Domain;
using Misthos.Domain.Assemblies;
using Misthos.Domain.Commitments;
using Misthos.Domain.Proposals;
using Misthos.Web.Data;

namespace Misthos.Web.Tests.Features.Proposals.Answers;

/// <summary>Nobody makes an answer or its lateness vanish: not by the change tracker, not past it, on both databases.</summary>
public abstract class KeptRowsTests(string? server)
{
    private static readonly DateOnly Day = new(2026, 1, 10);

    [Fact]
    public async Task An_answer_is_neither_changed_nor_removed()
    {
        await using var city = await CreateAsync();
        await RefusedAsync(city, async db => db.Remove(await db.Set<OfficialResponse>().SingleAsync()));
        await RefusedAsync(city, async db => db.Entry(await db.Set<OfficialResponse>().SingleAsync()).Property(r => r.Reasons).CurrentValue = "Autre chose.");
        await RefusedAsync(city, async db => db.Remove(await db.Set<Proposal>().SingleAsync()));
        Assert.Equal("Oui.", await city.WithAsync(db => db.Set<OfficialResponse>().Select(r => r.Reasons).SingleAsync()));
    }

    [Fact]
    public async Task Neither_past_the_change_tracker()
    {
        await using var city = await CreateAsync();
        await RefusedAsync(city, db => db.Set<OfficialResponse>().ExecuteDeleteAsync());
        await RefusedAsync(city, db => db.Set<OfficialResponse>().ExecuteUpdateAsync(set => set.SetProperty(r => r.Reasons, "Autre chose.")));
        await RefusedAsync(city, db => db.Set<Proposal>().ExecuteDeleteAsync());
        await RefusedAsync(city, db => db.Database.ExecuteSqlRawAsync("delete from official_responses where 1 = 1"));
        await RefusedAsync(city, db => db.Database.ExecuteSqlRawAsync("UPDATE official_responses SET reasons = ''"));
        Assert.Equal("Oui.", await city.WithAsync(db => db.Set<OfficialResponse>().Select(r => r.Reasons).SingleAsync()));
    }

    [Fact]
    public async Task Lateness_moves_with_a_reason_only()
    {
        await using var city = await CreateAsync();
        await RefusedAsync(city, async db => db.Entry(await db.Set<Proposal>().SingleAsync()).Property(p => p.AnswerDueOn).CurrentValue = Day.AddYears(5));
        await RefusedAsync(city, async db => db.Entry(await db.Set<Proposal>().SingleAsync()).Property(p => p.AnswerDueOn).CurrentValue = null);
        await RefusedAsync(city, async db => db.Entry(await db.Set<Proposal>().SingleAsync()).Property(p => p.HandedOverOn).CurrentValue = Day.AddDays(1));
        await RefusedAsync(city, async db => db.Entry(await db.Set<Milestone>().SingleAsync()).Property(m => m.DueOn).CurrentValue = Day.AddYears(1));
        await city.WithAsync(async db =>
        {
            (await db.Set<Milestone>().SingleAsync()).Move(Day.AddYears(1), "Le marché est relancé", new RecordedAct(Day, Guid.CreateVersion7(), default));
            return await db.SaveChangesAsync();
        });
        await RefusedAsync(city, async db => db.Remove(await db.Set<MilestoneMove>().SingleAsync()));
        Assert.Equal((Day.AddYears(1), Day.AddMonths(12)), await city.WithAsync(async db => (await db.Set<Milestone>().Select(m => m.DueOn).SingleAsync(), (await db.Set<Proposal>().Select(p => p.AnswerDueOn).SingleAsync())!.Value)));
    }

    [Fact]
    public void What_is_kept_is_never_removed_with_something_else()
    {
        using var db = new SqliteAppDbContext.Factory().CreateDbContext([]);
        var kept = db.Model.GetEntityTypes().Where(type => typeof(INeverRemoved).IsAssignableFrom(type.ClrType)).ToList();
        Assert.True(kept.Count > 15, "Nothing is kept any more.");
        Assert.Empty(kept.SelectMany(type => type.GetForeignKeys()).Where(key => key.DeleteBehavior != DeleteBehavior.Restrict).Select(key => key.ToString()));
    }

    private static async Task RefusedAsync(CityDatabase city, Func<AppDbContext, Task> act)
    {
        await using var scope = city.Scope();
        var db = scope.ServiceProvider.GetRequiredService<AppDbContext>();
        await Assert.ThrowsAsync<InvalidOperationException>(async () =>
        {
            await act(db);
            await db.SaveChangesAsync();
        });
    }

    private async Task<CityDatabase> CreateAsync()
    {
        Assert.SkipWhen(server is "", "No PostgreSQL.");
        var city = await CityDatabase.CreateAsync(server: server);
        var office = new Office(city.Authority.Id, OfficeKind.Delegation, "Eau");
        var proposal = new Proposal(city.Authority.Id, new(city.Edition.AssemblyId, city.Edition.Id, city.Edition.Topics[0].Id), 1, city.UserId);
        proposal.Adopt(Day);
        proposal.HandOver(Day, new AnswerDelays(3, 12));
        proposal.Answer(new ResponseContent(ResponseKind.Accepted, "Oui.", [new(office.Id, "Eau", OfficePart.LeadDelegation)], Day.AddDays(90)), Day.AddDays(5), city.UserId, default);
        var commitment = new Commitment(proposal, 1, new CommitmentWords("Promis", "", null, ""));
        commitment.AddMilestone("Étape", Day.AddDays(90));
        await city.AddAsync(office, proposal, commitment);
        return city;
    }
}

public sealed class KeptRowsOnSqliteTests() : KeptRowsTests(null);

public sealed class KeptRowsOnPostgresTests() : KeptRowsTests(Environment.GetEnvironmentVariable("MISTHOS_TEST_POSTGRES") ?? "");
