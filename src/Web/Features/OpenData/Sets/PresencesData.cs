using Microsoft.EntityFrameworkCore;
using Misthos.Domain.Assemblies;
using Misthos.Domain.Members;
using Misthos.Domain.Sittings;
using Misthos.Web.Features.Portal;
using static Misthos.Web.Features.OpenData.Sets.Columns;

namespace Misthos.Web.Features.OpenData.Sets;

/// <summary>How many people of one group came to one sitting.</summary>
internal sealed record PresenceRecord(Guid SittingId, string Title, DateOnly Day, string Group, int? People);

/// <summary>Presence counted by sitting and group; counts under five are kept back, and others with them. Nobody is named.</summary>
internal static class PresencesData
{
    /// <summary>Groups: members by how they came to their seat, everybody else by capacity.</summary>
    private static readonly string[] Groups =
        [.. Enum.GetValues<MandateOrigin>().Select(o => "member_" + Code(o)), .. Enum.GetValues<Capacity>().Select(Code)];

    public static Dataset Set { get; } = new ListDataset<PresenceRecord>("presences",
    [
        new(Reference("sitting_id"), (p, _) => p.SittingId),
        new(Text("sitting/fr", "Atelier sur l’eau", true), (p, _) => p.Title),
        new(Day("day", true), (p, _) => p.Day),
        new(Word("group", Groups), (p, _) => p.Group),
        new(Whole("people", "42"), (p, _) => p.People),
        new(YesNo("is_hidden"), (p, _) => p.People is null),
        new(Address("url", "https://exemple.fr/marseille/seances/0198f3a2", true), (p, c) => c.Page($"seances/{p.SittingId}")),
    ], RowsAsync)
    {
        Key = ["sitting_id", "group"],
        Tables = [SourceTable.Of<Sitting>(), SourceTable.Of<Attendance>(), SourceTable.Of<Headcount>(), SourceTable.Of<Mandate>(), SourceTable.Of<Edition>()],
    };

    private static async Task<IReadOnlyList<PresenceRecord>> RowsAsync(DataContext c)
    {
        var counts = await c.PresencesAsync();
        var sittings = await c.Db.Set<Sitting>().AsNoTracking()
            .Where(s => s.Status == SittingStatus.Closed && c.Db.Set<Edition>().Any(e => e.Id == s.EditionId && e.Status != EditionStatus.Draft))
            .OrderBy(s => s.Day).ThenBy(s => s.Id).Select(s => new { s.Id, s.Title, s.Day }).ToListAsync();
        return [.. sittings.SelectMany(s => PublishedCounts.Of(counts[s.Id]).By.Select(row => new PresenceRecord(s.Id, s.Title, s.Day, GroupOf(row.Origin), row.People)))];
    }

    // "Origin.Drawn" and "Capacity.ElectedOfficial" are keys of the portal's texts.
    private static string GroupOf(string key) => key.Split('.') is ["Origin", var origin] && origin != nameof(Capacity.Member) ? "member_" + Code(origin) : Code(key.Split('.')[1]);
}
