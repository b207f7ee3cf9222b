using Microsoft.EntityFrameworkCore;
using Misthos.Domain;
using Misthos.Domain.Commitments;
using Misthos.Domain.Proposals;
using Misthos.Domain.Recognition;
using Misthos.Web.Data;
using Misthos.Web.Design;
using Misthos.Web.Features.Administration;
using Misthos.Web.Features.Proposals;

namespace Misthos.Web.Features.Commitments;

/// <summary>What is promised and done after an answer. Each method saves once; late is late, a date moves with a reason only.</summary>
public sealed partial class CommitmentService(AppDbContext db, DocumentService documents, Actor actor, TimeProvider clock, PublicRegister register)
{
    private DateOnly Today => Format.DayOf(clock.GetUtcNow());

    /// <summary>Records what is promised, with its first step.</summary>
    public async Task<IReadOnlyList<Refusal>> AddAsync(Guid proposalId, CommitmentWords words, (string Title, DateOnly DueOn) step)
    {
        actor.Does("Commitments.Add");
        var proposal = await db.Set<Proposal>().Include(p => p.Responses).AsNoTracking().SingleAsync(p => p.Id == proposalId);
        if (proposal.CurrentResponse?.Kind.Commits != true || words.Title.Length is 0 or > 200 || step.Title.Length == 0)
        {
            return [new Refusal(proposal.CurrentResponse?.Kind.Commits != true ? "commitment.not-accepted" : words.Title.Length is 0 or > 200 ? "commitment.no-title" : "milestone.no-title")];
        }

        if (words.OfficeId is { } office && !await db.Set<Office>().AnyAsync(o => o.Id == office)
            || words.SteeringBodyId is { } body && !await db.Set<OutsideBody>().AnyAsync(b => b.Id == body))
        {
            return [new Refusal("commitment.unknown-choice")];
        }

        var order = await db.Set<Commitment>().Where(c => c.ProposalId == proposalId).MaxAsync(c => (int?)c.Order) ?? 0;
        var commitment = new Commitment(proposal, order + 1, words);
        commitment.AddMilestone(step.Title, step.DueOn);
        db.Add(commitment);
        register.Record(commitment.AuthorityId, CommitmentActs.Made(await ActPlace.FindAsync(db, proposalId), commitment, Today));
        return await db.SaveOrRefuseAsync("Conflict");
    }

    /// <summary>Adds a step.</summary>
    public Task<IReadOnlyList<Refusal>> AddStepAsync(Guid id, string title, DateOnly dueOn)
    {
        actor.Does("Commitments.AddStep");
        return ChangeAsync(id, (commitment, at) =>
        {
            if (title.Length == 0 || commitment.Milestones.Any(m => m.Title == title && m.DueOn == dueOn))
            {
                return [new Refusal(title.Length == 0 ? "milestone.no-title" : "Conflict")];
            }

            var step = commitment.AddMilestone(title, dueOn);
            db.Add(step);
            register.Record(step.AuthorityId, CommitmentActs.Set(at, commitment, step, Today));
            return [];
        });
    }

    /// <summary>A step is done.</summary>
    public Task<IReadOnlyList<Refusal>> CompleteAsync(Guid id, Guid stepId, DateOnly on)
    {
        actor.Does("Commitments.Complete");
        return ChangeAsync(id, (commitment, at) => Step(commitment, stepId, step => step.WhyNotDone(on, Today), step =>
        {
            step.Complete(on);
            register.Record(step.AuthorityId, CommitmentActs.Done(at, commitment, step));
        }));
    }

    /// <summary>A step moves; the date before and the reason stay.</summary>
    public Task<IReadOnlyList<Refusal>> MoveAsync(Guid id, Guid stepId, DateOnly to, string reason)
    {
        actor.Does("Commitments.Move");
        return ChangeAsync(id, (commitment, at) => Step(commitment, stepId, step => step.WhyNotMove(to, reason), step =>
        {
            var move = step.Move(to, reason, Act(Today));
            db.Add(move);
            register.Record(step.AuthorityId, CommitmentActs.Moved(at, commitment, step, move));
        }));
    }

    /// <summary>Tells of progress, with what shows it.</summary>
    public Task<IReadOnlyList<Refusal>> TellAsync(Guid id, ProgressWords words, DateOnly on, byte[] file)
    {
        actor.Does("Commitments.Tell");
        return ChangeAsync(id, (commitment, _) =>
        {
            List<Refusal> refusals = [.. words.Text.Length == 0 ? [new Refusal("note.no-words")] : on > Today ? [new Refusal("note.future-day")] : Array.Empty<Refusal>(), .. file.Length > 0 ? DocumentService.WhyNotKeep(file) : []];
            if (words.Evidence == EvidenceKind.Photo && words.PictureText.Length == 0)
            {
                refusals.Add(new Refusal("note.no-picture-text"));
            }

            if (refusals.Count == 0)
            {
                db.Add(commitment.AddNote(words with { DocumentId = file.Length > 0 ? documents.Keep($"preuve-{on:yyyyMMdd}", file).Id : null }, Act(on)));
            }

            return refusals;
        });
    }

    /// <summary>Stops a commitment, in public and with a reason.</summary>
    public Task<IReadOnlyList<Refusal>> StopAsync(Guid id, string reason)
    {
        actor.Does("Commitments.Stop");
        return ChangeAsync(id, (commitment, at) =>
        {
            var refusals = commitment.WhyNotStop(reason);
            if (refusals.Count == 0)
            {
                commitment.Stop(Today, reason);
                register.Record(commitment.AuthorityId, CommitmentActs.Stopped(at, commitment));
            }

            return refusals;
        });
    }

    private static IReadOnlyList<Refusal> Step(Commitment commitment, Guid stepId, Func<Milestone, IReadOnlyList<Refusal>> whyNot, Action<Milestone> act)
    {
        if (commitment.Milestones.FirstOrDefault(m => m.Id == stepId) is not { } step)
        {
            return [new Refusal("milestone.unknown")];
        }

        var refusals = whyNot(step);
        if (refusals.Count == 0)
        {
            act(step);
        }

        return refusals;
    }

    private RecordedAct Act(DateOnly on) => new(on, actor.Require(), clock.GetUtcNow());

    private async Task<IReadOnlyList<Refusal>> ChangeAsync(Guid id, Func<Commitment, ActPlace, IReadOnlyList<Refusal>> act)
    {
        var commitment = await db.Set<Commitment>().Include(c => c.Milestones).ThenInclude(m => m.Moves).Include(c => c.Notes).Include(c => c.Figures).SingleAsync(c => c.Id == id);
        var refusals = commitment.WhyNotChange() is { Count: > 0 } stopped ? stopped : act(commitment, await ActPlace.FindAsync(db, commitment.ProposalId));
        return refusals.Count > 0 ? refusals : await db.SaveOrRefuseAsync("Conflict");
    }
}
