using System.Security.Cryptography;
using Microsoft.EntityFrameworkCore;
using Misthos.Domain.Certificates;
using Misthos.Domain.Members;
using Misthos.Web.Data;
using Misthos.Web.Design;

namespace Misthos.Web.Features.Certificates;

/// <summary>What is to be attested. Words are sealed: whether they changed is for the caller to say.</summary>
internal sealed record CertificateIntent(CertificateSubject Subject, CertificateFacts Facts)
{
    public SealedText Words { get; init; } = SealedText.Empty;

    /// <summary>Whether a certificate already has these words.</summary>
    public Func<Certificate, bool> HasSameWords { get; init; } = _ => true;
}

/// <summary>The register of an authority: gives numbers in order and puts what changed in place of what stood. Nothing here saves.</summary>
internal static class CertificateRegister
{
    /// <summary>Enters what is to be attested; what stands already and says the same is given back.</summary>
    /// <returns>The standing certificates, in the order of the intents, and those they took the place of.</returns>
    public static async Task<(List<Certificate> Standing, List<Certificate> Replaced)> EnterAsync(AppDbContext db, IReadOnlyList<CertificateIntent> intents, RevocationCause cause, DateTimeOffset now)
    {
        // The number is read before what stands is looked for, so that two simultaneous requests collide on it.
        var year = Format.DayOf(now).Year;
        var sequence = await db.Set<Certificate>().Where(c => c.Year == year).MaxAsync(c => (int?)c.Sequence) ?? 0;
        var keys = intents.Select(i => i.Subject.Key(i.Facts.Reader)).ToList();
        var known = await db.Set<Certificate>().Where(c => c.StandingKey != null && keys.Contains(c.StandingKey)).ToDictionaryAsync(c => c.StandingKey!);
        var (standing, replaced) = (new List<Certificate>(), new List<Certificate>());
        foreach (var intent in intents)
        {
            var old = known.GetValueOrDefault(intent.Subject.Key(intent.Facts.Reader));
            if (old is not null && SaysTheSame(old, intent))
            {
                standing.Add(old);
                continue;
            }

            var mark = new CertificateMark(year, ++sequence, CertificateCode.Of(RandomNumberGenerator.GetBytes(10)));
            var next = new Certificate(db.AuthorityId, intent.Subject, intent.Facts, mark, now);
            next.Illustrate(intent.Words);
            old?.ReplaceBy(next, cause, now);
            replaced.AddRange(old is null ? [] : [old]);
            db.Add(next);
            standing.Add(next);
        }

        return (standing, replaced);
    }

    // Another signatory makes no other certificate.
    private static bool SaysTheSame(Certificate old, CertificateIntent intent) =>
        (old.Facts with { Signatory = intent.Facts.Signatory }).ToJson() == intent.Facts.ToJson() && intent.HasSameWords(old);
}
