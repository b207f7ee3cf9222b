using Microsoft.EntityFrameworkCore;
using Misthos.Domain;
using Misthos.Domain.Commitments;
using Misthos.Domain.Sittings;
using Misthos.Web.Data;
using Misthos.Web.Features.Proposals;
using Misthos.Web.Features.Sittings.Content;

namespace Misthos.Web.Features.Commitments.FollowUp;

/// <summary>What the follow-up commission does at a meeting. Each method saves once.</summary>
public sealed class FollowUpService(AppDbContext db, FollowUpQueries queries, AgendaService agenda, Actor actor, TimeProvider clock, PublicRegister register)
{
    /// <summary>Records the opinion of a college on a commitment; a mistake is corrected by a further one.</summary>
    public async Task<IReadOnlyList<Refusal>> GiveAsync(Guid meetingId, Guid commitmentId, OpinionWords words)
    {
        actor.Does("FollowUp.GiveOpinion");
        var meeting = await db.Set<Sitting>().AsNoTracking().SingleAsync(s => s.Id == meetingId);
        if (await db.Set<Commitment>().AsNoTracking().SingleOrDefaultAsync(c => c.Id == commitmentId) is not { } commitment)
        {
            return [new Refusal("opinion.no-commitment")];
        }

        if (CommissionOpinion.WhyNot(words, meeting.Day, queries.Today) is { Count: > 0 } refusals)
        {
            return refusals;
        }

        var earlier = await db.Set<CommissionOpinion>().Where(o => o.CommitmentId == commitmentId && o.SittingId == meetingId && o.College == words.College).ToListAsync();
        if (earlier.MaxBy(o => o.Order) is { } last && last.Verdict == words.Verdict && last.Text == words.Text)
        {
            return [new Refusal("opinion.same")];
        }

        var opinion = new CommissionOpinion(commitment, (meetingId, earlier.Count + 1), words, new(meeting.Day, actor.Require(), clock.GetUtcNow()));
        db.Add(opinion);
        register.Record(opinion.AuthorityId, CommitmentActs.Opinion(await ActPlace.FindAsync(db, commitment.ProposalId), commitment, opinion));
        return await db.SaveOrRefuseAsync("Conflict");
    }

    /// <summary>Makes the agenda of the meeting from what is late and what moved since the one before; points already there stay.</summary>
    public async Task<IReadOnlyList<Refusal>> MakeAgendaAsync(Guid meetingId)
    {
        actor.Does("FollowUp.MakeAgenda");
        var meeting = await db.Set<Sitting>().AsNoTracking().SingleAsync(s => s.Id == meetingId);
        var points = await db.Set<AgendaItem>().Where(i => i.SittingId == meetingId).ToListAsync();
        var next = points.Count == 0 ? 0 : points.Max(i => i.Order);
        var titles = (await queries.AgendaAsync(meeting)).FindAll(row => row.IsLate || row.HasMoved).ConvertAll(row => $"{row.Number}. {row.Commitment.Title}").FindAll(title => points.TrueForAll(p => p.Title != title));
        if (titles.Count == 0)
        {
            return [new Refusal("agenda.nothing")];
        }

        agenda.Append(meeting, next, titles);
        return await db.SaveOrRefuseAsync("Conflict");
    }
}
