using Microsoft.EntityFrameworkCore;
using Misthos.Domain.Allowances;
using Misthos.Domain.Allowances.Claims;
using Misthos.Domain.Allowances.Eligibility;
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

/// <summary>What waits for somebody: conditions to decide, appeals to answer, letters to post.</summary>
public sealed record RequestsDue(int ToDecide, int Appeals, int Letters)
{
    /// <summary>Expense claims to answer, and appeals about them.</summary>
    public int Claims { get; init; }
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

    /// <summary>How much waits for somebody.</summary>
    public async Task<RequestsDue> DueAsync(DateOnly today)
    {
        var rest = await OpenAsync();
        return rest with { ToDecide = (await RowsAsync(today)).Count(row => row.Standing == RequestStanding.ToDecide) };
    }

    /// <summary>Appeals and letters that wait, in one query.</summary>
    public async Task<RequestsDue> OpenAsync() =>
        await db.Set<AllowanceAppeal>().Where(a => a.Status == AppealStatus.Open && a.DecisionId != null).Select(a => 1)
            .Concat(db.Set<AllowanceNotice>().Where(n => n.ByLetter && n.DoneAt == null).Select(n => 2))
            .Concat(db.Set<ExpenseClaim>().Where(c => c.Status == ClaimStatus.Sent || db.Set<AllowanceAppeal>().Any(a => a.ClaimId == c.Id && a.Status == AppealStatus.Open)).Select(c => 3)).ToListAsync() is var open
            ? new RequestsDue(0, open.Count(kind => kind == 1), open.Count(kind => kind == 2)) { Claims = open.Count(kind => kind == 3) } : new(0, 0, 0);

    /// <summary>Schemes with a condition, and whether it is said how the income is looked at.</summary>
    public async Task<IReadOnlyList<(AllowanceScheme Scheme, bool LacksRule)>> SchemesAsync() =>
        [.. (await db.Set<AllowanceScheme>().AsNoTracking().OrderByDescending(s => s.ValidFrom).ThenBy(s => s.Id)
            .Select(s => new { s, Ruled = db.Set<IncomeRule>().Any(r => r.SchemeId == s.Id) }).ToListAsync())
            .Where(x => x.s.IsConditional).Select(x => (x.s, x.s.QuotientThreshold is not null && !x.Ruled))];

    /// <summary>Cases with a document to look at, and those with an appeal that waits.</summary>
    public async Task<(HashSet<(Guid Scheme, Guid Person)> Sent, HashSet<(Guid Scheme, Guid Person)> Contested)> WaitingAsync()
    {
        var rows = await db.Set<IncomeProof>().Where(p => p.DocumentId != null).Select(p => new { p.SchemeId, p.PersonId, IsAppeal = false })
            .Concat(db.Set<AllowanceAppeal>().Where(a => a.Status == AppealStatus.Open).Join(db.Set<EligibilityDecision>(), a => a.DecisionId, d => d.Id, (a, d) => new { d.SchemeId, d.PersonId, IsAppeal = true })).ToListAsync();
        return ([.. rows.Where(r => !r.IsAppeal).Select(r => (r.SchemeId, r.PersonId))], [.. rows.Where(r => r.IsAppeal).Select(r => (r.SchemeId, r.PersonId))]);
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
