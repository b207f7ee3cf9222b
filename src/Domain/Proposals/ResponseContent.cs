namespace Misthos.Domain.Proposals;

/// <summary>What the authority decided about a proposal.</summary>
public enum ResponseKind
{
    /// <summary>Accepted as it stands.</summary>
    Accepted,

    /// <summary>Accepted in part, with changes.</summary>
    Amended,

    /// <summary>To be studied until a date.</summary>
    ToStudy,

    /// <summary>Refused.</summary>
    Refused,

    /// <summary>Outside the authority's powers: passed to somebody else.</summary>
    OutsidePowers,
}

/// <summary>What follows from a decision.</summary>
public static class ResponseKinds
{
    extension(ResponseKind kind)
    {
        /// <summary>Whether it says by when: what is promised, or the study.</summary>
        public bool NeedsDate => kind is ResponseKind.Accepted or ResponseKind.Amended or ResponseKind.ToStudy;

        /// <summary>Whether commitments follow.</summary>
        public bool Commits => kind is ResponseKind.Accepted or ResponseKind.Amended;
    }
}

/// <summary>Where the money comes from.</summary>
public enum ResponseBudget
{
    /// <summary>Nothing is said of money, or nothing is needed.</summary>
    None,

    /// <summary>The envelope the authority keeps for the assembly's proposals.</summary>
    AssemblyEnvelope,

    /// <summary>Another budget, named.</summary>
    OtherBudget,
}

/// <summary>The part an office has in an answer.</summary>
public enum OfficePart
{
    /// <summary>The delegation that leads; one.</summary>
    LeadDelegation,

    /// <summary>A department that leads.</summary>
    LeadDepartment,

    /// <summary>A delegation or department that contributes.</summary>
    Contributing,
}

/// <summary>An office and its part in an answer; the name is kept as it was that day.</summary>
public sealed record ResponseOfficeContent(Guid OfficeId, string Name, OfficePart Part);

/// <summary>Content of an answer. <paramref name="DueOn"/> is when what was promised, or the study, is due.</summary>
public sealed record ResponseContent(ResponseKind Kind, string Reasons, IReadOnlyList<ResponseOfficeContent> Offices, DateOnly? DueOn)
{
    /// <summary>The answer in one or two plain sentences; may be empty.</summary>
    public string Summary { get; init; } = "";

    /// <summary>To whom it was passed, outside the authority's powers.</summary>
    public string PassedTo { get; init; } = "";

    /// <summary>Where the money comes from.</summary>
    public ResponseBudget Budget { get; init; }

    /// <summary>Name of the budget.</summary>
    public string BudgetName { get; init; } = "";

    /// <summary>Share of that budget; zero when not said.</summary>
    public Money Amount { get; init; }

    /// <summary>Why this version replaces the one before; empty for the first.</summary>
    public string ChangeReason { get; init; } = "";
}
