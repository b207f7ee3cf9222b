namespace Misthos.Web.Features.Proposals.TakeDowns;

/// <summary>Where words stand in public. The order is that of the list.</summary>
public enum StillKind
{
    /// <summary>A version of the text of a proposal.</summary>
    Text,

    /// <summary>Why a version was written.</summary>
    Version,

    /// <summary>What a proposal starts from.</summary>
    Start,

    /// <summary>An amendment.</summary>
    Amendment,

    /// <summary>Why an amendment was not kept.</summary>
    Decision,

    /// <summary>A version of an official answer.</summary>
    Answer,

    /// <summary>Why an answer may come later.</summary>
    Extension,

    /// <summary>A minority opinion.</summary>
    Minority,

    /// <summary>A technical opinion, or what was asked.</summary>
    Opinion,

    /// <summary>A contribution a proposal comes from.</summary>
    Contribution,

    /// <summary>What another platform said, taken over.</summary>
    Origin,

    /// <summary>A commitment.</summary>
    Commitment,

    /// <summary>A step of a commitment.</summary>
    Step,

    /// <summary>Why a step was moved.</summary>
    Move,

    /// <summary>Progress told.</summary>
    Note,

    /// <summary>What the follow-up commission thinks.</summary>
    Commission,

    /// <summary>A piece of news.</summary>
    News,

    /// <summary>What an organiser adds to a booklet: foreword, method.</summary>
    Booklet,

    /// <summary>A frozen version of a booklet.</summary>
    Frozen,

    /// <summary>An entry of the public register.</summary>
    Register,
}

/// <summary>A place in public where words still stand, and the page where something can be done about it.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Number">Its own number: of a version, an amendment, an answer, an entry; the year of a booklet.</param>
public sealed record StillPublic(StillKind Kind, int Number)
{
    /// <summary>Number of the proposal it belongs to; null when it belongs to none.</summary>
    public int? Proposal { get; init; }

    /// <summary>Page of the desk where it is corrected or taken down on a ground, below the city's address; null when no page does it.</summary>
    public string? Desk { get; init; }

    /// <summary>Page where the public reads it, below the city's address.</summary>
    public string Page { get; init; } = "";
}
