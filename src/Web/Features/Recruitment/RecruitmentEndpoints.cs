using System.Text;
using Microsoft.EntityFrameworkCore;
using Misthos.Domain.Recruitment;
using Misthos.Sortition;
using Misthos.Web.Data;
using Misthos.Web.Infrastructure.Documents;
using Misthos.Web.Infrastructure.Http;
using Misthos.Web.Infrastructure.Security;

namespace Misthos.Web.Features.Recruitment;

/// <summary>Files of a draw: proof, lottery and quotas for everyone, tickets for the guarantor.</summary>
internal static class RecruitmentEndpoints
{
    private const string Csv = "text/csv; charset=utf-8";

    public static void MapDraws(this IEndpointRouteBuilder routes)
    {
        routes.MapGet("/{city}/tirages/{id:guid}/proof.json", async (Guid id, AppDbContext db) => File("proof.json", await ProofAsync(db, id)));
        routes.MapGet("/{city}/tirages/{id:guid}/lottery.csv", LotteryAsync);
        routes.MapGet("/{city}/tirages/{id:guid}/quotas.csv", async (Guid id, AppDbContext db) => File("quotas.csv", await QuotasAsync(db, id)));
        routes.MapGet("/{city}/tirages/{id:guid}/public.zip", async (Guid id, DrawBundleQueries bundles) => Archive($"tirage-{id:N}.zip", await bundles.PublicAsync(id)));
        routes.MapGet("/{city}/tirages/verify.md", () => Document("verify.md"));
        routes.MapGet("/{city}/tirages/tirage.md", () => Document("tirage.md"));
        routes.MapGet("/{city}/gestion/tirages/{id:guid}/tickets.csv", async (Guid id, AppDbContext db) => File("tickets.csv", await TicketsAsync(db, id)))
            .RequireAuthorization(Policies.Witness);
        routes.MapGet("/{city}/gestion/tirages/{id:guid}/garant.zip", async (Guid id, DrawBundleQueries bundles) => Archive($"garant-{id:N}.zip", await bundles.GuarantorAsync(id)))
            .RequireAuthorization(Policies.Witness);
        routes.MapGet("/{city}/gestion/tirages/{id:guid}/proces-verbal.pdf", RecordAsync).RequireAuthorization(Policies.Witness);
    }

    private static async Task<IResult> RecordAsync(
        string city, Guid id, DrawBundleQueries bundles, DocumentRenderer documents, SiteAddress site, CancellationToken cancellation) =>
        await bundles.RecordAsync(id) is { } view
            ? await documents.AnswerAsync<DrawRecord>("proces-verbal-tirage.pdf",
                new Dictionary<string, object?> { ["View"] = view, ["Address"] = site.Of($"/{city}/tirages/{id}") }, cancellation)
            : Results.NotFound();

    private static IResult Archive(string name, byte[]? content) => content is null ? Results.NotFound() : Results.File(content, "application/zip", name);

    private static IQueryable<PanelDraw> Published(AppDbContext db, Guid id) => db.Set<PanelDraw>().AsNoTracking()
        .Where(d => d.Id == id && d.Status != PanelDrawStatus.Preparing && d.Status != PanelDrawStatus.Abandoned);

    private static Task<string?> ProofAsync(AppDbContext db, Guid id) => Published(db, id).Select(d => (string?)d.Proof).SingleOrDefaultAsync();

    /// <summary>The lottery committed to; for the simple draw, which has none before, the one panel once it is drawn.</summary>
    private static async Task<IResult> LotteryAsync(Guid id, AppDbContext db)
    {
        var kept = await Published(db, id).Join(db.Set<DrawCommitment>(), d => d.Id, c => c.DrawId, (d, c) => new { d.Proof, c.Lottery }).SingleOrDefaultAsync();
        return kept is { Lottery.Length: > 0 } ? Results.Stream(LotteryKeeping.Open(kept.Lottery), Csv, "lottery.csv")
            : File("lottery.csv", kept is not null && Proof.Parse(kept.Proof) is { Lottery: { Count: > 0 } drawn } ? LotteryFile.Write(drawn) : null);
    }

    private static async Task<string?> QuotasAsync(AppDbContext db, Guid id)
    {
        var quotas = await Published(db, id).Join(db.Set<PanelQuota>(), d => d.PoolId, q => q.PoolId, (_, q) => q).OrderBy(q => q.Order).ToListAsync();
        return quotas.Count == 0 ? null : QuotaFile.Write(new(quotas.Select(PoolRebuilder.QuotaOf)));
    }

    private static async Task<string?> TicketsAsync(AppDbContext db, Guid id)
    {
        var pool = await db.Set<RecruitmentPool>().AsNoTracking().AsSplitQuery().Include(p => p.Volunteers).Include(p => p.Quotas)
            .SingleOrDefaultAsync(p => db.Set<PanelDraw>().Any(d => d.Id == id && d.PoolId == p.Id));
        return pool is null ? null : TicketFile.Write(PoolRebuilder.TicketsOf(pool, PoolRebuilder.PeopleOf(pool, PoolRebuilder.QuotasOf(pool))));
    }

    /// <summary>How a draw is checked, and the method, as the documentation of this version says.</summary>
    private static IResult Document(string name) =>
        Results.Stream(typeof(RecruitmentEndpoints).Assembly.GetManifestResourceStream(name)!, "text/plain; charset=utf-8");

    private static IResult File(string name, string? text) => text is null
        ? Results.NotFound()
        : Results.File(Encoding.UTF8.GetBytes(text), name.EndsWith(".json", StringComparison.Ordinal) ? "application/json" : Csv, name);
}
