using System.Globalization;

namespace Misthos.Sortition;

/// <summary>The people to invite, and how they were found.</summary>
public sealed class InvitationList
{
    private readonly FrameColumns _columns;
    private readonly IReadOnlyList<(KeptRow Row, string Stratum)> _invited;

    internal InvitationList(FrameColumns columns, IReadOnlyList<(KeptRow Row, string Stratum)> invited)
    {
        _columns = columns;
        _invited = invited;
    }

    /// <summary>Columns of the frame, in its order.</summary>
    public IReadOnlyList<string> Columns => _columns.Names;

    /// <summary>Rows of the frame that say something.</summary>
    public required long Rows { get; init; }

    /// <summary>Distinct people of the frame, people never to invite among them.</summary>
    public required long People { get; init; }

    /// <summary>Rows that repeat a person: <see cref="Rows"/> − <see cref="People"/>.</summary>
    public long Duplicates => Rows - People;

    /// <summary>People of the frame who are never to be invited.</summary>
    public required long Excluded { get; init; }

    /// <summary>People left out, by reason in alphabetical order.</summary>
    public required IReadOnlyList<InvitationExclusion> ExcludedBy { get; init; }

    /// <summary>False when there are more than three million people: the counts of people and duplicates are then estimates, within 0.3 %.</summary>
    public required bool IsExact { get; init; }

    /// <summary>People to invite.</summary>
    public int Invited => _invited.Count;

    /// <summary>The strata in the order of their values.</summary>
    public required IReadOnlyList<InvitationStratum> Strata { get; init; }

    /// <summary>Reads the people to invite again from the frame, in calling order (smallest ticket first).</summary>
    /// <param name="frame">The same frame.</param>
    public IEnumerable<Invitation> Read(Stream frame)
    {
        foreach (var (row, stratum) in _invited)
        {
            var bytes = new byte[row.Length];
            frame.Seek(row.Offset, SeekOrigin.Begin);
            frame.ReadExactly(bytes);
            var (splitter, at) = (new RowSplitter(_columns.Separator, []), 0);
            splitter.Read(bytes, ref at);
            var cells = Enumerable.Range(0, splitter.Count).Select(c => FrameText.Cell(splitter.Cell(bytes, c))).ToArray();
            yield return new(cells, row.Unit, stratum, row.Ticket.ToString("x32", CultureInfo.InvariantCulture));
        }
    }

    /// <summary>Writes <c>invited.csv</c>: all columns of the frame, <c>dwelling</c> where they are counted, <c>stratum</c> and <c>ticket</c>, in calling order.</summary>
    /// <param name="frame">The same frame.</param>
    /// <param name="output">Where to.</param>
    public void Write(Stream frame, TextWriter output)
    {
        var counts = _columns.Units >= 0;
        output.Write(CsvText.Line([.. Columns, .. counts ? ["dwelling"] : Array.Empty<string>(), "stratum", "ticket"]));
        foreach (var person in Read(frame))
        {
            string[] unit = counts ? [person.Unit.ToString(CultureInfo.InvariantCulture)] : [];
            output.Write(CsvText.Line([.. person.Cells, .. unit, person.Stratum, person.Ticket]));
        }
    }
}
