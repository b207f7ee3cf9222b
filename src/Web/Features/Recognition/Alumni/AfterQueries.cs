using Microsoft.EntityFrameworkCore;
using Misthos.Domain.Assemblies;
using Misthos.Domain.Members;
using Misthos.Domain.Recognition;
using Misthos.Domain.Sittings;
using Misthos.Web.Data;
using Misthos.Web.Design;

namespace Misthos.Web.Features.Recognition.Alumni;

/// <summary>What follows for one person: their editions and those held jointly, meetings, news, calls that wait.</summary>
public sealed class AfterQueries(AppDbContext db, TimeProvider clock)
{
    private static readonly SittingKind[] AfterTerm = [.. Enum.GetValues<SittingKind>().Where(kind => kind.FollowsTheTerm())];

    /// <summary>Editions in which the person was a member to the end or is one, and those held jointly with them.</summary>
    public async Task<List<MyEdition>> EditionsAsync(Guid personId)
    {
        var own = await (from m in db.Set<Mandate>()
                         join e in db.Set<Edition>() on m.EditionId equals e.Id
                         where m.PersonId == personId && m.Status != MandateStatus.Resigned && m.Status != MandateStatus.Excluded && m.StartsOn <= m.EndsOn
                         select new { e.Id, e.Name, m.EndsOn }).ToListAsync();
        var ids = own.ConvertAll(o => o.Id);
        var joint = await (from j in db.Set<JointEdition>()
                           from e in db.Set<Edition>()
                           where (ids.Contains(j.EditionId) && e.Id == j.OtherId) || (ids.Contains(j.OtherId) && e.Id == j.EditionId)
                           select new { e.Id, e.Name, j.Purpose }).ToListAsync();
        return [.. own.GroupBy(o => (o.Id, o.Name)).Select(g => new MyEdition(g.Key.Id, g.Key.Name, g.Max(o => o.EndsOn))),
            .. joint.Where(j => !ids.Contains(j.Id)).DistinctBy(j => j.Id).Select(j => new MyEdition(j.Id, j.Name, null) { Purpose = j.Purpose })];
    }

    /// <summary>Meetings to come: those the person was convened to after their term or jointly, and those of their editions that former members can come to.</summary>
    public Task<List<OpenMeeting>> MeetingsAsync(Guid personId, IReadOnlyCollection<Guid> editions)
    {
        var today = Format.DayOf(clock.GetUtcNow());
        return db.Set<Sitting>().AsNoTracking().Where(s => s.Day >= today && (s.Status == SittingStatus.Planned || s.Status == SittingStatus.Convened))
            .Where(s => (editions.Contains(s.EditionId) && AfterTerm.Contains(s.Kind)) || db.Set<JointSitting>().Any(j => j.SittingId == s.Id && editions.Contains(j.EditionId)))
            .OrderBy(s => s.Day).Take(8)
            .Select(s => new OpenMeeting(s, db.Set<Convocation>().Any(c => c.SittingId == s.Id && c.PersonId == personId))).ToListAsync();
    }

    /// <summary>News of these editions that was sent, the latest first.</summary>
    public Task<List<AssemblyNews>> NewsAsync(IReadOnlyCollection<Guid> editions) =>
        db.Set<AssemblyNews>().AsNoTracking().Where(n => n.SentAt != null && editions.Contains(n.EditionId)).OrderByDescending(n => n.SentAt).Take(10).ToListAsync();

    /// <summary>Sittings to come of two editions, and whether they are held jointly.</summary>
    public Task<List<JointMeeting>> ComingAsync(JointEdition joint)
    {
        var (one, other, today) = (joint.EditionId, joint.OtherId, Format.DayOf(clock.GetUtcNow()));
        return db.Set<Sitting>().AsNoTracking().Where(s => (s.EditionId == one || s.EditionId == other) && s.Day >= today && (s.Status == SittingStatus.Planned || s.Status == SittingStatus.Convened))
            .OrderBy(s => s.Day).Take(20)
            .Select(s => new JointMeeting(s, db.Set<JointSitting>().Any(j => j.SittingId == s.Id && (j.EditionId == one || j.EditionId == other)))).ToListAsync();
    }
}

/// <summary>An edition of mine, with the last day of my mandate; or one held jointly, without.</summary>
public sealed record MyEdition(Guid Id, string Name, DateOnly? EndsOn)
{
    /// <summary>What an edition is held jointly for.</summary>
    public string Purpose { get; init; } = "";
}

/// <summary>A meeting former members can come to, and whether I was convened.</summary>
public sealed record OpenMeeting(Sitting Sitting, bool IsConvened);

/// <summary>A sitting to come of two editions.</summary>
public sealed record JointMeeting(Sitting Sitting, bool IsJoint);
