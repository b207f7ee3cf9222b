namespace Misthos.Domain.Sittings;

/// <summary>A seat as calculators read it: rounds and tables are numbered from 1.</summary>
public sealed record TablePlace(int Round, int Table, Guid PersonId)
{
    /// <summary>Whether the person stays there and receives the others.</summary>
    public bool IsHost { get; init; }
}

/// <summary>A change by hand in one round: somebody goes to a table, or changes places with somebody.</summary>
/// <param name="Round">Round, from 1.</param>
/// <param name="PersonId">Who moves.</param>
/// <param name="Table">Where to; null when places are exchanged.</param>
/// <param name="OtherId">With whom places are exchanged; null for a plain move.</param>
public sealed record SeatMove(int Round, Guid PersonId, int? Table, Guid? OtherId)
{
    /// <summary>Why the change does not fit a plan; empty when it does.</summary>
    public IReadOnlyList<Refusal> WhyNot(IReadOnlyList<TablePlace> places, int tables)
    {
        var (one, other) = (Find(places, PersonId), Find(places, OtherId));
        return one is null || (OtherId is not null && other is null) ? [new("move.not-seated")]
            : (Table is null) == (OtherId is null) ? [new("move.nowhere")]
            : Table is < 1 || Table > tables ? [new("move.nowhere")]
            : one.Table == (Table ?? other!.Table) ? [new("move.same-table")]
            : [];
    }

    /// <summary>The places after the change.</summary>
    public IReadOnlyList<TablePlace> Apply(IReadOnlyList<TablePlace> places)
    {
        var (one, other) = (Find(places, PersonId)!, Find(places, OtherId));
        return [.. places.Select(p => p == one ? p with { Table = Table ?? other!.Table } : p == other ? p with { Table = one.Table } : p)];
    }

    private TablePlace? Find(IReadOnlyList<TablePlace> places, Guid? person) => places.FirstOrDefault(p => p.Round == Round && p.PersonId == person);
}

/// <summary>A change by hand that was made: never changed, never removed.</summary>
public sealed class SeatChange : Entity
{
    private SeatChange()
    {
    }

    internal SeatChange(TablePlan plan, int order, SeatMove move, (int From, int To) tables, Guid by, DateTimeOffset at)
        : base(plan.AuthorityId)
    {
        (PlanId, Order, Round, PersonId, OtherId) = (plan.Id, order, move.Round, move.PersonId, move.OtherId);
        (FromTable, ToTable, By, At) = (tables.From, tables.To, by, at);
    }

    /// <summary>The plan.</summary>
    public Guid PlanId { get; private set; }

    /// <summary>Order, from 1.</summary>
    public int Order { get; private set; }

    /// <summary>Round, from 1.</summary>
    public int Round { get; private set; }

    /// <summary>Who moved.</summary>
    public Guid PersonId { get; private set; }

    /// <summary>With whom places were exchanged; null for a plain move.</summary>
    public Guid? OtherId { get; private set; }

    /// <summary>Table left.</summary>
    public int FromTable { get; private set; }

    /// <summary>Table reached.</summary>
    public int ToTable { get; private set; }

    /// <summary>Who decided.</summary>
    public Guid By { get; private set; }

    /// <summary>When, UTC.</summary>
    public DateTimeOffset At { get; private set; }
}
