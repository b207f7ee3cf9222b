using Microsoft.EntityFrameworkCore;
using Misthos.Domain.Administration;
using Misthos.Domain.Commitments;
using Misthos.Domain.Proposals;
using Misthos.Domain.Recognition;
using Misthos.Domain.Sittings;
using Misthos.Web.Data;
using Misthos.Web.Design;

namespace Misthos.Web.Features.Commitments;

/// <summary>Commitments as pages read them.</summary>
public sealed class CommitmentQueries(AppDbContext db, TimeProvider clock)
{
    public DateOnly Today => Format.DayOf(clock.GetUtcNow());

    public Task<Commitment?> FindAsync(Guid id) => All().SingleOrDefaultAsync(c => c.Id == id);

    /// <summary>Commitments of a proposal, with who carries them out and the opinions of the commission, and where they were taken over from: three queries.</summary>
    public async Task<List<CommitmentView>> OfAsync(Guid proposalId)
    {
        var commitments = await All().Where(c => c.ProposalId == proposalId).OrderBy(c => c.Order).ToListAsync();
        if (commitments.Count == 0)
        {
            return [];
        }

        var around = await db.Set<Commitment>().AsNoTracking().AsSingleQuery().Where(c => c.ProposalId == proposalId).Select(c => new
        {
            c.Id,
            Office = db.Set<Office>().Where(o => o.Id == c.OfficeId).Select(o => o.Name).FirstOrDefault(),
            Sittings = (from l in db.Set<CommitmentSitting>() join s in db.Set<Sitting>() on l.SittingId equals s.Id where l.CommitmentId == c.Id select new SteeringMeeting(s.Id, s.Title, s.Day)).ToList(),
            Opinions = db.Set<CommissionOpinion>().Where(o => o.CommitmentId == c.Id).OrderByDescending(o => o.On).ThenByDescending(o => o.Order).ToList(),
        }).ToDictionaryAsync(row => row.Id);
        var origins = await db.Set<ImportedOrigin>().AsNoTracking().Where(o => o.Kind == ImportKind.DecidimResults && db.Set<Commitment>().Any(c => c.ProposalId == proposalId && c.Id == o.OurId)).ToDictionaryAsync(o => o.OurId);
        return commitments.ConvertAll(c => new CommitmentView(c, around[c.Id].Office, around[c.Id].Opinions) { Sittings = [.. around[c.Id].Sittings.OrderBy(s => s.Day)], Origin = origins.GetValueOrDefault(c.Id) });
    }

    /// <summary>Meetings noted for a commitment, the oldest first.</summary>
    public Task<List<SteeringMeeting>> MeetingsAsync(Guid id) =>
        (from l in db.Set<CommitmentSitting>() join s in db.Set<Sitting>() on l.SittingId equals s.Id where l.CommitmentId == id orderby s.Day select new SteeringMeeting(s.Id, s.Title, s.Day)).ToListAsync();

    /// <summary>Meetings that may be noted: those of steering committees and of follow-up, the latest first.</summary>
    public async Task<List<Choice>> ChooseMeetingAsync(Guid id) =>
        [.. (await db.Set<Sitting>().Where(s => (s.Kind == SittingKind.Steering || s.Kind == SittingKind.FollowUp || s.Kind == SittingKind.OrganMeeting) && s.Status != SittingStatus.Cancelled && !db.Set<CommitmentSitting>().Any(l => l.CommitmentId == id && l.SittingId == s.Id))
            .OrderByDescending(s => s.Day).Take(50).Select(s => new { s.Id, s.Title, s.Day }).ToListAsync()).Select(s => new Choice(s.Id.ToString(), $"{Format.ShortDay(s.Day)} – {s.Title}"))];

    /// <summary>The photo or act of a note everyone may read; null when there is none.</summary>
    public Task<StoredDocument?> EvidenceAsync(Guid noteId) =>
        db.Set<StoredDocument>().AsNoTracking().SingleOrDefaultAsync(d => db.Set<ProgressNote>().Any(n => n.Id == noteId && n.DocumentId == d.Id && (n.Evidence == EvidenceKind.Photo || n.Evidence == EvidenceKind.Act)));

    /// <summary>Steering committees where people of the assembly may sit, to choose from.</summary>
    public async Task<List<Choice>> BodiesAsync() =>
        [.. (await db.Set<OutsideBody>().Where(b => b.Kind == OutsideBodyKind.SteeringCommittee).OrderBy(b => b.Name).Select(b => new { b.Id, b.Name }).ToListAsync()).Select(b => new Choice(b.Id.ToString(), b.Name))];

    private IQueryable<Commitment> All() =>
        db.Set<Commitment>().AsNoTracking().Include(c => c.Milestones).ThenInclude(m => m.Moves).Include(c => c.Notes).Include(c => c.Figures).AsSingleQuery();
}

/// <summary>A commitment, who carries it out, and what the commission thinks, the latest first.</summary>
public sealed record CommitmentView(Commitment Commitment, string? Office, IReadOnlyList<CommissionOpinion> Opinions)
{
    /// <summary>Where it was taken over from; null when it was made here.</summary>
    public ImportedOrigin? Origin { get; init; }

    /// <summary>Meetings of its steering committee.</summary>
    public IReadOnlyList<SteeringMeeting> Sittings { get; init; } = [];

    /// <summary>Opinions that hold: the last of each college at each meeting.</summary>
    public IEnumerable<CommissionOpinion> Standing => Opinions.GroupBy(o => (o.SittingId, o.College)).Select(g => g.MaxBy(o => o.Order)!).OrderByDescending(o => o.On).ThenBy(o => o.College);
}

/// <summary>A meeting of a steering committee, a sitting.</summary>
public sealed record SteeringMeeting(Guid Id, string Title, DateOnly Day);
