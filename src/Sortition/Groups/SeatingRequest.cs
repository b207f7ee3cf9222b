namespace Misthos.Sortition;

/// <summary>Someone to seat.</summary>
/// <param name="Id">Identifier, unique.</param>
/// <param name="Values">One value for each balanced column, in the order of <see cref="SeatingRequest.Balance"/>.</param>
public sealed record Participant(string Id, IReadOnlyList<string> Values);

/// <summary>A seat of a plan: rounds and tables are numbered from 1.</summary>
public sealed record Seat(int Round, int Table, string Id);

/// <summary>Someone who stays at one table in every round: a host, an official.</summary>
public sealed record FixedSeat(string Id, int Table);

/// <summary>Two people who must sit together in every round, or never.</summary>
public sealed record SeatingPair(string First, string Second);

/// <summary>
/// What is asked of a plan: so many tables in so many rounds, each table as mixed as the whole, and as many new meetings as possible.
/// The order of people and pairs has no effect.
/// </summary>
/// <param name="People">Everyone to seat in every round, at most 5,000.</param>
/// <param name="Tables">Tables, at least 1; their sizes differ by one at most unless <see cref="SeatingRequest.Sizes"/> says otherwise.</param>
/// <param name="Rounds">Rounds, from 1 to 200.</param>
public sealed record SeatingRequest(IReadOnlyList<Participant> People, int Tables, int Rounds)
{
    /// <summary>Names of the balanced columns.</summary>
    public IReadOnlyList<string> Balance { get; init; } = [];

    /// <summary>People at each table, in the order of the tables; they add up to everyone. When null, sizes differ by one at most.</summary>
    public IReadOnlyList<int>? Sizes { get; init; }

    /// <summary>Pairs who never share a table.</summary>
    public IReadOnlyList<SeatingPair> Apart { get; init; } = [];

    /// <summary>Pairs who always share a table; whoever sits with somebody sits with all of theirs.</summary>
    public IReadOnlyList<SeatingPair> Together { get; init; } = [];

    /// <summary>Hosts and officials.</summary>
    public IReadOnlyList<FixedSeat> Fixed { get; init; } = [];

    /// <summary>Plans of earlier sittings: people who shared a table there have met. Identifiers not in <see cref="People"/> are passed over.</summary>
    public IReadOnlyList<IReadOnlyList<Seat>> Earlier { get; init; } = [];

    /// <summary>
    /// Work allowed, in seconds of the machine the measure was made on. It fixes the number of trials, not the time: the same request
    /// gives the same plan on a slower machine, later.
    /// </summary>
    public double Seconds { get; init; } = 1;
}

/// <summary>Why no plan can be made.</summary>
/// <param name="Code">The kind.</param>
/// <param name="Ids">The people it is about.</param>
/// <param name="Reason">In English, with the identifiers.</param>
public sealed record SeatingRefusal(SeatingRefusalCode Code, IReadOnlyList<string> Ids, string Reason);

/// <summary>Kinds of impossible demands.</summary>
public enum SeatingRefusalCode
{
    /// <summary>Someone twice, nobody, or too many.</summary>
    People,

    /// <summary>More tables than people, or none; or sizes that do not seat everyone.</summary>
    Tables,

    /// <summary>No round, or too many.</summary>
    Rounds,

    /// <summary>A pair or a fixed seat names someone who is not there.</summary>
    UnknownPerson,

    /// <summary>A pair of one person.</summary>
    PairOfOne,

    /// <summary>A fixed seat at a table that is not there, or two for one person.</summary>
    FixedSeat,

    /// <summary>More people fixed or bound together at a table than it seats.</summary>
    TableTooSmall,

    /// <summary>People must sit together and apart.</summary>
    TogetherAndApart,

    /// <summary>People who must sit together are fixed at different tables.</summary>
    TogetherAndFixed,

    /// <summary>People who must sit apart are fixed at the same table.</summary>
    ApartAndFixed,

    /// <summary>More people who must all sit apart than there are tables.</summary>
    TooManyApart,

    /// <summary>No plan was found that keeps these people together or apart; there may be none.</summary>
    NotFound,
}

/// <summary>No plan meets the demands.</summary>
public sealed class ImpossibleSeatingException : Exception
{
    /// <summary>With every reason found.</summary>
    public ImpossibleSeatingException(IReadOnlyList<SeatingRefusal> refusals)
        : base(string.Join('\n', refusals.Select(r => r.Reason))) => Refusals = refusals;

    /// <summary>Every reason found.</summary>
    public IReadOnlyList<SeatingRefusal> Refusals { get; }
}
