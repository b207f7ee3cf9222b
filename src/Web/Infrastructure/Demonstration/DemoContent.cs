using Misthos.Domain.Administration;
using Misthos.Domain.Sittings;
using Person = Misthos.Domain.Members.Person;

namespace Misthos.Web.Infrastructure.Demonstration;

/// <summary>What two sittings of each city hold: a hearing that took place, with experts, documents and minutes, and the agenda of the next one.</summary>
internal sealed class DemoContent(DemoScope demo)
{
    private static readonly SpeakerContent Facilitator = new(Capacity.Facilitator, "Camille Delorme (fictif)", "Coopérative d’animation (fictif)", "");

    /// <summary>The fifth sitting of Marseille hears about cleanliness; the follow-up has its agenda.</summary>
    public void AddMarseille(Sitting hearing, Sitting next)
    {
        Photo(hearing.Place, "Entrée de l’université : un porche, et une rampe à sa droite. (fictif)");
        Hold(hearing, "Pr Inès Hamdi (fictif)", "Université, laboratoire de géographie urbaine (fictif)", "Sofia Rey (fictif)", "Direction de la propreté (fictif)", "Les dépôts sauvages : ce que disent les relevés (fictif)");
        Prepare(next, "Tableau de suivi des propositions (fictif)");
        var official = new Person(demo.AuthorityId, "Jeanne", "Castel (fictif)");
        var presence = new Attendance(hearing, official.Id, Capacity.ElectedOfficial);
        foreach (var sequence in hearing.Sequences)
        {
            presence.Record(hearing, new AttendanceReading(AttendanceStatus.Present, sequence.PlannedMinutes, AttendanceSource.SignedSheet, "Feuille des élues et élus reçue après la séance (fictif)") { SequenceId = sequence.Id }, demo.UserId(Role.Reception), demo.Now);
        }

        demo.Db.AddRange(official, presence);
    }

    /// <summary>An evening of Poitiers hears a grower and a dietician; the follow-up has its agenda.</summary>
    public void AddPoitiers(Sitting hearing, Sitting next)
    {
        Photo(next.Place, "Maison des associations : l’entrée de plain-pied est à droite du porche. (fictif)");
        Hold(hearing, "Paul Mercier (fictif)", "Groupement de maraîchères et maraîchers (fictif)", "Nadia Ferrand (fictif)", "CCAS, restauration (fictif)", "Les repas des résidences : prix et provenance (fictif)");
        Prepare(next, "Réponses de la Ville aux propositions (fictif)");
    }

    private void Hold(Sitting sitting, string expert, string affiliation, string officer, string department, string shown)
    {
        sitting.Classify(SittingKind.Hearing);
        demo.Db.AddRange(
            new SittingSpeaker(sitting, 1, Facilitator),
            new SittingSpeaker(sitting, 2, new(Capacity.Expert, expert, affiliation, "Une étude payée par la collectivité il y a deux ans. (fictif)")),
            new SittingSpeaker(sitting, 3, new(Capacity.Officer, officer, department, "")));
        var slides = Document(sitting, shown, DocumentUse.After, Readership.Everyone);
        Document(sitting, "Notes prises en groupe (fictif)", DocumentUse.After, Readership.Members);
        Agenda(sitting, (0, 20, "Accueil et rappel des règles", Facilitator.Name, null), (20, 60, "Audition", expert, slides), (80, 40, "Questions des membres", Facilitator.Name, null), (120, 45, "Ce que les services font déjà", officer, null));
        demo.Db.Add(new SittingMinutes(sitting, "L’experte ou l’expert a présenté les chiffres, puis a répondu aux questions des membres.\nLes services ont décrit ce qu’ils font et ce qui leur manque.\nLes membres demandent les coûts par quartier avant la séance suivante. (fictif)", Readership.Everyone));
    }

    private void Prepare(Sitting sitting, string read)
    {
        var table = Document(sitting, read, DocumentUse.Before, Readership.Members);
        demo.Db.Add(new SittingSpeaker(sitting, 1, Facilitator));
        Agenda(sitting, (0, 15, "Accueil", Facilitator.Name, null), (15, 60, "Où en est chaque proposition", "Équipe participation (fictif)", table), (75, 45, "Ce que nous demandons à la Ville", Facilitator.Name, null));
    }

    private void Agenda(Sitting sitting, params (int After, int Minutes, string Title, string LedBy, SittingDocument? Document)[] points)
    {
        foreach (var (index, point) in points.Index())
        {
            demo.Db.Add(new AgendaItem(sitting, index + 1, new(point.Title, sitting.StartsAt.AddMinutes(point.After), point.Minutes, point.LedBy, point.Document?.Id)));
        }
    }

    private SittingDocument Document(Sitting sitting, string title, DocumentUse use, Readership readership)
    {
        var document = new SittingDocument(sitting, demo.Keep($"{title}.pdf", DemoPaper.Pdf(title.Replace('’', '\''))), title, use, readership);
        demo.Db.Add(document);
        return document;
    }

    private void Photo(string place, string alternative)
    {
        demo.Db.Add(new PlacePhoto(demo.AuthorityId, place, demo.Keep("lieu.png", Picture(), "image/png"), alternative));
    }

    /// <summary>The picture of a place.</summary>
    internal static byte[] Picture()
    {
        using var stream = typeof(DemoContent).Assembly.GetManifestResourceStream("demonstration/lieu.png")!;
        using var memory = new MemoryStream();
        stream.CopyTo(memory);
        return memory.ToArray();
    }
}
