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

    /// <summary>The column whose values are the strata; <see langword="null"/> = one stratum for all.</summary>
    public string? StratumColumn { get; init; }

    /// <summary>Weights of the strata; a stratum that is not named has weight 1.</summary>
    public StratumWeights Weights { get; init; } = StratumWeights.None;

    /// <summary>People never to invite: a file with the same identity columns as the frame; other columns are ignored.</summary>
    public Stream? Excluded { get; init; }

    /// <summary>Name of the frame in messages.</summary>
    public string FrameName { get; init; } = "frame.csv";

    /// <summary>Name of the file of people never to invite, in messages.</summary>
    public string ExcludedName { get; init; } = "exclude.csv";
}

/// <summary>A person to invite.</summary>
/// <param name="Cells">The row of the frame, in the order of <see cref="InvitationList.Columns"/>.</param>
/// <param name="Stratum">Value of the stratum column; empty without strata.</param>
/// <param name="Ticket">The first 128 bits of HMAC-SHA-256(public value, "invite" LF identity), in 32 hexadecimal digits.</param>
public sealed record Invitation(IReadOnlyList<string> Cells, string Stratum, string Ticket);

/// <summary>A stratum of the frame.</summary>
/// <param name="Value">Value of the column, as written; empty without strata.</param>
/// <param name="People">People who could be invited: counted once each, people never to invite left out.</param>
/// <param name="Invited">Letters.</param>
public sealed record InvitationStratum(string Value, long People, int Invited);
