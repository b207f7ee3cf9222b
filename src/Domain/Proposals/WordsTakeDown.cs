namespace Misthos.Domain.Proposals;

/// <summary>Words of a proposal that may be taken down: an amendment, or a version that another followed; one of the two, by its number.</summary>
/// <param name="Version">Number of the version; null for an amendment.</param>
/// <param name="Amendment">Number of the amendment; null for a version.</param>
public sealed record TakenWords(int? Version, int? Amendment);

/// <summary>
/// The words of an amendment, or of a version that another followed, are no longer shown; that there was one, its day and this line stay public.
/// </summary>
public sealed class WordsTakeDown : Entity, IKeptForever
{
    private WordsTakeDown()
    {
    }

    /// <summary>Takes the words down.</summary>
    /// <exception cref="InvalidOperationException"><see cref="Proposal.WhyNotTakeDown"/> is not empty.</exception>
    public WordsTakeDown(Proposal proposal, TakenWords words, (TakeDownGround Ground, string Reason) why, RecordedAct act)
        : base(proposal.AuthorityId)
    {
        if (proposal.WhyNotTakeDown(words, why.Reason) is [var refusal, ..])
        {
            throw new InvalidOperationException(refusal.Code);
        }

        (ProposalId, VersionNumber, AmendmentNumber) = (proposal.Id, words.Version, words.Amendment);
        (Ground, Reason) = why;
        (On, By, At) = (act.On, act.By, act.At);
    }

    /// <summary>The proposal.</summary>
    public Guid ProposalId { get; private set; }

    /// <summary>Number of the version; null for an amendment.</summary>
    public int? VersionNumber { get; private set; }

    /// <summary>Number of the amendment; null for a version.</summary>
    public int? AmendmentNumber { get; private set; }

    /// <summary>The ground.</summary>
    public TakeDownGround Ground { get; private set; }

    /// <summary>Why, in public words.</summary>
    public string Reason { get; private set; } = "";

    /// <summary>Day of the take-down.</summary>
    public DateOnly On { get; private set; }

    /// <summary>Who recorded it.</summary>
    public Guid By { get; private set; }

    /// <summary>When it was recorded, UTC.</summary>
    public DateTimeOffset At { get; private set; }
}
