using Misthos.Domain.Administration;
using Misthos.Domain.Assemblies;
using Misthos.Domain.Proposals;
using Misthos.Domain.Sittings;
using Misthos.Web.Features.Ballots;
using Misthos.Web.Infrastructure.Security;
using Person = Misthos.Domain.Members.Person;

namespace Misthos.Web.Infrastructure.Demonstration;

/// <summary>What tables and members brought, and the proposals it went into. All of it fictitious.</summary>
internal sealed class DemoContributions(DemoScope demo, Edition edition, IReadOnlyList<Person> members)
{
    public void AddMarseille(IReadOnlyList<Sitting> held)
    {
        var (care, listen) = (Proposal("Des consultations gynécologiques"), Proposal("Former les agentes"));
        care.Start("Une femme de la table 3 a attendu quatre mois un rendez-vous, puis a renoncé : l’avance de frais tombait le mois du loyer. Trois autres ont vécu la même chose. (fictif)");
        Into(care, Table(held[0], "Table 3 – l’accès aux soins", ContributionKind.Experience, "Dans notre quartier il n’y a plus de gynécologue. On prend le bus une heure, avec les enfants. (fictif)"));
        Into(care, Of(4, held[0], ContributionKind.Experience, "J’ai repoussé deux fois parce qu’il fallait avancer l’argent. (fictif)", ContributionShowing.Words));
        Into(care, Of(0, held[1], ContributionKind.Idea, "Et si une consultation venait deux demi-journées par semaine dans chaque centre de santé ? (fictif)", ContributionShowing.WordsAndName));
        Into(care, Of(9, held[1], ContributionKind.Request, "Savoir qui paie quoi, simplement. (fictif)", ContributionShowing.Counted));
        listen.Start("Au guichet, on n’ose pas dire pourquoi on vient. (fictif)");
        Into(listen, Table(held[1], "Table 7 – l’accueil", ContributionKind.Experience, "À l’accueil, on a dû dire tout haut, devant la file, pourquoi on venait. (fictif)"));
        Into(listen, Add(new(ContributionSource.Team), held[1], ContributionKind.Question, "Qui décide de la formation des agentes et agents d’accueil ? (fictif)", ContributionShowing.Words));
        Add(new(ContributionSource.Member) { PersonId = members[12].Id, IsDictated = true }, held[^1], ContributionKind.Experience, "Les poubelles débordent le lundi : le marché est le dimanche. (fictif)", ContributionShowing.Words);
        Of(0, null, ContributionKind.Question, "Les médiateurs du soir pourront-ils venir aussi devant le collège ? (fictif)", ContributionShowing.Words);
        Of(15, held[^1], ContributionKind.Idea, "Peindre les corbeilles avec les écoles. (fictif)", ContributionShowing.WordsAndName).SetAside(demo.Today.AddDays(-2), "L’idée est déjà dans le programme des écoles ; nous l’avons transmise. (fictif)");
        Confide();
    }

    // Entrusted to the facilitator: one as it was given, one that waits for the person's agreement. Nobody holds their words.
    private void Confide()
    {
        var topic = edition.Topics.First(t => t.Title.StartsWith("Santé", StringComparison.Ordinal)).Id;
        Confided(topic, 12, "On m’a répondu que c’était normal d’avoir mal. J’ai attendu six ans avant qu’une sage-femme me croie. (fictif)");
        Confided(topic, 30, "Je n’ai pas osé y retourner après ce que le médecin m’avait dit devant ma fille. (fictif)")
            .Redact(demo.Seals.Close("Une personne dit ne plus consulter après une parole blessante devant un proche. (fictif)"), demo.Today.AddDays(-20));
    }

    private ConfidedTestimony Confided(Guid topic, int days, string words) => demo.Db.Add(new ConfidedTestimony(
        BallotCodes.Anyhow(), new(demo.AuthorityId, edition.Id, topic, demo.UserId(Role.Facilitator)), SecretToken.Fingerprint(SecretToken.Create()), demo.Seals.Close(words), demo.Today.AddDays(-days))).Entity;

    public void AddPoitiers(IReadOnlyList<Sitting> days)
    {
        var shop = Proposal("Une épicerie solidaire mobile");
        shop.Start("Des personnes âgées disent faire leurs courses une fois par mois, quand quelqu’un les emmène. (fictif)");
        Into(shop, Table(days[0], "Îlot « Se nourrir près de chez soi »", ContributionKind.Experience, "Sans voiture, le magasin est à quarante minutes. (fictif)"));
        Into(shop, Of(0, days[0], ContributionKind.Idea, "Un camion qui passe toujours le même jour : on s’organise autour. (fictif)", ContributionShowing.Words));
        Into(shop, Table(days[^1], "Îlot des jeunes", ContributionKind.Request, "Payer avec une carte, et pas devant tout le monde. (fictif)"));
        Of(7, days[^1], ContributionKind.Question, "Que deviennent les invendus des cantines ? (fictif)", ContributionShowing.Counted);
    }

    private Proposal Proposal(string beginning) => demo.Db.Set<Proposal>().Local.Single(p => p.Title.StartsWith(beginning, StringComparison.Ordinal));

    private Contribution Table(Sitting sitting, string name, ContributionKind kind, string text) => Add(new(ContributionSource.Group) { Group = name }, sitting, kind, text, ContributionShowing.Words);

    private Contribution Of(int member, Sitting? sitting, ContributionKind kind, string text, ContributionShowing showing) =>
        Add(new(ContributionSource.Member) { PersonId = members[member].Id }, sitting, kind, text, showing);

    private Contribution Add(ContributionAuthor author, Sitting? sitting, ContributionKind kind, string text, ContributionShowing showing)
    {
        var topic = sitting?.TopicId ?? edition.Topics[^1].Id;
        var typed = author is { Source: ContributionSource.Member, IsDictated: false } && members.FirstOrDefault(m => m.Id == author.PersonId)?.UserId is { } self ? self : demo.UserId(Role.Facilitator);
        return demo.Db.Add(new Contribution(Guid.CreateVersion7(), new(demo.AuthorityId, edition.Id, topic, sitting?.Id), author, new(kind, text, showing), (typed, sitting?.Day ?? demo.Today.AddDays(-3)))).Entity;
    }

    private void Into(Proposal proposal, Contribution contribution) =>
        demo.Db.Add(new ContributionUse(proposal, contribution.Id, proposal.AdoptedOn?.AddDays(-10) is { } before && before > contribution.GivenOn ? before : contribution.GivenOn, demo.UserId(Role.Facilitator)));
}
