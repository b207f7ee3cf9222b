using Microsoft.EntityFrameworkCore;
using Misthos.Domain.Sittings;
using Misthos.Web.Data;
using Misthos.Web.Design;

namespace Misthos.Web.Features.Sittings.Presence;

/// <summary>Records what reception notes: all of it in one save. Only people expected at this sitting, or added to it, are noted.</summary>
public sealed class CheckInService(AppDbContext db, Actor actor, TimeProvider clock)
{
    /// <summary>Records notes in their order; one answer each.</summary>
    /// <param name="sittingId">The sitting.</param>
    /// <param name="notes">The notes.</param>
    /// <param name="turn">To save on SQLite: it lets one write at a time and makes another wait longer than it takes.</param>
    /// <exception cref="DbUpdateException">Somebody else saved the same people meanwhile; nothing was recorded.</exception>
    public async Task<IReadOnlyList<CheckInAnswer>> RecordAsync(Guid sittingId, IReadOnlyList<CheckIn> notes, SemaphoreSlim turn)
    {
        actor.Does("Sittings.CheckIn");
        var sitting = await db.Set<Sitting>().AsSingleQuery().Include(s => s.Sequences).SingleOrDefaultAsync(s => s.Id == sittingId);
        if (sitting is null)
        {
            return [.. notes.Select(_ => CheckInAnswer.Refused("door.no-such-sitting"))];
        }

        var desk = await Desk.LoadAsync(db, sitting, notes);
        var answers = notes.Select(note => Answer(desk, note)).ToList();
        await SaveAsync(turn);
        return answers;
    }

    // PostgreSQL lets two save side by side.
    private async Task SaveAsync(SemaphoreSlim turn)
    {
        if (!db.Database.IsSqlite())
        {
            await db.SaveChangesAsync();
            return;
        }

#pragma warning disable CA1849 // Its calls hold the thread anyhow; in the pool, saving would go on after all that is still arriving.
        turn.Wait();
#pragma warning restore CA1849
        try
        {
            await db.SaveChangesAsync();
        }
        finally
        {
            turn.Release();
        }
    }

    private CheckInAnswer Answer(Desk desk, CheckIn note)
    {
        if (desk.Before(note) is { } before)
        {
            return before;
        }

        if (Format.DayOf(note.At) != desk.Sitting.Day)
        {
            return CheckInAnswer.Refused("door.other-day");
        }

        return note.Kind switch
        {
            CheckInKind.Counted => Count(desk, note),
            CheckInKind.Newcomer => Welcome(desk, note),
            _ => Known(desk, note),
        };
    }

    private CheckInAnswer Known(Desk desk, CheckIn note)
    {
        if (note.Badge is not null && desk.PersonOf(note.Badge) is null)
        {
            return CheckInAnswer.Refused("door.unknown-badge");
        }

        var id = note.Badge is null ? note.PersonId ?? Guid.Empty : desk.PersonOf(note.Badge)!.Value;
        if (desk.NameOf(id) is not { } name)
        {
            return CheckInAnswer.Refused("door.not-expected");
        }

        var attendance = desk.AttendanceOf(id);
        if (note.Kind == CheckInKind.Arrival && desk.WhyNotThere(id) is { } why)
        {
            return new CheckInAnswer(DoorOutcome.Refused, why) { PersonId = id, Name = name };
        }

        if (attendance is null)
        {
            attendance = new Attendance(desk.Sitting, id, desk.CapacityOf(id));
            if (Note(desk, attendance, note) is var first && first.Outcome == DoorOutcome.Recorded)
            {
                db.Add(attendance);
                desk.Add(attendance);
            }

            return first.About(name, attendance, note.SequenceId);
        }

        return Note(desk, attendance, note).About(name, attendance, note.SequenceId);
    }

    private CheckInAnswer Welcome(Desk desk, CheckIn note)
    {
        var (person, attendance) = AttendanceService.Newcomer(desk.Sitting, note.GivenName, note.FamilyName, note.Capacity);
        var answer = Note(desk, attendance, note);
        if (answer.Outcome == DoorOutcome.Recorded)
        {
            db.AddRange(person, attendance);
            desk.Add(attendance, $"{person.FamilyName} {person.GivenName}");
        }

        return answer.About($"{person.FamilyName} {person.GivenName}", attendance, note.SequenceId);
    }

    private CheckInAnswer Note(Desk desk, Attendance attendance, CheckIn note)
    {
        var source = note.Badge is null ? AttendanceSource.Reception : AttendanceSource.Badge;
        var act = note.Kind == CheckInKind.Departure ? DoorAct.Departure : DoorAct.Arrival;
        var door = new DoorNote(note.SequenceId, act, Format.TimeOf(note.At), source) { DeviceId = note.DeviceId, Seen = note.Seen, Anyway = note.Anyway };
        var (outcome, why) = attendance.Note(desk.Sitting, door, actor.Require(), clock.GetUtcNow());
        if (outcome == DoorOutcome.Recorded && note.DeviceId is { } device)
        {
            desk.Remember(device, attendance.PersonId);
        }

        return new CheckInAnswer(outcome, why);
    }

    private CheckInAnswer Count(Desk desk, CheckIn note)
    {
        if (desk.Sitting.Status is SittingStatus.Closed or SittingStatus.Cancelled)
        {
            return CheckInAnswer.Refused(desk.Sitting.Status == SittingStatus.Closed ? "door.closed" : "attendance.sitting-cancelled");
        }

        var (by, now) = (actor.Require(), clock.GetUtcNow());
        var count = desk.CountOf(note.Capacity) is { } last
            ? last.Next(last.People + 1, by, now, note.DeviceId)
            : Headcount.First(desk.Sitting, note.Capacity, by, now, note.DeviceId);
        db.Add(count);
        desk.Add(count);
        return new CheckInAnswer(DoorOutcome.Recorded) { People = count.People };
    }
}
