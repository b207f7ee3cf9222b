using System.Globalization;
using Misthos.Domain;
using Misthos.Domain.Allowances;
using Misthos.Domain.Budgets;

namespace Misthos.Web.Features.Budgets;

/// <summary>What somebody wants to try, as the address carries it: it can be kept, sent, printed, and is not recorded.</summary>
public sealed class WhatIfForm(IQueryCollection query)
{
    private const string Source = "what-if";
    private readonly Dictionary<string, string> _faults = new(StringComparer.Ordinal);
    private readonly List<ExpenseHypothesis> _supposed = [];
    private readonly List<ExpenseTerms> _terms = [];

    /// <summary>Whether something was asked.</summary>
    public bool IsAsked => query.ContainsKey("bareme");

    /// <summary>Whether anything could not be read.</summary>
    public bool HasFaults => _faults.Count > 0;

    /// <summary>What is supposed of expenses.</summary>
    public IReadOnlyList<ExpenseHypothesis> Supposed => _supposed;

    /// <summary>What was typed.</summary>
    public string this[string name] => query[name].ToString().Trim();

    /// <summary>The key of what is wrong with a field; null when nothing is.</summary>
    public string? FaultOf(string name) => _faults.GetValueOrDefault(name);

    /// <summary>The scheme chosen; the one in force when none is.</summary>
    public AllowanceScheme? SchemeOf(IEnumerable<AllowanceScheme> schemes, AllowanceScheme? inForce) =>
        Guid.TryParse(this["bareme"], out var id) && schemes.FirstOrDefault(s => s.Id == id) is { } chosen ? chosen : inForce;

    /// <summary>Reads what would change; faults are told at their fields.</summary>
    public SchemeVariation Read(AllowanceScheme scheme, DateOnly from)
    {
        Ticket(scheme, from);
        Kilometres(scheme, from);
        Childcare(scheme, from);
        var (amount, cap) = (Amount("montant"), Amount("plafond"));
        Check(cap is null || (amount ?? (scheme.Rates is [.., var last] ? last.Amount : null)) is not { } unit || cap >= unit, "plafond", "Fault.Cap");
        return new SchemeVariation
        {
            Amount = amount,
            DayCap = cap,
            Partial = this["partiel"] switch { nameof(PartialPresence.ProRata) => PartialPresence.ProRata, nameof(PartialPresence.None) => PartialPresence.None, _ => null },
            IsForEveryone = this["tous"].Length > 0,
            Expenses = HasFaults ? [] : _terms,
        };
    }

    private void Ticket(AllowanceScheme scheme, DateOnly from)
    {
        if (Share("ticket") is { } share)
        {
            Suppose(scheme, new ExpenseHypothesis(ExpenseKind.TransportTicket, share, 1, Required("ticket-prix")), Terms(ExpenseKind.TransportTicket, from) with { DayCeiling = Amount("ticket-plafond") }, "ticket-plafond");
        }
    }

    private void Kilometres(AllowanceScheme scheme, DateOnly from)
    {
        if (Share("km") is { } share)
        {
            var rate = Number("km-taux", 10, 3) ?? scheme.ExpenseOn(ExpenseKind.TransportByKilometre, from)?.UnitInEuros;
            Check(rate is not null, "km-taux", "Fault.Rate");
            var terms = Terms(ExpenseKind.TransportByKilometre, from) with { Basis = ExpenseBasis.FixedRate, UnitMilliEuros = (int)((rate ?? 1) * 1000) };
            Suppose(scheme, new ExpenseHypothesis(ExpenseKind.TransportByKilometre, share, Units("km-distance", 1000), Money.Zero), terms, "km-taux");
        }
    }

    private void Childcare(AllowanceScheme scheme, DateOnly from)
    {
        if (Share("garde") is { } share)
        {
            var terms = Terms(ExpenseKind.Childcare, from) with { UnitMilliEuros = Amount("garde-plafond") is { } hour ? (int)(hour.Cents * 10) : null, DayCeiling = Amount("garde-jour"), IncludesEmployerCharges = true };
            Suppose(scheme, new ExpenseHypothesis(ExpenseKind.Childcare, share, Units("garde-heures", 24), Required("garde-prix")), terms, "garde-plafond", "garde-jour");
        }
    }

    // Without a ceiling typed, what the scheme says of that kind stays.
    private void Suppose(AllowanceScheme scheme, ExpenseHypothesis supposed, ExpenseTerms terms, params string[] ceilings)
    {
        _supposed.Add(supposed);
        if (Array.Exists(ceilings, name => this[name].Length > 0) || scheme.Expenses.All(e => e.Kind != supposed.Kind))
        {
            _terms.Add(terms);
        }
    }

    private static ExpenseTerms Terms(ExpenseKind kind, DateOnly from) =>
        new(kind, from, null, ExpenseBasis.ActualCost) { Receipt = ExpenseReceipt.Required, Provenance = RateProvenance.Derived, Derivation = Source, Source = Source };

    private int? Share(string name)
    {
        var share = int.TryParse(this[name], NumberStyles.None, CultureInfo.InvariantCulture, out var typed) && typed <= 100 ? typed : (int?)null;
        Check(share is not null || this[name].Length == 0, name, "Fault.Share");
        return share > 0 ? share : null;
    }

    private Money? Amount(string name)
    {
        var isAmount = Money.TryParse(this[name], CultureInfo.CurrentCulture, out var amount) && amount > Money.Zero && amount < Money.Euros(100_000);
        Check(isAmount || this[name].Length == 0, name, "Fault.Amount");
        return isAmount ? amount : null;
    }

    private Money Required(string name)
    {
        Check(this[name].Length > 0, name, "Fault.Amount");
        return Amount(name) ?? Money.Zero;
    }

    private decimal Units(string name, int most)
    {
        var units = Number(name, most, 1);
        Check(units is not null, name, "Fault.Units");
        return units ?? 0;
    }

    private decimal? Number(string name, int most, int decimals)
    {
        var isNumber = decimal.TryParse(this[name].Replace(',', '.'), NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number) && number > 0 && number <= most && decimal.Round(number, decimals) == number;
        Check(isNumber || this[name].Length == 0, name, "Fault.Units");
        return isNumber ? number : null;
    }

    private void Check(bool holds, string name, string key)
    {
        if (!holds)
        {
            _faults.TryAdd(name, key);
        }
    }
}
