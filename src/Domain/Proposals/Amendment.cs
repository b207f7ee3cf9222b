namespace Misthos.Domain.Proposals;

/// <summary>Whose amendment it is; a kind, never a name.</summary>
public enum AmendmentAuthor
{
    /// <summary>A table or a working group, which may be named.</summary>
    Group,

    /// <summary>A member.</summary>
    Member,
}

/// <summary>What became of an amendment.</summary>
public enum AmendmentOutcome
{
    /// <summary>Its words are kept.</summary>
    Kept,

    /// <summary>A part of it is kept.</summary>
    KeptInPart,

    /// <summary>Nothing of it is kept.</summary>
    NotKept,
}

/// <summary>The whole text an amendment asks for, why, and whose it is.</summary>
/// <param name="Wording">Title and text as they would become.</param>
/// <param name="Reason">Why; public.</param>
/// <param name="Author">Whose it is.</param>
/// <param name="Group">Name of the table or group; empty for a member.</param>
public sealed record AmendmentContent(ProposalWording Wording, string Reason, AmendmentAuthor Author, string Group);

/// <summary>A decision on an amendment.</summary>
/// <param name="Outcome">What becomes of it.</param>
/// <param name="Reason">Why; public.</param>
/// <param name="Wording">The text written by hand, where a part is kept or the text moved on since; null elsewhere.</param>
/// <param name="Seen">The version whoever decides has read.</param>
public sealed record AmendmentDecision(AmendmentOutcome Outcome, string Reason, ProposalWording? Wording, int Seen);

/// <summary>
/// A change asked for in the text of a proposal before it is adopted, numbered for ever within the proposal. What it asks for never changes;
/// it is decided once. Nothing of it is lost when the text moves on: it keeps the version it was written on, and says so.
/// </summary>
public sealed class Amendment : Entity, INeverRemoved
{
    /// <summary>Longest reason and longest name of a group, characters.</summary>
    public const int LongestReason = 1_000, LongestGroup = 120;

    private Amendment()
    {
    }

    internal Amendment(Guid id, Proposal proposal, int number, AmendmentContent content, RecordedAct act)
        : base(proposal.AuthorityId)
    {
        Id = id;
        (ProposalId, Number, BaseVersion) = (proposal.Id, number, proposal.LatestVersion);
        (Title, Text, Reason) = (content.Wording.Title, content.Wording.Text, content.Reason);
        (Author, GroupName) = (content.Author, content.Author == AmendmentAuthor.Group ? content.Group : "");
        (FiledOn, By) = (act.On, act.By);
    }

    /// <summary>The proposal.</summary>
    public Guid ProposalId { get; private set; }

    /// <summary>Number within the proposal, from 1, for ever.</summary>
    [SetOnce]
    public int Number { get; private set; }

    /// <summary>The version it changes.</summary>
    [SetOnce]
    public int BaseVersion { get; private set; }

    /// <summary>Title as it would become.</summary>
    [SetOnce]
    public string Title { get; private set; } = "";

    /// <summary>Whole text as it would become, plain.</summary>
    [SetOnce]
    public string Text { get; private set; } = "";

    /// <summary>Why; public.</summary>
    [SetOnce]
    public string Reason { get; private set; } = "";

    /// <summary>Whose it is.</summary>
    public AmendmentAuthor Author { get; private set; }

    /// <summary>Name of the table or group; empty for a member.</summary>
    [SetOnce]
    public string GroupName { get; private set; } = "";

    /// <summary>Day it was filed.</summary>
    [SetOnce]
    public DateOnly FiledOn { get; private set; }

    /// <summary>The account that typed it.</summary>
    public Guid By { get; private set; }

    /// <summary>What became of it; null while it is not decided.</summary>
    [SetOnce]
    public AmendmentOutcome? Outcome { get; private set; }

    /// <summary>Why it was decided so; public.</summary>
    [SetOnce]
    public string DecisionReason { get; private set; } = "";

    /// <summary>Day it was decided; null before.</summary>
    [SetOnce]
    public DateOnly? DecidedOn { get; private set; }

    /// <summary>The account that typed the decision; null before.</summary>
    [SetOnce]
    public Guid? DecidedBy { get; private set; }

    /// <summary>The version that came of it; null when nothing of it was kept.</summary>
    [SetOnce]
    public int? ResultVersion { get; private set; }

    /// <summary>Title and text as they would become.</summary>
    public ProposalWording Wording => new(Title, Text);

    /// <summary>Whether the text moved on since it was written: then it is written into the text by hand.</summary>
    public bool IsBehind(Proposal proposal) => BaseVersion != proposal.LatestVersion;

    internal void Decide(AmendmentDecision decision, RecordedAct act, int? version) =>
        (Outcome, DecisionReason, DecidedOn, DecidedBy, ResultVersion) = (decision.Outcome, decision.Reason, act.On, act.By, version);
}
