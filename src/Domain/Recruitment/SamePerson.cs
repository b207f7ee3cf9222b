using System.Security.Cryptography;
using System.Text;

namespace Misthos.Domain.Recruitment;

/// <summary>
/// Tells whether two registrations are of one person: same given name, family name, date of birth and postcode, whatever the accents, case,
/// hyphens and spaces. True homonyms born on one day in one postcode are taken for one person; the organiser sees both.
/// </summary>
public static class SamePerson
{
    /// <summary>What is equal for one person: SHA-256 of the four answers, hexadecimal; null while one is missing.</summary>
    public static string? Mark(IReadOnlyDictionary<string, string> answers)
    {
        string[] keys = [RegistrationAnswers.GivenName, RegistrationAnswers.FamilyName, RegistrationAnswers.BornOn, RegistrationAnswers.Postcode];
        var parts = keys.Select(key => Folding.Letters(answers.GetValueOrDefault(key, ""))).ToList();
        return parts.Contains("") ? null : Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(string.Join('|', parts))));
    }
}
