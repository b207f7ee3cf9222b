using Microsoft.EntityFrameworkCore;
using Misthos.Domain;
using Misthos.Domain.Allowances;
using Misthos.Domain.Allowances.Claims;
using Misthos.Domain.Assemblies;
using Misthos.Domain.Budgets;
using Misthos.Domain.Members;
using Misthos.Domain.Sittings;
using Misthos.Web.Data;
using Misthos.Web.Features.Allowances;

namespace Misthos.Web.Features.Budgets;

/// <summary>What is known of a person that groups are made by.</summary>
internal sealed record PastPerson(string? District, DateOnly? BornOn);

/// <summary>The sittings of an edition that are closed, with everything a scheme can be applied to.</summary>
internal sealed record PastEdition(Edition Edition, IReadOnlyList<AllowanceScheme> Schemes)
{
    /// <summary>Closed sittings, in order of time.</summary>
    public IReadOnlyList<Sitting> Sittings { get; init; } = [];

    public IReadOnlyList<PastPresence> Presences { get; init; } = [];

    public IReadOnlyDictionary<Guid, PastPerson> People { get; init; } = new Dictionary<Guid, PastPerson>();

    /// <summary>What was settled for each attendance, corrections included.</summary>
    public IReadOnlyDictionary<Guid, Money> Settled { get; init; } = new Dictionary<Guid, Money>();

    /// <summary>Sittings that have a settlement of allowances.</summary>
    public IReadOnlySet<Guid> SettledSittings { get; init; } = new HashSet<Guid>();

    public IReadOnlyList<PastClaim> Claims { get; init; } = [];

    /// <summary>The scheme that covers a sitting, as settling chooses it.</summary>
    public AllowanceScheme? SchemeOf(Sitting sitting) => AllowanceFacts.Choose(Schemes, sitting);

    /// <summary>The scheme of the last sitting that one covers; the newest of all when none does.</summary>
    public AllowanceScheme? InForce => Sittings.Reverse().Select(s => (Sitting: s, Scheme: SchemeOf(s))).FirstOrDefault(s => s.Scheme?.OrganIds.Contains(s.Sitting.OrganId) == true).Scheme
        ?? Schemes.MaxBy(s => s.ValidFrom);
}

/// <summary>Reads what happened, so that a scheme can be applied to it: no table is read twice, whatever the number of people and sittings.</summary>
public sealed class PastQueries(AppDbContext db)
{
    /// <summary>The past of an edition; null when there is none.</summary>
    internal async Task<PastEdition?> FindAsync(Guid editionId)
    {
        if (await db.Set<Edition>().AsNoTracking().AsSingleQuery().Include(e => e.Organs).SingleOrDefaultAsync(e => e.Id == editionId) is not { } edition)
        {
            return null;
        }

        var closed = db.Set<Sitting>().AsNoTracking().Where(s => s.EditionId == editionId && s.Status == SittingStatus.Closed);
        var sittings = (await closed.OrderBy(s => s.Day).ThenBy(s => s.StartsAt).ToListAsync()).ToDictionary(s => s.Id);
        var noted = await db.Set<Attendance>().Where(a => closed.Any(s => s.Id == a.SittingId)).Join(db.Set<Person>(), a => a.PersonId, p => p.Id, (a, p) => new { Attendance = a, Person = p }).AsNoTrackingWithIdentityResolution().ToListAsync();
        var lines = await (from line in db.Set<SettlementLine>()
                           join settlement in db.Set<Settlement>() on line.SettlementId equals settlement.Id
                           where line.AttendanceId != null && closed.Any(s => s.Id == settlement.SittingId)
                           select new { AttendanceId = line.AttendanceId!.Value, line.Order, line.AmountCents, line.Explanation, settlement.SittingId }).ToListAsync();
        var of = db.Set<AllowanceScheme>().Where(s => s.EditionId == editionId).Select(s => s.Id);
        var requests = (await db.Set<AllowanceRequest>().AsNoTracking().Where(r => of.Contains(r.SchemeId)).ToListAsync()).ToLookup(r => r.PersonId);
        var decisions = (await db.Set<EligibilityDecision>().AsNoTracking().Where(d => of.Contains(d.SchemeId)).ToListAsync()).ToLookup(d => d.PersonId);
        var claims = await db.Set<ExpenseClaim>().AsNoTracking().Where(c => c.Status == ClaimStatus.Granted && closed.Any(s => s.Id == c.SittingId)).Select(c => new { c.SittingId, c.PersonId, c.Kind, c.CentiUnits, c.Paid, c.Granted }).ToListAsync();
        var said = lines.ToLookup(l => l.AttendanceId);
        return new PastEdition(edition, await db.Set<AllowanceScheme>().AsNoTracking().AsSingleQuery().Where(s => s.EditionId == editionId).Include(s => s.Rates).Include(s => s.Expenses).Include(s => s.CouncilAct.States).ToListAsync())
        {
            Sittings = [.. sittings.Values],
            Presences = [.. noted.Select(n => Presence(sittings[n.Attendance.SittingId], n.Attendance, AllowanceFacts.Known(sittings[n.Attendance.SittingId], n.Attendance, n.Person, (requests[n.Person.Id], decisions[n.Person.Id])), said[n.Attendance.Id].MaxBy(l => l.Order)?.Explanation))],
            People = noted.Select(n => n.Person).DistinctBy(p => p.Id).ToDictionary(p => p.Id, p => new PastPerson(p.District, p.BornOn)),
            Settled = said.ToDictionary(s => s.Key, s => Money.FromCents(s.Sum(l => l.AmountCents))),
            SettledSittings = lines.Select(l => l.SittingId).ToHashSet(),
            Claims = claims.ConvertAll(c => new PastClaim(c.SittingId, c.PersonId, c.Kind, new ExpenseInput(sittings[c.SittingId].Day, c.CentiUnits / 100m, c.Paid), c.Granted)),
        };
    }

    // What a person had said when their line was settled counts, as it does when a line is corrected.
    private static PastPresence Presence(Sitting sitting, Attendance attendance, AllowanceInput now, string? settled) =>
        new(attendance.Id, sitting.Id, attendance.PersonId, attendance.Total, settled is null ? now : AllowanceCorrections.Again(AllowanceBreakdown.FromJson(settled).Input, now)) { StartsAt = sitting.StartsAt };
}
