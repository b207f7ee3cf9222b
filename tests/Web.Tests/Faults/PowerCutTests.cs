using System.Net;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Misthos.Domain.Administration;
using Misthos.Domain.Allowances;
using Misthos.Domain.Sittings;
using Misthos.Web.Data;
using Misthos.Web.Features.Allowances;
using Misthos.Web.Infrastructure.Http;
using Misthos.Web.Tests.Guards;
using Misthos.Web.Tests.Infrastructure;

namespace Misthos.Web.Tests.Faults;

/// <summary>The power is cut while finance liquidates, between liquidation and approval, and while the approval is written: nothing is half-done and nobody is paid twice.</summary>
public sealed class PowerCutTests
{
    private const string City = "marseille";

    [Fact]
    public async Task Nothing_is_half_done_and_nobody_is_paid_twice()
    {
        var (first, sitting, due) = await CutWhileLiquidatingAsync();
        var (second, settlement) = await CutAfterLiquidatingAsync(first, sitting, due);
        await using var app = new WebApp { Folder = await CutWhileApprovingAsync(second, settlement, due) };
        Assert.Equal((due, SettlementStatus.Liquidated, 1), await ReadAsync(app, db => StateAsync(db, settlement)));

        var authorising = await app.SignedInAs(City, Role.AuthorisingOfficer);
        using (var approved = await authorising.PostFormAsync(Address("etats", settlement), "approve"))
        {
            Assert.Equal(HttpStatusCode.Found, approved.StatusCode);
        }

        using var again = await (await app.SignedInAs(City, Role.FinanceOfficer)).PostFormAsync(Address("seances", sitting), "liquidate");
        Assert.Equal(HttpStatusCode.OK, again.StatusCode);
        Assert.Contains("rien à liquider", (await again.ReadPageAsync()).QuerySelector(".error-summary")!.TextContent, StringComparison.Ordinal);
        Assert.Equal((due, SettlementStatus.Approved, 2), await ReadAsync(app, db => StateAsync(db, settlement)));
        Assert.Equal(1, await ReadAsync(app, db => db.Set<Settlement>().CountAsync(s => s.SittingId == sitting)));
    }

    // The liquidation is written and not committed: who asked reads our page, and neither this application nor the next knows of it.
    private static async Task<(string Left, Guid Sitting, (int, long) Due)> CutWhileLiquidatingAsync()
    {
        var cut = new PowerCut();
        await using var app = new WebApp { Interceptor = cut };
        var (sitting, due) = await ToSettleAsync(app);
        var before = await CountAsync(app);
        var finance = await app.SignedInAs(City, Role.FinanceOfficer);
        var address = Address("seances", sitting);
        await finance.GetPageAsync(address);
        cut.Arm(app.Folder);
        using (var lost = await finance.PostFormAsync(address, "liquidate"))
        {
            await HttpFaultTests.IsOurPageAsync(lost, HttpStatusCode.InternalServerError);
        }

        Assert.NotNull(cut.Left);
        Assert.Equal(before, await CountAsync(app));
        await using var next = new WebApp { Folder = cut.Left };
        Assert.Equal(before, await CountAsync(next));
        return (PowerCut.Picture(next.Folder), sitting, due);
    }

    // Liquidated, and the machine stops without a word.
    private static async Task<(string Left, Guid Settlement)> CutAfterLiquidatingAsync(string folder, Guid sitting, (int, long) due)
    {
        await using var app = new WebApp { Folder = folder };
        using var answer = await (await app.SignedInAs(City, Role.FinanceOfficer)).PostFormAsync(Address("seances", sitting), "liquidate");
        Assert.Equal(HttpStatusCode.Found, answer.StatusCode);
        var settlement = Guid.Parse(answer.Headers.Location!.AbsolutePath.Split('/')[^1]);
        Assert.Equal((due, SettlementStatus.Liquidated, 1), await ReadAsync(app, db => StateAsync(db, settlement)));
        return (PowerCut.Picture(folder), settlement);
    }

    private static async Task<string> CutWhileApprovingAsync(string folder, Guid settlement, (int, long) due)
    {
        var cut = new PowerCut();
        await using var app = new WebApp { Folder = folder, Interceptor = cut };
        var authorising = await app.SignedInAs(City, Role.AuthorisingOfficer);
        await authorising.GetPageAsync(Address("etats", settlement));
        cut.Arm(folder);
        using var lost = await authorising.PostFormAsync(Address("etats", settlement), "approve");
        Assert.Equal(HttpStatusCode.InternalServerError, lost.StatusCode);
        Assert.Equal((due, SettlementStatus.Liquidated, 1), await ReadAsync(app, db => StateAsync(db, settlement)));
        return cut.Left!;
    }

    private static string Address(string what, Guid id) => $"/{City}/gestion/indemnites/{what}/{id}";

    private static async Task<((int People, long Cents) Paid, SettlementStatus Status, int Events)> StateAsync(AppDbContext db, Guid id)
    {
        var settlement = await db.Set<Settlement>().AsNoTracking().Include(s => s.Lines).Include(s => s.Events).SingleAsync(s => s.Id == id);
        Assert.Equal(settlement.TotalCents, settlement.Lines.Sum(l => l.AmountCents));
        Assert.Equal(settlement.Lines.Count, settlement.Lines.Select(l => l.PersonId).Distinct().Count());
        return ((settlement.Lines.Count, settlement.TotalCents), settlement.Status, settlement.Events.Count);
    }

    private static Task<(int, int, int, int)> CountAsync(WebApp app) => ReadAsync(app, async db => (
        await db.Set<Settlement>().CountAsync(), await db.Set<SettlementLine>().CountAsync(), await db.Set<SettlementEvent>().CountAsync(), await db.Set<AuditEntry>().CountAsync()));

    // A closed sitting of which nobody is paid yet.
    private static async Task<(Guid Sitting, (int People, long Cents) Due)> ToSettleAsync(WebApp app)
    {
        await using var scope = app.Services.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<Tenant>().Set((await app.Services.GetRequiredService<AuthorityDirectory>().FindAsync(City))!);
        var queries = scope.ServiceProvider.GetRequiredService<AllowanceQueries>();
        foreach (var row in (await queries.SittingsAsync()).Where(s => s is { Status: SittingStatus.Closed, Settled: 0 }))
        {
            if ((await queries.SittingAsync(row.Id))!.ToSettle.ToList() is { Count: > 0 } due)
            {
                return (row.Id, (due.Count, due.Sum(r => r.Breakdown.Amount.Cents)));
            }
        }

        throw new InvalidOperationException("The demonstration has no sitting to liquidate.");
    }

    private static async Task<T> ReadAsync<T>(WebApp app, Func<AppDbContext, Task<T>> read)
    {
        await using var scope = app.Services.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<Tenant>().Set((await app.Services.GetRequiredService<AuthorityDirectory>().FindAsync(City))!);
        return await read(scope.ServiceProvider.GetRequiredService<AppDbContext>());
    }
}
