namespace Misthos.Domain.Allowances.Payments;

/// <summary>What a column of the finance software's file holds.</summary>
public enum ImportField
{
    /// <summary>Always the same text.</summary>
    Fixed,

    /// <summary>Number of the line, from 1.</summary>
    Rank,

    /// <summary>Number of the batch.</summary>
    Batch,

    /// <summary>Reference of the payment.</summary>
    Reference,

    /// <summary>Civility.</summary>
    Civility,

    /// <summary>Family name.</summary>
    FamilyName,

    /// <summary>Given name.</summary>
    GivenName,

    /// <summary>Name of the account's holder.</summary>
    Holder,

    /// <summary>IBAN.</summary>
    Iban,

    /// <summary>BIC.</summary>
    Bic,

    /// <summary>Transfer, cheque or cash.</summary>
    Means,

    /// <summary>Amount.</summary>
    Amount,

    /// <summary>The day the payment is asked for.</summary>
    ExecuteOn,

    /// <summary>What the person reads on the statement.</summary>
    Label,

    /// <summary>Numbers of the statements paid.</summary>
    Statements,

    /// <summary>Number of the council act.</summary>
    Act,
}

/// <summary>What stands between two columns.</summary>
public enum ImportSeparator
{
    /// <summary><c>;</c></summary>
    Semicolon,

    /// <summary><c>,</c></summary>
    Comma,

    /// <summary>A tabulation.</summary>
    Tab,

    /// <summary><c>|</c></summary>
    Bar,
}

/// <summary>How letters are written.</summary>
public enum ImportEncoding
{
    /// <summary>UTF-8 with a mark, as spreadsheets like it.</summary>
    Utf8Marked,

    /// <summary>UTF-8.</summary>
    Utf8,

    /// <summary>ISO 8859-1, as older software wants it; a letter it lacks is written without its accent.</summary>
    Latin1,
}

/// <summary>How days are written.</summary>
public enum ImportDays
{
    /// <summary>31/12/2026.</summary>
    Slashes,

    /// <summary>2026-12-31.</summary>
    Iso,

    /// <summary>31122026.</summary>
    Packed,

    /// <summary>20261231.</summary>
    PackedIso,
}

/// <summary>How amounts are written.</summary>
public enum ImportAmounts
{
    /// <summary>96,16.</summary>
    Comma,

    /// <summary>96.16.</summary>
    Point,

    /// <summary>9616.</summary>
    Cents,
}
