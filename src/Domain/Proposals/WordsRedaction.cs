namespace Misthos.Domain.Proposals;

/// <summary>
/// Passages of a version are no longer shown: a mark stands in their place, the rest is word for word what it was, and this dated line stays
/// public. The last one of a version holds.
/// </summary>
public sealed class WordsRedaction : Entity, IKeptForever
{
    private WordsRedaction()
    {
    }

    internal WordsRedaction(Proposal proposal, RedactedVersion version, (TakeDownGround Ground, string Reason) why, RecordedAct act)
        : base(proposal.AuthorityId)
    {
        (ProposalId, VersionNumber, Order) = (proposal.Id, version.Number, version.Order);
        (Title, Text, VersionReason, Passages) = (version.After.Title, version.After.Text, version.Why.After, string.Join('\n', version.Passages));
        (Ground, Reason) = why;
        (On, By, At) = (act.On, act.By, act.At);
    }

    /// <summary>The proposal.</summary>
    public Guid ProposalId { get; private set; }

    /// <summary>Number of the version.</summary>
    public int VersionNumber { get; private set; }

    /// <summary>Which one of that version, from 1.</summary>
    public int Order { get; private set; }

    /// <summary>Title as it is shown from then on.</summary>
    public string Title { get; private set; } = "";

    /// <summary>Text as it is shown from then on, plain.</summary>
    public string Text { get; private set; } = "";

    /// <summary>Why the version was written, as it is shown from then on.</summary>
    public string VersionReason { get; private set; } = "";

    /// <summary>The passages, one a line, so that whoever organises is told where they still stand; never public.</summary>
    public string Passages { get; private set; } = "";

    /// <summary>The ground.</summary>
    public TakeDownGround Ground { get; private set; }

    /// <summary>Why, in public words.</summary>
    public string Reason { get; private set; } = "";

    /// <summary>Day of the removal.</summary>
    public DateOnly On { get; private set; }

    /// <summary>Who recorded it.</summary>
    public Guid By { get; private set; }

    /// <summary>When it was recorded, UTC.</summary>
    public DateTimeOffset At { get; private set; }

    /// <summary>Title and text as they are shown from then on.</summary>
    public ProposalWording Wording => new(Title, Text);
}

/// <summary>A version out of which passages are removed.</summary>
/// <param name="Number">Its number.</param>
/// <param name="Order">Which removal it is, from 1.</param>
/// <param name="Before">Title and text as shown until then.</param>
/// <param name="After">The same with marks in place of passages.</param>
public sealed record RedactedVersion(int Number, int Order, ProposalWording Before, ProposalWording After)
{
    /// <summary>Why the version was written, before and after.</summary>
    public (string Before, string After) Why { get; init; } = ("", "");

    /// <summary>The passages.</summary>
    public IReadOnlyList<string> Passages { get; init => field = value ?? []; } = [];
}
