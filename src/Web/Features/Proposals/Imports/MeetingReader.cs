using Misthos.Domain.Proposals;
using Misthos.Domain.Sittings;
using Misthos.Web.Design;
using Misthos.Web.Features.Sittings.Earlier;

namespace Misthos.Web.Features.Proposals.Imports;

/// <summary>Reads a line of a file of meetings; every fault names its line and column.</summary>
internal sealed class MeetingReader(ImportTable table)
{
    private const int LongestReport = 100_000;
    private const int LongestPlace = 500;

    private readonly DecidimReader _reader = new(table);

    /// <summary>The meeting; null when its times are wrong, which is noted like all else.</summary>
    public FormerMeeting? Read(TableLine line)
    {
        var words = new MeetingWords(HtmlWords.Line(_reader.Words(line, "title")), _reader.Words(line, "description"))
        {
            Place = HtmlWords.Line(_reader.Words(line, "location")),
            Report = _reader.Words(line, "closing_report"),
            Organizations = HtmlWords.Line(_reader.Cell(line, "organizations")),
        };
        var address = HtmlWords.Line(_reader.Words(line, "address"));
        _reader.Bound(line, "title", words.Title.Length, (1, DecidimReader.LongestTitle), "decidim.title-long");
        _reader.Bound(line, "description", words.Text.Length, (0, Proposal.LongestText), "decidim.text-long");
        _reader.Bound(line, "closing_report", words.Report.Length, (0, LongestReport), "decidim.report-long");
        _reader.Bound(line, "location", words.Place.Length, (0, LongestPlace), "decidim.place-long");
        _reader.Bound(line, "address", address.Length, (0, LongestPlace), "decidim.place-long");
        _reader.Bound(line, "organizations", words.Organizations.Length, (0, Proposal.LongestText), "decidim.text-long");
        var (attendees, contributions) = (table.Whole(line, "attendees"), table.Whole(line, "contributions"));
        return Times(line) is { } times ? new(times, words) { Address = address, Attendees = attendees, Contributions = contributions } : null;
    }

    private MeetingTimes? Times(TableLine line)
    {
        if ((Moment(line, "start_time"), Moment(line, "end_time")) is not ({ } starts, { } ends))
        {
            return null;
        }

        if (ends <= starts)
        {
            table.Fault(line, "end_time", "decidim.end-before");
            return null;
        }

        return new(Format.DayOf(starts), Format.TimeOf(starts), Format.DayOf(ends), Format.TimeOf(ends));
    }

    private DateTimeOffset? Moment(TableLine line, string column)
    {
        var at = _reader.Moment(line, column);
        if (at is null)
        {
            table.Fault(line, column, table[line, column].Length == 0 ? "line.empty" : "decidim.moment");
        }

        return at;
    }
}
