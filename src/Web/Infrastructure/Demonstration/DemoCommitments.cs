using Misthos.Domain;
using Misthos.Domain.Administration;
using Misthos.Domain.Commitments;
using Misthos.Domain.Proposals;

namespace Misthos.Web.Infrastructure.Demonstration;

/// <summary>What was promised after an answer: a first step done, a second on its way, moved or late.</summary>
internal sealed class DemoCommitments(DemoScope demo)
{
    public void Add(Proposal proposal, ProposalPlan plan, Office office)
    {
        if (proposal.CurrentResponse is not { Kind: ResponseKind.Accepted or ResponseKind.Amended, AnsweredOn: var answered } || plan.DueOn is not { } due)
        {
            return;
        }

        var commitment = new Commitment(proposal, 1, new CommitmentWords(plan.Title, "Ce que la réponse promet, étape par étape. (fictif)", office.Id, proposal.Number % 2 == 0 ? "" : "Centre (fictif)"));
        demo.Db.Add(commitment);
        commitment.AddMilestone("Équipe et budget choisis (fictif)", answered.AddDays(60));
        var visible = commitment.AddMilestone("Première réalisation visible (fictif)", answered.AddDays(150));
        commitment.AddMilestone("Tout est en place (fictif)", due);
        foreach (var step in commitment.Milestones.Where(m => m.DueOn < demo.Today && m != visible))
        {
            step.Complete(step.DueOn.AddDays(-5));
        }

        if (visible.DueOn < demo.Today && proposal.Number % 2 == 1)
        {
            visible.Move(visible.DueOn.AddDays(30), "Le marché a dû être relancé. (fictif)", Act(visible.DueOn.AddDays(-10)));
        }

        if (answered.AddDays(60) < demo.Today)
        {
            commitment.AddNote(new("L’équipe est constituée et le budget est inscrit. (fictif)", EvidenceKind.Act, "DEL-2025-041 (fictif)") { DocumentId = demo.Keep("deliberation.pdf", DemoPaper.Pdf("DEL-2025-041 (fictif)")) }, Act(answered.AddDays(55)));
            commitment.AddNote(new("Le premier lieu est choisi. (fictif)", EvidenceKind.Photo) { DocumentId = demo.Keep("lieu.png", DemoContent.Picture(), "image/png"), PictureText = "Façade d’un bâtiment municipal, entrée de plain-pied (fictif)" }, Act(answered.AddDays(58)));
            commitment.AddFigure(FigureKind.Voted, Money.Euros(120_000), "DEL-2025-041 (fictif)", Act(answered.AddDays(55)));
        }
    }

    private RecordedAct Act(DateOnly on) => new(on, demo.UserId(Role.ElectedOfficial), DemoCalendar.Noon(on));
}
