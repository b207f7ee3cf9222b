using Microsoft.EntityFrameworkCore;
using Misthos.Domain.Allowances;
using Misthos.Domain.Allowances.Eligibility;
using Misthos.Domain.Assemblies;
using Misthos.Domain.Members;
using Misthos.Web.Data;

namespace Misthos.Web.Features.Allowances.Eligibility;

/// <summary>Reads cases of the income condition.</summary>
public sealed class IncomeCaseQueries(AppDbContext db)
{
    /// <summary>The case of a person; null when the scheme covers no seat of theirs, past or present.</summary>
    public async Task<IncomeCase?> FindAsync(Guid schemeId, Guid personId) =>
        await db.Set<Person>().AsNoTracking().SingleOrDefaultAsync(p => p.Id == personId) is { } person ? await OfAsync(schemeId, person) : null;

    /// <summary>The case of somebody of the account.</summary>
    public async Task<IncomeCase?> OwnAsync(Guid schemeId, Guid personId, Guid userId) =>
        await db.Set<Person>().AsNoTracking().SingleOrDefaultAsync(p => p.Id == personId && p.UserId == userId) is { } person ? await OfAsync(schemeId, person) : null;

    /// <inheritdoc cref="FindAsync" />
    public async Task<IncomeCase?> OfAsync(Guid schemeId, Person person)
    {
        var scheme = await db.Set<AllowanceScheme>().AsNoTracking().AsSingleQuery().Include(s => s.Rates).Include(s => s.CouncilAct.States).SingleOrDefaultAsync(s => s.Id == schemeId);
        if (scheme is null)
        {
            return null;
        }

        var organs = await db.Set<Mandate>().Where(m => m.PersonId == person.Id).Select(m => m.OrganId).ToListAsync();
        return organs.Exists(scheme.OrganIds.Contains) ? await TellAsync(scheme, person) : null;
    }

    /// <summary>Names of those who decided or typed something.</summary>
    public async Task<IReadOnlyDictionary<Guid, string>> NamesAsync(IncomeCase known)
    {
        var ids = known.Said.Select(r => r.TypedBy).Concat(known.Appeals.SelectMany(a => new[] { a.TypedBy, a.DecidedBy })).Concat(known.Proofs.Select(p => p.TypedBy)).OfType<Guid>()
            .Concat(known.Decisions.Select(d => d.DecidedBy)).Concat(known.Checks.Select(c => c.AskedBy)).Distinct().ToList();
        return await db.Users.Where(u => ids.Contains(u.Id)).ToDictionaryAsync(u => u.Id, u => u.DisplayName);
    }

    public Task<string?> NameAsync(Guid? userId) => db.Users.Where(u => u.Id == userId).Select(u => u.DisplayName).SingleOrDefaultAsync();

    public Task<IncomeProof?> ProofAsync(Guid id) => db.Set<IncomeProof>().AsNoTracking().SingleOrDefaultAsync(p => p.Id == id);

    private async Task<IncomeCase> TellAsync(AllowanceScheme scheme, Person person)
    {
        var around = await db.Set<Edition>().Where(e => e.Id == scheme.EditionId).Select(e => new { e.StartsOn, e.EndsOn }).SingleAsync();
        var said = await db.Set<AllowanceRequest>().AsNoTracking().Where(r => r.SchemeId == scheme.Id && r.PersonId == person.Id).ToListAsync();
        var decided = await (from decision in db.Set<EligibilityDecision>()
                             where decision.SchemeId == scheme.Id && decision.PersonId == person.Id
                             join appeal in db.Set<AllowanceAppeal>() on (Guid?)decision.Id equals appeal.DecisionId into appeals
                             from appeal in appeals.DefaultIfEmpty()
                             select new { decision, appeal }).AsNoTracking().ToListAsync();
        var from = scheme.ValidFrom > around.StartsOn ? scheme.ValidFrom : around.StartsOn;
        var to = scheme.ValidTo ?? around.EndsOn;
        return new IncomeCase(scheme, person, new SchemeSpan(from, to < from ? from : to))
        {
            Rule = (await db.Set<IncomeRule>().AsNoTracking().SingleOrDefaultAsync(r => r.SchemeId == scheme.Id))?.Terms,
            Said = [.. said.OrderByDescending(r => r.RequestedOn).ThenByDescending(r => r.Id)],
            Decisions = [.. decided.Select(x => x.decision).OrderByDescending(d => d.DecidedOn).ThenByDescending(d => d.Id)],
            Appeals = [.. decided.Select(x => x.appeal).OfType<AllowanceAppeal>().OrderByDescending(a => a.FiledOn)],
            Proofs = await db.Set<IncomeProof>().AsNoTracking().Where(p => p.SchemeId == scheme.Id && p.PersonId == person.Id).OrderByDescending(p => p.SentAt).ToListAsync(),
            Checks = await db.Set<IncomeCheck>().AsNoTracking().Where(c => c.SchemeId == scheme.Id && c.PersonId == person.Id).OrderByDescending(c => c.At).ToListAsync(),
            Notices = await db.Set<AllowanceNotice>().AsNoTracking().Where(n => n.PersonId == person.Id).ToListAsync(),
        };
    }
}
