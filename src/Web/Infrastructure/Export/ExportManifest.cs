using Misthos.Web.Data;

namespace Misthos.Web.Infrastructure.Export;

/// <summary>What <c>manifest.json</c> says. It is written last: a folder without it is not a whole export.</summary>
internal sealed record ExportManifest
{
    public string Format => "misthos-export";

    public int FormatVersion => 1;

    public required string Application { get; init; }

    public required string DatabaseVersion { get; init; }

    public required DateTimeOffset ExportedAt { get; init; }

    public required ExportedAuthority Authority { get; init; }

    public IReadOnlyList<string> Reading { get; } =
    [
        "Each table is a CSV file (RFC 4180: comma, double quotes, CRLF), UTF-8, first line the columns, rows in the order of their key.",
        "Nothing between two commas is no value; \"\" is an empty text. Days are ISO 8601, instants are UTC, true and false are words, lists and maps are JSON. Amounts are euros with a point, except columns that end in _cents.",
        "A text that begins with = + - @ or an apostrophe before one of them has an apostrophe put in front, so that no spreadsheet runs it: take one off.",
        "Files kept in a column (signed statements, logos) are in the folder documents; the column holds the path.",
    ];

    public required IReadOnlyList<ExportedTable> Tables { get; init; }

    public required IReadOnlyList<ExportedDocument> Documents { get; init; }

    public required ExportLeftOut LeftOut { get; init; }
}

internal sealed record ExportedAuthority(Guid Id, string Slug, string Name, string Kind)
{
    public static ExportedAuthority Of(AuthorityInfo authority) => new(authority.Id, authority.Slug, authority.Name, authority.Kind.ToString());
}

internal sealed record ExportedTable(string Table, string File, long Rows, string Sha256, IReadOnlyList<string> Columns);

internal sealed record ExportedDocument(string File, string Table, long Bytes, string Sha256);

/// <summary>What stays on the server, and why.</summary>
internal sealed record ExportLeftOut(IReadOnlyList<string> Tables, IReadOnlyDictionary<string, IReadOnlyList<string>> Columns)
{
    public string WhyTables => "They belong to no authority: sign-in links on their way, passkeys, second-factor secrets and other ways into an account; or their rows were given in trust and never leave (confided_testimonies).";

    public string WhyColumns => "Secrets: password hashes, fingerprints of tokens, security stamps, texts of mails that carry a link which opens something.";
}
