using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Misthos.Domain.Administration;
using Misthos.Domain.Members;
using Misthos.Domain.Proposals;
using Misthos.Domain.Recognition;
using Misthos.Web.Data;
using Misthos.Web.Features.Recognition.Testimonies;

namespace Misthos.Web.Tests.Guards;

/// <summary>A distinction made public, a picture that its member shows and lends, a request, a training, a kit and a piece of news of one city.</summary>
internal static class EngagementSamples
{
    private static readonly byte[] Png = [0x89, 0x50, 0x4E, 0x47];

    public static async Task MakeAsync(IServiceProvider services, AppDbContext db, Guid personId, IDictionary<string, string?> values)
    {
        var now = services.GetRequiredService<TimeProvider>().GetUtcNow();
        var today = Misthos.Web.Design.Format.DayOf(now);
        var distinction = new Distinction(db.AuthorityId, DistinctionKind.Award, new("Prix d’essai", "Fondation d’essai", "Essai", null));
        distinction.Carry([(await db.Set<Proposal>().FirstAsync(p => p.AdoptedOn != null)).Id]);
        distinction.NameAuthors([personId]);
        var act = new DistinctionAct(personId, today, now);
        distinction.Record(DistinctionState.Won, today, "", act);
        distinction.Tell(personId, TellingWay.Phone, "", act);
        distinction.Publish(today);
        var paper = new StoredDocument(db.AuthorityId, "prix.pdf", "application/pdf", "%PDF"u8.ToArray(), "");
        var file = distinction.Attach(paper.Id, "Prix", isPublic: true);
        var picture = new StoredDocument(db.AuthorityId, "temoignage.png", "image/png", Png, "");
        var piece = new Testimony(db.AuthorityId, personId, new(TestimonyForm.Photo, "Image d’essai", "Un essai", TestimonyNaming.Nobody) { DocumentId = picture.Id, Mark = "essai" }, today);
        piece.Agree(Enum.GetValues<TestimonyUse>(), new(personId, now), "");
        piece.Publish(today);
        var loan = piece.Lend(new("Médiathèque d’essai", "Essai", today, today.AddDays(30)), personId);
        var consents = Testimony.Needs(TestimonyForm.Photo).Select(kind => new ConsentEntry(db.AuthorityId, personId, kind, true, new(personId, now)));
        var request = new WitnessRequest(db.AuthorityId, new("Lycée d’essai", "Essai", null, "Essai", null, ""), today);
        request.Ask(personId, now);
        var training = new Training(db.AuthorityId, new("Formation d’essai", today, 60, LearnerGroup.Officers, "", ""));
        var kit = await db.Set<WelcomeKit>().FirstOrDefaultAsync() ?? db.Add(new WelcomeKit(db.AuthorityId, LearnerGroup.Officers, new("Kit d’essai", "Texte", "Texte"), today)).Entity;
        var news = new Misthos.Domain.Portal.NewsItem(db.AuthorityId, new("Nouvelle d’essai", "Essai", today, null));
        db.AddRange(paper, distinction, picture, piece, request, training, TrainingRecord.Followed(training, new("Ana Essai", "Essai")), news);
        db.AddRange(consents);
        await db.SaveChangesAsync();
        (values["distinctions/{id}"], values["documents/{file}"]) = (distinction.Id.ToString(), file.Id.ToString());
        (values["temoignages/{id}"], values["temoins/{id}"]) = (piece.Id.ToString(), request.Id.ToString());
        values["pret/{token}"] = services.GetRequiredService<LoanLinkService>().Seal(loan.Id);
        (values["formations/{id}"], values["kits/{id}"], values["actualites/{id}"]) = (training.Id.ToString(), kit.Id.ToString(), news.Id.ToString());
    }
}
