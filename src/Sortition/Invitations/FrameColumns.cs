namespace Misthos.Sortition;

/// <summary>How the rows of one person are recognised.</summary>
internal enum IdentityKind
{
    /// <summary>One identifier, letter by letter.</summary>
    Identifier,

    /// <summary>Several columns, without case, accents and punctuation.</summary>
    Columns,

    /// <summary>The electoral roll: birth name, forenames, birth date, birth place.</summary>
    Roll,
}

/// <summary>What the header of a frame says. A position is −1 when the column is absent.</summary>
/// <param name="Separator">Comma or semicolon.</param>
/// <param name="Names">Names of the columns.</param>
/// <param name="Kind">How rows are recognised.</param>
/// <param name="Identity">Positions of the identity columns; for the roll birth name, forenames, date, place code, place, country.</param>
/// <param name="Strata">Parts of the strata and where they stand.</param>
/// <param name="Units">Position of the number of dwellings.</param>
internal sealed record FrameColumns(byte Separator, IReadOnlyList<string> Names, IdentityKind Kind, IReadOnlyList<int> Identity, FrameStrata Strata, int Units)
{
    internal const string ReasonColumn = "reason";

    private static readonly string[] KnownIds = ["id", "nationbuilder_id", "pool_member_identifier"];

    private static readonly string[][] RollNames =
    [
        ["NOM DE NAISSANCE", "NOMDENAISSANCE"], ["PRENOMS", "PRENOM"], ["DATE DE NAISSANCE", "DATEDENAISSANCE"],
        ["CODE COMMUNE DE NAISSANCE", "CODE DE LA COMMUNE DE NAISSANCE"],
        ["LIBELLE COMMUNE DE NAISSANCE", "LIBELLE DE LA COMMUNE DE NAISSANCE", "COMMUNE DE NAISSANCE", "LIEU DE NAISSANCE"],
        ["PAYS DE NAISSANCE"],
    ];

    /// <summary>The same identity in another file, whose columns may stand elsewhere.</summary>
    internal InvitationRequest ForOtherFile(InvitationRequest request) =>
        request with { Strata = [new(ReasonColumn) { IsOptional = true }], AreUnitsOptional = true, IdColumns = Kind is IdentityKind.Roll ? [] : [.. Identity.Select(i => Names[i])] };

    /// <summary>Finds the columns asked for in a header.</summary>
    internal static FrameColumns? Resolve(FrameHeader header, InvitationRequest request, FrameFaults faults)
    {
        var (separator, names) = (header.Separator, header.Names);
        var strata = FrameStrata.Find(request.Strata, names, faults);
        var units = request.UnitsColumn is not { } counted ? -1
            : request.AreUnitsOptional ? faults.Find(names, counted) : faults.Need(names, counted, "the column of the number of dwellings");
        var asked = request.IdColumns.Count > 0 ? request.IdColumns : KnownIds.Where(id => faults.Find(names, id) >= 0).Take(1).ToArray();
        if (asked.Count > 0)
        {
            var columns = asked.Select(name => faults.Need(names, name, "the identity columns named")).ToList();
            return columns.Contains(-1) ? null : new(separator, names, columns.Count == 1 ? IdentityKind.Identifier : IdentityKind.Columns, columns, strata, units);
        }

        var normalised = names.Select(FrameText.Normalise).ToList();
        var roll = RollNames.Select(known => normalised.FindIndex(n => known.Contains(n, StringComparer.Ordinal))).ToList();
        if (roll.Take(3).Contains(-1) || (roll[3] < 0 && roll[4] < 0))
        {
            faults.Missing("nom de naissance, prénoms, date de naissance, libellé commune de naissance", "the columns of the electoral roll, or the columns that say who a row is about (id)");
            return null;
        }

        return new(separator, names, IdentityKind.Roll, roll, strata, units);
    }
}
