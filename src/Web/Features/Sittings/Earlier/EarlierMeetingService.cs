using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Misthos.Domain;
using Misthos.Domain.Proposals;
using Misthos.Domain.Registers;
using Misthos.Domain.Sittings;
using Misthos.Web.Data;
using Misthos.Web.Design;

namespace Misthos.Web.Features.Sittings.Earlier;

/// <summary>Corrects or takes down the words of meetings that were taken over, on a ground. Each method saves once.</summary>
public sealed class EarlierMeetingService(AppDbContext db, Actor actor, TimeProvider clock, PublicRegister register)
{
    private RecordedAct Act => new(Format.DayOf(clock.GetUtcNow()), actor.Require(), clock.GetUtcNow());

    /// <summary>Corrects the words; <paramref name="seen"/> is the state that whoever corrects has read.</summary>
    public async Task<IReadOnlyList<Refusal>> CorrectAsync(Guid id, int seen, MeetingWords words, (TakeDownGround Ground, string Reason) why)
    {
        actor.Does("Meetings.Correct");
        var meeting = await db.Set<EarlierMeeting>().SingleAsync(m => m.Id == id);
        if (meeting.Version != seen || meeting.WhyNotCorrect(words, why.Reason) is { Count: > 0 })
        {
            return meeting.Version != seen ? [new Refusal("Conflict")] : meeting.WhyNotCorrect(words, why.Reason);
        }

        db.Add(meeting.Correct(words, why, Act));
        return await db.SaveOrRefuseAsync("Conflict");
    }

    /// <summary>Takes the words off every page and file; a dated line with the ground stays.</summary>
    public async Task<IReadOnlyList<Refusal>> TakeDownAsync(Guid id, (TakeDownGround Ground, string Reason) why)
    {
        actor.Does("Meetings.TakeDown");
        var meeting = await db.Set<EarlierMeeting>().SingleAsync(m => m.Id == id);
        if (meeting.WhyNotTakeDown(why.Reason) is { Count: > 0 } refusals)
        {
            return refusals;
        }

        var change = meeting.TakeDown(why, Act);
        db.Add(change);
        register.Record(meeting.AuthorityId, new(
            PublicActKind.TakenDown, $"Réunion du {meeting.Day.ToString("dd/MM/yyyy", CultureInfo.InvariantCulture)}, reprise d’une autre plateforme",
            $"Ce qui était dit de la réunion est retiré : {Proposals.ProposalActs.Ground(change.Ground)}. La raison est publique.", change.On, $"seances/anciennes/{id}")
        { Words = change.Reason });
        return await db.SaveOrRefuseAsync("meeting.taken-down");
    }
}
