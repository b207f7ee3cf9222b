using Microsoft.EntityFrameworkCore;
using Misthos.Domain.Certificates;
using Misthos.Domain.Members;
using Misthos.Web.Data;
using Misthos.Web.Infrastructure.Security;

namespace Misthos.Web.Features.Certificates.Skills;

/// <summary>A skill somebody chose, with its name and their words.</summary>
public sealed record ChosenSkill(SkillClaim Claim, string Name, string Framework, string Words);

/// <summary>A skill to countersign.</summary>
public sealed record AskedSkill(ChosenSkill Chosen, string Holder, Guid PersonId);

/// <summary>Reads frameworks and the skills chosen.</summary>
public sealed class SkillQueries(AppDbContext db, Seals seals)
{
    /// <summary>The frameworks, the authority's own skills among its list.</summary>
    public async Task<IReadOnlyList<SkillFramework>> FrameworksAsync() =>
        Frameworks(await db.Set<CertificateSettings>().Select(s => s.OwnSkills).SingleOrDefaultAsync() ?? "");

    private static IReadOnlyList<SkillFramework> Frameworks(string ownSkills)
    {
        var own = SkillFramework.ParseOwn(ownSkills);
        return [.. SkillCatalogue.Frameworks.Select(f => f.Key == "ville" ? f with { Skills = [.. f.Skills.Concat(own).DistinctBy(s => s.Key)] } : f)];
    }

    /// <summary>What a person chose for an edition, in the order of the frameworks; a skill the authority has since removed is left out.</summary>
    public async Task<List<ChosenSkill>> OfAsync(Guid personId, Guid editionId, string language)
    {
        var claims = await db.Set<SkillClaim>().AsNoTracking().Where(c => c.PersonId == personId && c.EditionId == editionId).ToListAsync();
        return Named(claims, await FrameworksAsync(), language);
    }

    /// <summary>What a person chose for any edition, in one read.</summary>
    public async Task<List<ChosenSkill>> OfPersonAsync(Guid personId, string language)
    {
        var rows = await db.Set<SkillClaim>().AsNoTracking().Where(c => c.PersonId == personId)
            .Select(c => new { c, Own = db.Set<CertificateSettings>().Select(s => s.OwnSkills).FirstOrDefault() }).ToListAsync();
        return Named(rows.ConvertAll(row => row.c), Frameworks(rows.Select(row => row.Own).FirstOrDefault() ?? ""), language);
    }

    /// <summary>What waits for a countersignature: only what its member asked to be read.</summary>
    public async Task<List<AskedSkill>> AskedAsync(string language)
    {
        var rows = await db.Set<SkillClaim>().AsNoTracking().Where(c => c.AskedAt != null && c.CountersignedAt == null)
            .Join(db.Set<Person>(), c => c.PersonId, p => p.Id, (c, p) => new { c, Name = p.GivenName + " " + p.FamilyName }).OrderBy(x => x.c.AskedAt).ToListAsync();
        var frameworks = await FrameworksAsync();
        return [.. rows.SelectMany(row => Named([row.c], frameworks, language).Select(chosen => new AskedSkill(chosen, row.Name, row.c.PersonId)))];
    }

    private List<ChosenSkill> Named(List<SkillClaim> claims, IReadOnlyList<SkillFramework> frameworks, string language) =>
        [.. frameworks.SelectMany(f => f.Skills.Select(s => (Framework: f, Skill: s))).Join(claims, x => x.Skill.Key, c => c.Skill,
            (x, c) => new ChosenSkill(c, x.Skill.Name.In(language), x.Framework.Name.In(language), seals.Open<string>(c.Words) ?? ""))];
}
