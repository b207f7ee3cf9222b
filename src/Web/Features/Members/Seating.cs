using Misthos.Domain.Assemblies;
using Misthos.Domain.Members;

namespace Misthos.Web.Features.Members;

/// <summary>Gives seats to people drawn by lot.</summary>
internal static class Seating
{
    /// <summary>The mandate of someone drawn, from a day of the term (or its first) to its end.</summary>
    public static Mandate Drawn(Person person, Edition edition, Guid organId, DateOnly from) => new(
        new(person.AuthorityId, person.Id, edition.Id, organId), MandateOrigin.Drawn, from > edition.StartsOn ? from : edition.StartsOn, edition.EndsOn);
}
