using Microsoft.EntityFrameworkCore;
using Misthos.Domain.Assemblies;
using Misthos.Domain.Evaluations;
using Misthos.Domain.Members;
using Misthos.Domain.Recognition;
using Misthos.Domain.Sittings;
using Misthos.Web.Data;
using Misthos.Web.Design;

namespace Misthos.Web.Features.Recognition.Yearly;

/// <summary>Hours given by people who came in one capacity; null when too few people gave them.</summary>
public sealed record HoursGiven(Capacity Capacity, int People, int Hours, bool IsHidden);

/// <summary>An elected official and the sittings they came to: their presence is public.</summary>
public sealed record OfficialPresence(string Name, int Sittings);

/// <summary>What a year of engagement gave, as anyone may know it.</summary>
/// <param name="Year">The year.</param>
/// <param name="Years">Years to choose from, the latest first.</param>
/// <param name="Sittings">Sittings held and closed.</param>
public sealed record EngagementYear(int Year, IReadOnlyList<int> Years, int Sittings)
{
    /// <summary>Hours by capacity; groups of fewer than five people are hidden, and others with them.</summary>
    public IReadOnlyList<HoursGiven> Hours { get; init; } = [];

    /// <summary>Hours in all; null when too few people gave them.</summary>
    public int? TotalHours { get; init; }

    /// <summary>People in all; null when they are too few.</summary>
    public int? TotalPeople { get; init; }

    /// <summary>Elected officials who came, the most often first.</summary>
    public IReadOnlyList<OfficialPresence> Officials { get; init; } = [];

    /// <summary>Recognitions confirmed whose day has come, the latest first.</summary>
    public IReadOnlyList<RecognitionAct> Acts { get; init; } = [];
}

/// <summary>Reads a year of engagement: counts of people, officials by name, recognitions.</summary>
public sealed class YearlyQueries(AppDbContext db, TimeProvider clock)
{
    /// <summary>Capacities in which residents give their time; officials and officers are at work.</summary>
    private static readonly Capacity[] Giving = [Capacity.Member, Capacity.FormerMember, Capacity.OpenParticipant, Capacity.Companion, Capacity.Guardian];

    /// <summary>A year; the latest with a sitting when none is asked for or nothing is known of the one asked for.</summary>
    public async Task<EngagementYear> OfAsync(int? asked)
    {
        var today = Format.DayOf(clock.GetUtcNow());
        var days = await Closed().Select(s => s.Day).ToListAsync();
        List<int> years = [.. days.Select(d => d.Year).Append(today.Year).Distinct().OrderDescending()];
        var year = asked is { } wanted && years.Contains(wanted) ? wanted : years.Find(y => days.Exists(d => d.Year == y)) is > 0 and var latest ? latest : today.Year;
        var (from, to) = (new DateOnly(year, 1, 1), new DateOnly(year, 12, 31));
        var rows = await PresencesAsync(from, to);
        var acts = await db.Set<RecognitionAct>().AsNoTracking().Where(a => !a.IsDraft && a.On >= from && a.On <= to && a.On <= today).OrderByDescending(a => a.On).ToListAsync();
        return Counted(new(year, years, days.Count(d => d.Year == year)) { Acts = acts }, rows);
    }

    /// <summary>Every year with a sitting, the first first: hours by capacity, nothing of officials nor recognitions.</summary>
    public async Task<IReadOnlyList<EngagementYear>> AllAsync()
    {
        var days = await Closed().Select(s => s.Day).ToListAsync();
        var rows = await (from a in db.Set<Attendance>()
                          join s in Closed() on a.SittingId equals s.Id
                          where a.MinutesPresent > 0
                          group a by new { s.Day.Year, a.PersonId, a.Capacity } into g
                          select new { g.Key.Year, g.Key.PersonId, g.Key.Capacity, Minutes = g.Sum(a => a.MinutesPresent), Sittings = g.Count() }).ToListAsync();
        return [.. days.CountBy(d => d.Year).OrderBy(y => y.Key).Select(y => Counted(new(y.Key, [], y.Value), [.. rows.Where(r => r.Year == y.Key).Select(r => new Presence(r.PersonId, r.Capacity, "", r.Minutes, r.Sittings))]) with { Officials = [] })];
    }

    private static EngagementYear Counted(EngagementYear year, List<Presence> rows)
    {
        var groups = Giving.Select(c => (Capacity: c, Rows: rows.FindAll(r => r.Capacity == c))).Where(g => g.Rows.Count > 0).ToList();
        var hidden = SmallGroups.Hidden(groups.ConvertAll(g => g.Rows.Count));
        var people = groups.SelectMany(g => g.Rows).Select(r => r.PersonId).Distinct().Count();
        var isHidden = SmallGroups.IsTotalHidden(people) || people == 0;
        return year with
        {
            Hours = [.. groups.Zip(hidden, (g, isSmall) => new HoursGiven(g.Capacity, g.Rows.Count, g.Rows.Sum(r => r.Minutes) / 60, isSmall)).OrderByDescending(h => h.Hours)],
            TotalHours = isHidden ? null : groups.Sum(g => g.Rows.Sum(r => r.Minutes)) / 60,
            TotalPeople = isHidden ? null : people,
            Officials = [.. rows.Where(r => r.Capacity == Capacity.ElectedOfficial && r.Sittings > 0).OrderByDescending(r => r.Sittings).ThenBy(r => r.Name, StringComparer.CurrentCulture).Select(r => new OfficialPresence(r.Name, r.Sittings))],
        };
    }

    private Task<List<Presence>> PresencesAsync(DateOnly first, DateOnly last) =>
        (from a in db.Set<Attendance>()
         join s in Closed() on a.SittingId equals s.Id
         join p in db.Set<Person>() on a.PersonId equals p.Id
         where s.Day >= first && s.Day <= last && a.MinutesPresent > 0
         group a by new { a.PersonId, a.Capacity, p.GivenName, p.FamilyName } into g
         select new Presence(g.Key.PersonId, g.Key.Capacity, g.Key.GivenName + " " + g.Key.FamilyName, g.Sum(a => a.MinutesPresent), g.Count())).ToListAsync();

    private IQueryable<Sitting> Closed() =>
        db.Set<Sitting>().Where(s => s.Status == SittingStatus.Closed && db.Set<Edition>().Any(e => e.Id == s.EditionId && e.Status != EditionStatus.Draft));

    private sealed record Presence(Guid PersonId, Capacity Capacity, string Name, int Minutes, int Sittings);
}
