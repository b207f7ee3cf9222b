using Misthos.Domain;
using Misthos.Domain.Allowances;
using Misthos.Domain.Assemblies;
using Misthos.Domain.Recognition;

namespace Misthos.Web.Features.Recognition;

/// <summary>An edition, as plans name it.</summary>
public sealed record PlanEdition(Guid Id, string Name, string Assembly, DateOnly StartsOn);

/// <summary>The plan of an edition in a list of plans.</summary>
public sealed record PlanRow(PlanEdition Edition, IReadOnlyList<ActTakeUp> Acts)
{
    /// <summary>Acts that were confirmed.</summary>
    public IEnumerable<ActTakeUp> Confirmed => Acts.Where(a => !a.Act.IsDraft);

    /// <summary>Acts that were offered to people and counted.</summary>
    public IEnumerable<ActTakeUp> Counted => Acts.Where(a => a.Came is not null);

    /// <summary>What it should cost, as far as anybody said; null when nobody did.</summary>
    public Money? Planned => Sum(Confirmed.Select(a => a.Act.CostPlanned));

    /// <summary>What it cost, as far as anybody said; null when nobody did.</summary>
    public Money? Spent => Sum(Confirmed.Select(a => a.Act.CostSpent));

    private static Money? Sum(IEnumerable<Money?> amounts)
    {
        var known = amounts.OfType<Money>().ToList();
        return known.Count == 0 ? null : Money.Sum(known);
    }
}

/// <summary>The plan of an edition in calendar order, what was taken up, and what each body gives.</summary>
public sealed record RecognitionPlan(PlanEdition Edition, IReadOnlyList<ActTakeUp> Acts)
{
    public PlanRow Row => new(Edition, Acts);

    public IReadOnlyList<FormTakeUp> Forms { get; init; } = [];

    public IReadOnlyList<OrganEffort> Organs { get; init; } = [];

    /// <summary>Titles of the sittings acts are for.</summary>
    public IReadOnlyDictionary<Guid, string> Sittings { get; init; } = new Dictionary<Guid, string>();

    /// <summary>The authority's other bodies, as described beside the allowance schemes.</summary>
    public IReadOnlyList<BodyEffort> Others { get; init; } = [];

    /// <summary>What the members of an organ are given: acts for the organ, and for every member of the edition.</summary>
    public IEnumerable<RecognitionAct> GivenTo(OrganEffort organ) =>
        Acts.Select(a => a.Act).Where(a => !a.IsDraft && a.SittingId is null && (a.OrganId is null || a.OrganId == organ.Id));
}

/// <summary>What an organ asks of its members and what was settled for them.</summary>
public sealed record OrganEffort(Guid Id, string Name, OrganKind Kind)
{
    public int Members { get; init; }

    public int Minutes { get; init; }

    /// <summary>People who were paid.</summary>
    public int Paid { get; init; }

    public long PaidCents { get; init; }

    /// <summary>What one of the people paid received on average; null when nobody was.</summary>
    public Money? APerson => Paid == 0 ? null : Money.Euros(PaidCents / 100m / Paid);
}

/// <summary>An act to take over: its new day, the organ of the same name, and what its organ was called.</summary>
public sealed record TakeOverRow(RecognitionAct Source, DateOnly On, Guid? OrganId, string? OrganName)
{
    /// <summary>Whether it was for some people and becomes one for every member.</summary>
    public bool BecomesForAll => OrganId is null && (Source.OrganId is not null || Source.SittingId is not null);
}

/// <summary>What taking a plan over would make; <paramref name="Before"/> acts were taken over before.</summary>
public sealed record TakeOverPreview(PlanEdition Target, PlanEdition Source, int Before, IReadOnlyList<TakeOverRow> Rows);
