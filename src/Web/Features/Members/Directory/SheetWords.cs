using Misthos.Domain.Members;

namespace Misthos.Web.Features.Members.Directory;

/// <summary>Headers and words of a file of members: the same in every language of the page, so that a file written is a file read.</summary>
internal static class SheetWords
{
    public const string Id = "identifiant", GivenName = "prenom", FamilyName = "nom", BornOn = "naissance", Email = "email", Phone = "telephone", Address = "adresse",
        Channel = "contact", Language = "langue", District = "quartier", Edition = "edition", Organ = "instance", Origin = "origine", From = "du", To = "au", Status = "etat";

    public static IReadOnlyList<string> Headers { get; } = [Id, GivenName, FamilyName, BornOn, Email, Phone, Address, Channel, Language, District, Edition, Organ, Origin, From, To, Status];

    public static IReadOnlyDictionary<ContactChannel, string> Channels { get; } = new Dictionary<ContactChannel, string>
    {
        [ContactChannel.Email] = "e-mail",
        [ContactChannel.Post] = "courrier",
        [ContactChannel.Phone] = "téléphone",
        [ContactChannel.Sms] = "sms",
    };

    public static IReadOnlyDictionary<MandateOrigin, string> Origins { get; } = new Dictionary<MandateOrigin, string>
    {
        [MandateOrigin.Drawn] = "tirage",
        [MandateOrigin.Volunteer] = "volontariat",
        [MandateOrigin.Referred] = "partenaire",
        [MandateOrigin.School] = "lycée",
    };

    public static IReadOnlyDictionary<MandateStatus, string> Statuses { get; } = new Dictionary<MandateStatus, string>
    {
        [MandateStatus.Active] = "en cours",
        [MandateStatus.Resigned] = "démission",
        [MandateStatus.Ended] = "terminé",
        [MandateStatus.Excluded] = "terminé par décision",
    };

    /// <summary>The cells of a line, in the order of <see cref="Headers"/>.</summary>
    public static string[] Cells(MemberLine line)
    {
        var (person, mandate) = (line.Person, line.Mandate);
        return
        [
            person.Id.ToString(), person.GivenName, person.FamilyName, Day(person.BornOn), person.Email ?? "", person.Phone ?? "", person.Address ?? "",
            Channels[person.Channel], person.Language, person.District ?? "", line.Edition, line.Organ, Origins[mandate.Origin], Day(mandate.StartsOn), Day(mandate.EndsOn), Statuses[mandate.Status],
        ];
    }

    private static string Day(DateOnly? day) => day is { } d ? Design.Format.Machine(d) : "";
}
