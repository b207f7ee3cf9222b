using System.Text;
using Microsoft.EntityFrameworkCore;
using Misthos.Domain.Recruitment;
using Misthos.Sortition;
using Misthos.Web.Data;
using Misthos.Web.Infrastructure.Security;

namespace Misthos.Web.Features.Recruitment;

/// <summary>Files of a draw: proof and lottery for everyone, tickets for the guarantor.</summary>
internal static class RecruitmentEndpoints
{
    public static void MapDraws(this IEndpointRouteBuilder routes)
    {
        routes.MapGet("/{city}/tirages/{id:guid}/proof.json", async (Guid id, AppDbContext db) => File("proof.json", await ProofAsync(db, id)));
        routes.MapGet("/{city}/tirages/{id:guid}/lottery.csv", async (Guid id, AppDbContext db) =>
            File("lottery.csv", await ProofAsync(db, id) is { } json ? LotteryFile.Write(Proof.Parse(json).Lottery) : null));
        routes.MapGet("/{city}/gestion/tirages/{id:guid}/tickets.csv", async (Guid id, AppDbContext db) => File("tickets.csv", await TicketsAsync(db, id)))
            .RequireAuthorization(Policies.Witness);
    }

    private static Task<string?> ProofAsync(AppDbContext db, Guid id) =>
        db.Set<PanelDraw>().Where(d => d.Id == id).Select(d => (string?)d.Proof).SingleOrDefaultAsync();

    private static async Task<string?> TicketsAsync(AppDbContext db, Guid id)
    {
        var pool = await db.Set<RecruitmentPool>().AsNoTracking().AsSplitQuery().Include(p => p.Volunteers).Include(p => p.Quotas)
            .SingleOrDefaultAsync(p => db.Set<PanelDraw>().Any(d => d.Id == id && d.PoolId == p.Id));
        return pool is null ? null : TicketFile.Write(PoolRebuilder.TicketsOf(pool, PoolRebuilder.PeopleOf(pool, PoolRebuilder.QuotasOf(pool))));
    }

    private static IResult File(string name, string? text) => text is null
        ? Results.NotFound()
        : Results.File(Encoding.UTF8.GetBytes(text), name.EndsWith(".json", StringComparison.Ordinal) ? "application/json" : "text/csv; charset=utf-8", name);
}
