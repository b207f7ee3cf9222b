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
/// <param name="Stratum">Position of the stratum column.</param>
internal sealed record FrameColumns(byte Separator, IReadOnlyList<string> Names, IdentityKind Kind, IReadOnlyList<int> Identity, int Stratum)
{
    private static readonly string[] KnownIds = ["id", "nationbuilder_id", "pool_member_identifier"];

    private static readonly string[][] RollNames =
    [
        ["NOM DE NAISSANCE", "NOMDENAISSANCE"], ["PRENOMS", "PRENOM"], ["DATE DE NAISSANCE", "DATEDENAISSANCE"],
        ["CODE COMMUNE DE NAISSANCE", "CODE DE LA COMMUNE DE NAISSANCE"],
        ["LIBELLE COMMUNE DE NAISSANCE", "LIBELLE DE LA COMMUNE DE NAISSANCE", "COMMUNE DE NAISSANCE", "LIEU DE NAISSANCE"],
        ["PAYS DE NAISSANCE"],
    ];

    /// <summary>Reads the header row at the beginning of the first block; returns where the rows begin.</summary>
    internal static FrameColumns? Read(FrameBlock first, InvitationRequest request, FrameFaults faults, out int rowsAt, out int line)
    {
        var bytes = first.Bytes;
        rowsAt = bytes is [0xEF, 0xBB, 0xBF, ..] ? 3 : 0;
        var separator = SeparatorOf(bytes[rowsAt..]);
        var found = new List<RowFault>();
        var splitter = new RowSplitter(separator, found);
        do
        {
            line = splitter.Line;
            splitter.Read(bytes, ref rowsAt);
        }
        while (!splitter.HasText && rowsAt < bytes.Length);

        string[] names = new string[splitter.Count];
        for (var i = 0; i < names.Length; i++)
        {
            names[i] = FrameText.Cell(splitter.Cell(bytes, i));
        }

        faults.Add(found, []);
        faults.CheckHeader(names, line);
        line = splitter.Line;
        return Resolve(separator, names, request, faults);
    }

    /// <summary>The same identity in another file, whose columns may stand elsewhere.</summary>
    internal InvitationRequest ForOtherFile(InvitationRequest request) =>
        Kind is IdentityKind.Roll ? request with { StratumColumn = null } : request with { StratumColumn = null, IdColumns = [.. Identity.Select(i => Names[i])] };

    private static FrameColumns? Resolve(byte separator, string[] names, InvitationRequest request, FrameFaults faults)
    {
        var stratum = request.StratumColumn is { } wanted ? faults.Need(names, wanted, "the stratum column named") : -1;
        var asked = request.IdColumns.Count > 0 ? request.IdColumns : KnownIds.Where(id => faults.Find(names, id) >= 0).Take(1).ToArray();
        if (asked.Count > 0)
        {
            var columns = asked.Select(name => faults.Need(names, name, "the identity columns named")).ToList();
            return columns.Contains(-1) ? null : new(separator, names, columns.Count == 1 ? IdentityKind.Identifier : IdentityKind.Columns, columns, stratum);
        }

        var normalised = names.Select(FrameText.Normalise).ToList();
        var roll = RollNames.Select(known => normalised.FindIndex(n => known.Contains(n, StringComparer.Ordinal))).ToList();
        if (roll.Take(3).Contains(-1) || (roll[3] < 0 && roll[4] < 0))
        {
            faults.Missing("nom de naissance, prénoms, date de naissance, libellé commune de naissance", "the columns of the electoral roll, or the columns that say who a row is about (id)");
            return null;
        }

        return new(separator, names, IdentityKind.Roll, roll, stratum);
    }

    private static byte SeparatorOf(ReadOnlySpan<byte> text)
    {
        var quoted = false;
        int commas = 0, semicolons = 0;
        foreach (var b in text.TrimStart(" \t\r\n"u8))
        {
            quoted ^= b == '"';
            if (!quoted && b is (byte)'\r' or (byte)'\n')
            {
                break;
            }

            commas += !quoted && b == ',' ? 1 : 0;
            semicolons += !quoted && b == ';' ? 1 : 0;
        }

        return semicolons > commas ? (byte)';' : (byte)',';
    }
}
