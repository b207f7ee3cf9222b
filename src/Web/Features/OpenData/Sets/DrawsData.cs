using Microsoft.EntityFrameworkCore;
using Misthos.Domain.Assemblies;
using Misthos.Domain.Recruitment;
using static Misthos.Web.Features.OpenData.Sets.Columns;

namespace Misthos.Web.Features.OpenData.Sets;

/// <summary>A draw that is public.</summary>
internal sealed class DrawRecord
{
    public Guid Id { get; init; }

    public string Edition { get; init; } = "";

    public Guid EditionId { get; init; }

    public string? Organ { get; init; }

    public string Method { get; init; } = "";

    public string Engine { get; init; } = "";

    public int Seats { get; init; }

    public int ReserveSize { get; init; }

    public string PoolHash { get; init; } = "";

    public string QuotasHash { get; init; } = "";

    public PanelDrawStatus Status { get; init; }

    public DateTimeOffset At { get; init; }

    public DateTimeOffset? DrawnAt { get; init; }
}

/// <summary>Draws by lot and their fingerprints, so that anyone may check them; nobody drawn is in it.</summary>
internal static class DrawsData
{
    private const string Fingerprint = "^[0-9a-f]{64}$";

    public static Dataset Set { get; } = new QueryDataset<DrawRecord>("tirages",
    [
        new(Id(), (d, _) => d.Id),
        new(Reference("edition_id"), (d, _) => d.EditionId),
        new(Text("edition", "Édition 2 (2025)", true), (d, _) => d.Edition),
        new(Text("organ", "Comité méthodologique"), (d, _) => d.Organ),
        new(new("method", FieldKind.Code, "leximin") { IsRequired = true }, (d, _) => d.Method.ToLowerInvariant()),
        new(new("engine", FieldKind.Code, "0.1.0") { IsRequired = true }, (d, _) => d.Engine),
        new(Whole("seats", "111", true), (d, _) => d.Seats),
        new(Whole("reserve", "30", true), (d, _) => d.ReserveSize),
        new(Word("status", ["prepared", "drawn", "confirmed", "discarded"]), (d, _) => Code(d.Status)),
        new(Moment("prepared_at", true), (d, _) => d.At),
        new(Moment("drawn_at"), (d, _) => d.DrawnAt),
        new(new("pool_sha256", FieldKind.Code, new string('a', 64)) { IsRequired = true, Pattern = Fingerprint }, (d, _) => d.PoolHash),
        new(new("quotas_sha256", FieldKind.Code, new string('b', 64)) { IsRequired = true, Pattern = Fingerprint }, (d, _) => d.QuotasHash),
        new(Address("url", "https://exemple.fr/marseille/tirages/0198f3a2", true), (d, c) => c.Page($"tirages/{d.Id}")),
    ], Rows)
    {
        Key = ["id"],
        Tables = [SourceTable.Of<PanelDraw>(), SourceTable.Of<Edition>()],
    };

    private static IQueryable<DrawRecord> Rows(DataContext c, Guid? id) =>
        from d in c.Db.Set<PanelDraw>().AsNoTracking()
        join e in c.Db.Set<Edition>() on d.EditionId equals e.Id
        where e.Status != EditionStatus.Draft && d.Status != PanelDrawStatus.Preparing && d.Status != PanelDrawStatus.Abandoned && (id == null || d.Id == id)
        orderby d.At, d.Id
        select new DrawRecord
        {
            Id = d.Id,
            EditionId = e.Id,
            Edition = e.Name,
            Organ = c.Db.Set<Organ>().Where(o => o.Id == d.OrganId).Select(o => o.Name).FirstOrDefault(),
            Method = d.Method,
            Engine = d.Engine,
            Seats = d.Seats,
            ReserveSize = d.ReserveSize,
            PoolHash = d.PoolHash,
            QuotasHash = d.QuotasHash,
            Status = d.Status,
            At = d.At,
            DrawnAt = d.DrawnAt,
        };
}
