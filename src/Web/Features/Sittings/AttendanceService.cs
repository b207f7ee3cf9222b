using Microsoft.EntityFrameworkCore;
using Misthos.Domain;
using Misthos.Domain.Members;
using Misthos.Domain.Sittings;
using Misthos.Web.Data;
using Misthos.Web.Features.Certificates;

namespace Misthos.Web.Features.Sittings;

/// <summary>What was read of one person; <paramref name="Seen"/> is how many entries the page showed, so that nobody is overwritten unseen.</summary>
public sealed record AttendanceLine(Guid PersonId, AttendanceStatus Status, int Minutes, int Seen);

/// <summary>The attendance page of a sequence, posted at once.</summary>
public sealed record AttendanceSheet(Guid SittingId, IReadOnlyList<AttendanceLine> Lines, IReadOnlyDictionary<Capacity, int> Counts, AttendanceSource Source, string? Reason)
{
    /// <summary>The sequence the lines are about; null for the only one.</summary>
    public Guid? SequenceId { get; init; }

    /// <summary>People noted present only because everyone was: who may not be recorded stays as they were, and the others are recorded.</summary>
    public IReadOnlySet<Guid> Presumed { get; init; } = new HashSet<Guid>();
}

/// <summary>A refused line; no person when the sheet as a whole is refused.</summary>
public sealed record AttendanceRefusal(Guid? PersonId, Refusal Refusal);

/// <summary>Records attendance: everything or nothing.</summary>
public sealed class AttendanceService(AppDbContext db, Actor actor, TimeProvider clock, CertificateCorrectionService certificates)
{
    private static readonly AttendanceRefusal Conflict = new(null, new Refusal("attendance.conflict"));

    /// <summary>Records a sheet; returns why not, and then nothing was changed.</summary>
    public async Task<IReadOnlyList<AttendanceRefusal>> RecordAsync(AttendanceSheet sheet)
    {
        actor.Does("Sittings.RecordAttendance", sheet.Reason);
        var sitting = await db.Set<Sitting>().Include(s => s.Sequences).SingleAsync(s => s.Id == sheet.SittingId);
        if (sitting.FindSequence(sheet.SequenceId) is not { } sequence)
        {
            return [new AttendanceRefusal(null, new Refusal("attendance.no-such-sequence"))];
        }

        var known = await db.Set<Attendance>().Include(a => a.Presences).Where(a => a.SittingId == sitting.Id).ToDictionaryAsync(a => a.PersonId);
        var changed = sheet.Lines.Where(line => Known(line) is var p && (p?.Status ?? AttendanceStatus.Expected, p?.MinutesPresent ?? 0) != (line.Status, line.Minutes)).ToList();
        var refusals = changed.SelectMany(line => WhyNot(sitting, line, Known(line), Reading(line, Known(line), sheet))).ToList();
        var former = await AudienceQueries.ConvenedAfterTerm(db, sitting).Select(p => p.Id).ToListAsync();
        Capacity CapacityOf(Guid person) => known.GetValueOrDefault(person)?.Capacity ?? (former.Contains(person) ? Capacity.FormerMember : Capacity.Member);
        var coming = changed.Where(line => line.Status.IsThere() && Known(line)?.Status.IsThere() != true).ToDictionary(line => line.PersonId, line => CapacityOf(line.PersonId));
        var kept = await KeptAway.OfAsync(db, sitting, coming, coming.Keys);
        changed.RemoveAll(line => sheet.Presumed.Contains(line.PersonId) && kept.ContainsKey(line.PersonId));
        refusals.AddRange(kept.Where(k => !sheet.Presumed.Contains(k.Key)).Select(k => new AttendanceRefusal(k.Key, k.Value)));
        if (refusals.Count > 0)
        {
            return refusals;
        }

        var members = await db.Set<Mandate>().Where(m => m.OrganId == sitting.OrganId && m.StartsOn <= sitting.Day && sitting.Day <= m.EndsOn).Select(m => m.PersonId).ToListAsync();
        foreach (var line in changed.Where(line => known.ContainsKey(line.PersonId) || members.Contains(line.PersonId) || former.Contains(line.PersonId)))
        {
            var attendance = known.GetValueOrDefault(line.PersonId) ?? Expect(sitting, line.PersonId, CapacityOf(line.PersonId));
            attendance.Record(sitting, Reading(line, Known(line), sheet), actor.Require(), clock.GetUtcNow());
        }

        await certificates.AttendanceCorrectedAsync(sitting, [.. changed.Where(l => known.ContainsKey(l.PersonId)).Select(l => known[l.PersonId])]);
        await CountAsync(sitting, sheet.Counts);
        return await SaveAsync();

        SequencePresence? Known(AttendanceLine line) => known.GetValueOrDefault(line.PersonId)?.In(sequence.Id);
    }

    /// <summary>Adds someone by name in a capacity; returns why not.</summary>
    public async Task<IReadOnlyList<AttendanceRefusal>> AddPersonAsync(Guid sittingId, string givenName, string familyName, Capacity capacity)
    {
        actor.Does("Sittings.AddPerson");
        var sitting = await db.Set<Sitting>().SingleAsync(s => s.Id == sittingId);
        if (sitting.Status == SittingStatus.Cancelled)
        {
            return [new AttendanceRefusal(null, new Refusal("attendance.sitting-cancelled"))];
        }

        var (person, attendance) = Newcomer(sitting, givenName, familyName, capacity);
        db.AddRange(person, attendance);
        return await SaveAsync();
    }

    /// <summary>Somebody who was not on the list, expected from now on; the caller adds both.</summary>
    internal static (Person Person, Attendance Attendance) Newcomer(Sitting sitting, string givenName, string familyName, Capacity capacity)
    {
        var person = new Person(sitting.AuthorityId, givenName, familyName);
        person.SetStanding(capacity == Capacity.Officer, capacity == Capacity.ElectedOfficial);
        return (person, new Attendance(sitting, person.Id, capacity));
    }

    private static IEnumerable<AttendanceRefusal> WhyNot(Sitting sitting, AttendanceLine line, SequencePresence? known, AttendanceReading reading) =>
        (known?.Entries ?? 0) != line.Seen
            ? [new AttendanceRefusal(line.PersonId, Conflict.Refusal)]
            : Attendance.WhyNotRecord(sitting, reading).Select(refusal => new AttendanceRefusal(line.PersonId, refusal));

    // The hours noted at the door stay as long as the person is said to have been there.
    private static AttendanceReading Reading(AttendanceLine line, SequencePresence? known, AttendanceSheet sheet) =>
        new(line.Status, line.Minutes, sheet.Source, sheet.Reason)
        {
            SequenceId = sheet.SequenceId,
            ArrivedAt = line.Status.IsThere() ? known?.ArrivedAt : null,
            LeftAt = line.Status.IsThere() ? known?.LeftAt : null,
        };

    private Attendance Expect(Sitting sitting, Guid personId, Capacity capacity)
    {
        var attendance = new Attendance(sitting, personId, capacity);
        db.Add(attendance);
        return attendance;
    }

    private async Task CountAsync(Sitting sitting, IReadOnlyDictionary<Capacity, int> counts)
    {
        var before = (await db.Set<Headcount>().AsNoTracking().Where(h => h.SittingId == sitting.Id).ToListAsync())
            .GroupBy(h => h.Capacity).ToDictionary(g => g.Key, g => g.MaxBy(h => h.Order)!);
        var (by, now) = (actor.Require(), clock.GetUtcNow());
        db.AddRange(counts.Where(c => (before.GetValueOrDefault(c.Key)?.People ?? 0) != c.Value)
            .Select(c => before.GetValueOrDefault(c.Key)?.Next(c.Value, by, now) ?? new Headcount(sitting, c.Key, c.Value, by, now)));
    }

    private async Task<IReadOnlyList<AttendanceRefusal>> SaveAsync()
    {
        try
        {
            await db.SaveChangesAsync();
            return [];
        }
        catch (DbUpdateException)
        {
            return [Conflict];
        }
    }
}
