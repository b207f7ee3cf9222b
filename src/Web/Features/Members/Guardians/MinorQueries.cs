using System.Linq.Expressions;
using Microsoft.EntityFrameworkCore;
using Misthos.Domain.Administration;
using Misthos.Domain.Assemblies;
using Misthos.Domain.Members;
using Misthos.Domain.Recruitment;
using Misthos.Domain.Sittings;
using Misthos.Web.Data;
using Misthos.Web.Infrastructure.Security;

namespace Misthos.Web.Features.Members.Guardians;

/// <summary>Members under age and what their guardians allowed.</summary>
public sealed class MinorQueries(AppDbContext db)
{
    /// <summary>The file of a minor with everything that happened; null when none was opened.</summary>
    public Task<MinorAuthorisation?> OfAsync(Guid personId) =>
        db.Set<MinorAuthorisation>().AsNoTracking().Include(a => a.Steps.OrderBy(s => s.At).ThenBy(s => s.Id)).SingleOrDefaultAsync(a => a.PersonId == personId);

    public Task<Person?> PersonAsync(Guid id) => db.Set<Person>().AsNoTracking().SingleOrDefaultAsync(p => p.Id == id);

    /// <summary>Whom the link of a guardian is about; null when it is unknown or revoked.</summary>
    public async Task<GuardianLinkView?> OfLinkAsync(string token)
    {
        var hash = SecretToken.Fingerprint(token);
        var file = await db.Set<MinorAuthorisation>().AsNoTracking().SingleOrDefaultAsync(a => a.TokenHash == hash);
        return file is null ? null : await (
            from person in db.Set<Person>()
            join mandate in db.Set<Mandate>() on person.Id equals mandate.PersonId
            join edition in db.Set<Edition>() on mandate.EditionId equals edition.Id
            join assembly in db.Set<CitizensAssembly>() on edition.AssemblyId equals assembly.Id
            where person.Id == file.PersonId
            orderby mandate.EndsOn descending
            select new GuardianLinkView(file, person.GivenName + " " + person.FamilyName, assembly.Name, edition.Name, mandate.StartsOn, mandate.EndsOn) { Charter = edition.Charter }).FirstOrDefaultAsync();
    }

    /// <summary>A scan kept with the file of a minor.</summary>
    public Task<StoredDocument?> ScanAsync(Guid personId, Guid documentId) =>
        db.Set<StoredDocument>().AsNoTracking().SingleOrDefaultAsync(d => d.Id == documentId
            && db.Set<MinorAuthorisation>().Any(a => a.PersonId == personId && a.Steps.Any(s => s.DocumentId == documentId)));

    /// <summary>Minors who hold a seat of an organ on a day and lack the authorisation, by family name.</summary>
    public Task<List<LackingMinor>> LackingAsync(Guid organId, DateOnly day) =>
        db.Set<Person>().Where(Lacks(db, day)).Where(p => db.Set<Mandate>().Any(m => m.PersonId == p.Id && m.OrganId == organId && m.StartsOn <= day && day <= m.EndsOn))
            .OrderBy(p => p.SearchName).Select(p => new LackingMinor(p.Id, p.GivenName + " " + p.FamilyName)).ToListAsync();

    /// <summary>Why some of these people cannot be recorded as having been there: minors who sit as members without authorisation.</summary>
    /// <param name="db">The context.</param>
    /// <param name="coming">Who is to be recorded, and in what capacity.</param>
    /// <param name="day">Day of the sitting.</param>
    internal static async Task<IReadOnlyList<(Guid PersonId, Domain.Refusal Refusal)>> WhyNotPresentAsync(AppDbContext db, IReadOnlyDictionary<Guid, Capacity> coming, DateOnly day)
    {
        var lacking = coming.Count == 0 ? [] : await db.Set<Person>().AsNoTracking().Where(Lacks(db, day)).Where(p => coming.Keys.Contains(p.Id)).ToListAsync();
        return [.. lacking.SelectMany(p => Minors.WhyNotPresent(p, coming[p.Id], isAuthorised: false, day).Select(refusal => (p.Id, refusal)))];
    }

    /// <summary>A person under age on a day whose guardian has not authorised (or no longer does).</summary>
    internal static Expression<Func<Person, bool>> Lacks(AppDbContext db, DateOnly day)
    {
        var last = Minors.LastBirthOfAge(day);
        return p => p.BornOn > last && !db.Set<MinorAuthorisation>().Any(a => a.PersonId == p.Id && (a.State == GuardianAuthorisation.GivenOnline || a.State == GuardianAuthorisation.PaperReceived));
    }

    /// <summary>Lacking minors who hold a seat today or will.</summary>
    internal static IQueryable<Person> LackingMembers(AppDbContext db, DateOnly today) =>
        db.Set<Person>().Where(Lacks(db, today)).Where(p => db.Set<Mandate>().Any(m => m.PersonId == p.Id && m.Status == MandateStatus.Active && m.EndsOn >= today));
}

/// <summary>A minor without authorisation.</summary>
public sealed record LackingMinor(Guid PersonId, string Name);

/// <summary>What a guardian reads before answering.</summary>
public sealed record GuardianLinkView(MinorAuthorisation File, string Minor, string Assembly, string Edition, DateOnly StartsOn, DateOnly EndsOn)
{
    public string Charter { get; init; } = "";
}
