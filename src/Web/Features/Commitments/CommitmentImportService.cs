using Misthos.Domain.Commitments;
using Misthos.Domain.Proposals;
using Misthos.Web.Data;
using Misthos.Web.Design;
using Misthos.Web.Features.Proposals;

namespace Misthos.Web.Features.Commitments;

/// <summary>Makes commitments and steps of what is taken over from another platform, with the public acts they would have by hand. It does not save: the import does, once.</summary>
public sealed class CommitmentImportService(AppDbContext db, Actor actor, TimeProvider clock, PublicRegister register)
{
    private const string End = "Fin prévue";

    private DateOnly Today => Format.DayOf(clock.GetUtcNow());

    /// <summary>A commitment whose first step is the end of the result.</summary>
    internal Commitment Make(Proposal proposal, ActPlace at, int order, FormerResult result)
    {
        var commitment = new Commitment(proposal, order, new(result.Title, result.Text, null, ""));
        var step = commitment.AddMilestone(End, result.DueOn);
        db.Add(commitment);
        register.Record(commitment.AuthorityId, CommitmentActs.Made(at, commitment, Today));
        Tell(commitment, at, step, result, "");
        return commitment;
    }

    /// <summary>A step of a commitment: a result under another.</summary>
    internal Milestone AddStep(Commitment commitment, ActPlace at, FormerResult result)
    {
        var step = commitment.AddMilestone(result.Title, result.DueOn);
        db.Add(step);
        register.Record(step.AuthorityId, CommitmentActs.Set(at, commitment, step, Today));
        Tell(commitment, at, step, result, $"Étape « {result.Title} ». ");
        return step;
    }

    // Nothing is told of what had not begun: a commitment that nobody told anything of has not started.
    private void Tell(Commitment commitment, ActPlace at, Milestone step, FormerResult result, string begins)
    {
        if (result.Progress is not > 0)
        {
            return;
        }

        var ends = "";
        if (result.IsDone)
        {
            step.Complete(result.DueOn > Today ? Today : result.DueOn);
            register.Record(step.AuthorityId, CommitmentActs.DoneElsewhere(at, commitment, step, Today));
            ends = result.DueOn > Today ? " Elle est notée faite le jour de la reprise." : " Elle est notée faite le jour de fin indiqué là-bas.";
        }

        var words = new ProgressWords($"{begins}Repris de la plateforme Decidim. La collectivité y déclarait : {result.Declared}.{ends}");
        db.Add(commitment.AddNote(words, new(Today, actor.Require(), clock.GetUtcNow())));
    }
}
