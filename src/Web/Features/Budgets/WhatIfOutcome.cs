using Misthos.Domain;
using Misthos.Domain.Allowances;
using Misthos.Domain.Budgets;
using Misthos.Domain.Sittings;

namespace Misthos.Web.Features.Budgets;

/// <summary>One sitting under the scheme tried.</summary>
/// <param name="Sitting">The sitting.</param>
/// <param name="People">People present whom the scheme covers.</param>
/// <param name="Before">Settled; not settled yet, what the scheme in force gives.</param>
/// <param name="After">What the scheme tried gives.</param>
public sealed record SittingOutcome(Sitting Sitting, int People, Money Before, Money After)
{
    /// <summary>Whether it is settled.</summary>
    public bool IsSettled { get; init; }

    /// <summary>Presences for which something must be decided first, counted as nothing.</summary>
    public int ToDecide { get; init; }

    /// <summary>Expenses under the scheme tried.</summary>
    public Money Expenses { get; init; }
}

/// <summary>What a scheme would have cost over the past of an edition, and who would have gained.</summary>
public sealed record WhatIfOutcome(AllowanceScheme Scheme, IReadOnlyList<SittingOutcome> Sittings, IReadOnlyList<PersonOutcome> People)
{
    private static readonly (int From, string Name)[] Ages = [(60, "Age.From60"), (40, "Age.To59"), (25, "Age.To39"), (0, "Age.To24")];

    private IReadOnlyDictionary<Guid, PastPerson> Known { get; init; } = new Dictionary<Guid, PastPerson>();

    private DateOnly AgesOn { get; init; }

    /// <summary>Expenses, by kind.</summary>
    public IReadOnlyList<ExpenseOutcome> Expenses { get; private init; } = [];

    /// <summary>Expenses granted in the past.</summary>
    public Money ExpensesBefore { get; private init; }

    public Money Before => Money.Sum(Sittings.Select(s => s.Before));

    public Money After => Money.Sum(Sittings.Select(s => s.After));

    public Money ExpensesAfter => Money.Sum(Expenses.Select(e => e.Total));

    /// <summary>What it would cost more (or less) in all.</summary>
    public Money Difference => After + ExpensesAfter - Before - ExpensesBefore;

    public int ToDecide => Sittings.Sum(s => s.ToDecide);

    /// <summary>People by how much they win on allowances.</summary>
    public IReadOnlyList<(GainBand Band, int? People)> Bands => Gains.Bands(People);

    /// <summary>By how often they came: the keys of texts.</summary>
    public IReadOnlyList<GainGroup> ByPresence => Gains.By(People, p => Often(p.Presences), ["Often.Once", "Often.To3", "Often.To6", "Often.More"]);

    /// <summary>By age: the keys of texts.</summary>
    public IReadOnlyList<GainGroup> ByAge => Gains.By(People, AgeOf, [.. Enumerable.Reverse(Ages).Select(a => a.Name), "Unknown"]);

    /// <summary>By part of the town; a name of <c>Unknown</c> is a key of texts.</summary>
    public IReadOnlyList<GainGroup> ByDistrict => Gains.By(People, DistrictOf, [.. People.Select(DistrictOf).Where(d => d != "Unknown").Distinct(StringComparer.Ordinal).Order(StringComparer.CurrentCulture), "Unknown"]);

    /// <summary>Applies a scheme, with what would change in it, to the past.</summary>
    internal static WhatIfOutcome Of(PastEdition past, AllowanceScheme scheme, SchemeVariation variation, IReadOnlyList<ExpenseHypothesis> supposed)
    {
        var from = past.Sittings.Select(s => s.Day).DefaultIfEmpty(past.Edition.StartsOn).Min();
        var trial = SchemeTrial.AsIf(scheme, from, variation);
        var chosen = past.Sittings.ToDictionary(s => s.Id, past.SchemeOf);
        var now = WhatIf.Replay(past.Presences, p => chosen[p.SittingId]).ToDictionary(r => r.Presence.AttendanceId, r => r.Amount);
        Money BeforeOf(PastPresence p) => past.SettledSittings.Contains(p.SittingId) ? past.Settled.GetValueOrDefault(p.AttendanceId) : now[p.AttendanceId];
        var rows = WhatIf.Replay(past.Presences, _ => trial).Select(r => (r.Presence, r.Breakdown.Outcome, Before: BeforeOf(r.Presence), After: r.Amount, IsCovered: IsCovered(r.Presence, trial))).ToList();
        var expenses = Expense([.. rows.Where(r => r.IsCovered).Select(r => r.Presence)], past.Claims, trial, supposed);
        var sittings = past.Sittings.Select(s =>
        {
            var own = rows.FindAll(r => r.Presence.SittingId == s.Id);
            return new SittingOutcome(s, own.Count(r => r.IsCovered), Money.Sum(own.Select(r => r.Before)), Money.Sum(own.Select(r => r.After)))
            {
                IsSettled = past.SettledSittings.Contains(s.Id),
                ToDecide = own.Count(r => r is { IsCovered: true, Outcome: AllowanceOutcome.ToBeDecided }),
                Expenses = Money.Sum(expenses.Select(e => e.BySitting.GetValueOrDefault(s.Id))),
            };
        }).Where(s => s.People > 0 || s.Before != Money.Zero).ToList();
        var people = rows.Where(r => r.IsCovered || r.Before != Money.Zero).GroupBy(r => r.Presence.PersonId)
            .Select(g => new PersonOutcome(g.Key, g.Count(r => r.IsCovered), Money.Sum(g.Select(r => r.Before)), Money.Sum(g.Select(r => r.After)))).ToList();
        return new WhatIfOutcome(scheme, sittings, people) { Expenses = expenses, ExpensesBefore = Money.Sum(past.Claims.Select(c => c.Granted)), Known = past.People, AgesOn = past.Edition.StartsOn };
    }

    // What is supposed of a kind stands for its claims.
    private static IReadOnlyList<ExpenseOutcome> Expense(List<PastPresence> present, IReadOnlyList<PastClaim> claims, AllowanceScheme trial, IReadOnlyList<ExpenseHypothesis> supposed) =>
        [.. supposed.Select(s => ExpenseTrial.Suppose(present, trial, s)), .. ExpenseTrial.Replay(claims.Where(c => supposed.All(s => s.Kind != c.Kind)), trial)];

    private static bool IsCovered(PastPresence presence, AllowanceScheme trial) =>
        presence.Total.Minutes > 0 && trial.OrganIds.Contains(presence.Facts.OrganId) && trial.CoveredCapacities.Contains(presence.Facts.Capacity);

    private static string Often(int presences) => presences switch
    {
        <= 1 => "Often.Once",
        <= 3 => "Often.To3",
        <= 6 => "Often.To6",
        _ => "Often.More",
    };

    private string AgeOf(PersonOutcome person) => Domain.Members.Minors.AgeOn(Known.GetValueOrDefault(person.PersonId)?.BornOn, AgesOn) is { } age ? Array.Find(Ages, a => age >= a.From).Name : "Unknown";

    private string DistrictOf(PersonOutcome person) => Known.GetValueOrDefault(person.PersonId)?.District is { Length: > 0 } district ? district : "Unknown";
}
