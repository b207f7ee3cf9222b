namespace Misthos.Domain.Proposals;

/// <summary>Where a proposal belongs.</summary>
public sealed record ProposalPlace(Guid AssemblyId, Guid EditionId, Guid TopicId);

/// <content>Its text, version after version, until a vote adopts it or it is handed over.</content>
public sealed partial class Proposal
{
    /// <summary>Longest text and longest account of what it starts from, characters.</summary>
    public const int LongestText = 20_000, LongestStart = 4_000;

    private readonly List<ProposalVersion> _versions = [];

    /// <summary>Title.</summary>
    public string Title { get; private set; } = "";

    /// <summary>Text, plain.</summary>
    public string Text { get; private set; } = "";

    /// <summary>The use or experience it starts from, in plain words.</summary>
    public string StartsFrom { get; private set; } = "";

    /// <summary>Number of the version in force, from 1; 0 while nothing is written.</summary>
    public int LatestVersion { get; private set; }

    /// <summary>When it was withdrawn, or null; the number stays its own.</summary>
    public DateOnly? WithdrawnOn { get; private set; }

    /// <summary>Why it was withdrawn.</summary>
    public string WithdrawnReason { get; private set; } = "";

    /// <summary>The proposal it was merged into, or null.</summary>
    public Guid? MergedIntoId { get; private set; }

    /// <summary>Every version, oldest first.</summary>
    public IReadOnlyList<ProposalVersion> Versions => _versions;

    /// <summary>Why it cannot be written anew; empty when it can. From the second version on, a reason is due.</summary>
    public IReadOnlyList<Refusal> WhyNotWrite(ProposalWording wording, VersionMark mark) =>
        WithdrawnOn is not null ? [new("proposal.withdrawn")]
        : HandedOverOn is not null ? [new("proposal.text-fixed")]
        : FixedByVote is { } isFixed ? [isFixed]
        : string.IsNullOrWhiteSpace(wording.Title) || string.IsNullOrWhiteSpace(wording.Text) ? [new("proposal.no-text")]
        : wording.Text.Length > LongestText ? [new("proposal.text-too-long", $"{LongestText}")]
        : LatestVersion > 0 && IsNew(wording) && string.IsNullOrWhiteSpace(mark.Reason) ? [new("proposal.no-reason")]
        : [];

    /// <summary>Writes title and text; a version is kept when they differ from those in force.</summary>
    /// <exception cref="InvalidOperationException"><see cref="WhyNotWrite"/> is not empty.</exception>
    public void Write(ProposalWording wording, VersionMark mark)
    {
        if (WhyNotWrite(wording, mark).Count > 0)
        {
            throw new InvalidOperationException("The text of the proposal is refused.");
        }

        if (IsNew(wording))
        {
            (Title, Text, LatestVersion) = (wording.Title, wording.Text, LatestVersion + 1);
            _versions.Add(new ProposalVersion(this, wording, mark));
        }
    }

    /// <summary>Puts it under another topic of its edition.</summary>
    public void Place(Guid topicId) => TopicId = topicId;

    /// <summary>States the use or experience it starts from.</summary>
    public void Start(string from) => StartsFrom = from;

    /// <summary>Why it cannot be withdrawn; empty when it can.</summary>
    public IReadOnlyList<Refusal> WhyNotWithdraw(string reason) =>
        HandedOverOn is not null ? [new("proposal.text-fixed")]
        : AdoptedOn is not null ? [new("proposal.adopted-stays")]
        : WithdrawnOn is not null ? [new("proposal.withdrawn")]
        : RunningBallotId is not null ? [new("proposal.in-vote")]
        : string.IsNullOrWhiteSpace(reason) ? [new("proposal.no-reason")]
        : [];

    /// <summary>Withdraws a draft, or merges it into another; nobody gets its number.</summary>
    /// <exception cref="InvalidOperationException"><see cref="WhyNotWithdraw"/> is not empty.</exception>
    public void Withdraw(DateOnly on, string reason, Guid? mergedInto)
    {
        if (WhyNotWithdraw(reason).Count > 0)
        {
            throw new InvalidOperationException("The proposal cannot be withdrawn.");
        }

        (WithdrawnOn, WithdrawnReason, MergedIntoId) = (on, reason, mergedInto);
    }

    private bool IsNew(ProposalWording wording) => LatestVersion == 0 || (Title, Text) != (wording.Title, wording.Text);
}
