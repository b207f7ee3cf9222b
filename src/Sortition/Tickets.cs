using System.Security.Cryptography;
using System.Text;

namespace Misthos.Sortition;

/// <summary>
/// One ticket per person: 16 letters and digits that stand for the person in public. A ticket is the first 80 bits of
/// HMAC-SHA-256(secret, "ticket" LF identifier), in Crockford's base 32; nobody can go from ticket to person without the secret.
/// </summary>
public sealed class Tickets
{
    private const string Alphabet = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
    private readonly Dictionary<string, string> _byId;

    private Tickets(Dictionary<string, string> byId) => _byId = byId;

    /// <summary>Identifier → ticket, in the order of identifiers.</summary>
    public IEnumerable<KeyValuePair<string, string>> All => _byId.OrderBy(t => t.Key, StringComparer.Ordinal);

    /// <summary>The ticket of a person.</summary>
    /// <exception cref="KeyNotFoundException">The person has none.</exception>
    public string this[string id] => _byId[id];

    /// <summary>Makes the tickets of a pool from a secret kept by the guarantor.</summary>
    public static Tickets Issue(Pool pool, string secret)
    {
        var key = Encoding.UTF8.GetBytes(secret);
        return new(pool.People.ToDictionary(p => p.Id, p => Ticket(key, p.Id), StringComparer.Ordinal));
    }

    /// <summary>Tickets issued earlier, for a replay.</summary>
    /// <exception cref="ArgumentException">An identifier or a ticket twice.</exception>
    public static Tickets From(IEnumerable<KeyValuePair<string, string>> issued)
    {
        var byId = new Dictionary<string, string>(issued, StringComparer.Ordinal);
        return byId.Values.Distinct(StringComparer.Ordinal).Count() == byId.Count
            ? new(byId)
            : throw new ArgumentException("Each ticket belongs to one person.", nameof(issued));
    }

    /// <summary>A ticket as somebody typed it: small letters, spaces and dashes do not matter, O is read as 0, I and L as 1.</summary>
    /// <param name="typed">What was typed.</param>
    public static string Read(string typed)
    {
        ArgumentNullException.ThrowIfNull(typed);
        return string.Concat(typed.ToUpperInvariant().Where(char.IsAsciiLetterOrDigit)
            .Select(c => c switch { 'O' => '0', 'I' or 'L' => '1', _ => c }));
    }

    /// <summary>Whether everyone of a pool has a ticket.</summary>
    public bool Cover(Pool pool) => pool.People.All(p => _byId.ContainsKey(p.Id));

    /// <summary>The place of a ticket in the drawing order for a public random text: smaller is earlier.</summary>
    internal static string Place(byte[] randomText, string ticket) =>
        Convert.ToHexString(HMACSHA256.HashData(randomText, Encoding.UTF8.GetBytes("place\n" + ticket)));

    private static string Ticket(byte[] key, string id)
    {
        var hash = HMACSHA256.HashData(key, Encoding.UTF8.GetBytes("ticket\n" + id));
        return string.Create(16, hash, static (letters, bytes) =>
        {
            for (var i = 0; i < letters.Length; i++)
            {
                var bit = i * 5;
                var pair = (bytes[bit / 8] << 8) | bytes[(bit / 8) + 1];
                letters[i] = Alphabet[(pair >> (11 - (bit % 8))) & 31];
            }
        });
    }
}
