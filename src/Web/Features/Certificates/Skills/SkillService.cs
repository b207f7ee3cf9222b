using Microsoft.EntityFrameworkCore;
using Misthos.Domain;
using Misthos.Domain.Certificates;
using Misthos.Domain.Members;
using Misthos.Web.Data;
using Misthos.Web.Infrastructure.Security;

namespace Misthos.Web.Features.Certificates.Skills;

/// <summary>What a member wrote about a skill; <paramref name="Asks"/> whether a facilitator may read it and countersign.</summary>
public sealed record SkillWords(string Skill, string Words, bool Asks);

/// <summary>Members choose and illustrate skills; facilitators countersign what they are asked to. Nobody scores.</summary>
public sealed class SkillService(AppDbContext db, Actor actor, Seals seals, SkillQueries queries, TimeProvider clock)
{
    /// <summary>Chooses skills for an edition: those no longer chosen are dropped with their words.</summary>
    public async Task<IReadOnlyList<Refusal>> ChooseAsync(SkillHolder about, IReadOnlyCollection<string> skills)
    {
        actor.Does("Certificates.ChooseSkills");
        var known = (await queries.FrameworksAsync()).SelectMany(f => f.Skills).Select(s => s.Key).ToHashSet(StringComparer.Ordinal);
        var chosen = skills.Where(known.Contains).Distinct(StringComparer.Ordinal).ToList();
        if (!await IsMineAsync(about) || chosen.Count > SkillClaim.Most)
        {
            return [chosen.Count > SkillClaim.Most ? new Refusal("skill.too-many", $"{SkillClaim.Most}") : new Refusal("certificate.not-yours")];
        }

        var claims = await ClaimsAsync(about);
        db.RemoveRange(claims.Where(c => !chosen.Contains(c.Skill)));
        db.AddRange(chosen.Except(claims.Select(c => c.Skill)).Select(skill => new SkillClaim(db.AuthorityId, about, skill, SealedText.Empty, clock.GetUtcNow())));
        return await db.SaveOrRefuseAsync("Conflict");
    }

    /// <summary>Illustrates chosen skills; new words undo a countersignature of the former ones.</summary>
    public async Task<IReadOnlyList<Refusal>> IllustrateAsync(SkillHolder about, IReadOnlyList<SkillWords> words)
    {
        actor.Does("Certificates.IllustrateSkills");
        if (!await IsMineAsync(about))
        {
            return [new Refusal("certificate.not-yours")];
        }

        if (words.Any(w => w.Words.Length > SkillClaim.LongestWords))
        {
            return [new Refusal("skill.too-long", $"{SkillClaim.LongestWords}")];
        }

        if (words.Any(w => w.Asks && w.Words.Length == 0))
        {
            return [new Refusal("skill.ask-without-words")];
        }

        foreach (var claim in await ClaimsAsync(about))
        {
            if (words.FirstOrDefault(w => w.Skill == claim.Skill) is { } said)
            {
                Illustrate(claim, said);
            }
        }

        return await db.SaveOrRefuseAsync("Conflict");
    }

    /// <summary>Countersigns what a member asked for.</summary>
    /// <param name="claimId">The skill.</param>
    /// <param name="name">Name of who countersigns, as printed.</param>
    public async Task<IReadOnlyList<Refusal>> CountersignAsync(Guid claimId, string name)
    {
        actor.Does("Certificates.Countersign");
        var claim = await db.Set<SkillClaim>().SingleOrDefaultAsync(c => c.Id == claimId);
        if (claim is null || claim.WhyNotCountersign() is { Count: > 0 })
        {
            return claim?.WhyNotCountersign() ?? [new Refusal("skill.not-asked")];
        }

        claim.Countersign(actor.Require(), name, clock.GetUtcNow());
        return await db.SaveOrRefuseAsync("skill.already-countersigned");
    }

    /// <summary>A facilitator who saw nothing of it says so: the member is not kept waiting, and the skill stays theirs.</summary>
    public async Task<IReadOnlyList<Refusal>> DeclineAsync(Guid claimId)
    {
        actor.Does("Certificates.DeclineCountersign");
        if (await db.Set<SkillClaim>().SingleOrDefaultAsync(c => c.Id == claimId && c.AskedAt != null && c.CountersignedAt == null) is not { } claim)
        {
            return [new Refusal("skill.not-asked")];
        }

        claim.Ask(false, clock.GetUtcNow());
        return await db.SaveOrRefuseAsync("Conflict");
    }

    /// <summary>Erases a person's own words, with their skills and in every certificate; the caller saves.</summary>
    internal static async Task EraseOfAsync(AppDbContext db, Guid personId)
    {
        (await db.Set<SkillClaim>().Where(c => c.PersonId == personId).ToListAsync()).ForEach(claim => claim.Erase());
        (await db.Set<Certificate>().Where(c => c.PersonId == personId && c.Kind == CertificateKind.Skills).ToListAsync()).ForEach(certificate => certificate.Illustrate(SealedText.Empty));
    }

    private void Illustrate(SkillClaim claim, SkillWords said)
    {
        if ((seals.Open<string>(claim.Words) ?? "") != said.Words)
        {
            claim.Illustrate(said.Words.Length == 0 ? SealedText.Empty : seals.Close(said.Words), clock.GetUtcNow());
        }

        if (claim.CountersignedAt is null)
        {
            claim.Ask(said.Asks, clock.GetUtcNow());
        }
    }

    private Task<List<SkillClaim>> ClaimsAsync(SkillHolder about) =>
        db.Set<SkillClaim>().Where(c => c.PersonId == about.PersonId && c.EditionId == about.EditionId).ToListAsync();

    private async Task<bool> IsMineAsync(SkillHolder about)
    {
        var user = actor.Require();
        return await db.Set<Mandate>().AnyAsync(m => m.PersonId == about.PersonId && m.EditionId == about.EditionId && db.Set<Person>().Any(p => p.Id == m.PersonId && p.UserId == user));
    }
}
