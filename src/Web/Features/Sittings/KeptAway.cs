using Misthos.Domain;
using Misthos.Domain.Members;
using Misthos.Domain.Sittings;
using Misthos.Web.Data;
using Misthos.Web.Features.Members.Guardians;
using Misthos.Web.Features.Members.Incidents;

namespace Misthos.Web.Features.Sittings;

/// <summary>Who cannot be recorded as present at a sitting, on the attendance page and at the door alike, and why.</summary>
internal static class KeptAway
{
    /// <summary>Minors without authorisation among those who may be minors, and whoever is excluded among all who come.</summary>
    public static async Task<Dictionary<Guid, Refusal>> OfAsync(AppDbContext db, Sitting sitting, IReadOnlyDictionary<Guid, Capacity> minors, IReadOnlyCollection<Guid> coming)
    {
        var lacking = await MinorQueries.WhyNotPresentAsync(db, minors, sitting.Day);
        var excluded = await ExclusionService.WhyNotPresentAsync(db, sitting, coming);
        return lacking.Concat(excluded).DistinctBy(kept => kept.PersonId).ToDictionary(kept => kept.PersonId, kept => kept.Refusal);
    }

    /// <summary>Minors without authorisation, and whoever is excluded: to find, with another question about the same people, that nobody among them is either.</summary>
    public static (IQueryable<Person> Lacking, IQueryable<Person> Excluded) Perhaps(AppDbContext db, Sitting sitting) =>
        (db.Set<Person>().Where(MinorQueries.Lacks(db, sitting.Day)), ExclusionService.Excluded(db, sitting));
}
