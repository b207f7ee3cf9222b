using Misthos.Domain.Sittings;
using static Misthos.Web.Features.OpenData.Sets.Columns;

namespace Misthos.Web.Features.OpenData.Sets;

/// <summary>Hours given in a year by people of one capacity.</summary>
internal sealed record EngagementRecord(int Year, int Sittings, Capacity Capacity, int? People, int? Hours);

/// <summary>Time given, by year and capacity; small groups are kept back.</summary>
internal static class EngagementData
{
    public static Dataset Set { get; } = new ListDataset<EngagementRecord>("engagement",
    [
        new(Whole("year", "2025", true), (e, _) => e.Year),
        new(Word<Capacity>("capacity"), (e, _) => Code(e.Capacity)),
        new(Whole("sittings", "8", true), (e, _) => e.Sittings),
        new(Whole("people", "104"), (e, _) => e.People),
        new(Whole("hours", "3120"), (e, _) => e.Hours),
        new(YesNo("is_hidden"), (e, _) => e.People is null),
        new(Address("url", "https://exemple.fr/marseille/engagement", true), (e, c) => c.Page($"engagement?annee={e.Year}")),
    ], RowsAsync)
    {
        Key = ["year", "capacity"],
        Tables = [SourceTable.Of<Sitting>(), SourceTable.Of<Attendance>()],
    };

    private static async Task<IReadOnlyList<EngagementRecord>> RowsAsync(DataContext c) =>
        [.. (await c.Years.AllAsync()).SelectMany(y => y.Hours.OrderBy(h => h.Capacity).Select(h => h.IsHidden ? new EngagementRecord(y.Year, y.Sittings, h.Capacity, null, null) : new(y.Year, y.Sittings, h.Capacity, h.People, h.Hours)))];
}
