namespace Misthos.Domain.Allowances.Payments;

/// <summary>
/// How the file looks that a city's finance software imports: each maker has its own, so that everything is a setting.
/// </summary>
public sealed class ImportLayout : Entity
{
    private ImportLayout()
    {
    }

    /// <summary>Records a layout.</summary>
    public ImportLayout(Guid authorityId, ImportShape shape, IReadOnlyList<ImportColumn> columns)
        : base(authorityId) => Set(shape, columns);

    /// <summary>What stands between two columns.</summary>
    public ImportSeparator Separator { get; private set; }

    /// <summary>How letters are written.</summary>
    public ImportEncoding Encoding { get; private set; }

    /// <summary>How days are written.</summary>
    public ImportDays Days { get; private set; }

    /// <summary>How amounts are written.</summary>
    public ImportAmounts Amounts { get; private set; }

    /// <summary>Whether the first line names the columns.</summary>
    public bool HasHeader { get; private set; }

    /// <summary>The columns in order, each as <c>field|header|fixed text</c>.</summary>
    public IReadOnlyList<string> Columns { get; private set; } = [];

    /// <summary>The look.</summary>
    public ImportShape Shape => new(Separator, Encoding, Days, Amounts, HasHeader);

    /// <summary>Changes the layout.</summary>
    public void Set(ImportShape shape, IReadOnlyList<ImportColumn> columns)
    {
        (Separator, Encoding, Days, Amounts, HasHeader) = (shape.Separator, shape.Encoding, shape.Days, shape.Amounts, shape.HasHeader);
        Columns = [.. columns.Select(c => $"{c.Field}|{c.Header}|{c.Fixed}")];
    }

    /// <summary>The columns, read.</summary>
    public IReadOnlyList<ImportColumn> Read() =>
        [.. Columns.Select(c => c.Split('|')).Where(p => p.Length == 3 && Enum.TryParse<ImportField>(p[0], out _)).Select(p => new ImportColumn(Enum.Parse<ImportField>(p[0]), p[1], p[2]))];

    /// <summary>Why a layout cannot be kept; empty when it can.</summary>
    public static IReadOnlyList<Refusal> WhyNotSet(IReadOnlyList<ImportColumn> columns) =>
        columns.Count == 0 ? [new Refusal("import.no-column")]
        : columns.FirstOrDefault(c => (c.Header + c.Fixed).Contains('|', StringComparison.Ordinal)) is { } bar ? [new Refusal("import.bar", bar.Header)]
        : columns.All(c => c.Field != ImportField.Amount) ? [new Refusal("import.no-amount")] : [];
}

/// <summary>The look of the file.</summary>
public sealed record ImportShape(ImportSeparator Separator, ImportEncoding Encoding, ImportDays Days, ImportAmounts Amounts, bool HasHeader);

/// <summary>A column: what stands in it, its header, and the text when it is always the same.</summary>
public sealed record ImportColumn(ImportField Field, string Header, string Fixed = "");
