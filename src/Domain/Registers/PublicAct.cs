using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace Misthos.Domain.Registers;

/// <summary>What a public act says.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Subject">What it is about, in a few words: "Proposition n° 12".</param>
/// <param name="Text">What was done, a sentence of ours. Never words that somebody typed: an entry cannot be taken back.</param>
/// <param name="On">Day of the act.</param>
/// <param name="Link">Page of the authority about it, below its address (<c>propositions/12</c>); null when there is none.</param>
public sealed record PublicActContent(PublicActKind Kind, string Subject, string Text, DateOnly On, string? Link)
{
    /// <summary>
    /// The words published with the act, typed by people: the register keeps their fingerprint alone. So they can be taken down (personal data,
    /// court order) without breaking the chain, and cannot be changed without it showing. Null when the act has none.
    /// </summary>
    public string? Words { get; init; }
}

/// <summary>
/// A public act in the register of an authority, chained by SHA-256 to the one before: the fingerprint of an entry is that of its line, and
/// the line holds the fingerprint before. Whoever keeps one fingerprint can later show that nothing before it was rewritten (hash chain as in
/// Haber and Stornetta, <i>How to time-stamp a digital document</i>, 1991).
/// </summary>
public sealed class PublicAct : Entity, IKeptForever
{
    /// <summary>The fingerprint before the first entry: 64 zeros.</summary>
    public static readonly string Beginning = new('0', 64);

    private static long _made;

    private PublicAct()
    {
    }

    /// <summary>Records an act; saving chains it.</summary>
    /// <exception cref="ArgumentException">It has no subject or no text.</exception>
    public PublicAct(Guid authorityId, PublicActContent content, DateTimeOffset recordedAt)
        : base(authorityId)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(content.Subject, nameof(content));
        ArgumentException.ThrowIfNullOrWhiteSpace(content.Text, nameof(content));
        (Kind, Subject, Text, On, Link) = (content.Kind, content.Subject, content.Text, content.On, content.Link);
        Words = content.Words is null ? null : HashOf(content.Words);
        RecordedAt = DateTimeOffset.FromUnixTimeSeconds(recordedAt.ToUnixTimeSeconds());
    }

    /// <summary>Place in the register, from 1 without gaps; 0 until saved.</summary>
    public int Number { get; private set; }

    /// <summary>What it is.</summary>
    public PublicActKind Kind { get; private set; }

    /// <summary>What it is about.</summary>
    public string Subject { get; private set; } = "";

    /// <summary>What was done.</summary>
    public string Text { get; private set; } = "";

    /// <summary>Day of the act.</summary>
    public DateOnly On { get; private set; }

    /// <summary>When it was recorded, UTC, whole seconds.</summary>
    public DateTimeOffset RecordedAt { get; private set; }

    /// <summary>Page about it, below the authority's address.</summary>
    public string? Link { get; private set; }

    /// <summary>Fingerprint (SHA-256 of the UTF-8 text, lower-case hexadecimal) of the words published with the act; null when it has none.</summary>
    public string? Words { get; private set; }

    /// <summary>Fingerprint of the entry before, lower-case hexadecimal.</summary>
    public string Previous { get; private set; } = "";

    /// <summary>Fingerprint of <see cref="Line"/>, lower-case hexadecimal.</summary>
    public string Hash { get; private set; } = "";

    /// <summary>
    /// The entry as it is published and hashed: one line of JSON, UTF-8, these keys in this order, without blanks; in strings only the quotation
    /// mark, the backslash and control characters are escaped.
    /// </summary>
    public string Line => string.Join("", "{",
        Pair("register", AuthorityId.ToString("D")), ",\"number\":", Number.ToString(CultureInfo.InvariantCulture), ",",
        Pair("kind", Kind.ToString()), ",", Pair("on", On.ToString("O", CultureInfo.InvariantCulture)), ",",
        Pair("recorded", RecordedAt.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture)), ",",
        Pair("subject", Subject), ",", Pair("text", Text), ",", Pair("link", Link), ",", Pair("words", Words), ",", Pair("previous", Previous), "}");

    /// <summary>Counts the acts made in this process: acts of one second are chained in the order in which they were written. Not stored.</summary>
    public long Order { get; } = Interlocked.Increment(ref _made);

    /// <summary>Puts the act behind another.</summary>
    /// <param name="last">Number and fingerprint of the last entry; 0 and <see cref="Beginning"/> when there is none.</param>
    public void ChainTo((int Number, string Hash) last)
    {
        (Number, Previous) = (last.Number + 1, last.Hash);
        Hash = HashOf(Line);
    }

    /// <summary>Whether the entry says what its fingerprint was made of.</summary>
    public bool IsWhole => Hash == HashOf(Line);

    /// <summary>Fingerprint of a line, or of words.</summary>
    public static string HashOf(string line) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(line)));

    private static string Pair(string key, string? value) => value is null ? $"\"{key}\":null" : $"\"{key}\":\"{Escaped(value)}\"";

    private static string Escaped(string text)
    {
        var escaped = new StringBuilder(text.Length);
        foreach (var c in text)
        {
            _ = c switch
            {
                '"' => escaped.Append("\\\""),
                '\\' => escaped.Append("\\\\"),
                < ' ' => escaped.Append(CultureInfo.InvariantCulture, $"\\u{(int)c:x4}"),
                _ => escaped.Append(c),
            };
        }

        return escaped.ToString();
    }
}
