using Microsoft.EntityFrameworkCore;
using Misthos.Domain.Allowances;
using Misthos.Domain.Assemblies;
using Misthos.Domain.Members;
using Misthos.Web.Data;

namespace Misthos.Web.Features.Allowances;

/// <summary>Where one person stands with one scheme.</summary>
public sealed record RequestRow(AllowanceScheme Scheme, Guid PersonId, RequestStanding Standing)
{
    public string Person { get; init; } = "";

    public AllowanceRequest? Said { get; init; }

    public EligibilityDecision? Decision { get; init; }
}

/// <summary>All about one person and one scheme, the latest first.</summary>
public sealed record RequestView(AllowanceScheme Scheme, Person Person, RequestStanding Standing)
{
    public DateOnly EditionStart { get; init; }

    public DateOnly EditionEnd { get; init; }

    public IReadOnlyList<AllowanceRequest> Said { get; init; } = [];

    public IReadOnlyList<EligibilityDecision> Decisions { get; init; } = [];

    public IReadOnlyDictionary<Guid, string> Users { get; init; } = new Dictionary<Guid, string>();
}

/// <summary>Who asked, who declined, and what waits for a decision. The quotient is nowhere.</summary>
public sealed class RequestQueries(AppDbContext db)
{
    /// <summary>Everyone whom a scheme with a condition covers, and everyone who declined another; by name.</summary>
    public async Task<IReadOnlyList<RequestRow>> AllAsync(DateOnly today)
    {
        var names = (await db.Set<Person>().AsNoTracking().Select(p => new { p.Id, p.GivenName, p.FamilyName }).ToListAsync())
            .OrderBy(p => p.FamilyName, StringComparer.CurrentCulture).ThenBy(p => p.GivenName, StringComparer.CurrentCulture)
            .Index().ToDictionary(p => p.Item.Id, p => (p.Index, Name: $"{p.Item.GivenName} {p.Item.FamilyName}"));
        return [.. (await RowsAsync(today)).OrderBy(row => names[row.PersonId].Index).Select(row => row with { Person = names[row.PersonId].Name })];
    }

    /// <summary>How many decisions are waited for.</summary>
    public async Task<int> CountToDecideAsync(DateOnly today) => (await RowsAsync(today)).Count(row => row.Standing == RequestStanding.ToDecide);

    public async Task<RequestView?> FindAsync(Guid schemeId, Guid personId, DateOnly today)
    {
        var scheme = await db.Set<AllowanceScheme>().AsNoTracking().SingleOrDefaultAsync(s => s.Id == schemeId);
        var person = await db.Set<Person>().AsNoTracking().SingleOrDefaultAsync(p => p.Id == personId);
        var organs = await db.Set<Mandate>().Where(m => m.PersonId == personId).Select(m => m.OrganId).ToListAsync();
        if (scheme is null || person is null || !organs.Exists(scheme.OrganIds.Contains))
        {
            return null;
        }

        var edition = await db.Set<Edition>().AsNoTracking().SingleAsync(e => e.Id == scheme.EditionId);
        var said = await db.Set<AllowanceRequest>().AsNoTracking().Where(r => r.SchemeId == schemeId && r.PersonId == personId).ToListAsync();
        var decisions = await db.Set<EligibilityDecision>().AsNoTracking().Where(d => d.SchemeId == schemeId && d.PersonId == personId).ToListAsync();
        var by = said.Select(r => r.TypedBy).OfType<Guid>().Concat(decisions.Select(d => d.DecidedBy)).ToList();
        return new RequestView(scheme, person, RequestStandings.On(scheme, said, decisions, DayFor(scheme, today, edition.EndsOn)))
        {
            EditionStart = edition.StartsOn,
            EditionEnd = edition.EndsOn,
            Said = [.. said.OrderByDescending(r => r.RequestedOn).ThenByDescending(r => r.Id)],
            Decisions = [.. decisions.OrderByDescending(d => d.DecidedOn).ThenByDescending(d => d.Id)],
            Users = await db.Users.Where(u => by.Contains(u.Id)).ToDictionaryAsync(u => u.Id, u => u.DisplayName),
        };
    }

    private async Task<IReadOnlyList<RequestRow>> RowsAsync(DateOnly today)
    {
        var schemes = await db.Set<AllowanceScheme>().AsNoTracking().OrderByDescending(s => s.ValidFrom).ThenBy(s => s.Id)
            .Join(db.Set<Edition>(), s => s.EditionId, e => e.Id, (scheme, edition) => new { scheme, edition.EndsOn }).ToListAsync();
        var organs = schemes.SelectMany(s => s.scheme.OrganIds).Distinct().ToList();
        var seats = await db.Set<Mandate>().Where(m => organs.Contains(m.OrganId)).Select(m => new { m.PersonId, m.OrganId }).ToListAsync();
        var said = (await db.Set<AllowanceRequest>().AsNoTracking().ToListAsync()).ToLookup(r => (r.SchemeId, r.PersonId));
        var decided = (await db.Set<EligibilityDecision>().AsNoTracking().ToListAsync()).ToLookup(d => (d.SchemeId, d.PersonId));
        var rows = from found in schemes
                   let scheme = found.scheme
                   let day = DayFor(scheme, today, found.EndsOn)
                   from person in seats.Where(s => scheme.OrganIds.Contains(s.OrganId)).Select(s => s.PersonId).Distinct()
                   let words = said[(scheme.Id, person)]
                   let decisions = decided[(scheme.Id, person)]
                   let standing = RequestStandings.On(scheme, words, decisions, day)
                   where scheme.IsConditional || standing == RequestStanding.Declined
                   select new RequestRow(scheme, person, standing) { Said = AllowanceRequest.Latest(words), Decision = EligibilityDecision.ValidOn(decisions, day) };
        return [.. rows];
    }

    // Today, or the nearest day on which the scheme pays: what is over may still wait for a decision.
    private static DateOnly DayFor(AllowanceScheme scheme, DateOnly today, DateOnly editionEnd)
    {
        var last = scheme.ValidTo ?? editionEnd;
        return today > last ? last : today < scheme.ValidFrom ? scheme.ValidFrom : today;
    }
}
