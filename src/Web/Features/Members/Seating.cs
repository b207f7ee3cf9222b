using Misthos.Domain.Assemblies;
using Misthos.Domain.Members;
using Misthos.Domain.Recruitment;
using Misthos.Web.Features.Recruitment.Registrations;
using Misthos.Web.Infrastructure.Security;

namespace Misthos.Web.Features.Members;

/// <summary>Gives seats to people drawn by lot, and carries over what they told when they registered.</summary>
internal static class Seating
{
    /// <summary>The mandate of someone drawn, from a day of the term (or its first) to its end. Its origin is the channel they came by; without one, the draw.</summary>
    public static Mandate Drawn(Person person, Edition edition, Guid organId, DateOnly from, ChannelKind? channel = null) => new(
        new(person.AuthorityId, person.Id, edition.Id, organId), OriginOf(channel), from > edition.StartsOn ? from : edition.StartsOn, edition.EndsOn);

    /// <summary>The mandate of a member in an organ of the edition; their origin follows them.</summary>
    public static Mandate InOrgan(Edition edition, Guid organId, (Guid PersonId, MandateOrigin Origin) member, DateOnly from) => new(
        new(edition.AuthorityId, member.PersonId, edition.Id, organId), member.Origin, from, edition.EndsOn);

    /// <summary>
    /// What becomes of a registration with its seat: rows of the needs, sealed, and of the guardian's authorisation. The person gets date of
    /// birth, language of contact and channel; the registration keeps no need in clear.
    /// </summary>
    public static IEnumerable<object> CarryOver(Person person, Edition edition, PanelRegistration registration, Seals seals)
    {
        var answers = RegistrationSeal.Open(seals, registration.Answers);
        string? Of(string key) => answers.GetValueOrDefault(key) is { Length: > 0 } text ? text : null;
        person.SetBirth(RegistrationAnswers.Born(answers) ?? person.BornOn);
        if (Enum.TryParse<ContactChannel>(Of(RegistrationAnswers.Contact), out var channel) && Enum.IsDefined(channel))
        {
            person.SetContact(Of(RegistrationAnswers.Email) ?? person.Email, Of(RegistrationAnswers.Phone) ?? person.Phone, person.Address, channel);
        }

        var told = new NeedTelling(null, registration.Changes.Where(c => c.Status == RegistrationStatus.Submitted).Select(c => c.At).DefaultIfEmpty(registration.Changes[0].At).First(), true);
        List<object> rows = [.. NeedsOf(answers).Select(content => new Need(person.AuthorityId, new(person.Id, edition.Id), seals.Close(content), told))];
        registration.HandNeedsOver();
        if (registration.Guardian != GuardianAuthorisation.NotAsked)
        {
            var guardian = new GuardianContact(Of(RegistrationAnswers.GuardianName) ?? "", Of(RegistrationAnswers.GuardianPhone), Of(RegistrationAnswers.GuardianEmail));
            rows.Add(new MinorAuthorisation(person, guardian, registration, new(null, told.At)));
        }

        return rows;
    }

    private static IEnumerable<NeedContent> NeedsOf(IReadOnlyDictionary<string, string> answers)
    {
        var words = answers.GetValueOrDefault(RegistrationAnswers.NeedsWords, "");
        var kinds = RegistrationAnswers.List(answers, RegistrationAnswers.Needs).Select(n => Enum.TryParse<NeedKind>(n, true, out var kind) ? kind : NeedKind.Other).ToList();
        return (kinds.Count == 0 && words.Length > 0 ? [NeedKind.Other] : kinds).Select(kind => new NeedContent(kind, words));
    }

    private static MandateOrigin OriginOf(ChannelKind? channel) => channel switch
    {
        ChannelKind.Open => MandateOrigin.Volunteer,
        ChannelKind.Partner => MandateOrigin.Referred,
        ChannelKind.School => MandateOrigin.School,
        _ => MandateOrigin.Drawn,
    };
}
