using Microsoft.EntityFrameworkCore;
using Misthos.Domain;
using Misthos.Domain.Certificates;
using Misthos.Web.Data;

namespace Misthos.Web.Features.Certificates;

/// <summary>Sets who signs and which skills are the authority's own.</summary>
public sealed class CertificateSettingsService(AppDbContext db, Actor actor)
{
    /// <summary>Saves all of it.</summary>
    /// <param name="signatory">Name, role in French and place.</param>
    /// <param name="roleEnglish">Role in English; empty when the French one serves.</param>
    /// <param name="skills">Skills, one a line.</param>
    public async Task<IReadOnlyList<Refusal>> SaveAsync(Signatory signatory, string roleEnglish, string skills)
    {
        actor.Does("Certificates.Settings");
        var settings = await db.Set<CertificateSettings>().SingleOrDefaultAsync() ?? db.Add(new CertificateSettings(db.AuthorityId)).Entity;
        settings.Sign(signatory.Name, signatory.Role, roleEnglish, signatory.Place);
        settings.NameSkills(skills);
        return await db.SaveOrRefuseAsync("Conflict");
    }
}
