using Microsoft.EntityFrameworkCore;
using Misthos.Domain.Commitments;
using Misthos.Domain.Proposals;
using Misthos.Domain.Sittings;
using Misthos.Web.Data;
using Misthos.Web.Design;

namespace Misthos.Web.Features.Commitments.FollowUp;

/// <summary>What a meeting of the follow-up commission looks at.</summary>
public sealed class FollowUpQueries(AppDbContext db, TimeProvider clock)
{
    public DateOnly Today => Format.DayOf(clock.GetUtcNow());

    public Task<Sitting?> MeetingAsync(Guid id) => db.Set<Sitting>().AsNoTracking().SingleOrDefaultAsync(s => s.Id == id);

    /// <summary>Every commitment of the edition, what is late and what moved since the meeting before first.</summary>
    public async Task<List<AgendaRow>> AgendaAsync(Sitting meeting)
    {
        var since = await db.Set<Sitting>().Where(s => s.EditionId == meeting.EditionId && s.Kind == SittingKind.FollowUp && s.Day < meeting.Day && s.Status != SittingStatus.Cancelled).MaxAsync(s => (DateOnly?)s.Day) ?? DateOnly.MinValue;
        var rows = await (from c in db.Set<Commitment>().AsNoTracking().Include(c => c.Milestones).ThenInclude(m => m.Moves).Include(c => c.Notes).AsSingleQuery()
                          join p in db.Set<Proposal>() on c.ProposalId equals p.Id
                          where p.EditionId == meeting.EditionId
                          orderby p.Number, c.Order
                          select new { Commitment = c, p.Number, p.Title }).ToListAsync();
        return [.. rows.Select(r => new AgendaRow(r.Commitment, r.Number, r.Title) { IsLate = r.Commitment.StatusOn(meeting.Day) == CommitmentStatus.Late, HasMoved = r.Commitment.MovedSince(since) })
            .OrderByDescending(r => r.IsLate).ThenByDescending(r => r.HasMoved)];
    }

    /// <summary>Opinions given at a meeting, the last of each college.</summary>
    public async Task<List<CommissionOpinion>> OpinionsAsync(Guid meetingId) =>
        [.. (await db.Set<CommissionOpinion>().AsNoTracking().Where(o => o.SittingId == meetingId).ToListAsync()).GroupBy(o => (o.CommitmentId, o.College)).Select(g => g.MaxBy(o => o.Order)!)];
}

/// <summary>A commitment on the agenda.</summary>
public sealed record AgendaRow(Commitment Commitment, int Number, string Proposal)
{
    public bool IsLate { get; init; }

    public bool HasMoved { get; init; }
}
