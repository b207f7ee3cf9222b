using Misthos.Domain.Commitments;
using Misthos.Domain.Proposals;

namespace Misthos.Web.Infrastructure.Demonstration;

/// <summary>What the two cities do after the proposals, by district: on the map and the line of time. Fictitious.</summary>
internal sealed class DemoActions(DemoScope demo)
{
    // Those of other parts of the demonstration are numbered from 1.
    private int _order = 20;

    public void AddMarseille()
    {
        var (care, welcome) = (Find("Des consultations gynécologiques"), Find("Former les agentes et agents"));
        Add(care, "Consultation à Saint-Antoine (fictif)", "15e arrondissement", (-40, -45), (60, null));
        Add(care, "Consultation à la Belle de Mai (fictif)", "3e arrondissement", (-30, -20), (90, null));
        Add(care, "Consultation au Panier (fictif)", "2e arrondissement", (-25, -28), (-5, -6));
        Add(care, "Consultation à Saint-Jérôme (fictif)", "13e arrondissement", (-35, null), (120, null));
        Add(care, "Permanence des sages-femmes (fictif)", "15e arrondissement", (45, null), (200, null));
        Add(welcome, "Formation des mairies de secteur (fictif)", "", (-15, -15), (75, null), (160, null));
        Add(welcome, "Formation de l’accueil du Grand Saint-Antoine (fictif)", "15e arrondissement", (-8, null));
        Decide(care, "0000-DEMO-12", (111, 84, 12, 8));
    }

    public void AddPoitiers()
    {
        var answered = demo.Db.Set<Proposal>().Local.Where(p => p.AuthorityId == demo.AuthorityId && p.HandedOverOn is not null && p.Responses.Count > 0).OrderBy(p => p.Number).FirstOrDefault();
        Add(answered, "Marché de producteurs aux Couronneries (fictif)", "Les Couronneries", (-50, -48), (30, null));
        Add(answered, "Épicerie sociale aux Trois Cités (fictif)", "Trois Cités", (-20, null), (100, null));
        Add(answered, "Jardin nourricier de Beaulieu (fictif)", "Beaulieu", (-60, -61), (-12, -10));
        Decide(answered, "0000-DEMO-7", (53, 41, 6, 4));
    }

    // An act of the council in the fields of the national schema, on a proposal that was answered.
    private void Decide(Proposal? proposal, string number, (int Size, int For, int Against, int Abstain) votes)
    {
        if (proposal?.CurrentResponse is not { } answer)
        {
            return;
        }

        var act = new Deliberation(demo.AuthorityId, new(number, answer.AnsweredOn.AddDays(-2), $"Suites données à la proposition n° {proposal.Number} de l’assemblée (fictif)")
        {
            MatterCode = "9.1",
            Matter = "Autres domaines de compétences des communes",
            CouncilSize = votes.Size,
            VotesCast = votes.For + votes.Against + votes.Abstain,
            VotesFor = votes.For,
            VotesAgainst = votes.Against,
            Abstentions = votes.Abstain,
        });
        demo.Db.AddRange(act, new ProposalDeliberation(proposal, act.Id, answer.At));
    }

    private Proposal? Find(string title) => demo.Db.Set<Proposal>().Local.FirstOrDefault(p => p.AuthorityId == demo.AuthorityId && p.Title.StartsWith(title, StringComparison.Ordinal));

    private void Add(Proposal? proposal, string title, string district, params ReadOnlySpan<(int Due, int? Done)> steps)
    {
        if (proposal is null)
        {
            return;
        }

        var lead = proposal.CurrentResponse?.Offices.FirstOrDefault(o => o.Part == OfficePart.LeadDepartment)?.OfficeId;
        var commitment = new Commitment(proposal, ++_order, new(title, "Ce qui est promis, étape par étape. (fictif)", lead, district));
        foreach (var (index, step) in steps.ToArray().Index())
        {
            var milestone = commitment.AddMilestone($"Étape {index + 1} (fictif)", demo.Today.AddDays(step.Due));
            if (step.Done is { } days)
            {
                milestone.Complete(demo.Today.AddDays(days));
            }
        }

        demo.Db.Add(commitment);
    }
}
