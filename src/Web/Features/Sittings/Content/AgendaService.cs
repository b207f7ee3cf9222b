using Misthos.Domain.Sittings;
using Misthos.Web.Data;

namespace Misthos.Web.Features.Sittings.Content;

/// <summary>Puts points on the agenda of a sitting for other slices, which save them with their own change.</summary>
public sealed class AgendaService(AppDbContext db)
{
    /// <summary>Adds points behind those there.</summary>
    /// <param name="meeting">The sitting.</param>
    /// <param name="last">Order of its last point, 0 when there is none.</param>
    /// <param name="titles">Titles of the points.</param>
    public void Append(Sitting meeting, int last, IReadOnlyList<string> titles) =>
        db.AddRange(titles.Select((title, index) => new AgendaItem(meeting, last + index + 1, new(title, null, null, "", null))));
}
