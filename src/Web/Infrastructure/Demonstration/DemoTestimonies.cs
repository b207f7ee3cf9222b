using Misthos.Domain.Administration;
using Misthos.Domain.Members;
using Misthos.Domain.Recognition;

namespace Misthos.Web.Infrastructure.Demonstration;

/// <summary>What members say, each piece agreed to; requests for a witness. All of it fictitious.</summary>
internal sealed class DemoTestimonies(DemoScope demo, IReadOnlyList<Person> everybody)
{
    private readonly List<Person> members = [.. everybody.Where(m => !Minors.IsMinor(m.BornOn, demo.Today))];

    public void AddMarseille()
    {
        Publish(0, -60, new(TestimonyForm.Text, "Je n’avais jamais pris la parole", "La première fois, j’ai attendu midi pour parler. À la quatrième séance, c’est moi qui lisais la synthèse de la table.\nOn m’a écoutée comme on écoute les experts. (fictif)", TestimonyNaming.GivenName));
        Publish(2, -34, new(TestimonyForm.Audio, "Huit samedis", "Huit samedis, c’est beaucoup de temps sans mes enfants. Mais ils ont vu leur mère préparer ses réunions, et maintenant ils me demandent comment marche la ville. (enregistrement d’essai : trois notes, fictif)", TestimonyNaming.GivenName) { DocumentId = demo.Keep("temoignage.wav", DemoSound.Wav(), "audio/wav") });
        Publish(6, -15, new(TestimonyForm.Photo, "La porte que je n’osais pas passer", "Dessin de l’entrée de l’université : un porche clair, une rampe à droite. (fictif)", TestimonyNaming.Nobody) { DocumentId = demo.Keep("temoignage.png", Picture(), "image/png") });
        WaitForGuardian(new(TestimonyForm.Text, "La plus jeune de ma table", "À dix-sept ans, j’ai voté comme les autres. (fictif)", TestimonyNaming.GivenName));
        Ask();
    }

    public void AddPoitiers()
    {
        Publish(0, -50, new(TestimonyForm.Text, "Venue avec une amie", "Je parlais peu français. La Ville a dit : venez avec votre amie. Sans cela, je ne serais pas restée. (fictif)", TestimonyNaming.GivenName));
        Publish(4, -30, new(TestimonyForm.Text, "Les mêmes règles pour tout le monde", "Une élue a levé la main et attendu son tour, comme moi. Ce jour-là, j’y ai cru. (fictif)", TestimonyNaming.Nobody));
    }

    // Somebody under age said yes; their parent has not been asked yet.
    private void WaitForGuardian(TestimonyContent content)
    {
        if (everybody.FirstOrDefault(m => Minors.IsMinor(m.BornOn, demo.Today)) is { } young)
        {
            demo.Db.Add(new ConsentEntry(demo.AuthorityId, young.Id, ConsentKind.Testimony, true, new(demo.UserId(Role.Organiser), demo.Now.AddDays(-3))));
            Give(young, -3, content).Agree([TestimonyUse.Portal], new(demo.UserId(Role.Organiser), demo.Now.AddDays(-3)), "De vive voix, à la séance 8 (fictif)");
        }
    }

    // One request that waits, with a yes and a silence; one that was answered.
    private void Ask()
    {
        var open = new WitnessRequest(demo.AuthorityId, new("Lycée Alexandrine (fictif)", "Mme Perrin (fictif)", $"lycee{DemoScope.MailDomain}", "Oser parler devant cent personnes", demo.Today.AddDays(24), "Au lycée, salle polyvalente (fictif)"), demo.Today.AddDays(-4));
        open.Ask(members[0].Id, demo.Now.AddDays(-3));
        open.Ask(members[2].Id, demo.Now.AddDays(-3));
        open.Reply(members[2].Id, true, ReplyWay.Organiser, demo.Now.AddDays(-2));
        var done = new WitnessRequest(demo.AuthorityId, new("Ville voisine (fictif)", "M. Oriol (fictif)", null, "Ce que change une assemblée permanente", null, "En visio"), demo.Today.AddDays(-70));
        done.Ask(members[6].Id, demo.Now.AddDays(-69));
        done.Reply(members[6].Id, true, ReplyWay.Organiser, demo.Now.AddDays(-66));
        done.Conclude([members[6].Id], "Un membre de la deuxième édition vient raconter une journée. (fictif)", demo.Today.AddDays(-65));
        demo.Db.AddRange(open, done);
    }

    private void Publish(int index, int days, TestimonyContent content)
    {
        foreach (var kind in Testimony.Needs(content.Form))
        {
            demo.Db.Add(new ConsentEntry(demo.AuthorityId, members[index].Id, kind, true, new(By(index), demo.Now.AddDays(days))));
        }

        var piece = Give(members[index], days, content);
        piece.Agree([TestimonyUse.Portal, TestimonyUse.Lending], new(By(index), demo.Now.AddDays(days)), "Papier signé (fictif)");
        piece.Publish(demo.Today.AddDays(days + 2));
        if (content.Form == TestimonyForm.Audio)
        {
            piece.Lend(new("Médiathèque du port (fictif)", "Exposition sur les habitantes et les habitants qui décident (fictif)", demo.Today.AddDays(-10), demo.Today.AddDays(80)), demo.UserId(Role.Organiser));
        }
    }

    private Testimony Give(Person person, int days, TestimonyContent content)
    {
        var piece = new Testimony(demo.AuthorityId, person.Id, content, demo.Today.AddDays(days));
        demo.Db.Add(piece);
        return piece;
    }

    private Guid By(int index) => members[index].UserId ?? demo.UserId(Role.Organiser);

    private static byte[] Picture()
    {
        using var stream = typeof(DemoTestimonies).Assembly.GetManifestResourceStream("demonstration/lieu.png")!;
        using var memory = new MemoryStream();
        stream.CopyTo(memory);
        return memory.ToArray();
    }
}
