using Microsoft.EntityFrameworkCore;
using Misthos.Domain.Administration;
using Misthos.Domain.Certificates;
using Misthos.Domain.Members;
using Misthos.Domain.Sittings;
using Misthos.Web.Data;

namespace Misthos.Web.Features.Certificates;

/// <summary>What anyone holding the code may read: what the paper says, whether it still holds, and which took its place.</summary>
public sealed record CertificateProof(string Authority, Certificate Certificate, string? ReplacedBy);

/// <summary>A line of the register.</summary>
public sealed record RegisterLine(Guid Id, string Number, CertificateKind Kind, string Holder, DateTimeOffset IssuedAt, bool IsValid, bool IsReplaced);

/// <summary>Reads the register of certificates.</summary>
public sealed class CertificateQueries(AppDbContext db)
{
    /// <summary>Lines of the register shown at once.</summary>
    public const int Shown = 100;

    /// <summary>Looks a certificate up by its code, whatever the authority: a read that crosses authorities, for the code is all a stranger has.</summary>
    public async Task<CertificateProof?> ByCodeAsync(string? typed)
    {
        if (CertificateCode.Read(typed) is not { } code || await db.Set<Certificate>().IgnoreQueryFilters().AsNoTracking().SingleOrDefaultAsync(c => c.Code == code) is not { } found)
        {
            return null;
        }

        var next = found.ReplacedById is { } id ? await db.Set<Certificate>().IgnoreQueryFilters().Where(c => c.Id == id).Select(c => c.Number).SingleOrDefaultAsync() : null;
        return new(await db.Set<Authority>().Where(a => a.Id == found.AuthorityId).Select(a => a.Name).SingleAsync(), found, next);
    }

    public Task<Certificate?> FindAsync(Guid id) => db.Set<Certificate>().AsNoTracking().SingleOrDefaultAsync(c => c.Id == id);

    /// <summary>How a person is reached.</summary>
    public async Task<ContactChannel> ReachedByAsync(Guid personId) => (await db.Set<Person>().AsNoTracking().SingleAsync(p => p.Id == personId)).ReachedBy;

    /// <summary>A certificate of somebody the account serves.</summary>
    public Task<Certificate?> MineAsync(Guid? userId, Guid id) =>
        db.Set<Certificate>().AsNoTracking().SingleOrDefaultAsync(c => c.Id == id && db.Set<Person>().Any(p => p.Id == c.PersonId && p.UserId != null && p.UserId == userId));

    /// <summary>Every certificate of a person, newest first.</summary>
    public Task<List<Certificate>> OfAsync(Guid personId) =>
        db.Set<Certificate>().AsNoTracking().Where(c => c.PersonId == personId).OrderByDescending(c => c.Year).ThenByDescending(c => c.Sequence).ToListAsync();

    /// <summary>The newest lines of the register whose number or holder has these words.</summary>
    public Task<List<RegisterLine>> RegisterAsync(string? words)
    {
        var number = words?.Trim() ?? "";
        var name = Misthos.Domain.Recruitment.Folding.Letters(number);
        return db.Set<Certificate>().AsNoTracking().Join(db.Set<Person>(), c => c.PersonId, p => p.Id, (c, p) => new { c, p })
            .Where(x => number == "" || x.c.Number == number || (name != "" && x.p.SearchName.Contains(name)))
            .OrderByDescending(x => x.c.Year).ThenByDescending(x => x.c.Sequence).Take(Shown)
            .Select(x => new RegisterLine(x.c.Id, x.c.Number, x.c.Kind, x.p.GivenName + " " + x.p.FamilyName, x.c.IssuedAt, x.c.RevokedAt == null, x.c.ReplacedById != null)).ToListAsync();
    }

    /// <summary>The sittings still to come that the person is convened to.</summary>
    public Task<List<Sitting>> ConvenedToAsync(Guid personId, DateOnly today) =>
        db.Set<Sitting>().AsNoTracking().Where(s => s.Day >= today && s.Status == SittingStatus.Convened && db.Set<Convocation>().Any(c => c.SittingId == s.Id && c.PersonId == personId)).OrderBy(s => s.Day).ToListAsync();

    /// <summary>Editions in which the person sat or was present, newest first, with the name of the assembly.</summary>
    public Task<List<MyEdition>> EditionsAsync(Guid personId) =>
        db.Set<Domain.Assemblies.Edition>().Where(e => db.Set<Mandate>().Any(m => m.EditionId == e.Id && m.PersonId == personId && m.StartsOn <= m.EndsOn))
            .Join(db.Set<Domain.Assemblies.CitizensAssembly>(), e => e.AssemblyId, a => a.Id, (e, a) => new { e, a }).OrderByDescending(x => x.e.StartsOn)
            .Select(x => new MyEdition(x.e.Id, x.a.Name, x.e.Name)).ToListAsync();

    public async Task<CertificateSettings?> SettingsAsync() => await db.Set<CertificateSettings>().AsNoTracking().SingleOrDefaultAsync();
}

/// <summary>An edition somebody takes part in.</summary>
public sealed record MyEdition(Guid Id, string Body, string Name);
