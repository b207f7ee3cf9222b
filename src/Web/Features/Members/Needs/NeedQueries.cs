using Microsoft.EntityFrameworkCore;
using Misthos.Domain.Members;
using Misthos.Domain.Sittings;
using Misthos.Web.Data;
using Misthos.Web.Features.Sittings;
using Misthos.Web.Infrastructure.Security;

namespace Misthos.Web.Features.Members.Needs;

/// <summary>Needs as those who must act read them: opened here and nowhere else.</summary>
public sealed partial class NeedQueries(AppDbContext db, Seals seals, AudienceQueries audience)
{
    /// <summary>Every need that is not erased, the longest waiting first.</summary>
    public async Task<List<NeedView>> AllAsync()
    {
        var rows = await (from n in db.Set<Need>().AsNoTracking().Include(n => n.Measures.OrderBy(m => m.Id))
                          join p in db.Set<Person>() on n.PersonId equals p.Id
                          where n.ErasedAt == null
                          orderby n.ToldAt
                          select new { Need = n, Name = p.GivenName + " " + p.FamilyName }).ToListAsync();
        return rows.ConvertAll(r => View(r.Need, r.Name));
    }

    /// <summary>Who told a need in an edition, and of what kind.</summary>
    public async Task<List<(Guid PersonId, NeedKind Kind)>> KindsAsync(Guid editionId) =>
        (await db.Set<Need>().AsNoTracking().Where(n => n.EditionId == editionId && n.ErasedAt == null).ToListAsync()).ConvertAll(n => (n.PersonId, seals.Open<NeedContent>(n.Content)?.Kind ?? NeedKind.Other));

    /// <summary>Delays of every need, erased ones too: they keep their times.</summary>
    public async Task<NeedDelays> DelaysAsync() =>
        NeedDelays.Of(await db.Set<Need>().Select(n => new NeedTimes(n.ToldAt, n.AnsweredAt, n.SolvedAt)).ToListAsync());

    /// <summary>The needs of these people, the latest first.</summary>
    public async Task<List<NeedView>> OfAsync(IReadOnlyCollection<Guid> people)
    {
        var needs = await db.Set<Need>().AsNoTracking().Include(n => n.Measures.OrderBy(m => m.Id)).Where(n => people.Contains(n.PersonId) && n.ErasedAt == null)
            .OrderByDescending(n => n.Id).ToListAsync();
        return needs.ConvertAll(n => View(n, ""));
    }

    /// <summary>One need; null when there is none.</summary>
    public async Task<NeedView?> FindAsync(Guid id)
    {
        var need = await db.Set<Need>().AsNoTracking().Include(n => n.Measures.OrderBy(m => m.Id)).SingleOrDefaultAsync(n => n.Id == id);
        return need is null ? null : View(need, await db.Set<Person>().Where(p => p.Id == need.PersonId).Select(p => p.GivenName + " " + p.FamilyName).SingleAsync());
    }

    /// <summary>Who wrote a need down on behalf of the person.</summary>
    public Task<string?> NameOfUserAsync(Guid id) => db.Users.Where(u => u.Id == id).Select(u => (string?)u.DisplayName).SingleOrDefaultAsync();

    /// <summary>Coming sittings of an edition, or of all.</summary>
    public Task<List<Sitting>> SittingsAsync(Guid? editionId, DateOnly from) =>
        db.Set<Sitting>().AsNoTracking().Where(s => s.Status != SittingStatus.Cancelled && s.Day >= from && (editionId == null || s.EditionId == editionId)).OrderBy(s => s.Day).ThenBy(s => s.StartsAt).ToListAsync();

    /// <summary>What must be done for a sitting: the needs of those who take part, former members convened too; null when there is no such sitting.</summary>
    public async Task<SittingNeeds?> OfSittingAsync(Guid sittingId)
    {
        var sitting = await db.Set<Sitting>().AsNoTracking().SingleOrDefaultAsync(s => s.Id == sittingId && s.Status != SittingStatus.Cancelled);
        if (sitting is null)
        {
            return null;
        }

        var seated = (await audience.TakingPartAsync(sitting)).ToHashSet();
        var needs = (await AllAsync()).Where(n => n.Need.Status != NeedStatus.Dropped && seated.Contains(n.Need.PersonId)).ToList();
        var away = await db.Set<Attendance>().CountAsync(a => a.SittingId == sittingId && a.Capacity == Capacity.Member && (a.Status == AttendanceStatus.Excused || a.Status == AttendanceStatus.Absent) && seated.Contains(a.PersonId));
        return new(sitting, [.. needs.Select(n => n.For(sittingId)).Where(n => n.Measures.Count > 0 || n.Need.Status == NeedStatus.Open).OrderBy(n => n.Content.Kind).ThenBy(n => n.Name, StringComparer.CurrentCulture)])
        {
            Members = seated.Count - away,
        };
    }

    private NeedView View(Need need, string name) => new(
        need, name, seals.Open<NeedContent>(need.Content) ?? new(NeedKind.Other, ""),
        [.. need.Measures.Select(m => new MeasureView(m, seals.Open<MeasureContent>(m.Content) ?? new("", "")))]);
}

/// <summary>A need opened for whoever must act; empty words when the key is lost.</summary>
public sealed record NeedView(Need Need, string Name, NeedContent Content, IReadOnlyList<MeasureView> Measures)
{
    /// <summary>Whole days since it was told.</summary>
    public int AgeOn(DateTimeOffset now) => Math.Max(0, (int)(now - Need.ToldAt).TotalDays);

    /// <summary>Measures that were not given up.</summary>
    public IEnumerable<MeasureView> Shown => Measures.Where(m => m.Measure.Status != MeasureStatus.GivenUp);

    /// <summary>With the measures of one sitting only.</summary>
    public NeedView For(Guid sittingId) => this with { Measures = [.. Measures.Where(m => m.Measure.Status != MeasureStatus.GivenUp && m.Measure.IsFor(sittingId))] };
}

/// <summary>A measure opened.</summary>
public sealed record MeasureView(NeedMeasure Measure, MeasureContent Content);

/// <summary>What must be done for one sitting.</summary>
public sealed record SittingNeeds(Sitting Sitting, IReadOnlyList<NeedView> Needs)
{
    /// <summary>What the caterer must know: meals and how many of each, no name.</summary>
    public IReadOnlyList<(string Meal, int People)> Meals { get; } = [.. Needs.Where(n => n.Content.Kind == NeedKind.Diet)
        .SelectMany(n => n.Measures).GroupBy(m => m.Content.What.Trim(), StringComparer.CurrentCultureIgnoreCase)
        .Select(g => (g.Key, g.Count())).OrderByDescending(m => m.Item2).ThenBy(m => m.Key, StringComparer.CurrentCulture)];

    /// <summary>Members who take part, those known to stay away left out.</summary>
    public int Members { get; init; }

    /// <summary>People who come with a member.</summary>
    public int Companions { get; } = Needs.Count(n => n.Content.Kind == NeedKind.Companion && n.Measures.Count > 0);

    /// <summary>Meals to prepare in all: members and who comes with them.</summary>
    public int Covers => Members + Companions;

    /// <summary>Of these, meals like everybody's.</summary>
    public int Usual => Math.Max(0, Covers - Meals.Sum(m => m.People));

    /// <summary>Diets nobody has decided a meal for: they are not on the caterer's list.</summary>
    public int OpenDiets { get; } = Needs.Count(n => n.Content.Kind == NeedKind.Diet && n.Measures.Count == 0);
}
