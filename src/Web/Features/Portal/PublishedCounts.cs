using Misthos.Domain.Recruitment;
using Misthos.Domain.Sittings;

namespace Misthos.Web.Features.Portal;

/// <summary>How many came, as it may be published: a count under five could tell who somebody is. Elected officials are named anyway.</summary>
/// <param name="Total">Everyone; null when it is kept back.</param>
/// <param name="By">Key of the text and people, null when kept back; the largest first.</param>
public sealed record PublishedCounts(int? Total, IReadOnlyList<(string Origin, int? People)> By)
{
    private const string Officials = $"Capacity.{nameof(Capacity.ElectedOfficial)}";

    public static PublishedCounts Of(IEnumerable<PresenceCount> counts)
    {
        var all = counts.Where(c => c.People > 0).OrderByDescending(c => c.People).ToList();
        var people = all.FindAll(c => c.Origin != Officials);
        var shown = SmallCells.Hide(people.ConvertAll(c => c.People));
        var rows = people.Select((c, i) => (c.Origin, shown[i])).ToList();
        rows.AddRange(all.Where(c => c.Origin == Officials).Select(c => (c.Origin, (int?)c.People)));
        return new(people.Sum(c => c.People) is > 0 and < SmallCells.Least ? null : all.Sum(c => c.People), rows);
    }
}
