using Microsoft.EntityFrameworkCore;
using Misthos.Domain;
using Misthos.Domain.Members;
using Misthos.Domain.Sittings;
using Misthos.Web.Data;

namespace Misthos.Web.Features.Sittings.Presence;

/// <summary>All that some notes of reception depend on, read once for all of them: a number of queries that does not grow with theirs.</summary>
internal sealed class Desk
{
    private readonly Dictionary<Guid, Guid> _done;
    private readonly Dictionary<Guid, Headcount> _counted;
    private readonly Dictionary<string, Guid> _badges;
    private readonly Dictionary<Capacity, Headcount> _counts;
    private Dictionary<Guid, string> _names = [];
    private Dictionary<Guid, Attendance> _attendances = [];
    private Dictionary<Guid, Refusal> _kept = [];
    private HashSet<Guid> _former = [];

    private Desk(Sitting sitting, Dictionary<Guid, Guid> done, Dictionary<string, Guid> badges, List<Headcount> counts)
    {
        (Sitting, _done, _badges) = (sitting, done, badges);
        _counts = counts.GroupBy(c => c.Capacity).ToDictionary(g => g.Key, g => g.MaxBy(c => c.Order)!);
        _counted = counts.Where(c => c.DeviceId is not null).ToDictionary(c => c.DeviceId!.Value);
    }

    public Sitting Sitting { get; }

    public static async Task<Desk> LoadAsync(AppDbContext db, Sitting sitting, IReadOnlyList<CheckIn> notes)
    {
        var devices = notes.Select(n => n.DeviceId).OfType<Guid>().ToArray();
        var done = await (from e in db.Set<AttendanceEntry>()
                          join a in db.Set<Attendance>() on e.AttendanceId equals a.Id
                          where e.DeviceId != null && EF.Parameter(devices).Contains(e.DeviceId.Value) && a.SittingId == sitting.Id
                          select new { e.DeviceId, a.PersonId }).ToDictionaryAsync(e => e.DeviceId!.Value, e => e.PersonId);
        var codes = notes.Select(n => n.Badge).OfType<string>().ToArray();
        var badges = codes.Length == 0 ? [] : await db.Set<MemberBadge>().Where(b => EF.Parameter(codes).Contains(b.Code)).ToDictionaryAsync(b => b.Code, b => b.PersonId, StringComparer.Ordinal);
        var ids = notes.Select(n => n.PersonId).OfType<Guid>().Concat(badges.Values).Concat(done.Values).Distinct().ToArray();
        var counts = notes.Any(n => n.Kind == CheckInKind.Counted) ? await db.Set<Headcount>().AsNoTracking().Where(h => h.SittingId == sitting.Id).ToListAsync() : [];
        var desk = new Desk(sitting, done, badges, counts);
        if (ids.Length > 0)
        {
            await desk.ReadPeopleAsync(db, ids);
        }

        return desk;
    }

    /// <summary>The answer to a note that was recorded before: sent again, it changes nothing.</summary>
    public CheckInAnswer? Before(CheckIn note) => note.DeviceId is not { } device ? null
        : _counted.TryGetValue(device, out var count) ? new CheckInAnswer(DoorOutcome.Already) { People = count.People }
        : _done.TryGetValue(device, out var person) && AttendanceOf(person) is { } attendance ? new CheckInAnswer(DoorOutcome.Already).About(_names[person], attendance, note.SequenceId)
        : null;

    public Guid? PersonOf(string badge) => _badges.TryGetValue(badge, out var person) ? person : null;

    /// <summary>The name of somebody expected here; null for anybody else.</summary>
    public string? NameOf(Guid person) => _names.GetValueOrDefault(person);

    /// <summary>Why somebody cannot be noted as there: a minor nobody has authorised, or somebody excluded.</summary>
    public Refusal? WhyNotThere(Guid person) => _kept.GetValueOrDefault(person);

    /// <summary>In what capacity somebody expected comes.</summary>
    public Capacity CapacityOf(Guid person) => _former.Contains(person) ? Capacity.FormerMember : Capacity.Member;

    public Attendance? AttendanceOf(Guid person) => _attendances.GetValueOrDefault(person);

    public Headcount? CountOf(Capacity capacity) => _counts.GetValueOrDefault(capacity);

    public void Add(Attendance attendance, string? name = null)
    {
        _attendances[attendance.PersonId] = attendance;
        _names[attendance.PersonId] = name ?? _names[attendance.PersonId];
    }

    public void Remember(Guid device, Guid person) => _done[device] = person;

    public void Add(Headcount count)
    {
        _counts[count.Capacity] = count;
        if (count.DeviceId is { } device)
        {
            _counted[device] = count;
        }
    }

    private async Task ReadPeopleAsync(AppDbContext db, Guid[] ids)
    {
        var day = Sitting.Day;
        _attendances = await db.Set<Attendance>().AsSingleQuery().Include(a => a.Presences)
            .Where(a => a.SittingId == Sitting.Id && EF.Parameter(ids).Contains(a.PersonId)).ToDictionaryAsync(a => a.PersonId);
        var (former, (lacking, excluded)) = (AudienceQueries.ConvenedAfterTerm(db, Sitting), KeptAway.Perhaps(db, Sitting));
        var people = await db.Set<Person>().Where(p => EF.Parameter(ids).Contains(p.Id)).Select(p => new
        {
            p.Id,
            Name = p.FamilyName + " " + p.GivenName,
            p.BornOn,
            HasSeat = db.Set<Mandate>().Any(m => m.PersonId == p.Id && m.OrganId == Sitting.OrganId && m.StartsOn <= day && day <= m.EndsOn),
            IsFormer = former.Any(f => f.Id == p.Id),
            IsPerhapsKept = lacking.Any(l => l.Id == p.Id) || excluded.Any(e => e.Id == p.Id),
        }).ToListAsync();
        _former = [.. people.Where(p => p.IsFormer && !p.HasSeat).Select(p => p.Id)];
        var expected = people.Where(p => p.HasSeat || p.IsFormer || _attendances.ContainsKey(p.Id)).ToList();
        _names = expected.ToDictionary(p => p.Id, p => p.Name);
        if (people.Exists(p => p.IsPerhapsKept))
        {
            var young = expected.Where(p => p.BornOn > Minors.LastBirthOfAge(day) && !_former.Contains(p.Id)).ToDictionary(p => p.Id, p => AttendanceOf(p.Id)?.Capacity ?? Capacity.Member);
            _kept = await KeptAway.OfAsync(db, Sitting, young, ids);
        }
    }
}
