using Microsoft.EntityFrameworkCore;
using Misthos.Domain;
using Misthos.Domain.Allowances;
using Misthos.Domain.Allowances.Claims;
using Misthos.Domain.Allowances.Statements;
using Misthos.Domain.Members;
using Misthos.Domain.Sittings;
using Misthos.Web.Data;
using Misthos.Web.Design;
using Misthos.Web.Features.Allowances.Payments;
using Misthos.Web.Features.Benefits;

namespace Misthos.Web.Features.Allowances.Statements;

/// <summary>A statement with the words its paper needs.</summary>
public sealed record StatementView(Person Person, YearStatement Statement)
{
    /// <summary>What was decided of tax and social contributions, scheme by scheme.</summary>
    public IReadOnlyList<StatementTreatment> Treatments { get; init; } = [];

    /// <summary>What each expense was for.</summary>
    public IReadOnlyDictionary<Guid, ExpenseKind> Expenses { get; init; } = new Dictionary<Guid, ExpenseKind>();
}

/// <summary>What was decided of a scheme; the ground is null while nothing is.</summary>
public sealed record StatementTreatment(string Scheme, TaxTreatment Tax, SocialTreatment Social, string? Ground, DateOnly? DecidedOn);

/// <summary>A person in the list of a year.</summary>
public sealed record StatementRow(Guid PersonId, string Person, Money Settled);

/// <summary>What members received, calendar year by calendar year.</summary>
public sealed class StatementQueries(AppDbContext db, MyPaymentQueries payments, BenefitQueries benefits, TimeProvider clock)
{
    private int ThisYear => Format.DayOf(clock.GetUtcNow()).Year;

    /// <summary>Years there is a statement for, the current one first; none for who never held a seat.</summary>
    /// <param name="since">First day of their first seat.</param>
    public IReadOnlyList<int> Years(DateOnly? since) => since is { } first && first.Year <= ThisYear ? [.. Enumerable.Range(first.Year, ThisYear - first.Year + 1).Reverse()] : [];

    /// <summary>The statement of one of these years; null for another year, or for nobody.</summary>
    public async Task<StatementView?> OfAsync(Guid personId, int year)
    {
        if (!Years(await db.Set<Mandate>().Where(m => m.PersonId == personId).MinAsync(m => (DateOnly?)m.StartsOn)).Contains(year) || await db.Set<Person>().AsNoTracking().SingleOrDefaultAsync(p => p.Id == personId) is not { } person)
        {
            return null;
        }

        var lines = await LinesAsync(personId, year);
        var claims = lines.Select(l => l.Line.ClaimId).OfType<Guid>().ToList();
        return new(person, new YearStatement(year, lines) { Payments = await PaymentsAsync(personId, year), Benefits = await BenefitsAsync(personId, year) })
        {
            Treatments = await TreatmentsAsync(person, lines, year),
            Expenses = claims.Count == 0 ? new Dictionary<Guid, ExpenseKind>() : await db.Set<ExpenseClaim>().Where(c => claims.Contains(c.Id)).ToDictionaryAsync(c => c.Id, c => c.Kind),
        };
    }

    /// <summary>Everybody with a settled line in a year, by name, with the sum.</summary>
    public async Task<List<StatementRow>> PeopleAsync(int year)
    {
        var (start, end) = (StartOf(year), StartOf(year + 1));
        var rows = await (from line in db.Set<SettlementLine>()
                          join person in db.Set<Person>() on line.PersonId equals person.Id
                          where db.Set<Settlement>().Any(s => s.Id == line.SettlementId && s.Events.Any(e => e.Status == SettlementStatus.Liquidated && e.At >= start && e.At < end))
                          group line.AmountCents by new { person.Id, person.SearchName, Name = person.GivenName + " " + person.FamilyName } into own
                          orderby own.Key.SearchName
                          select new { own.Key.Id, own.Key.Name, Cents = own.Sum() }).ToListAsync();
        return rows.ConvertAll(r => new StatementRow(r.Id, r.Name, Money.FromCents(r.Cents)));
    }

    /// <summary>Years with anything settled, the latest first.</summary>
    public async Task<IReadOnlyList<int>> SettledYearsAsync() =>
        await db.Set<SettlementEvent>().Where(e => e.Status == SettlementStatus.Liquidated).MinAsync(e => (DateTimeOffset?)e.At) is { } first
            ? [.. Enumerable.Range(Format.DayOf(first).Year, ThisYear - Format.DayOf(first).Year + 1).Reverse()]
            : [ThisYear];

    private async Task<IReadOnlyList<StatementLine>> LinesAsync(Guid personId, int year)
    {
        var rows = await (from line in db.Set<SettlementLine>()
                          join settlement in db.Set<Settlement>() on line.SettlementId equals settlement.Id
                          join sitting in db.Set<Sitting>() on settlement.SittingId equals sitting.Id
                          where line.PersonId == personId
                          select new
                          {
                              line,
                              settlement.Number,
                              sitting.Title,
                              sitting.Day,
                              Settled = settlement.Events.Where(e => e.Status == SettlementStatus.Liquidated).Min(e => (DateTimeOffset?)e.At),
                              Approved = settlement.Events.Where(e => e.Status != SettlementStatus.Liquidated).Max(e => (DateTimeOffset?)e.At),
                          }).AsNoTracking().ToListAsync();
        return [.. rows.Select(r => new StatementLine(r.line, r.Number, Format.DayOf(r.Settled!.Value), r.Title, r.Day) { ApprovedOn = r.Approved is { } at ? Format.DayOf(at) : null })
            .Where(l => l.SettledOn.Year == year).OrderBy(l => l.SittingOn).ThenBy(l => l.SettledOn).ThenBy(l => l.Line.Order)];
    }

    private async Task<IReadOnlyList<StatementPayment>> PaymentsAsync(Guid personId, int year) =>
        [.. (await payments.OfAsync(personId)).Select(p => new StatementPayment(p.Number, p.Line.ReportedOn ?? p.ExecuteOn, p.Line.Status, Money.FromCents(p.Line.AmountCents)))
            .Where(p => p.On.Year == year).OrderBy(p => p.On).ThenBy(p => p.Number, StringComparer.Ordinal)];

    private async Task<IReadOnlyList<StatementBenefit>> BenefitsAsync(Guid personId, int year) =>
        [.. (await benefits.OfAsync(personId)).Where(r => r.Grant.GivenOn.Year == year).OrderBy(r => r.Grant.GivenOn)
            .Select(r => new StatementBenefit(r.Grant.GivenOn, r.Name, r.Grant.Quantity, r.Grant.Value) { Provider = r.Provider })];

    // Of the schemes lines were settled under, and without any of those of the person's editions of the year.
    private async Task<IReadOnlyList<StatementTreatment>> TreatmentsAsync(Person person, IReadOnlyList<StatementLine> lines, int year)
    {
        var used = lines.Select(l => l.Breakdown.Basis?.SchemeId).OfType<Guid>().Distinct().ToList();
        var (opens, ends) = (new DateOnly(year, 1, 1), new DateOnly(year, 12, 31));
        var schemes = await db.Set<AllowanceScheme>().AsNoTracking().AsSingleQuery().Include(s => s.TreatmentDecisions)
            .Where(s => used.Contains(s.Id) || (used.Count == 0 && s.ValidFrom <= ends && (s.ValidTo == null || s.ValidTo >= opens)
                && db.Set<Mandate>().Any(m => m.PersonId == person.Id && m.EditionId == s.EditionId && m.StartsOn <= ends && m.EndsOn >= opens))).OrderBy(s => s.Name).ToListAsync();
        return schemes.ConvertAll(s => s.TreatmentDecisions is [.., var last]
            ? new StatementTreatment(s.Name, s.Tax, s.Social, last.Ground, Format.DayOf(last.At))
            : new StatementTreatment(s.Name, s.Tax, s.Social, null, null));
    }

    private static DateTimeOffset StartOf(int year)
    {
        var midnight = new DateTime(year, 1, 1, 0, 0, 0, DateTimeKind.Unspecified);
        return new DateTimeOffset(midnight, Format.Paris.GetUtcOffset(midnight));
    }
}
