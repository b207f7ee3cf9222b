using Misthos.Domain;
using Misthos.Domain.Assemblies;
using Misthos.Domain.Members;
using Misthos.Domain.Recognition;

namespace Misthos.Web.Infrastructure.Demonstration;

/// <summary>Recognition plans in keeping with the report of 7 October 2025: Poitiers' visits that few took up, Marseille's ambassadors. Costs, days and counts are fictitious.</summary>
internal sealed class DemoRecognition(DemoScope demo, Edition edition, IReadOnlyList<Person> members)
{
    private const string Team = "Équipe participation (fictif)";

    /// <summary>Poitiers: visits, walking concert and drinks that few came to, a festival and a speech that counted.</summary>
    public void AddPoitiers(Organ proposers)
    {
        Past(new(RecognitionKind.Convivial, -300, "Verre partagé après la journée d’ouverture (fictif)", "Restez un moment avec les élues et élus. (fictif)", "Hall de l’hôtel de ville (fictif)", 350), new(62, 9, 54, 320, "On se connaît mieux ensuite. À garder. (fictif)", [1, 4, 14, 21]));
        Past(new(RecognitionKind.Visit, -240, "Visite de la régie des bus (fictif)", "Le dépôt, l’atelier et les conducteurs. (fictif)", "Régie des bus (fictif)", 120), new(8, 22, 4, 95, "Un mardi après-midi : presque personne n’est libre. (fictif)", [0, 0, 2, 2]));
        Past(new(RecognitionKind.Visit, -180, "Les combles de la cathédrale (fictif)", "Un lieu fermé au public. (fictif)", "Cathédrale (fictif)", 180), new(11, 25, 6, 180, "Beau, mais raide : l’escalier a écarté des membres. (fictif)", [0, 1, 1, 4]));
        Past(new(RecognitionKind.Visit, -120, "L’hôtel de ville côté coulisses (fictif)", "Des bureaux à la salle du conseil. (fictif)", "Hôtel de ville (fictif)", 0), new(3, 30, 0, 0, "Personne n’est venu : les membres y viennent déjà. (fictif)", []));
        Past(new(RecognitionKind.Concert, -150, "Concert déambulatoire (fictif)", "De place en place, avec le conservatoire. (fictif)", "Centre-ville (fictif)", 900), new(17, 14, 12, 850, "Agréable, sans lien avec l’assemblée. (fictif)", [1, 3, 4, 3]));
        Past(new(RecognitionKind.Festival, -60, "Fête de l’engagement (fictif)", "Une journée ouverte, avec les témoignages des membres. (fictif)", "Parc de Blossac (fictif)", 1500), new(48, 11, 41, 1640, "Les témoignages ont porté. (fictif)", [0, 2, 11, 22]));
        Past(new(RecognitionKind.CouncilSpeech, -40, "Parole de l’assemblée au conseil municipal (fictif)", "Deux membres présentent les propositions. (fictif)", "Salle du conseil (fictif)", 0) { Organ = proposers }, new(6, 3, 6, 0, "Écoute réelle, questions des deux bords. (fictif)", [0, 0, 1, 5]));
        Plan(new(RecognitionKind.Testimony, 20, "Témoigner au réseau des assemblées (fictif)", "Une heure en visio pour raconter votre cycle. (fictif)", "", 0));
        Plan(new(RecognitionKind.Certificate, 45, "Remise des attestations de compétences (fictif)", "Avec la maire. (fictif)", "Hôtel de ville (fictif)", 200));
    }

    /// <summary>Marseille: thanks, ambassadors, the handing over with the mayor, a concert to come.</summary>
    public void AddMarseille()
    {
        Past(new(RecognitionKind.Thanks, -30, "Remerciements de la Ville (fictif)", "Merci pour huit samedis de travail. (fictif)", "", 0), null);
        Past(new(RecognitionKind.Gift, -75, "Places de cinéma pour les plus jeunes (fictif)", "Deux places à retirer à l’accueil. (fictif)", "", 390), new(8, 1, 7, 312, "Retirées à la séance suivante. (fictif)", [0, 0, 2, 5]));
        Past(new(RecognitionKind.Event, -20, "Restitution en présence du maire (fictif)", "Vous présentez vos propositions, le maire répond. (fictif)", "Université (fictif)", 2400), new(71, 6, 64, 2310, "Le moment le plus fort de l’édition. (fictif)", [0, 2, 17, 38]));
        Plan(new(RecognitionKind.Concert, 12, "Concert en plein air (fictif)", "Deux places pour vous et la personne de votre choix. (fictif)", "Palais Longchamp (fictif)", 1200), accepted: 23, declined: 8);
        Plan(new(RecognitionKind.Gift, 18, "Entrées à la patinoire (fictif)", "Deux entrées chacun, à retirer à l’accueil. (fictif)", "", 60) { IsForMinors = true });
        Plan(new(RecognitionKind.Ambassador, 25, "Ambassadrices et ambassadeurs au comité du plan guide (fictif)", "Deux places sont ouvertes aux membres. (fictif)", "", 0), accepted: 5, declined: 12);
        Plan(new(RecognitionKind.PublicCommitment, 40, "La Ville s’engage sur les suites (fictif)", "Calendrier public des réponses. (fictif)", "", 0));
    }

    private void Past(DemoAct planned, DemoOutcome? outcome)
    {
        var act = Plan(planned, outcome?.Accepted ?? 0, outcome?.Declined ?? 0);
        if (outcome is not null)
        {
            act.Count(new(outcome.Came == 0 ? 0 : null, Money.Euros(outcome.Spent), outcome.Lived), demo.Today);
            Note(act, outcome);
        }
    }

    private RecognitionAct Plan(DemoAct planned, int accepted = 0, int declined = 0)
    {
        var act = new RecognitionAct(demo.AuthorityId, edition.Id, planned.Kind, demo.Today.AddDays(planned.Days));
        act.Describe(new(planned.Title, planned.Message, Team, planned.Place));
        act.IsFor(null, planned.Organ?.Id);
        act.Plan(Money.Euros(planned.Cost));
        act.KeepForMinors(planned.IsForMinors);
        act.Offer(planned.IsForMinors ? members.Count(m => Minors.IsMinor(m.BornOn, act.On)) : planned.Organ?.Seats ?? members.Count);
        demo.Db.Add(act);
        foreach (var (index, person) in members.Skip(1).Take(accepted + declined).Index())
        {
            var reply = new RecognitionReply(act, person.Id);
            reply.Reply(act, index < accepted ? RecognitionAnswer.Accepted : RecognitionAnswer.Declined, new(ReplyWay.Organiser, demo.Today, DemoCalendar.Noon(act.On.AddDays(-60))));
            demo.Db.Add(reply);
        }

        return act;
    }

    // Those who came are the first of those who accepted; as many of them say how it was as there are grades.
    private void Note(RecognitionAct act, DemoOutcome outcome)
    {
        var (echo, replies) = (new RecognitionEcho(act), demo.Db.Set<RecognitionReply>().Local.Where(r => r.ActId == act.Id && r.Answer == RecognitionAnswer.Accepted).ToList());
        foreach (var (index, reply) in replies.Index())
        {
            reply.Note(act, index < outcome.Came, new(ReplyWay.Organiser, demo.Today, DemoCalendar.Noon(act.On)));
        }

        var grades = outcome.Grades.SelectMany((count, grade) => Enumerable.Repeat(grade + 1, count)).ToList();
        foreach (var (reply, grade) in replies.Zip(grades))
        {
            reply.Say(act, echo, grade, demo.Today);
        }

        if (grades.Count > 0)
        {
            demo.Db.Add(echo);
        }
    }

    private sealed record DemoAct(RecognitionKind Kind, int Days, string Title, string Message, string Place, decimal Cost)
    {
        public Organ? Organ { get; init; }

        public bool IsForMinors { get; init; }
    }

    private sealed record DemoOutcome(int Accepted, int Declined, int Came, decimal Spent, string Lived, int[] Grades);
}
