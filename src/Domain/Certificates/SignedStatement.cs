using System.Buffers.Text;
using System.Globalization;
using System.Text;

namespace Misthos.Domain.Certificates;

/// <summary>
/// What the code printed on a paper says, so that it can be checked without any server: the facts, one a line, and a signature over them
/// (ECDSA P-256, SHA-256, 64 bytes). Written <c>1.key.facts.signature</c>, the last two in base64url, behind the # of the paper's address: a
/// telephone that opens the address never sends it.
/// </summary>
public static class SignedStatement
{
    /// <summary>Version of the format; another one would be read by another reader.</summary>
    public const string Version = "1";

    /// <summary>The lines: kind, number, code, authority, holder, body, first and last day, minutes, sittings, hours, place, day of issue, running, skills.</summary>
    /// <param name="certificate">The certificate.</param>
    /// <param name="authority">Name of the authority.</param>
    /// <param name="issuedOn">Day of issue, in the authority's time zone.</param>
    public static IReadOnlyList<string> Lines(Certificate certificate, string authority, DateOnly issuedOn)
    {
        var facts = certificate.Facts;
        return
        [
            certificate.Kind.ToString(), certificate.Number, certificate.Code, OneLine(authority), OneLine(facts.Holder), OneLine(facts.Body),
            Day(facts.From), Day(facts.Until), facts.Minutes.ToString(CultureInfo.InvariantCulture), facts.Sittings.ToString(CultureInfo.InvariantCulture),
            facts is { StartsAt: { } from, EndsAt: { } to } ? $"{from:HH\\:mm}-{to:HH\\:mm}" : "",
            certificate.Kind == CertificateKind.Convocation ? OneLine(facts.Place) : "", Day(issuedOn), facts.IsRunning ? "running" : "",
            .. certificate.Kind == CertificateKind.Skills ? facts.Lines.Select(line => OneLine(line.Text)) : [],
        ];
    }

    /// <summary>What is signed.</summary>
    /// <param name="keyId">Identifier of the key.</param>
    /// <param name="lines">The lines.</param>
    public static string ToSign(string keyId, IEnumerable<string> lines) =>
        $"{Version}.{keyId}.{Base64Url.EncodeToString(Encoding.UTF8.GetBytes(string.Join('\n', lines)))}";

    /// <summary>The whole statement.</summary>
    public static string With(string toSign, ReadOnlySpan<byte> signature) => $"{toSign}.{Base64Url.EncodeToString(signature)}";

    /// <summary>The lines of a statement whose signature holds; null otherwise.</summary>
    /// <param name="statement">The statement.</param>
    /// <param name="holds">Whether a signature over these bytes is one of the key's.</param>
    public static IReadOnlyList<string>? Read(string statement, Func<string, byte[], byte[], bool> holds)
    {
        var parts = statement.Split('.');
        if (parts.Length != 4 || parts[0] != Version || !Base64Url.IsValid(parts[2]) || !Base64Url.IsValid(parts[3]))
        {
            return null;
        }

        var signed = Encoding.ASCII.GetBytes(statement[..statement.LastIndexOf('.')]);
        return holds(parts[1], signed, Base64Url.DecodeFromChars(parts[3])) ? Encoding.UTF8.GetString(Base64Url.DecodeFromChars(parts[2])).Split('\n') : null;
    }

    private static string Day(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static string OneLine(string text) => text.ReplaceLineEndings(", ");
}
