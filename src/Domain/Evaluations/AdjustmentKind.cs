namespace Misthos.Domain.Evaluations;

/// <summary>What an adjustment changes.</summary>
public enum AdjustmentKind
{
    /// <summary>The venue.</summary>
    Venue,

    /// <summary>How people are put into groups.</summary>
    Groups,

    /// <summary>The size of the rooms.</summary>
    Rooms,

    /// <summary>The pace: days, hours, breaks.</summary>
    Pace,

    /// <summary>How it is facilitated.</summary>
    Facilitation,

    /// <summary>What is told, when and in what words.</summary>
    Information,

    /// <summary>Meals.</summary>
    Meals,

    /// <summary>What helps people come: journey, children, interpretation.</summary>
    Access,

    /// <summary>The place of officers and elected officials.</summary>
    Officials,

    /// <summary>How engagement is recognised.</summary>
    Recognition,

    /// <summary>Anything else.</summary>
    Other,
}

/// <summary>What the next edition should do with an adjustment.</summary>
public enum AdjustmentVerdict
{
    /// <summary>Nobody said yet: it is no lesson.</summary>
    Undecided,

    /// <summary>Keep it.</summary>
    Keep,

    /// <summary>Do it otherwise.</summary>
    Improve,

    /// <summary>Give it up.</summary>
    Drop,
}
