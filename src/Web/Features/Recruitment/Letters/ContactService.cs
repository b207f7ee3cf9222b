using Microsoft.EntityFrameworkCore;
using Misthos.Domain;
using Misthos.Domain.Recruitment;
using Misthos.Web.Data;
using Misthos.Web.Design;

namespace Misthos.Web.Features.Recruitment.Letters;

/// <summary>Records what calls, visits and returned envelopes gave. Each method saves once.</summary>
public sealed class ContactService(AppDbContext db, Actor actor, TimeProvider clock)
{
    private DateTimeOffset Now => clock.GetUtcNow();

    /// <summary>Records a call.</summary>
    public async Task<IReadOnlyList<Refusal>> CallAsync(Guid channelId, Guid invitationId, ContactReport report)
    {
        actor.Does("Recruitment.RecordInvitationCall");
        if (await db.Set<PanelInvitation>().SingleOrDefaultAsync(i => i.Id == invitationId && i.ChannelId == channelId && i.RoundId != null) is not { } invitation)
        {
            return [new Refusal("contact.unknown")];
        }

        var situations = await SituationsAsync(channelId, [invitationId]);
        if (invitation.WhyNotRecord(report, situations(invitation)) is { Count: > 0 } refusals)
        {
            return refusals;
        }

        db.Add(invitation.Record(report, situations(invitation), actor.Require(), Now));
        await ExcludeAsync([invitation]);
        return await db.SaveOrRefuseAsync("contact.someone-else");
    }

    /// <summary>Records returned envelopes, by number or code, with one reason. All or none: each fault names its line.</summary>
    public async Task<ReturnsOutcome> ReturnAsync(Guid channelId, IReadOnlyList<string> typed, ContactOutcome reason)
    {
        actor.Does("Recruitment.RecordReturns");
        var numbers = typed.Select(t => Typed.Whole(t, 1, int.MaxValue)).OfType<int>().ToList();
        var codes = typed.Select(ShortCode.Read).Where(c => c.Length == ShortCode.Length).ToList();
        var found = await db.Set<PanelInvitation>().Where(i => i.ChannelId == channelId && i.RoundId != null && (numbers.Contains(i.Number) || codes.Contains(i.Code))).ToListAsync();
        var situations = await SituationsAsync(channelId, found.ConvertAll(i => i.Id));
        var (report, faults, done) = (new ContactReport(ContactKind.Return, reason), new List<ReturnFault>(), new List<int>());
        foreach (var text in typed)
        {
            var invitation = found.Find(i => i.Number == Typed.Whole(text, 1, int.MaxValue) || i.Code == ShortCode.Read(text));
            if (invitation is null || done.Contains(invitation.Number))
            {
                faults.Add(new(text, new(invitation is null ? "contact.unknown" : "contact.typed-twice")));
            }
            else if (invitation.WhyNotRecord(report, situations(invitation)) is [var refusal, ..])
            {
                faults.Add(new(text, refusal));
            }
            else
            {
                db.Add(invitation.Record(report, situations(invitation), actor.Require(), Now));
                done.Add(invitation.Number);
            }
        }

        return faults.Count > 0 ? new([], faults)
            : await db.SaveOrRefuseAsync("contact.someone-else") is [var faster] ? new([], [new("", faster)])
            : new(done, []);
    }

    /// <summary>Records what a visiting round gave, door by door. All or none.</summary>
    public async Task<IReadOnlyList<(int Number, Refusal Why)>> VisitAsync(Guid roundId, IReadOnlyDictionary<Guid, ContactOutcome> outcomes)
    {
        actor.Does("Recruitment.RecordVisits");
        var round = await db.Set<VisitRound>().AsNoTracking().SingleAsync(r => r.Id == roundId);
        var ids = outcomes.Keys.ToList();
        var invitations = await db.Set<PanelInvitation>().Where(i => ids.Contains(i.Id) && db.Set<VisitStop>().Any(s => s.RoundId == roundId && s.InvitationId == i.Id)).OrderBy(i => i.Number).ToListAsync();
        var situations = await SituationsAsync(round.ChannelId, ids);
        var refused = new List<(int, Refusal)>();
        foreach (var invitation in invitations)
        {
            var report = new ContactReport(ContactKind.Visit, outcomes[invitation.Id]) { RoundId = roundId };
            if (invitation.WhyNotRecord(report, situations(invitation)) is [var refusal, ..])
            {
                refused.Add((invitation.Number, refusal));
            }
            else
            {
                db.Add(invitation.Record(report, situations(invitation), actor.Require(), Now));
            }
        }

        await ExcludeAsync(invitations);
        return refused.Count > 0 ? refused : [.. (await db.SaveOrRefuseAsync("contact.someone-else")).Select(r => (0, r))];
    }

    /// <summary>Who objects is kept on the list of people not to solicit, as fingerprints: it outlives this list and the next.</summary>
    private async Task ExcludeAsync(IReadOnlyList<PanelInvitation> invitations)
    {
        var objecting = invitations.Where(i => i.State == InvitationState.Objected).SelectMany(i => i.Fingerprints.Split(' ', StringSplitOptions.RemoveEmptyEntries)).Distinct().ToList();
        if (objecting.Count > 0)
        {
            var known = await db.Set<ExcludedPerson>().Where(e => e.Reason == ExclusionReason.Objection && objecting.Contains(e.Fingerprint)).Select(e => e.Fingerprint).ToListAsync();
            db.AddRange(objecting.Except(known).Select(f => new ExcludedPerson(db.AuthorityId, ExclusionReason.Objection, f, actor.Require(), Now)));
        }
    }

    private async Task<Func<PanelInvitation, ContactSituation>> SituationsAsync(Guid channelId, List<Guid> invitations)
    {
        var answerBy = await db.Set<RecruitmentChannel>().Where(c => c.Id == channelId).Select(c => c.AnswerBy).SingleAsync();
        var answered = (await db.Set<PanelRegistration>().Where(r => r.InvitationId != null && invitations.Contains(r.InvitationId.Value) && r.Status != RegistrationStatus.Started)
            .Select(r => r.InvitationId!.Value).ToListAsync()).ToHashSet();
        return invitation => new(answered.Contains(invitation.Id), answerBy, Format.DayOf(Now), Now);
    }
}

/// <summary>Numbers recorded, or what is wrong with each line.</summary>
public sealed record ReturnsOutcome(IReadOnlyList<int> Numbers, IReadOnlyList<ReturnFault> Faults);

/// <summary>A line that cannot be recorded, as it was typed; empty when it is about all.</summary>
public sealed record ReturnFault(string Text, Refusal Why);
