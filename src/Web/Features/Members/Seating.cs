using Misthos.Domain.Assemblies;
using Misthos.Domain.Members;
using Misthos.Domain.Recruitment;

namespace Misthos.Web.Features.Members;

/// <summary>Gives seats to people drawn by lot.</summary>
internal static class Seating
{
    /// <summary>The mandate of someone drawn, from a day of the term (or its first) to its end. Its origin is the channel they came by; without one, the draw.</summary>
    public static Mandate Drawn(Person person, Edition edition, Guid organId, DateOnly from, ChannelKind? channel = null) => new(
        new(person.AuthorityId, person.Id, edition.Id, organId), OriginOf(channel), from > edition.StartsOn ? from : edition.StartsOn, edition.EndsOn);

    /// <summary>The mandate of a member in an organ of the edition; their origin follows them.</summary>
    public static Mandate InOrgan(Edition edition, Guid organId, (Guid PersonId, MandateOrigin Origin) member, DateOnly from) => new(
        new(edition.AuthorityId, member.PersonId, edition.Id, organId), member.Origin, from, edition.EndsOn);

    private static MandateOrigin OriginOf(ChannelKind? channel) => channel switch
    {
        ChannelKind.Open => MandateOrigin.Volunteer,
        ChannelKind.Partner => MandateOrigin.Referred,
        ChannelKind.School => MandateOrigin.School,
        _ => MandateOrigin.Drawn,
    };
}
