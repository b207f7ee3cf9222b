using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace Misthos.Domain.Recruitment;

/// <summary>
/// Keyed fingerprints of a person: they recognise somebody on a list without keeping who it is. The key belongs to one authority. The name
/// goes without case, accents and punctuation, of the given names only the first, since lists write one or all of them.
/// </summary>
public static class PersonKey
{
    /// <summary>Fingerprint of a name and a date of birth.</summary>
    /// <param name="key">Key of the authority.</param>
    /// <param name="familyName">Name at birth or in use: a person may have a fingerprint of each.</param>
    /// <param name="givenNames">Given names; only the first counts.</param>
    /// <param name="bornOn">Date of birth.</param>
    /// <returns>64 hexadecimal digits; null when a name is missing.</returns>
    public static string? OfPerson(byte[] key, string familyName, string givenNames, DateOnly bornOn)
    {
        var (family, given) = (Folding.Words(familyName), Folding.Words(givenNames).Split(' ')[0]);
        return family.Length == 0 || given.Length == 0 ? null
            : Hash(key, $"person\n{family}\n{given}\n{bornOn.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)}");
    }

    /// <summary>Fingerprint of a phone number; null when it holds fewer than nine figures.</summary>
    public static string? OfPhone(byte[] key, string phone) => Phone(phone) is { } number ? Hash(key, "phone\n" + number) : null;

    /// <summary>A French or international number in one form: "06 12 34 56 78" and "+33 (0)6.12.34.56.78" are the same.</summary>
    public static string? Phone(string phone)
    {
        var figures = string.Concat(phone.Replace("(0)", "", StringComparison.Ordinal).Where(char.IsAsciiDigit));
        figures = figures.StartsWith("00", StringComparison.Ordinal) ? figures[2..]
            : figures.StartsWith('0') ? "33" + figures[1..]
            : figures.Length == 9 ? "33" + figures : figures;
        return figures.Length is >= 10 and <= 15 ? figures : null;
    }

    private static string Hash(byte[] key, string text) => Convert.ToHexStringLower(HMACSHA256.HashData(key, Encoding.UTF8.GetBytes(text)));
}
