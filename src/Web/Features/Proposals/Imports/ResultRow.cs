using System.Globalization;
using Misthos.Domain.Proposals;
using Misthos.Web.Features.Commitments;

namespace Misthos.Web.Features.Proposals.Imports;

/// <summary>A result as the file tells it.</summary>
internal sealed record ResultRow(TableLine Line, string Id, string ParentId)
{
    public string Title { get; init; } = "";

    public string Text { get; init; } = "";

    public string Url { get; init; } = "";

    public string Status { get; init; } = "";

    public double? Progress { get; init; }

    public DateOnly? EndsOn { get; init; }

    /// <summary>Addresses of its proposals there.</summary>
    public IReadOnlyList<string> Proposals { get; init; } = [];

    public FormerResult Result => new(Title, Text, EndsOn ?? default) { Status = Status, Progress = Progress };

    public OriginFacts Facts => new(Id, Url) { State = Result.Declared };
}

/// <summary>Reads a line of a file of results; every fault names its line and column.</summary>
internal sealed class ResultReader(ImportTable table)
{
    private static readonly char[] Between = [' ', ',', ';', '|', '\n', '\t', '[', ']', '"', '\''];

    private readonly DecidimReader _reader = new(table);

    /// <summary>The least that is read of a line: a result that is here already is not checked again.</summary>
    public ResultRow Known(TableLine line) => new(line, table[line, "id"], "") { Title = HtmlWords.Line(_reader.Words(line, "title")) };

    public ResultRow Read(TableLine line)
    {
        var title = HtmlWords.Line(_reader.Words(line, "title"));
        _reader.Bound(line, "title", title.Length, (1, DecidimReader.LongestTitle), "decidim.title-long");
        var text = _reader.Words(line, "description");
        _reader.Bound(line, "description", text.Length, (0, Proposal.LongestText), "decidim.text-long");
        var (starts, ends) = (_reader.Day(line, "start_date"), _reader.Day(line, "end_date"));
        if (ends < starts)
        {
            table.Fault(line, "end_date", "decidim.end-before");
        }

        return new(line, table[line, "id"], table[line, "parent/id"])
        {
            Title = title,
            Text = text,
            EndsOn = ends,
            Url = _reader.Address(line),
            Status = _reader.Words(line, "status/name") is { Length: > 0 } name ? HtmlWords.Line(name) : table[line, "status/key"],
            Progress = Progress(line),
            Proposals = table[line, "proposal_urls"].Split(Between, StringSplitOptions.RemoveEmptyEntries),
        };
    }

    private double? Progress(TableLine line)
    {
        var text = table[line, "progress"].TrimEnd('%', ' ').Replace(',', '.');
        if (text.Length == 0)
        {
            return null;
        }

        if (double.TryParse(text, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var progress) && progress is >= 0 and <= 100)
        {
            return progress;
        }

        table.Fault(line, "progress", "decidim.progress");
        return null;
    }
}
