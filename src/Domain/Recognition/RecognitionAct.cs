namespace Misthos.Domain.Recognition;

/// <summary>
/// One recognition given to members, with its owner, its day and its cost. What is taken over from another edition stays a draft,
/// shown to nobody but organisers, until one of them confirms it.
/// </summary>
public sealed class RecognitionAct : Entity
{
    private RecognitionAct()
    {
    }

    /// <summary>Plans a recognition.</summary>
    public RecognitionAct(Guid authorityId, Guid editionId, RecognitionKind kind, DateOnly on)
        : base(authorityId) => (EditionId, Kind, On) = (editionId, kind, on);

    /// <summary>The edition.</summary>
    public Guid EditionId { get; private set; }

    /// <summary>The sitting whose participants it is for, or null.</summary>
    public Guid? SittingId { get; private set; }

    /// <summary>The organ whose members it is for, or null; neither sitting nor organ means every member of the edition.</summary>
    public Guid? OrganId { get; private set; }

    /// <summary>Whether it is kept, within its audience, for members under age on its day.</summary>
    public bool IsForMinors { get; private set; }

    /// <summary>Form it takes.</summary>
    public RecognitionKind Kind { get; private set; }

    /// <summary>When.</summary>
    public DateOnly On { get; private set; }

    /// <summary>Title.</summary>
    public string Title { get; private set; } = "";

    /// <summary>The message to the people recognised, plain text.</summary>
    public string Message { get; private set; } = "";

    /// <summary>Office that owns it.</summary>
    public string Owner { get; private set; } = "";

    /// <summary>Where it takes place; empty when nowhere in particular.</summary>
    public string Place { get; private set; } = "";

    /// <summary>What it should cost; null when nobody said.</summary>
    public Money? CostPlanned { get; private set; }

    /// <summary>What it cost; null when nobody said.</summary>
    public Money? CostSpent { get; private set; }

    /// <summary>Whether it waits for an organiser to confirm it.</summary>
    public bool IsDraft { get; private set; }

    /// <summary>The act it was taken over from, the first of the chain; null when it was planned here. Once for an edition.</summary>
    public Guid? OriginId { get; private set; }

    /// <summary>People it was told to by e-mail.</summary>
    public int ToldTo { get; private set; }

    /// <summary>People it is or was offered to, as last counted.</summary>
    public int OfferedTo { get; private set; }

    /// <summary>People who took it up, counted without names; null before.</summary>
    public int? TookUp { get; private set; }

    /// <summary>How it was lived, in a few words of the organiser; empty before.</summary>
    public string Lived { get; private set; } = "";

    /// <summary>Sets title, message, owner and place.</summary>
    public void Describe(RecognitionWords words) =>
        (Title, Message, Owner, Place) = (words.Title, words.Message, words.Owner, words.Place);

    /// <summary>Changes form and day.</summary>
    public void Replan(RecognitionKind kind, DateOnly on) => (Kind, On) = (kind, on);

    /// <summary>Sets what it should cost; null when nobody knows.</summary>
    /// <exception cref="ArgumentOutOfRangeException">Less than nothing.</exception>
    public void Plan(Money? cost) => CostPlanned = NotNegative(cost);

    /// <summary>Keeps it for those who were at a sitting, or for the members of an organ; for every member of the edition when both are null.</summary>
    /// <exception cref="ArgumentException">Both are given.</exception>
    public void IsFor(Guid? sittingId, Guid? organId) =>
        (SittingId, OrganId) = sittingId is null || organId is null ? (sittingId, organId) : throw new ArgumentException("One audience.", nameof(organId));

    /// <summary>Keeps it, within its audience, for members under age on its day.</summary>
    public void KeepForMinors(bool isForMinors) => IsForMinors = isForMinors;

    /// <summary>Makes it a draft taken over from an act.</summary>
    public void TakeOver(RecognitionAct source) => (IsDraft, OriginId) = (true, source.OriginId ?? source.Id);

    /// <summary>Ends the draft. Confirming twice changes nothing.</summary>
    public void Confirm() => IsDraft = false;

    /// <summary>Notes how many people it is offered to; a smaller number later (somebody left) changes nothing.</summary>
    public void Offer(int people) => OfferedTo = Math.Max(OfferedTo, people);

    /// <summary>Records that more people were told.</summary>
    /// <exception cref="ArgumentOutOfRangeException">Fewer than nobody.</exception>
    public void Tell(int people)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(people);
        ToldTo += people;
    }

    /// <summary>Why what came of it cannot be recorded on a day; empty when it can.</summary>
    /// <param name="people">How many took it up; null when nobody counted.</param>
    /// <param name="today">Today, in the authority's time zone.</param>
    public IReadOnlyList<Refusal> WhyNotCount(int? people, DateOnly today) =>
        IsDraft ? [new Refusal("recognition.draft")] : today < On ? [new Refusal("recognition.not-yet")] : people < 0 ? [new Refusal("recognition.count")] : [];

    /// <summary>Records what came of it: how many took it up, what it cost, how it was lived.</summary>
    /// <exception cref="InvalidOperationException"><see cref="WhyNotCount"/> is not empty.</exception>
    public void Count(RecognitionOutcome outcome, DateOnly today)
    {
        if (WhyNotCount(outcome.People, today).Count > 0)
        {
            throw new InvalidOperationException("The recognition cannot be counted.");
        }

        (TookUp, CostSpent, Lived) = (outcome.People, NotNegative(outcome.Spent), outcome.Lived.Trim());
    }

    private static Money? NotNegative(Money? amount) => amount is null || amount >= Money.Zero ? amount : throw new ArgumentOutOfRangeException(nameof(amount));
}

/// <summary>What is said of a recognition; <paramref name="Message"/> is plain text for those it is for.</summary>
public sealed record RecognitionWords(string Title, string Message, string Owner, string Place);

/// <summary>What came of a recognition.</summary>
/// <param name="People">How many took it up, counted without names; null when nobody counted.</param>
/// <param name="Spent">What it cost; null when nobody knows.</param>
/// <param name="Lived">How it was lived, in a few words.</param>
public sealed record RecognitionOutcome(int? People, Money? Spent, string Lived);
