using Misthos.Domain;
using Misthos.Domain.Allowances;
using Misthos.Domain.Allowances.Claims;
using Misthos.Domain.Allowances.Eligibility;
using Misthos.Domain.Members;
using Misthos.Domain.Sittings;
using Misthos.Web.Design;

namespace Misthos.Web.Features.Allowances.Expenses;

/// <summary>A sitting of a person, the scheme that pays expenses for it, and the kinds it pays back.</summary>
public sealed record ClaimOffer(Sitting Sitting, AllowanceScheme Scheme, IReadOnlyList<ExpenseComponent> Components);

/// <summary>A claim in a list.</summary>
public sealed record ClaimRow(ExpenseClaim Claim, string Person, string Sitting, DateOnly Day)
{
    /// <summary>Whether it may be one expense with another claim.</summary>
    public bool IsRepeated { get; init; }

    public bool IsContested { get; init; }
}

/// <summary>What was granted before, of the same kind and person under the scheme.</summary>
public sealed record GrantedBefore(decimal UnitsThatDay, Money ThatDay, Money InAll)
{
    public ExpenseInput Input(ExpenseClaim claim, DateOnly day) => Input(day, claim.Units, claim.Paid);

    public ExpenseInput Input(DateOnly day, decimal units, Money paid) => new(day, units, paid) { UnitsThatDay = UnitsThatDay, AlreadyThatDay = ThatDay, AlreadyInAll = InAll };
}

/// <summary>All about one claim.</summary>
public sealed record ClaimView(ExpenseClaim Claim, Person Person, Sitting Sitting, AllowanceScheme Scheme)
{
    public GrantedBefore Before { get; init; } = new(0, Money.Zero, Money.Zero);

    /// <summary>Claims that may be the same expense, with the names of who sent them.</summary>
    public IReadOnlyList<(ExpenseClaim Claim, string Person)> Repeats { get; init; } = [];

    public IncomeRuleTerms? Rule { get; init; }

    public AllowanceAppeal? Appeal { get; init; }

    /// <summary>The day the answer was told; null while its letter waits.</summary>
    public DateOnly? ToldOn { get; init; }

    public string DecidedBy { get; init; } = "";

    /// <summary>What the scheme pays back; null when it no longer covers such an expense that day.</summary>
    public ExpenseBreakdown? Most => Scheme.ExpenseOn(Claim.Kind, Sitting.Day) is { } component ? ExpenseCalculator.Compute(Before.Input(Claim, Sitting.Day), component) : null;

    /// <summary>The last day to contest a refusal; null while it was not told.</summary>
    public DateOnly? ContestUntil => Rule is { } rule ? ToldOn?.AddMonths(rule.AppealMonths) : null;
}

/// <summary>How the list of claims is narrowed: the names are those of the address.</summary>
public sealed class ClaimFilter
{
    public string? Etat { get; set; }

    public string? Nature { get; set; }

    public string? Nom { get; set; }

    internal ClaimStatus? Status => Typed.Chosen<ClaimStatus>(Etat);

    internal ExpenseKind? Kind => Typed.Chosen<ExpenseKind>(Nature);
}

/// <summary>What a person adds to a claim, or the reasons of its answer, as sealed.</summary>
public sealed record ClaimWords(string Words);
