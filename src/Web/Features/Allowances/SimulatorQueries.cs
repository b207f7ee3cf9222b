using Microsoft.EntityFrameworkCore;
using Misthos.Domain;
using Misthos.Domain.Allowances;
using Misthos.Domain.Assemblies;
using Misthos.Domain.Sittings;
using Misthos.Web.Data;

namespace Misthos.Web.Features.Allowances;

/// <summary>What a visitor asks the simulator; the quotient itself goes no further than which side of the threshold it is.</summary>
public sealed record SimulatorQuestion(int Minutes, Guid? OrganId, DateOnly Day)
{
    public Money? Quotient { get; init; }

    public EligibilityOutcome? Side { get; init; }
}

/// <summary>The answer, with the organ that was assumed; null when the authority has none.</summary>
public sealed record SimulatorAnswer(AllowanceBreakdown Breakdown, string? Organ, DateOnly Day);

/// <summary>The public simulator: the same calculator as the settlements, for a member present all along who has asked.</summary>
public sealed class SimulatorQueries(AppDbContext db)
{
    /// <summary>Organs of the editions, named with the edition when two bear one name.</summary>
    public async Task<IReadOnlyList<(Guid Id, string Name)>> OrgansAsync()
    {
        var organs = await (from organ in db.Set<Organ>()
                            join edition in db.Set<Edition>() on organ.EditionId equals edition.Id
                            orderby edition.StartsOn descending, organ.Name
                            select new { organ.Id, organ.Name, Edition = edition.Name }).AsNoTracking().ToListAsync();
        var twice = organs.GroupBy(o => o.Name).Where(g => g.Count() > 1).Select(g => g.Key).ToHashSet();
        return [.. organs.Select(o => (o.Id, twice.Contains(o.Name) ? $"{o.Name} – {o.Edition}" : o.Name))];
    }

    /// <summary>Answers; without an organ, one that the scheme in force that day covers.</summary>
    public async Task<SimulatorAnswer> AnswerAsync(SimulatorQuestion question, IReadOnlyList<(Guid Id, string Name)> organs)
    {
        var schemes = await db.Set<AllowanceScheme>().AsNoTracking().AsSplitQuery()
            .Include(s => s.Rates).Include(s => s.CouncilAct.States).ToListAsync();
        var scheme = schemes.OrderByDescending(s => question.OrganId is { } id && s.OrganIds.Contains(id))
            .ThenByDescending(s => s.IsValidOn(question.Day) && s.CouncilAct.AllowsPaymentOn(question.Day))
            .ThenByDescending(s => s.ValidFrom).FirstOrDefault();
        var organ = question.OrganId ?? scheme?.OrganIds.FirstOrDefault(id => organs.Any(o => o.Id == id)) ?? Guid.Empty;
        var input = new AllowanceInput(Capacity.Member, organ, question.Day, AttendanceStatus.Present)
        {
            PlannedMinutes = question.Minutes,
            MinutesPresent = question.Minutes,
            HasRequested = true,
            Eligibility = Fact(question, scheme?.QuotientThreshold),
        };
        return new SimulatorAnswer(AllowanceCalculator.Compute(input, scheme), organs.FirstOrDefault(o => o.Id == organ).Name, question.Day);
    }

    private static EligibilityFact? Fact(SimulatorQuestion question, Money? threshold)
    {
        var side = question.Side ?? (question.Quotient is { } quotient && threshold is { } limit ? EligibilityDecision.Compare(quotient, limit) : null);
        return threshold is null || side is not { } outcome ? null
            : new EligibilityFact(Guid.Empty, outcome, threshold.Value, new DateOnly(question.Day.Year, question.Day.Month, 1))
            {
                Basis = EligibilityBasis.Declared,
                DecidedOn = question.Day,
                ValidFrom = question.Day,
                ValidTo = question.Day,
            };
    }
}
