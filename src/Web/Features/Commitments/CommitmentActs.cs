using Misthos.Domain.Commitments;
using Misthos.Domain.Registers;
using Misthos.Web.Features.Proposals;

namespace Misthos.Web.Features.Commitments;

/// <summary>Public acts about what was promised after an answer, as the register says them.</summary>
internal static class CommitmentActs
{
    public static PublicActContent Made(ActPlace at, Commitment commitment, DateOnly on) =>
        ProposalActs.Of(PublicActKind.Commitment, at, $"Engagement {commitment.Order} pris, première étape pour le {ProposalActs.Day(commitment.Milestones[0].DueOn)}.", on, commitment.Title, commitment.Text);

    public static PublicActContent Stopped(ActPlace at, Commitment commitment) =>
        ProposalActs.Of(PublicActKind.Commitment, at, $"Engagement {commitment.Order} abandonné. La raison est publique.", commitment.StoppedOn!.Value, commitment.StopReason);

    public static PublicActContent Set(ActPlace at, Commitment commitment, Milestone step, DateOnly on) =>
        OfStep(at, commitment, step, $"fixée au {ProposalActs.Day(step.DueOn)}.", on, step.Title);

    public static PublicActContent Done(ActPlace at, Commitment commitment, Milestone step) =>
        OfStep(at, commitment, step, step.DaysLate(step.DoneOn!.Value) is var late and > 0 ? $"faite, avec {late} {(late > 1 ? "jours" : "jour")} de retard." : "faite à temps.", step.DoneOn!.Value, step.Title);

    // Whether it was late is not known: the other platform keeps no day.
    public static PublicActContent DoneElsewhere(ActPlace at, Commitment commitment, Milestone step, DateOnly on) =>
        OfStep(at, commitment, step, "déclarée terminée sur la plateforme d’avant, qui ne dit pas quel jour.", on, step.Title);

    public static PublicActContent Moved(ActPlace at, Commitment commitment, Milestone step, MilestoneMove move) =>
        OfStep(at, commitment, step, $"attendue le {ProposalActs.Day(move.OldDueOn)}, reportée au {ProposalActs.Day(move.NewDueOn)}. La raison est publique.", move.On, move.Reason);

    public static PublicActContent Opinion(ActPlace at, Commitment commitment, CommissionOpinion opinion) => ProposalActs.Of(
        PublicActKind.Opinion, at, $"Commission de suivi, {(opinion.College == CommissionCollege.Members ? "membres de l’assemblée" : "collectivité")} : engagement {commitment.Order} {Said(opinion.Verdict)}.", opinion.On, opinion.Text);

    private static PublicActContent OfStep(ActPlace at, Commitment commitment, Milestone step, string text, DateOnly on, string words) =>
        ProposalActs.Of(PublicActKind.Milestone, at, $"Engagement {commitment.Order}, étape {step.Order} : {text}", on, words);

    private static string Said(CommissionVerdict verdict) => verdict switch
    {
        CommissionVerdict.Kept => "tenu",
        CommissionVerdict.Partly => "tenu en partie",
        CommissionVerdict.NotKept => "pas tenu",
        _ => "plus d’actualité",
    };
}
