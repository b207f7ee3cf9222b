using System.Text.Json;
using Misthos.Domain.Administration;

namespace Misthos.Domain.Ballots;

/// <summary>Something people may vote for.</summary>
public sealed class BallotOption : Entity
{
    private BallotOption()
    {
    }

    internal BallotOption(Ballot ballot, int order)
        : base(ballot.AuthorityId) => (BallotId, Order) = (ballot.Id, order);

    /// <summary>The ballot.</summary>
    public Guid BallotId { get; private set; }

    /// <summary>Order, from 1.</summary>
    public int Order { get; private set; }

    /// <summary>What voters read.</summary>
    public string Title { get; private set; } = "";

    internal void Name(string title) => Title = title;
}

/// <summary>A body that votes in a ballot.</summary>
public sealed class BallotCollege : Entity
{
    private BallotCollege()
    {
    }

    internal BallotCollege(Ballot ballot, int order, BallotBody body)
        : base(ballot.AuthorityId) => (BallotId, Order, Body) = (ballot.Id, order, body);

    /// <summary>The ballot.</summary>
    public Guid BallotId { get; private set; }

    /// <summary>Order, from 1.</summary>
    public int Order { get; private set; }

    /// <summary>Who votes in it.</summary>
    public BallotBody Body { get; private set; }

    /// <summary>People of it who may vote.</summary>
    public int Entitled { get; private set; }

    /// <summary>Codes printed for it, those voided left out.</summary>
    public int Issued { get; private set; }

    /// <summary>Says how many people may vote in it.</summary>
    /// <exception cref="ArgumentOutOfRangeException">Fewer than the codes printed.</exception>
    public void Entitle(int people)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(people, Math.Max(1, Issued));
        Entitled = people;
    }

    /// <summary>Why so many codes cannot be printed; empty when they can: <c>codes.too-many</c> (how many more can be), <c>codes.none</c>.</summary>
    public IReadOnlyList<Refusal> WhyNotIssue(int codes) =>
        codes < 1 ? [new Refusal("codes.none")]
        : Issued + codes > Entitled ? [new Refusal("codes.too-many", (Entitled - Issued).ToString(System.Globalization.CultureInfo.InvariantCulture))]
        : [];

    /// <summary>Notes that codes were printed, or voided when negative.</summary>
    public void Issue(int codes) => Issued += codes;
}

/// <summary>A change of a ballot's status.</summary>
public sealed class BallotStep : Entity
{
    private BallotStep()
    {
    }

    internal BallotStep(Ballot ballot, BallotStatus status, Guid by, DateTimeOffset at)
        : base(ballot.AuthorityId) => (BallotId, Status, By, At) = (ballot.Id, status, by, at);

    /// <summary>The ballot.</summary>
    public Guid BallotId { get; private set; }

    /// <summary>Status reached.</summary>
    public BallotStatus Status { get; private set; }

    /// <summary>Who changed it.</summary>
    public Guid By { get; private set; }

    /// <summary>When, UTC.</summary>
    public DateTimeOffset At { get; private set; }
}

/// <summary>Counts typed in by one person from paper or stickers. They are only added; nobody sees those of another before the ballot is counted.</summary>
public sealed class BallotReading : Entity
{
    private BallotReading()
    {
    }

    internal BallotReading(Ballot ballot, int order, IReadOnlyList<VoteTally> tallies, Guid by, DateTimeOffset at)
        : base(ballot.AuthorityId) => (BallotId, Order, Numbers, By, At) = (ballot.Id, order, JsonSerializer.Serialize(tallies), by, at);

    /// <summary>The ballot.</summary>
    public Guid BallotId { get; private set; }

    /// <summary>Order, from 1; unique within a ballot.</summary>
    public int Order { get; private set; }

    /// <summary>The tallies, one for each body, as JSON.</summary>
    [Private]
    public string Numbers { get; private set; } = "[]";

    /// <summary>Who typed them in.</summary>
    public Guid By { get; private set; }

    /// <summary>When, UTC.</summary>
    public DateTimeOffset At { get; private set; }

    /// <summary>The tallies, one for each body.</summary>
    public IReadOnlyList<VoteTally> Tallies => JsonSerializer.Deserialize<List<VoteTally>>(Numbers)!;
}
