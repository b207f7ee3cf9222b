namespace Misthos.Domain.Sittings;

/// <summary>Why a plan was made.</summary>
public enum PlanCause
{
    /// <summary>With everyone expected.</summary>
    Expected,

    /// <summary>With those who came.</summary>
    Present,
}

/// <summary>A plan of tables: who sits where in each round. A new one keeps those before; the sitting's settings say which is in use.</summary>
public sealed class TablePlan : Entity
{
    private readonly List<TableSeat> _seats = [];
    private readonly List<SeatChange> _changes = [];

    private TablePlan()
    {
    }

    /// <summary>Keeps a plan and makes it the current one of the sitting.</summary>
    /// <param name="setup">The settings it follows; their names of rounds and tables are copied.</param>
    /// <param name="cause">Why it was made.</param>
    /// <param name="by">Who made it.</param>
    /// <param name="at">When, UTC.</param>
    public TablePlan(TableSetup setup, PlanCause cause, Guid by, DateTimeOffset at)
        : base(setup.AuthorityId)
    {
        (SittingId, Cause, By, At) = (setup.SittingId, cause, by, at);
        (RoundTitles, TableTitles) = ([.. setup.RoundTitles], [.. setup.Tables.OrderBy(t => t.Order).Select(t => t.Title)]);
        Number = setup.Number(Id);
    }

    /// <summary>The sitting.</summary>
    public Guid SittingId { get; private set; }

    /// <summary>Number within the sitting, from 1.</summary>
    public int Number { get; private set; }

    /// <summary>Why it was made.</summary>
    public PlanCause Cause { get; private set; }

    /// <summary>Who made it.</summary>
    public Guid By { get; private set; }

    /// <summary>When, UTC.</summary>
    public DateTimeOffset At { get; private set; }

    /// <summary>Titles of the rounds.</summary>
    public List<string> RoundTitles { get; private set; } = [];

    /// <summary>Names or subjects of the tables.</summary>
    public List<string> TableTitles { get; private set; } = [];

    /// <summary>Changes made by hand since; part of the row so that two organisers cannot both change it unseen.</summary>
    public int Adjustments { get; private set; }

    /// <summary>Every seat of every round.</summary>
    public IReadOnlyList<TableSeat> Seats => _seats;

    /// <summary>Changes made by hand, oldest first.</summary>
    public IReadOnlyList<SeatChange> Changes => _changes;

    /// <summary>Number of rounds.</summary>
    public int Rounds => RoundTitles.Count;

    /// <summary>Number of tables.</summary>
    public int Tables => TableTitles.Count;

    /// <summary>Seats someone in a round.</summary>
    public void Seat(TablePlace place, Capacity capacity, bool isHost) => _seats.Add(new TableSeat(this, place, capacity, isHost));

    /// <summary>Places as the calculators read them.</summary>
    public IReadOnlyList<TablePlace> Places() => [.. _seats.Select(s => new TablePlace(s.Round, s.Table, s.PersonId) { IsHost = s.IsHost })];

    /// <summary>Makes a change by hand.</summary>
    /// <param name="move">Who moves where, or changes places with whom.</param>
    /// <param name="by">Who decides.</param>
    /// <param name="at">When, UTC.</param>
    /// <exception cref="InvalidOperationException">Somebody does not sit in that round, or the table is not there.</exception>
    public void Adjust(SeatMove move, Guid by, DateTimeOffset at)
    {
        if (move.WhyNot(Places(), Tables).Count > 0)
        {
            throw new InvalidOperationException("The change does not fit the plan.");
        }

        var seat = _seats.Single(s => s.Round == move.Round && s.PersonId == move.PersonId);
        var other = _seats.Find(s => s.Round == move.Round && s.PersonId == move.OtherId);
        var (from, to) = (seat.Table, other?.Table ?? move.Table!.Value);
        _changes.Add(new SeatChange(this, ++Adjustments, move, (from, to), by, at));
        seat.MoveTo(to);
        other?.MoveTo(from);
    }
}

/// <summary>Where one person sits in one round.</summary>
public sealed class TableSeat : Entity
{
    private TableSeat()
    {
    }

    internal TableSeat(TablePlan plan, TablePlace place, Capacity capacity, bool isHost)
        : base(plan.AuthorityId) =>
        (PlanId, Round, Table, PersonId, Capacity, IsHost) = (plan.Id, place.Round, place.Table, place.PersonId, capacity, isHost);

    /// <summary>The plan.</summary>
    public Guid PlanId { get; private set; }

    /// <summary>Round, from 1.</summary>
    public int Round { get; private set; }

    /// <summary>Table, from 1.</summary>
    public int Table { get; private set; }

    /// <summary>Who.</summary>
    public Guid PersonId { get; private set; }

    /// <summary>In what capacity the person takes part.</summary>
    public Capacity Capacity { get; private set; }

    /// <summary>Whether the person stays at the table and receives the others.</summary>
    public bool IsHost { get; private set; }

    internal void MoveTo(int table) => Table = table;
}
