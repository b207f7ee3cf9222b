using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Misthos.Domain.Assemblies;
using Misthos.Domain.Ballots;
using Misthos.Domain.Topics;
using Misthos.Web.Data;
using Misthos.Web.Features.Ballots;
using Misthos.Web.Infrastructure.Security;

namespace Misthos.Web.Tests.Guards;

/// <summary>A topic with its letter, a counted ballot, and an open one with a code, of one city.</summary>
internal static class BallotSamples
{
    public static async Task MakeAsync(IServiceProvider services, AppDbContext db, IDictionary<string, string?> values)
    {
        var topic = await db.Set<Topic>().Where(t => db.Set<Edition>().Any(e => e.Id == t.EditionId && e.Status != EditionStatus.Draft)).OrderByDescending(t => t.LetterDocumentId != null).ThenBy(t => t.Id).FirstAsync();
        var edition = await db.Set<Edition>().SingleAsync(e => e.Id == topic.EditionId);
        if (topic.LetterDocumentId is null)
        {
            var letter = new Domain.Administration.StoredDocument(db.AuthorityId, "lettre.pdf", "application/pdf", "%PDF"u8.ToArray(), "");
            db.Add(letter);
            topic.Receive(new(new(2026, 1, 5), "la maire (essai)", "", letter.Id), new(2026, 1, 6));
        }

        var ballot = new Ballot(edition, BallotSubject.Question);
        ballot.Write(new("Essai ?", BallotMethod.SingleChoice, BallotMode.Codes, ["Oui", "Non"]));
        foreach (var college in ballot.Colleges)
        {
            college.Entitle(10);
            college.Issue(1);
        }

        using (var secret = services.GetRequiredService<BallotSecrets>().Box.Create(ballot.Id))
        {
            ballot.Open(secret.Lock, Guid.CreateVersion7(), DateTimeOffset.UnixEpoch);
        }

        var code = $"VOTE{db.AuthorityId.ToString("N")[^8..].ToUpperInvariant()}";
        db.AddRange(ballot, new BallotCode(ballot.Colleges[0], SecretToken.Fingerprint(code)));
        await db.SaveChangesAsync();
        values["sujets/{id}"] = topic.Id.ToString();
        values["votes/{id}"] = (await db.Set<Ballot>().OrderBy(b => b.Id).FirstAsync(b => b.Status == BallotStatus.Counted)).Id.ToString();
        values["vote/{token}"] = code;
    }
}
