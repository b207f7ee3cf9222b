using Misthos.Domain.Administration;
using Misthos.Domain.Assemblies;
using Misthos.Domain.Members;
using Misthos.Domain.Sittings;
using Misthos.Web.Features.Members.Incidents;
using Person = Misthos.Domain.Members.Person;

namespace Misthos.Web.Infrastructure.Demonstration;

/// <summary>What a year brings besides sittings: somebody leaves, something goes wrong.</summary>
internal sealed class DemoLife(DemoScope demo)
{
    private static readonly string[] Reasons = ["Travail", "Garde d’enfants", "Travail", "Santé", "Pas de transport", "Trop long le samedi", "Travail"];

    /// <summary>Why somebody is excused; the same chance gives the same reason.</summary>
    public static string WhyAway(float chance) => Reasons[(int)(chance * 10_000) % Reasons.Length];

    /// <summary>Marseille: needs, a quorum, and somebody who leaves.</summary>
    public void Add(Edition edition, List<Person> members, IEnumerable<Sitting> held)
    {
        new DemoNeeds(demo).Add(members, edition);
        new DemoPapers(demo).Add(edition, members);
        AddIncidents(edition, members);
        AttachSheets(held);
        Leave(edition, members);
    }

    // The sheets of the sittings held, signed; the latest is still to be attached.
    private void AttachSheets(IEnumerable<Sitting> held)
    {
        foreach (var sitting in held.SkipLast(1))
        {
            var page = DemoPaper.Pdf($"{sitting.Title}, feuille signée (fictif)");
            var document = new StoredDocument(demo.AuthorityId, $"feuille-signee-{sitting.Day:yyyy-MM-dd}-1.pdf", "application/pdf", page, Convert.ToHexStringLower(System.Security.Cryptography.SHA256.HashData(page)));
            demo.Db.AddRange(document, new SignedSheet(sitting, 1, document, "", new(demo.UserId(Role.Organiser), DemoCalendar.Noon(sitting.Day.AddDays(1)))));
        }
    }

    /// <summary>Two people of trust; a word nobody has taken up yet, one that was settled, and a procedure in which the member may still answer.</summary>
    public void AddIncidents(Edition edition, List<Person> members)
    {
        var (trusted, by) = (demo.UserId(Role.FollowUpOfficer), demo.UserId(Role.Facilitator));
        demo.Db.AddRange(new[] { trusted, by }.Select(user => new Confidant(demo.AuthorityId, edition.Id, user, demo.UserId(Role.Organiser), DemoCalendar.Noon(edition.StartsOn))));
        Tell(edition, members[4], -2, new("On m’a coupé la parole trois fois à ma table, en riant de mon accent. (fictif)", "Un homme de ma table (fictif)", "Ne plus être à la même table. (fictif)"));
        var settled = Tell(edition, members[0], -40, new("Une remarque sur mon âge m’a gênée. (fictif)", "", "Qu’on rappelle les règles à tout le monde. (fictif)"));
        settled.Add(IncidentStepKind.ReporterHeard, demo.Today.AddDays(-38), Note("Entendue au téléphone, vingt minutes. (fictif)"), trusted, demo.Now.AddDays(-38));
        settled.Add(IncidentStepKind.CharterReminder, demo.Today.AddDays(-33), Note("Règles rappelées à toute la table au début de la séance. (fictif)"), by, demo.Now.AddDays(-33));
        settled.Reply(Note("Les règles ont été rappelées à chaque table. Merci d’avoir parlé. (fictif)"), demo.Now.AddDays(-32));
        settled.Add(IncidentStepKind.Closed, demo.Today.AddDays(-32), SealedText.Empty, trusted, demo.Now.AddDays(-32));
        var grave = Tell(edition, members[9], -20, new("Il m’a suivie jusqu’au métro en m’insultant, après la séance. (fictif)", "Il se reconnaîtra (fictif)", "Ne plus le croiser. (fictif)"));
        grave.Add(IncidentStepKind.ReporterHeard, demo.Today.AddDays(-19), Note("Entendue avec une amie. Informée qu’elle peut porter plainte. (fictif)"), trusted, demo.Now.AddDays(-19));
        grave.Concern(members[60].Id);
        demo.Db.Add(new Exclusion(grave, new(ExclusionScope.Assembly, null, demo.Today.AddDays(-5), demo.Today.AddDays(10)), Note("Insultes répétées après la séance, devant deux témoins ; article 3 de la charte. (fictif)"), trusted));
    }

    private Incident Tell(Edition edition, Person reporter, int days, IncidentContent content)
    {
        var incident = new Incident(demo.AuthorityId, new(edition.Id, null, reporter.Id), demo.Seals.Close(content), reporter.UserId ?? demo.UserId(Role.FollowUpOfficer), demo.Now.AddDays(days));
        demo.Db.Add(incident);
        return incident;
    }

    private SealedText Note(string words) => demo.Seals.Close(new SealedWords(words));

    // One of the nine aged 16 to 20 leaves: the group falls under its quota, and a seat is to be filled.
    private void Leave(Edition edition, List<Person> members)
    {
        var young = members.Skip(40).Last(m => m.BornOn > edition.StartsOn.AddYears(-21));
        demo.Db.Set<Mandate>().Local.Single(m => m.PersonId == young.Id && m.EditionId == edition.Id).Resign(demo.Today, "Part étudier à Lyon (fictif)", demo.UserId(Role.Organiser), demo.Now);
    }
}
