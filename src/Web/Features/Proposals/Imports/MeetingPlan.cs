using Microsoft.EntityFrameworkCore;
using Misthos.Domain.Proposals;
using Misthos.Web.Data;
using Misthos.Web.Features.Sittings.Earlier;

namespace Misthos.Web.Features.Proposals.Imports;

/// <summary>What a line of a file of meetings would do.</summary>
public enum MeetingEffect
{
    /// <summary>It is to come: a sitting is planned.</summary>
    Plans,

    /// <summary>It was held: it is kept as an earlier meeting.</summary>
    Keeps,

    /// <summary>It was taken over before.</summary>
    There,

    /// <summary>It cannot be planned as it is: the same file takes it later.</summary>
    Waits,

    /// <summary>It was withdrawn there: it is left out.</summary>
    Withdrawn,

    /// <summary>It was not public there: it is left out.</summary>
    Unpublished,
}

/// <summary>Why a meeting to come waits.</summary>
public enum MeetingWait
{
    /// <summary>It ends on another day.</summary>
    Days,

    /// <summary>It says no place.</summary>
    NoPlace,
}

/// <summary>A line of a file of meetings, and what it would do.</summary>
public sealed record MeetingItem(int Line, MeetingEffect Effect, string Title, OriginFacts Facts) : ImportItem<MeetingEffect>(Line, Effect)
{
    /// <summary>What was read of it; null when it is left out or here already.</summary>
    public FormerMeeting? Meeting { get; init; }

    /// <summary>Why it waits.</summary>
    public MeetingWait? Why { get; init; }
}

/// <summary>What a file of meetings of Decidim would do, line by line; nothing is done while there are faults.</summary>
internal sealed class MeetingPlan(ImportTable table, HashSet<string> known, DateTimeOffset now)
{
    /// <summary>Columns that are read.</summary>
    public static readonly string[] Columns =
    [
        "id", "title/fr", "description/fr", "start_time", "end_time", "attendees", "contributions", "organizations", "address", "location/fr", "closing_report/fr", "url", "published", "private_meeting", "withdrawn",
    ];

    private readonly DecidimReader _decidim = new(table);
    private readonly MeetingReader _reader = new(table);

    public IReadOnlyList<LineFault> Faults => [.. table.Faults.OrderBy(f => f.Line)];

    public bool IsLatin => table.IsLatin;

    public List<MeetingItem> Items { get; } = [];

    public static async Task<MeetingPlan> MakeAsync(AppDbContext db, ImportedFile file, DateTimeOffset now)
    {
        var known = await db.Set<ImportedOrigin>().Where(o => o.Kind == file.Kind).Select(o => o.OldId).ToListAsync();
        var plan = new MeetingPlan(ImportTable.Read(ImportFileService.Unpack(file), "id", "start_time", "end_time"), known.ToHashSet(StringComparer.Ordinal), now);
        plan.Make();
        return plan;
    }

    private void Make()
    {
        foreach (var line in _decidim.Lines("title"))
        {
            var before = table.Faults.Count;
            var item = Plan(line);
            if (table.Faults.Count == before)
            {
                Items.Add(item);
            }
        }
    }

    private MeetingItem Plan(TableLine line)
    {
        var title = HtmlWords.Line(_decidim.Words(line, "title"));
        var facts = new OriginFacts(table[line, "id"], "");
        MeetingEffect? left = known.Contains(facts.OldId) ? MeetingEffect.There : IsWithdrawn(line) ? MeetingEffect.Withdrawn : IsUnpublished(line) ? MeetingEffect.Unpublished : null;
        if (left is { } effect)
        {
            return new(line.Number, effect, title, facts);
        }

        facts = facts with { Url = _decidim.Address(line) };
        if (_reader.Read(line) is not { } meeting)
        {
            return new(line.Number, MeetingEffect.Waits, title, facts);
        }

        var isToCome = Design.Format.At(meeting.Times.Day, meeting.Times.StartsAt) > now;
        MeetingWait? why = !isToCome ? null : !meeting.IsOneDay ? MeetingWait.Days : meeting.Place.Length == 0 ? MeetingWait.NoPlace : null;
        return new(line.Number, why is not null ? MeetingEffect.Waits : isToCome ? MeetingEffect.Plans : MeetingEffect.Keeps, title, facts) { Meeting = meeting, Why = why };
    }

    private bool IsWithdrawn(TableLine line) => table[line, "state"] == "withdrawn" || _decidim.Says(line, "withdrawn") || table[line, "withdrawn_at"].Length > 0;

    // Before columns that say so, an export held published meetings only.
    private bool IsUnpublished(TableLine line) =>
        (table.Has("published") && !_decidim.Says(line, "published")) || (table.Has("published_at") && table[line, "published_at"].Length == 0) || _decidim.Says(line, "private_meeting");
}
