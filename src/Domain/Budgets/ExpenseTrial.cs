using Misthos.Domain.Allowances;

namespace Misthos.Domain.Budgets;

/// <summary>What is supposed of an expense of which nothing is known.</summary>
/// <param name="Kind">The expense.</param>
/// <param name="SharePercent">Of a hundred people present, how many would claim it.</param>
/// <param name="Units">Units for one day of sitting (<see cref="ExpenseKinds.Unit"/>): kilometres there and back, hours of childcare; 1 for a ticket.</param>
/// <param name="UnitPrice">What they pay for one unit; ignored with a fixed rate.</param>
public sealed record ExpenseHypothesis(ExpenseKind Kind, int SharePercent, decimal Units, Money UnitPrice);

/// <summary>A claim of the past, as it was granted.</summary>
public sealed record PastClaim(Guid SittingId, Guid PersonId, ExpenseKind Kind, ExpenseInput Claimed, Money Granted);

/// <summary>What an expense would cost, sitting by sitting.</summary>
/// <param name="Kind">The expense.</param>
/// <param name="Hypothesis">What is supposed; null when the amounts come from claims.</param>
/// <param name="BySitting">Cost of each sitting.</param>
public sealed record ExpenseOutcome(ExpenseKind Kind, ExpenseHypothesis? Hypothesis, IReadOnlyDictionary<Guid, Money> BySitting)
{
    /// <summary>Cost of all sittings: their sum.</summary>
    public Money Total => Money.Sum(BySitting.Values);
}

/// <summary>Applies the expenses of a scheme to the past by the very calculator that answers claims: to the claims there were, or to what is supposed.</summary>
public static class ExpenseTrial
{
    /// <summary>
    /// What it would cost if that share of the people present claimed the same: each person's year is computed with the ceilings, added up, and
    /// the share is taken of the sum of each sitting. Somebody at two sittings of one day claims once.
    /// </summary>
    /// <param name="present">Presences that the scheme covers.</param>
    /// <param name="scheme">The scheme.</param>
    /// <param name="supposed">What is supposed.</param>
    public static ExpenseOutcome Suppose(IEnumerable<PastPresence> present, AllowanceScheme scheme, ExpenseHypothesis supposed)
    {
        var paid = Money.Euros(supposed.UnitPrice.InEuros * supposed.Units);
        var days = present.GroupBy(p => (p.PersonId, p.Facts.Day)).Select(day => day.OrderBy(p => p.StartsAt).First())
            .Select(p => new PastClaim(p.SittingId, p.PersonId, supposed.Kind, new ExpenseInput(p.Facts.Day, supposed.Units, paid), Money.Zero));
        return new ExpenseOutcome(supposed.Kind, supposed, Of(days, scheme).ToDictionary(sitting => sitting.Key, sitting => sitting.Value * (supposed.SharePercent / 100m)));
    }

    /// <summary>What the claims of the past would have been worth, by kind of expense; a kind the scheme does not pay back is not there.</summary>
    public static IReadOnlyList<ExpenseOutcome> Replay(IEnumerable<PastClaim> claims, AllowanceScheme scheme) =>
        [.. claims.GroupBy(claim => claim.Kind).OrderBy(kind => kind.Key).Select(kind => new ExpenseOutcome(kind.Key, null, Of(kind, scheme))).Where(kind => kind.BySitting.Count > 0)];

    private static Dictionary<Guid, Money> Of(IEnumerable<PastClaim> claims, AllowanceScheme scheme)
    {
        var bySitting = new Dictionary<Guid, Money>();
        foreach (var person in claims.GroupBy(claim => claim.PersonId))
        {
            var (inAll, days) = (Money.Zero, new Dictionary<DateOnly, (decimal Units, Money Amount)>());
            foreach (var claim in person.OrderBy(claim => claim.Claimed.Day))
            {
                if (scheme.ExpenseOn(claim.Kind, claim.Claimed.Day) is not { } component)
                {
                    continue;
                }

                var day = days.GetValueOrDefault(claim.Claimed.Day);
                var input = claim.Claimed with { UnitsThatDay = day.Units, AlreadyThatDay = day.Amount, AlreadyInAll = inAll };
                var amount = ExpenseCalculator.Compute(input, component).Amount;
                inAll += amount;
                days[claim.Claimed.Day] = (day.Units + input.Units, day.Amount + amount);
                bySitting[claim.SittingId] = bySitting.GetValueOrDefault(claim.SittingId) + amount;
            }
        }

        return bySitting;
    }
}
