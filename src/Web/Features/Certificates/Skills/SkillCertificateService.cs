using Microsoft.EntityFrameworkCore;
using Misthos.Domain;
using Misthos.Domain.Certificates;
using Misthos.Domain.Members;
using Misthos.Web.Data;
using Misthos.Web.Infrastructure.Security;

namespace Misthos.Web.Features.Certificates.Skills;

/// <summary>Issues certificates of skills: what the authority attests (term, organs, sittings) beside what the member chose and wrote.</summary>
public sealed class SkillCertificateService(AppDbContext db, Actor actor, Seals seals, CertificateService certificates, SkillEvidenceQueries evidence)
{
    /// <summary>Issues it to the member who asks.</summary>
    public async Task<Issued> IssueAsync(SkillHolder about, string language)
    {
        actor.Does("Certificates.Issue");
        var user = actor.Require();
        if (!await db.Set<Mandate>().AnyAsync(m => m.PersonId == about.PersonId && m.EditionId == about.EditionId && db.Set<Person>().Any(p => p.Id == m.PersonId && p.UserId == user)))
        {
            return Issued.No([new Refusal("certificate.not-yours")]);
        }

        var (facts, words) = await evidence.OfAsync(about, language);
        return CertificateRules.WhyNotSkills(facts) is { Count: > 0 } refusals ? Issued.No(refusals) : await certificates.EnterAsync(() => Task.FromResult(
            new CertificateIntent(new(CertificateKind.Skills, about.PersonId, about.EditionId, language), facts)
            {
                Words = seals.Close(words),
                HasSameWords = old => (seals.Open<List<string>>(old.Words) ?? []).SequenceEqual(words),
            }));
    }
}

/// <summary>What a certificate of skills rests on.</summary>
public sealed class SkillEvidenceQueries(CertificateFactsQueries facts, SkillQueries skills)
{
    public async Task<(CertificateFacts Facts, List<string> Words)> OfAsync(SkillHolder about, string language)
    {
        var chosen = await skills.OfAsync(about.PersonId, about.EditionId, language);
        var said = await facts.ParticipationAsync(about.PersonId, about.EditionId, language);
        return (said with { Lines = [.. chosen.Select(c => new CertificateLine(c.Name) { Framework = c.Framework, Countersigned = c.Claim.CountersignedAs })] }, chosen.ConvertAll(c => c.Words));
    }
}
