using Misthos.Domain;
using Misthos.Domain.Members;
using Misthos.Domain.Recruitment;

namespace Misthos.Web.Features.Members.Directory;

/// <summary>Reads the lines of a file of members; every fault is said, not the first only.</summary>
internal sealed class ImportReader : SheetCells
{
    private const int MostLines = 50_000;

    /// <summary>The lines and everything that is wrong with them.</summary>
    public static (IReadOnlyList<ImportedLine> Lines, IReadOnlyList<ImportFault> Faults) Read(byte[] content)
    {
        var reader = new ImportReader();
        try
        {
            return (reader.Lines(content), reader.Faults);
        }
        catch (InvalidDataException)
        {
            return ([], [new ImportFault(1, "", "", "import.unreadable")]);
        }
    }

    private List<ImportedLine> Lines(byte[] content)
    {
        var lines = new List<ImportedLine>();
        foreach (var row in SheetReader.Read(content))
        {
            Row = row;
            if (Columns.Count == 0)
            {
                if (!ReadHeader(row))
                {
                    return [];
                }
            }
            else if (lines.Count == MostLines)
            {
                Fault("", "", "import.too-many");
                return lines;
            }
            else
            {
                lines.Add(Line());
            }
        }

        if (lines.Count == 0 && Faults.Count == 0)
        {
            Faults.Add(new(1, "", "", "import.empty"));
        }

        return lines;
    }

    private bool ReadHeader(SheetRow row)
    {
        foreach (var (index, cell) in row.Cells.Index().Where(c => c.Item.Length > 0))
        {
            var name = Folding.Letters(cell);
            if (!SheetWords.Headers.Contains(name) || !Columns.TryAdd(name, index))
            {
                Fault(cell, cell, SheetWords.Headers.Contains(name) ? "import.column-twice" : "import.unknown-column");
            }
        }

        foreach (var missing in new[] { SheetWords.GivenName, SheetWords.FamilyName }.Where(name => !Columns.ContainsKey(name)))
        {
            Fault(missing, "", "import.missing-column");
        }

        return Faults.Count == 0;
    }

    private ImportedLine Line()
    {
        var (email, phone) = (Email(), Cell(SheetWords.Phone));
        var line = new ImportedLine(Row.Line, Identifier(), Needed(SheetWords.GivenName), Needed(SheetWords.FamilyName))
        {
            BornOn = Day(SheetWords.BornOn),
            Email = email,
            Phone = phone,
            Address = Cell(SheetWords.Address),
            Channel = Word(SheetWords.Channel, SheetWords.Channels) ?? (email is null ? ContactChannel.Post : ContactChannel.Email),
            Language = Language(),
            District = Cell(SheetWords.District),
            Edition = Cell(SheetWords.Edition),
            Organ = Cell(SheetWords.Organ),
            Origin = Word(SheetWords.Origin, SheetWords.Origins),
            From = Day(SheetWords.From),
            To = Day(SheetWords.To),
            Status = Word(SheetWords.Status, SheetWords.Statuses),
        };
        Check(line);
        return line;
    }

    private void Check(ImportedLine line)
    {
        if (line.Channel == ContactChannel.Email && line.Email is null && Cell(SheetWords.Email) is null)
        {
            Fault(SheetWords.Channel, "", "import.channel-no-email");
        }

        if (line.Channel is ContactChannel.Phone or ContactChannel.Sms && line.Phone is null)
        {
            Fault(SheetWords.Channel, "", "import.channel-no-phone");
        }

        if (line.Edition is null != line.Organ is null)
        {
            Fault(line.Edition is null ? SheetWords.Edition : SheetWords.Organ, "", "import.edition-and-organ");
        }

        if (line.Id is null && line.Organ is null && Cell(SheetWords.Id) is null)
        {
            Fault(SheetWords.Organ, "", "import.no-organ");
        }
    }

    private Guid? Identifier() =>
        Cell(SheetWords.Id) is not { } text ? null : Guid.TryParse(text, out var id) ? id : Wrong<Guid>(SheetWords.Id, text, "import.unknown-person");

    private string? Email() => Cell(SheetWords.Email) is not { } text ? null : EmailAddress.TryParse(text, out var email) ? email.Value : WrongText(SheetWords.Email, text, "import.email");

    private string Language() => Cell(SheetWords.Language)?.ToLowerInvariant() switch
    {
        null => "fr",
        { Length: 2 } code when code.All(char.IsAsciiLetterLower) => code,
        var other => WrongText(SheetWords.Language, other, "import.language") ?? "fr",
    };
}
