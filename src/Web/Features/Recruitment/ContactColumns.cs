using System.Globalization;
using Misthos.Domain;
using Misthos.Domain.Members;
using Misthos.Domain.Recruitment;

namespace Misthos.Web.Features.Recruitment;

/// <summary>Finds names and addresses among the columns of a pool file, by their usual French and English names.</summary>
internal static class ContactColumns
{
    private static readonly string[] GivenNames = ["prenom", "first_name", "firstname", "given_name"];
    private static readonly string[] FamilyNames = ["nom", "nom_de_famille", "last_name", "lastname", "family_name", "surname"];
    private static readonly string[] Emails = ["email", "e_mail", "courriel", "mail", "adresse_mail", "adresse_e_mail"];
    private static readonly string[] Phones = ["telephone", "tel", "mobile", "mobile_number", "portable", "phone"];
    private static readonly string[] Streets = ["adresse", "adresse_postale", "primary_address1", "address", "address_line_1", "rue"];
    private static readonly string[] MoreStreets = ["complement", "complement_d_adresse", "primary_address2", "address_line_2"];
    private static readonly string[] Postcodes = ["code_postal", "cp", "primary_zip", "postcode", "zip"];
    private static readonly string[] Days = ["yyyy-MM-dd", "dd/MM/yyyy"];
    private static readonly string[] Births = ["date_de_naissance", "born_on", "birth_date", "date_of_birth"];
    private static readonly string[] Towns = ["ville", "commune", "primary_city", "city", "town"];

    public static Person PersonOf(Volunteer volunteer)
    {
        var cells = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var (name, value) in volunteer.Columns)
        {
            cells.TryAdd(Fold(name), value.Trim());
        }

        string Of(string[] names) => names.Select(n => cells.GetValueOrDefault(n, "")).FirstOrDefault(v => v.Length > 0, "");
        var (given, family) = (Of(GivenNames), Of(FamilyNames));
        var person = new Person(volunteer.AuthorityId, given, given.Length + family.Length > 0 ? family : volunteer.ExternalId);
        var email = EmailAddress.TryParse(Of(Emails), out var parsed) ? parsed.Value : null;
        string[] lines = [Of(Streets), Of(MoreStreets), $"{Of(Postcodes)} {Of(Towns)}".Trim()];
        var address = string.Join('\n', lines.Where(l => l.Length > 0));
        var phone = Of(Phones);
        person.SetContact(
            email, phone.Length > 0 ? phone : null, address.Length > 0 ? address : null, email is null ? ContactChannel.Post : ContactChannel.Email);
        person.SetBirth(DateOnly.TryParseExact(Of(Births), Days, CultureInfo.InvariantCulture, DateTimeStyles.None, out var born) ? born : null);
        return person;
    }

    /// <summary>"Prénom" and "prenom", "Code postal" and "code_postal" are the same column.</summary>
    private static string Fold(string name) => Folding.Words(name).Replace(' ', '_');
}
