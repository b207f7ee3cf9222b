namespace Misthos.Web.Features.OpenData;

/// <summary>What a field of a dataset holds.</summary>
internal enum FieldKind
{
    /// <summary>Words written by people.</summary>
    Text,

    /// <summary>A code or an identifier.</summary>
    Code,
    Whole,

    /// <summary>Money in euros, with cents.</summary>
    Euros,
    YesNo,
    Day,
    Moment,

    /// <summary>An address on the web.</summary>
    Address,
}

/// <summary>One field of a dataset. Its meaning is a text of <see cref="FieldTexts"/>.</summary>
/// <param name="Name">Name of the column; <c>title/fr</c> is the French title, nested in JSON.</param>
/// <param name="Kind">What it holds.</param>
/// <param name="Example">A value it could have, as CSV writes it; empty for a field that is always empty.</param>
internal sealed record DataField(string Name, FieldKind Kind, string Example = "")
{
    /// <summary>Whether every row has a value.</summary>
    public bool IsRequired { get; init; }

    /// <summary>Whether no two rows have the same value.</summary>
    public bool IsUnique { get; init; }

    /// <summary>Whether Decidim's open data has the same column.</summary>
    public bool IsOfDecidim { get; init; }

    /// <summary>The only values; null when they are free.</summary>
    public IReadOnlyList<string>? Words { get; init; }

    /// <summary>A regular expression every value matches; null without one.</summary>
    public string? Pattern { get; init; }

    /// <summary>Type in Table Schema (frictionless).</summary>
    public string SchemaType => Kind switch
    {
        FieldKind.Whole => "integer",
        FieldKind.Euros => "number",
        FieldKind.YesNo => "boolean",
        FieldKind.Day => "date",
        FieldKind.Moment => "datetime",
        _ => "string",
    };
}

/// <summary>A field and how a row gives its value.</summary>
internal sealed record Column<T>(DataField Field, Func<T, DataContext, object?> Value);
