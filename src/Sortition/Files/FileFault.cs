namespace Misthos.Sortition;

/// <summary>What is wrong at one place of a file. The code lets an application say it in its own language.</summary>
public enum FaultCode
{
    /// <summary>The file holds nothing.</summary>
    Empty,

    /// <summary>There is a header row and no row below it.</summary>
    HeaderOnly,

    /// <summary>More bytes than <see cref="ReadLimits.MaxBytes"/>; nothing of the file was used.</summary>
    TooLarge,

    /// <summary>More rows than <see cref="ReadLimits.MaxRows"/>.</summary>
    TooManyRows,

    /// <summary>A cell longer than <see cref="ReadLimits.MaxCell"/> characters.</summary>
    CellTooLong,

    /// <summary>A NUL character: this is not a text file.</summary>
    NulByte,

    /// <summary>UTF-16 or UTF-32 instead of UTF-8 or Latin-1.</summary>
    BadEncoding,

    /// <summary>A quoted field is never closed.</summary>
    UnclosedQuote,

    /// <summary>A double quote inside a field that is not quoted, or text after a closing quote.</summary>
    StrayQuote,

    /// <summary>A row with more or fewer cells than the header.</summary>
    RaggedRow,

    /// <summary>Two columns of the same name.</summary>
    DuplicateHeader,

    /// <summary>A column that is needed is absent.</summary>
    MissingColumn,

    /// <summary>The same identifier twice.</summary>
    DuplicateId,

    /// <summary>A cell that must be filled is blank.</summary>
    BlankCell,

    /// <summary>A value of a feature that no quota names.</summary>
    UnknownValue,

    /// <summary>Not a whole number of 0 or more.</summary>
    NotAnInteger,

    /// <summary>Not a number, or one outside the range.</summary>
    NotANumber,

    /// <summary>A minimum above its maximum.</summary>
    MinAboveMax,

    /// <summary>A flexible bound tighter than the bound it relaxes.</summary>
    FlexInsideRange,

    /// <summary>The same feature and value twice.</summary>
    DuplicateQuota,
}

/// <summary>One fault of a file, precise enough to be put right without asking.</summary>
/// <param name="File">Name of the file as the caller gave it.</param>
/// <param name="Line">Physical line, from 1 (the header is line 1); 0 when the whole file is meant.</param>
/// <param name="Column">Name of the column, empty when the whole line is meant.</param>
/// <param name="Value">What stands there, shortened to 100 characters.</param>
/// <param name="Code">The kind of fault.</param>
/// <param name="Expected">What was expected, in English.</param>
public sealed record FileFault(string File, int Line, string Column, string Value, FaultCode Code, string Expected)
{
    /// <summary>One line for a terminal: file, line, column, value and what was expected.</summary>
    public override string ToString() =>
        $"{File}, line {Line}"
        + (Column.Length > 0 ? $", column \"{Column}\"" : "")
        + (Value.Length > 0 ? $", value \"{Value}\"" : "")
        + $": expected {Expected} ({Code})";
}

/// <summary>The outcome of reading a file: either a value and no fault, or every fault found and no value.</summary>
/// <typeparam name="T">What the file describes.</typeparam>
public sealed class FileReading<T>
    where T : class
{
    private readonly T? _value;

    internal FileReading(T? value, IReadOnlyList<FileFault> faults)
    {
        _value = faults.Count == 0 ? value : null;
        Faults = faults;
    }

    /// <summary>Every fault found, in the order of the file.</summary>
    public IReadOnlyList<FileFault> Faults { get; }

    /// <summary>True when the file can be used.</summary>
    public bool IsUsable => Faults.Count == 0;

    /// <summary>What was read.</summary>
    /// <exception cref="InvalidOperationException">The file has faults: nothing of it may be used.</exception>
    public T Value => _value ?? throw new InvalidOperationException("A file with faults has no value: show Faults.");
}

/// <summary>How much of a file is read before it is refused, so that a huge upload cannot exhaust memory.</summary>
/// <param name="MaxBytes">Bytes; beyond, the file is refused unread.</param>
/// <param name="MaxRows">Rows below the header.</param>
/// <param name="MaxCell">Characters in one cell.</param>
public sealed record ReadLimits(int MaxBytes = 20_000_000, int MaxRows = 100_000, int MaxCell = 10_000);
