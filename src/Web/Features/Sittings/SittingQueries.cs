using Microsoft.EntityFrameworkCore;
using Misthos.Domain.Assemblies;
using Misthos.Domain.Members;
using Misthos.Domain.Sittings;
using Misthos.Domain.Topics;
using Misthos.Web.Data;

namespace Misthos.Web.Features.Sittings;

/// <summary>A line of the list of sittings.</summary>
public sealed record SittingRow(Guid Id, string Title, DateOnly Day, TimeOnly StartsAt, TimeOnly EndsAt, string Place, string Organ, SittingStatus Status)
{
    /// <summary>What kind of sitting it is.</summary>
    public SittingKind Kind { get; init; }
}

/// <summary>A person on the attendance page of a sequence: what is known of it, and every entry about it.</summary>
public sealed record AttendanceRow(Guid PersonId, string Name, Capacity Capacity, AttendanceStatus Status, int Minutes, IReadOnlyList<AttendanceEntry> Entries)
{
    /// <summary>Local time of arrival, where it is known.</summary>
    public TimeOnly? ArrivedAt { get; init; }

    /// <summary>Local time of departure, where it is known.</summary>
    public TimeOnly? LeftAt { get; init; }

    /// <summary>The presence at the sitting as a whole.</summary>
    public SittingPresence Total { get; init; }
}

/// <summary>How many were convened by a channel, and how many letters or calls are left.</summary>
public sealed record ConvenedBy(ContactChannel Channel, int People, int Left);

/// <summary>Reads of the sittings slice.</summary>
public sealed class SittingQueries(AppDbContext db)
{
    /// <summary>Sittings of a kind, or all, the latest first.</summary>
    public Task<List<SittingRow>> ListAsync(SittingKind? kind) =>
        db.Set<Sitting>().AsNoTracking().Where(s => kind == null || s.Kind == kind).OrderByDescending(s => s.Day)
            .Join(db.Set<Organ>(), s => s.OrganId, o => o.Id, (s, o) => new SittingRow(s.Id, s.Title, s.Day, s.StartsAt, s.EndsAt, s.Place, o.Name, s.Status) { Kind = s.Kind }).ToListAsync();

    /// <summary>A sitting with its sequences in order.</summary>
    public Task<Sitting?> FindAsync(Guid id) => db.Set<Sitting>().AsNoTracking().Include(s => s.Sequences.OrderBy(q => q.Order)).SingleOrDefaultAsync(s => s.Id == id);

    public Task<string> OrganNameAsync(Guid id) => db.Set<Organ>().Where(o => o.Id == id).Select(o => o.Name).SingleAsync();

    /// <summary>Organs of editions that are not over: value, label.</summary>
    public async Task<List<(Guid Id, string Label)>> OrgansAsync() =>
        [.. (await db.Set<Organ>().Join(db.Set<Edition>(), o => o.EditionId, e => e.Id, (o, e) => new { o.Id, o.Name, Edition = e.Name, e.Status, e.StartsOn })
            .Where(x => x.Status != EditionStatus.Closed).OrderByDescending(x => x.StartsOn).ToListAsync()).Select(x => (x.Id, $"{x.Name}, {x.Edition}"))];

    /// <summary>Organs of every edition, those that are over too, the latest first: value, label.</summary>
    public async Task<List<(Guid Id, string Label)>> AllOrgansAsync() =>
        [.. (await db.Set<Organ>().Join(db.Set<Edition>(), o => o.EditionId, e => e.Id, (o, e) => new { o.Id, o.Name, Edition = e.Name, e.StartsOn })
            .OrderByDescending(x => x.StartsOn).ThenBy(x => x.Name).ToListAsync()).Select(x => (x.Id, $"{x.Name}, {x.Edition}"))];

    public async Task<List<(Guid Id, string Label)>> TopicsAsync() =>
        [.. (await db.Set<Topic>().OrderBy(t => t.Order).Select(t => new { t.Id, t.Title }).ToListAsync()).Select(t => (t.Id, t.Title))];

    public async Task<List<ConvenedBy>> ConvenedAsync(Guid sittingId) =>
        [.. (await db.Set<Convocation>().AsNoTracking().Where(c => c.SittingId == sittingId)
            .GroupBy(c => c.Channel).Select(g => new { g.Key, People = g.Count(), Left = g.Count(c => c.DoneAt == null) }).ToListAsync())
            .Select(g => new ConvenedBy(g.Key, g.People, g.Key is ContactChannel.Post or ContactChannel.Phone ? g.Left : 0))];

    /// <summary>How many the sitting concerns and are not convened.</summary>
    public Task<int> NotConvenedAsync(Sitting sitting) =>
        AudienceQueries.Of(db, sitting).Where(p => !db.Set<Convocation>().Any(c => c.SittingId == sitting.Id && c.PersonId == p.Id)).CountAsync();

    /// <summary>Those a letter of convocation is for, by family name.</summary>
    public Task<List<Person>> LettersAsync(Guid sittingId) =>
        db.Set<Convocation>().Where(c => c.SittingId == sittingId && c.Channel == ContactChannel.Post)
            .Join(db.Set<Person>().AsNoTracking(), c => c.PersonId, p => p.Id, (c, p) => p).OrderBy(p => p.FamilyName).ThenBy(p => p.Id).ToListAsync();

    /// <summary>Members expected, those convened after their term, and people added by name, members first, by family name; what is known is that of the sequence, the first when none is given.</summary>
    public async Task<List<AttendanceRow>> AttendanceAsync(Sitting sitting, Guid? sequenceId = null)
    {
        var sequence = sequenceId ?? sitting.Sequences[0].Id;
        var known = await db.Set<Attendance>().AsNoTracking().Include(a => a.Presences).Include(a => a.Entries.Where(e => e.SequenceId == sequence).OrderBy(e => e.Order))
            .Where(a => a.SittingId == sitting.Id).ToDictionaryAsync(a => a.PersonId);
        var seats = Seats(sitting).Select(p => p.Id);
        var former = AudienceQueries.ConvenedAfterTerm(db, sitting).Select(p => p.Id);
        var people = await db.Set<Person>().AsNoTracking()
            .Where(p => seats.Contains(p.Id) || former.Contains(p.Id) || db.Set<Attendance>().Any(a => a.SittingId == sitting.Id && a.PersonId == p.Id))
            .OrderBy(p => p.FamilyName).ThenBy(p => p.GivenName).Select(p => new { p.Id, p.GivenName, p.FamilyName, Holds = seats.Contains(p.Id) }).ToListAsync();
        return [.. people.Select(p => known.GetValueOrDefault(p.Id) is { } a
            ? Row(a, a.In(sequence), $"{p.FamilyName} {p.GivenName}")
            : new AttendanceRow(p.Id, $"{p.FamilyName} {p.GivenName}", p.Holds ? Capacity.Member : Capacity.FormerMember, AttendanceStatus.Expected, 0, []))
            .OrderBy(row => row.Capacity)];
    }

    public async Task<Dictionary<Capacity, int>> CountsAsync(Guid sittingId) =>
        (await db.Set<Headcount>().AsNoTracking().Where(h => h.SittingId == sittingId).OrderBy(h => h.Order).ToListAsync())
            .GroupBy(h => h.Capacity).ToDictionary(g => g.Key, g => g.Last().People);

    /// <summary>Why a sitting was cancelled, or null.</summary>
    public Task<string?> CancelledBecauseAsync(Guid sittingId) =>
        db.Set<SittingChange>().Where(c => c.SittingId == sittingId && c.Status == SittingStatus.Cancelled).Select(c => c.Reason).FirstOrDefaultAsync();

    private static AttendanceRow Row(Attendance attendance, SequencePresence? presence, string name) =>
        new(attendance.PersonId, name, attendance.Capacity, presence?.Status ?? AttendanceStatus.Expected, presence?.MinutesPresent ?? 0, attendance.Entries)
        {
            ArrivedAt = presence?.ArrivedAt,
            LeftAt = presence?.LeftAt,
            Total = attendance.Total,
        };

    private IQueryable<Person> Seats(Sitting sitting) =>
        db.Set<Person>().Where(p => db.Set<Mandate>().Any(m => m.PersonId == p.Id && m.OrganId == sitting.OrganId && m.StartsOn <= sitting.Day && sitting.Day <= m.EndsOn));
}
