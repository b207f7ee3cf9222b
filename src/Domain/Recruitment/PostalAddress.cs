namespace Misthos.Domain.Recruitment;

/// <summary>
/// An address in the order of NF Z10-011: who, flat or floor, entrance or building, number and street, locality or box, postcode and
/// town; a seventh line for another country.
/// </summary>
public sealed record PostalAddress
{
    /// <summary>Longest line the standard allows, characters.</summary>
    public const int LongestLine = 38;

    private PostalAddress(string[] cells) => Cells = cells;

    /// <summary>The seven lines of the standard; empty ones are empty texts.</summary>
    public IReadOnlyList<string> Cells { get; }

    /// <summary>The lines that say something, as they are printed.</summary>
    public IEnumerable<string> Lines => Cells.Where(line => line.Length > 0);

    /// <summary>Whether a letter would find its way: a street or locality, and a town.</summary>
    public bool IsComplete => (Cells[3].Length > 0 || Cells[4].Length > 0) && Cells[5].Length > 0;

    /// <summary>Reads the words of a list: <c>given_name</c>, <c>family_name</c>, <c>address</c>, <c>postcode</c>, <c>town</c>, <c>country</c>, <c>dwelling</c>.</summary>
    /// <param name="recipient">Who is invited, in the words of the list.</param>
    /// <param name="toHousehold">First line when the person is unknown.</param>
    /// <param name="dwelling">How the number of a dwelling is written, for example "Logement {0}".</param>
    public static PostalAddress Of(IReadOnlyDictionary<string, string> recipient, string toHousehold, string dwelling)
    {
        var lines = Word(recipient, "address").Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        var street = Math.Max(0, Array.FindIndex(lines, line => char.IsAsciiDigit(line[0])) is var found and >= 0 ? found : lines.Length - 1);
        var flat = Word(recipient, "dwelling") is { Length: > 0 } number ? string.Format(System.Globalization.CultureInfo.InvariantCulture, dwelling, number) : "";
        string[] before = [.. lines.Take(street).Prepend(flat).Where(line => line.Length > 0)];
        var name = $"{Word(recipient, "given_name")} {Word(recipient, "family_name").ToUpperInvariant()}".Trim();
        return new([
            name.Length > 0 ? name : toHousehold,
            before.Length > 1 ? before[0] : "",
            before.Length > 1 ? string.Join(' ', before[1..]) : string.Concat(before),
            lines.Length > 0 ? lines[street] : "",
            string.Join(' ', lines.Skip(street + 1)),
            $"{Word(recipient, "postcode")} {Word(recipient, "town").ToUpperInvariant()}".Trim(),
            Word(recipient, "country") is { Length: > 0 } country && !country.Equals("France", StringComparison.OrdinalIgnoreCase) ? country.ToUpperInvariant() : "",
        ]);
    }

    /// <summary>The name of whom is invited; empty for a dwelling.</summary>
    public static string NameOf(IReadOnlyDictionary<string, string> recipient) => $"{Word(recipient, "given_name")} {Word(recipient, "family_name")}".Trim();

    private static string Word(IReadOnlyDictionary<string, string> recipient, string key) => recipient.GetValueOrDefault(key, "").Trim();
}
