using Misthos.Domain.Administration;
using Misthos.Domain.Proposals;

namespace Misthos.Web.Infrastructure.Demonstration;

/// <summary>Amendments to a proposal: one table's words are kept and become version 2; a member's, written on version 1, are not, or still wait in a proposal that is not adopted yet: its text has moved on.</summary>
internal static class DemoAmendments
{
    public static void Add(DemoScope demo, Proposal proposal, ProposalPlan plan, DateOnly on)
    {
        if (plan.Amended is not { } words)
        {
            return;
        }

        var act = new RecordedAct(on, demo.UserId(Role.Facilitator), DemoCalendar.Noon(on));
        var first = proposal.File(Guid.CreateVersion7(), 1, new(new(plan.Title, words.Kept + " (fictif)"), words.Since + " (fictif)", AmendmentAuthor.Group, "Table 3"), act);
        var second = proposal.File(Guid.CreateVersion7(), 2, new(new(plan.Title, words.NotKept + " (fictif)"), "Cela ne coûterait rien. (fictif)", AmendmentAuthor.Member, ""), act);
        demo.Db.AddRange(first, second);
        proposal.Decide(first, new(AmendmentOutcome.Kept, "L’assemblée est d’accord, à mains levées. (fictif)", null, 1), act);
        if (plan.AdoptedOn is not null)
        {
            proposal.Decide(second, new(AmendmentOutcome.NotKept, "L’assemblée préfère une règle simple à retenir. (fictif)", null, 2), act);
        }
    }
}
