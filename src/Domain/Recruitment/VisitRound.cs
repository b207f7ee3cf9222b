using Misthos.Domain.Administration;

namespace Misthos.Domain.Recruitment;

/// <summary>In what capacity somebody knocks at doors.</summary>
public enum VisitorCapacity
{
    /// <summary>A resident.</summary>
    Resident,

    /// <summary>Staff of the authority.</summary>
    Officer,

    /// <summary>An elected official.</summary>
    Elected,
}

/// <summary>Somebody of a pair.</summary>
public sealed record Visitor(string Name, VisitorCapacity Capacity);

/// <summary>An afternoon at the doors: a pair, a day, and the invitations to visit in order.</summary>
public sealed class VisitRound : Entity
{
    /// <summary>Most doors of a round: what a pair does in a day, and what one sheet can hold.</summary>
    public const int MostStops = 60;

    /// <summary>Longest name or place, characters.</summary>
    public const int LongestText = 120;

    private readonly List<VisitStop> _stops = [];

    private VisitRound()
    {
    }

    /// <summary>Plans a round.</summary>
    /// <param name="channel">The channel.</param>
    /// <param name="day">The day.</param>
    /// <param name="place">Quarter or street, for the title.</param>
    /// <param name="pair">The two who go.</param>
    public VisitRound(RecruitmentChannel channel, DateOnly day, string place, IReadOnlyList<Visitor> pair)
        : base(channel.AuthorityId)
    {
        (ChannelId, Day, Place) = (channel.Id, day, place.Trim());
        (FirstName, FirstCapacity) = (pair[0].Name.Trim(), pair[0].Capacity);
        (SecondName, SecondCapacity) = (pair[1].Name.Trim(), pair[1].Capacity);
    }

    /// <summary>The channel.</summary>
    public Guid ChannelId { get; private set; }

    /// <summary>The day.</summary>
    public DateOnly Day { get; private set; }

    /// <summary>Quarter or street.</summary>
    public string Place { get; private set; } = "";

    /// <summary>One of the pair.</summary>
    [Private]
    public string FirstName { get; private set; } = "";

    /// <summary>In what capacity.</summary>
    public VisitorCapacity FirstCapacity { get; private set; }

    /// <summary>The other.</summary>
    [Private]
    public string SecondName { get; private set; } = "";

    /// <summary>In what capacity.</summary>
    public VisitorCapacity SecondCapacity { get; private set; }

    /// <summary>Doors, in order.</summary>
    public IReadOnlyList<VisitStop> Stops => _stops;

    /// <summary>Why such a round cannot be planned; empty when it can.</summary>
    public static IReadOnlyList<Refusal> WhyNot(DateOnly day, DateOnly today, DateOnly answerBy, IReadOnlyList<Visitor> pair) =>
        day < today ? [new Refusal("visit.past")]
            : day > answerBy ? [new Refusal("visit.too-late", $"{answerBy:yyyy-MM-dd}")]
            : pair.Count != 2 || pair.Any(v => string.IsNullOrWhiteSpace(v.Name)) ? [new Refusal("visit.two-people")]
            : pair[0].Capacity == pair[1].Capacity ? [new Refusal("visit.same-capacity")]
            : [];

    /// <summary>Adds a door.</summary>
    /// <exception cref="InvalidOperationException">The round is full.</exception>
    public void Add(PanelInvitation invitation) => _stops.Add(_stops.Count < MostStops
        ? new VisitStop(this, invitation, _stops.Count + 1)
        : throw new InvalidOperationException("The round is full."));
}

/// <summary>A door of a round.</summary>
public sealed class VisitStop : Entity
{
    private VisitStop()
    {
    }

    internal VisitStop(VisitRound round, PanelInvitation invitation, int order)
        : base(round.AuthorityId) => (RoundId, InvitationId, Order) = (round.Id, invitation.Id, order);

    /// <summary>The round.</summary>
    public Guid RoundId { get; private set; }

    /// <summary>The invitation.</summary>
    public Guid InvitationId { get; private set; }

    /// <summary>Order, from 1.</summary>
    public int Order { get; private set; }
}
