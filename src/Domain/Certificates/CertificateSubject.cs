using System.Globalization;

namespace Misthos.Domain.Certificates;

/// <summary>Whose certificate, about what, in which language.</summary>
/// <param name="Kind">What it is for.</param>
/// <param name="PersonId">The person.</param>
/// <param name="EditionId">The edition.</param>
/// <param name="Language">"fr" or "en".</param>
public sealed record CertificateSubject(CertificateKind Kind, Guid PersonId, Guid EditionId, string Language)
{
    /// <summary>The sitting, for a presence or a convocation.</summary>
    public Guid? SittingId { get; init; }

    /// <summary>The attendance, for a presence.</summary>
    public Guid? AttendanceId { get; init; }

    /// <summary>Names what is attested: two certificates with the same key would say the same twice.</summary>
    public string Key(CertificateReader reader) => $"{Kind}:{Language}:{reader}:{AttendanceId ?? PersonId}:{SittingId ?? EditionId}";
}

/// <summary>Number and verification code of a certificate.</summary>
/// <param name="Year">Year of issue, in the authority's time zone.</param>
/// <param name="Sequence">Place in the year, from 1.</param>
/// <param name="Code">Code, see <see cref="CertificateCode"/>.</param>
public sealed record CertificateMark(int Year, int Sequence, string Code)
{
    /// <summary>"2026-000042".</summary>
    public string Number => string.Create(CultureInfo.InvariantCulture, $"{Year}-{Sequence:000000}");
}

/// <summary>
/// Verification codes: 16 signs of Crockford's base 32, 80 bits, written in groups of four. Letters that look like digits are read as those digits.
/// </summary>
public static class CertificateCode
{
    /// <summary>Signs of a code: no I, L, O nor U.</summary>
    public const string Alphabet = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";

    /// <summary>Signs in a code.</summary>
    public const int Length = 16;

    /// <summary>Makes a code.</summary>
    /// <param name="random">Ten random bytes.</param>
    public static string Of(ReadOnlySpan<byte> random)
    {
        if (random.Length * 8 != Length * 5)
        {
            throw new ArgumentException("Ten bytes are needed.", nameof(random));
        }

        var bits = new UInt128(0, 0);
        foreach (var one in random)
        {
            bits = (bits << 8) | one;
        }

        var signs = new char[Length];
        for (var i = Length - 1; i >= 0; i--, bits >>= 5)
        {
            signs[i] = Alphabet[(int)(bits & 31)];
        }

        return new string(signs);
    }

    /// <summary>"ABCD-EFGH-JKMN-PQRS".</summary>
    public static string Grouped(string code) => string.Join('-', code.Chunk(4).Select(group => new string(group)));

    /// <summary>The code somebody typed: spaces, hyphens and small letters do not matter; null when it cannot be one.</summary>
    public static string? Read(string? typed)
    {
        var signs = string.Concat((typed ?? "").ToUpperInvariant().Where(char.IsLetterOrDigit)).Replace('O', '0').Replace('I', '1').Replace('L', '1');
        return signs.Length == Length && signs.All(c => Alphabet.Contains(c, StringComparison.Ordinal)) ? signs : null;
    }
}
