using Misthos.Domain.Administration;
using Misthos.Domain.Members;
using Misthos.Domain.Proposals;
using Misthos.Domain.Recognition;

namespace Misthos.Web.Infrastructure.Demonstration;

/// <summary>What carries proposals further. The bid is that of the report of 7 October 2025; its steps and outcome, and all the rest, are fictitious.</summary>
internal sealed class DemoDistinctions(DemoScope demo, IReadOnlyList<Person> members)
{
    /// <summary>Marseille: a bid whose shortlisting is public, and an article that its authors do not all know of yet.</summary>
    public void AddMarseille()
    {
        var bid = Add(DistinctionKind.Application, new("Bloomberg Mayors Challenge 2025", "Bloomberg Philanthropies", "La Ville a intégré les consultations de santé des femmes, proposées par l’assemblée, dans sa candidature. (étapes et issue fictives)", null), [1, 2], [0, 3, 5, 8, 11]);
        Step(bid, DistinctionState.Prepared, -170, "Un groupe de membres a relu le dossier. (fictif)");
        Step(bid, DistinctionState.Submitted, -120, "Dossier déposé en anglais et en français. (fictif)");
        bid.Attach(demo.Keep("dossier.pdf", DemoPaper.Pdf("Mayors Challenge 2025, dossier de candidature (fictif)")), "Dossier de candidature (fictif)", isPublic: true);
        Step(bid, DistinctionState.Shortlisted, -12, "Parmi les cinquante villes retenues pour le dernier choix. (fictif)");
        bid.Publish(demo.Today.AddDays(-9));
        var article = Add(DistinctionKind.Publication, new("Quand le sort écrit la propreté (fictif)", "Revue de la démocratie locale (fictif)", "Un article suit une proposition, du tirage au sort à la réponse de la Ville. (fictif)", null), [6], [2, 4, 7]);
        article.Record(DistinctionState.Prepared, demo.Today.AddDays(-20), "Entretiens en cours. (fictif)", Act(-20));
        article.Tell(members[2].Id, TellingWay.InPerson, "À la séance 8. (fictif)", Act(-1));
    }

    /// <summary>Poitiers: the university's work on what participation costs.</summary>
    public void AddPoitiers()
    {
        var study = Add(DistinctionKind.Research, new("Ce que participer coûte et donne (fictif)", "Université de Poitiers (fictif)", "Une étude du coût et du bénéfice de l’indemnité : le premier coût ressenti est le temps pris aux proches. Les personnes les plus précaires n’ont pas été touchées. (fictif)", null), [3], [0, 1, 2, 6]);
        Step(study, DistinctionState.Prepared, -200, "Questionnaires envoyés. (fictif)");
        Step(study, DistinctionState.Published, -45, "Restituée devant le comité méthodologique. (fictif)");
        study.Publish(demo.Today.AddDays(-40));
    }

    private Distinction Add(DistinctionKind kind, DistinctionWords words, int[] proposals, int[] authors)
    {
        var distinction = new Distinction(demo.AuthorityId, kind, words);
        distinction.Carry([.. demo.Db.Set<Proposal>().Local.Where(p => proposals.Contains(p.Number)).Select(p => p.Id)]);
        distinction.NameAuthors([.. authors.Select(index => members[index].Id)]);
        demo.Db.Add(distinction);
        return distinction;
    }

    // Told to everyone named, each in the way they are reached.
    private void Step(Distinction distinction, DistinctionState state, int days, string note)
    {
        distinction.Record(state, demo.Today.AddDays(days), note, Act(days));
        foreach (var author in distinction.Authors.ToList())
        {
            var way = members.First(m => m.Id == author.PersonId).Channel == ContactChannel.Email ? TellingWay.Mail : TellingWay.Letter;
            distinction.Tell(author.PersonId, way, "", Act(days + 1));
        }
    }

    private DistinctionAct Act(int days) => new(demo.UserId(Role.Organiser), demo.Today.AddDays(days), demo.Now.AddDays(days));
}
