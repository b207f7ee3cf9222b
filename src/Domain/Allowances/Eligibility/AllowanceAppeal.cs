using Misthos.Domain.Administration;
using Misthos.Domain.Members;

namespace Misthos.Domain.Allowances.Eligibility;

/// <summary>Where an appeal is.</summary>
public enum AppealStatus
{
    /// <summary>Nobody has answered.</summary>
    Open,

    /// <summary>The person was right.</summary>
    Granted,

    /// <summary>The refusal stands.</summary>
    Rejected,
}

/// <summary>
/// An appeal against a refusal of the allowance or of an expense (<i>recours gracieux</i>), in the person's own words, answered with reasons by
/// somebody else than who refused. Its words are sealed: they may tell of income, health or family.
/// </summary>
public sealed class AllowanceAppeal : Entity
{
    private AllowanceAppeal()
    {
    }

    /// <summary>Records an appeal.</summary>
    /// <param name="of">Whose, and against what.</param>
    /// <param name="filedOn">Day it was made.</param>
    /// <param name="words">What the person says, sealed.</param>
    public AllowanceAppeal(AppealSubject of, DateOnly filedOn, SealedText words)
        : base(of.AuthorityId) => (PersonId, DecisionId, ClaimId, FiledOn, Words) = (of.PersonId, of.DecisionId, of.ClaimId, filedOn, words);

    /// <summary>Whose.</summary>
    public Guid PersonId { get; private set; }

    /// <summary>The decision on the income condition it is against, if it is one.</summary>
    public Guid? DecisionId { get; private set; }

    /// <summary>The expense claim it is about, if it is one.</summary>
    public Guid? ClaimId { get; private set; }

    /// <summary>Day it was made.</summary>
    public DateOnly FiledOn { get; private set; }

    /// <summary>What the person says, sealed.</summary>
    [Private]
    [Secret]
    public SealedText Words { get; private set; }

    /// <summary>The agent who wrote it down for the person; null when the person did.</summary>
    public Guid? TypedBy { get; private set; }

    /// <summary>How the person made it to that agent.</summary>
    public string? OnBehalfNote { get; private set; }

    /// <summary>Where it is.</summary>
    public AppealStatus Status { get; private set; }

    /// <summary>Who answered.</summary>
    public Guid? DecidedBy { get; private set; }

    /// <summary>Day of the answer.</summary>
    public DateOnly? DecidedOn { get; private set; }

    /// <summary>The reasons given, sealed.</summary>
    [Private]
    [Secret]
    public SealedText Reasons { get; private set; } = SealedText.Empty;

    /// <summary>Why an appeal cannot be made on that day; empty when it can. Before the refusal was told, no time runs.</summary>
    /// <param name="isRefusal">Whether there is a refusal to contest.</param>
    /// <param name="exists">Whether an appeal was made already.</param>
    /// <param name="until">Last day; null when the refusal was not told yet.</param>
    /// <param name="today">The day.</param>
    public static IReadOnlyList<Refusal> WhyNotFile(bool isRefusal, bool exists, DateOnly? until, DateOnly today) =>
        !isRefusal ? [new Refusal("appeal.no-refusal")]
        : exists ? [new Refusal("appeal.exists")]
        : today > until ? [new Refusal("appeal.too-late", AllowanceFormat.Day(until.Value))] : [];

    /// <summary>Why somebody cannot answer it; empty when they can.</summary>
    /// <param name="by">Who would answer.</param>
    /// <param name="refusedBy">Who took the decision it is against.</param>
    /// <param name="person">Whose appeal it is.</param>
    public IReadOnlyList<Refusal> WhyNotDecide(Guid by, Guid refusedBy, Person person) =>
        Status != AppealStatus.Open ? [new Refusal("appeal.answered")]
        : by == refusedBy ? [new Refusal("appeal.same-person")]
        : by == person.UserId ? [new Refusal("appeal.own")] : [];

    /// <summary>Answers it.</summary>
    /// <exception cref="InvalidOperationException">It was answered already.</exception>
    public void Decide(bool granted, SealedText reasons, Guid by, DateOnly on)
    {
        if (Status != AppealStatus.Open)
        {
            throw new InvalidOperationException("The appeal was answered.");
        }

        (Status, Reasons, DecidedBy, DecidedOn) = (granted ? AppealStatus.Granted : AppealStatus.Rejected, reasons, by, on);
    }

    /// <summary>Notes that an agent wrote it down for the person, and how the person made it.</summary>
    /// <exception cref="ArgumentException">The note is blank.</exception>
    public AllowanceAppeal OnBehalf(Guid typedBy, string note)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(note);
        (TypedBy, OnBehalfNote) = (typedBy, note);
        return this;
    }
}

/// <summary>Whose appeal, and against what: a decision on the income condition or an answer to an expense claim.</summary>
public sealed record AppealSubject(Guid AuthorityId, Guid PersonId, Guid? DecisionId, Guid? ClaimId);
