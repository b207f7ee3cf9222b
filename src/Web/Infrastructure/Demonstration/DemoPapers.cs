using Misthos.Domain.Administration;
using Misthos.Domain.Assemblies;
using Misthos.Domain.Certificates;
using Misthos.Domain.Proposals;
using Misthos.Domain.Recognition;
using Person = Misthos.Domain.Members.Person;

namespace Misthos.Web.Infrastructure.Demonstration;

/// <summary>Who signs certificates, and skills that members chose; one waits for a countersignature.</summary>
internal sealed class DemoPapers(DemoScope demo)
{
    public void Add(Edition edition, IReadOnlyList<Person> members)
    {
        var settings = new CertificateSettings(demo.AuthorityId);
        settings.Sign("Camille Exemple (fictif)", "Pour le maire et par délégation, l’adjointe à la démocratie locale", "For the mayor and by delegation, the deputy for local democracy", demo.Town);
        settings.NameSkills("Médiation dans l’espace public | Mediation in public space");
        demo.Db.Add(settings);
        Claim(edition, members[0], "ville.prise-de-parole", "À la restitution, j’ai présenté notre proposition devant cent personnes et répondu aux questions des élus. (fictif)", "Dominique Exemple (fictif)");
        Claim(edition, members[0], "ville.commande-publique", "J’ai compris comment un marché est découpé en lots et j’ai fait modifier notre proposition en conséquence. (fictif)", null);
        Claim(edition, members[0], "rfcdc.co-operation", "Dans mon groupe, j’ai aidé à trouver une rédaction que tout le monde pouvait accepter. (fictif)", "");
        var page = new Portfolio(demo.AuthorityId, members[0].Id);
        List<string> shown = [$"participation:{edition.Id:N}", .. demo.Db.Set<SkillClaim>().Local.Where(c => c.PersonId == members[0].Id).Select(c => $"skill:{c.Id:N}"), .. demo.Db.Set<Proposal>().Local.Where(p => p.EditionId == edition.Id).Select(p => $"proposal:{p.Id:N}")];
        page.Write(demo.Seals.Close(new PortfolioContent("Habitante, et désormais citoyenne à plein temps (fictif)", "Je n’avais jamais pris la parole devant plus de dix personnes. (fictif)", shown,
            [new("Porte-à-porte dans ma résidence (fictif)", "printemps", "J’ai présenté nos propositions à mes voisins, étage par étage. (fictif)")])), demo.Now.AddDays(-3));
        demo.Db.Add(page);
        Claim(edition, members[3], "ville.budget-public", "J’ai relu le budget de la propreté ligne à ligne avec l’agente de la direction. (fictif)", "");
    }

    // Null: not asked. Empty: asked, waiting.
    private void Claim(Edition edition, Person member, string skill, string words, string? countersigned)
    {
        var claim = new SkillClaim(demo.AuthorityId, new(member.Id, edition.Id), skill, demo.Seals.Close(words), demo.Now.AddDays(-9));
        claim.Ask(countersigned is not null, demo.Now.AddDays(-8));
        if (countersigned?.Length > 0)
        {
            claim.Countersign(demo.UserId(Role.Facilitator), countersigned, demo.Now.AddDays(-4));
        }

        demo.Db.Add(claim);
    }
}
