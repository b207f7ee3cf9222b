namespace Misthos.Sortition;

/// <summary>
/// What a stage-1 draw asks: so many letters to the people of a sampling frame (a roll, a list), in the order of tickets that follow
/// from a public value, so that anyone who holds the frame can find the same people again.
/// </summary>
/// <param name="Letters">How many people to invite, at least 1; everyone when the frame holds fewer.</param>
/// <param name="Random">The public value nobody could foresee; the key of the tickets.</param>
public sealed record InvitationRequest(int Letters, string Random)
{
    /// <summary>How many people to invite, at least 1.</summary>
    public int Letters { get; } = Letters >= 1 ? Letters : throw new ArgumentOutOfRangeException(nameof(Letters), Letters, "At least one letter.");

    /// <summary>
    /// Columns that say who a row is about. One column is an identifier, taken letter by letter; several describe a person and are
    /// compared without case, accents and punctuation. None given: <c>id</c> and its like when the frame has one, else the identity
    /// of the electoral roll: birth name, forenames, birth date and birth place (its code, or its name and country when there is none).
    /// </summary>
    public IReadOnlyList<string> IdColumns { get; init; } = [];

    /// <summary>The columns that make the strata, at most three; none = one stratum for all.</summary>
    /// <exception cref="ArgumentException">More than three.</exception>
    public IReadOnlyList<StratumPart> Strata
    {
        get;
        init => field = value.Count <= FrameStrata.MostParts ? value : throw new ArgumentException("At most three columns make the strata.", nameof(value));
    } = [];

    /// <summary>
    /// The column with the number of dwellings behind a row (an address), from 0 to 10,000: each of them has a ticket of its own, so that
    /// every dwelling has the same chance. <see langword="null"/> = a row is one person.
    /// </summary>
    public string? UnitsColumn { get; init; }

    /// <summary>Whether the frame may lack the column of dwellings.</summary>
    internal bool AreUnitsOptional { get; init; }

    /// <summary>Weights of the strata; a stratum that is not named has weight 1.</summary>
    public StratumWeights Weights { get; init; } = StratumWeights.None;

    /// <summary>People never to invite: a file with the same identity columns as the frame, and a column <c>reason</c> when they are to be counted by reason.</summary>
    public Stream? Excluded { get; init; }

    /// <summary>Name of the frame in messages.</summary>
    public string FrameName { get; init; } = "frame.csv";

    /// <summary>Name of the file of people never to invite, in messages.</summary>
    public string ExcludedName { get; init; } = "exclude.csv";
}

/// <summary>A person to invite.</summary>
/// <param name="Cells">The row of the frame, in the order of <see cref="InvitationList.Columns"/>.</param>
/// <param name="Unit">Which of the dwellings of the row, from 1; 0 when they are not counted.</param>
/// <param name="Stratum">The parts of the stratum joined by " · "; empty without strata.</param>
/// <param name="Ticket">The first 128 bits of HMAC-SHA-256(public value, "invite" LF identity), in 32 hexadecimal digits.</param>
public sealed record Invitation(IReadOnlyList<string> Cells, int Unit, string Stratum, string Ticket);

/// <summary>A stratum of the frame.</summary>
/// <param name="Value">Name of the stratum; empty without strata.</param>
/// <param name="People">People who could be invited: counted once each, people never to invite left out.</param>
/// <param name="Invited">Letters.</param>
public sealed record InvitationStratum(string Value, long People, int Invited);

/// <summary>People of the frame who were left out, for one reason.</summary>
/// <param name="Reason">As the file of people never to invite says; empty when it says none.</param>
/// <param name="People">How many were met in the frame.</param>
public sealed record InvitationExclusion(string Reason, int People);
