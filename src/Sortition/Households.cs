namespace Misthos.Sortition;

/// <summary>Whether people of one household may sit together.</summary>
public enum HouseholdRule
{
    /// <summary>Addresses play no part.</summary>
    None,

    /// <summary>At most one person of each household.</summary>
    AtMostOne,
}

/// <summary>
/// Makes addresses comparable: case, accents, punctuation, the usual French abbreviations, "12bis" or "12 B", "Bât. A" before or
/// after the street do not count ("12, av. de l'Église" = "12 Avenue de l eglise"). It does not guess further: addresses that are
/// only near are for people to review (<see cref="NearHouseholds"/>).
/// </summary>
public static class Households
{
    /// <summary>
    /// The key of an address. A blank first cell means that the address is not known: no key, a household of one
    /// (people without address are never grouped together).
    /// </summary>
    public static string? KeyOf(IReadOnlyList<string> cells) =>
        cells.Count == 0 || Address.Parse(cells[0]).Key is not { Length: > 0 } first
            ? null
            : string.Join('|', cells.Skip(1).Select(c => Address.Parse(c).Key).Prepend(first));
}
