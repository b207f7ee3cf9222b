namespace Misthos.Domain.Evaluations;

/// <summary>What a questionnaire is about.</summary>
/// <param name="Occasion">When it is asked, and of whom.</param>
/// <param name="EditionId">The edition.</param>
/// <param name="SittingId">The sitting; null when it is about a term.</param>
public sealed record EvaluationSubject(EvaluationOccasion Occasion, Guid EditionId, Guid? SittingId)
{
    /// <summary>One questionnaire for each: unique within the authority.</summary>
    public string Key => $"{Occasion}:{SittingId ?? EditionId:N}";
}

/// <summary>
/// A questionnaire put to people: one version of an instrument, a box that answers fall into sealed, and a day on which the box is opened. Until
/// then nobody reads an answer; then all are read at once, in random order, and what could have led from an answer to a person is destroyed.
/// </summary>
public sealed class Evaluation : Entity
{
    /// <summary>Fewest answers with which a box is opened: with fewer, who answered could be recognised.</summary>
    public const int Fewest = 5;

    private Evaluation()
    {
    }

    /// <summary>Puts a questionnaire to people.</summary>
    /// <param name="instrument">The version asked.</param>
    /// <param name="subject">What it is about.</param>
    /// <param name="closesOn">Last day to answer.</param>
    /// <param name="by">Who opened it.</param>
    /// <param name="at">When, UTC.</param>
    public Evaluation(Instrument instrument, EvaluationSubject subject, DateOnly closesOn, Guid by, DateTimeOffset at)
        : base(instrument.AuthorityId)
    {
        (InstrumentId, ClosesOn, OpenedBy, OpenedAt) = (instrument.Id, closesOn, by, at);
        (Occasion, EditionId, SittingId, SubjectKey) = (subject.Occasion, subject.EditionId, subject.SittingId, subject.Key);
    }

    /// <summary>The version asked.</summary>
    public Guid InstrumentId { get; private set; }

    /// <summary>When it is asked, and of whom.</summary>
    public EvaluationOccasion Occasion { get; private set; }

    /// <summary>The edition.</summary>
    public Guid EditionId { get; private set; }

    /// <summary>The sitting; null when it is about a term.</summary>
    public Guid? SittingId { get; private set; }

    /// <inheritdoc cref="EvaluationSubject.Key" />
    public string SubjectKey { get; private set; } = "";

    /// <summary>Who opened it.</summary>
    public Guid OpenedBy { get; private set; }

    /// <summary>When it was opened, UTC.</summary>
    public DateTimeOffset OpenedAt { get; private set; }

    /// <summary>Last day to answer.</summary>
    public DateOnly ClosesOn { get; private set; }

    /// <summary>Where it is in its life.</summary>
    public EvaluationStatus Status { get; private set; }

    /// <summary>What seals answers: anyone may close with it, only the secret of the box opens.</summary>
    [Administration.Secret]
    public byte[] Lock { get; private set; } = [];

    /// <summary>People asked.</summary>
    public int Invited { get; private set; }

    /// <summary>People whose link went by e-mail.</summary>
    public int Mailed { get; private set; }

    /// <summary>Answers read when the box was opened.</summary>
    public int Answered { get; private set; }

    /// <summary>Sealed answers that could not be read; never guessed at, always said.</summary>
    public int Unreadable { get; private set; }

    /// <summary>Day of the last reminder.</summary>
    public DateOnly? RemindedOn { get; private set; }

    /// <summary>Gives the box its lock and says how many people are asked.</summary>
    public void Prepare(byte[] boxLock, int invited, int mailed) => (Lock, Invited, Mailed) = (boxLock, invited, mailed);

    /// <summary>Why the last day cannot be this one; empty when it can.</summary>
    /// <param name="day">The new last day.</param>
    /// <param name="today">Today.</param>
    public IReadOnlyList<Refusal> WhyNotClose(DateOnly? day, DateOnly today) =>
        Status != EvaluationStatus.Open ? [new Refusal("evaluation.over")]
        : day is null || day < today || day > today.AddDays(92) ? [new Refusal("evaluation.day")]
        : [];

    /// <summary>Moves the last day.</summary>
    /// <exception cref="InvalidOperationException"><see cref="WhyNotClose"/> is not empty.</exception>
    public void CloseOn(DateOnly day, DateOnly today) =>
        ClosesOn = WhyNotClose(day, today).Count == 0 ? day : throw new InvalidOperationException("This day cannot be the last one.");

    /// <summary>Why the box cannot be opened; empty when it can.</summary>
    /// <param name="slips">Answers in the box.</param>
    public IReadOnlyList<Refusal> WhyNotCount(int slips) =>
        Status != EvaluationStatus.Open ? [new Refusal("evaluation.over")]
        : slips < Fewest ? [new Refusal("evaluation.too-few", $"{slips}", $"{Fewest}")]
        : [];

    /// <summary>Records that the box was opened. It is never opened again, and no more answers come.</summary>
    /// <param name="answered">Answers read.</param>
    /// <param name="unreadable">Answers that could not be read.</param>
    /// <exception cref="InvalidOperationException"><see cref="WhyNotCount"/> is not empty.</exception>
    public void MarkCounted(int answered, int unreadable)
    {
        if (WhyNotCount(answered + unreadable).Count > 0)
        {
            throw new InvalidOperationException("The box cannot be opened.");
        }

        (Status, Answered, Unreadable) = (EvaluationStatus.Counted, answered, unreadable);
    }

    /// <summary>Records that the answers were destroyed unread.</summary>
    /// <exception cref="InvalidOperationException">It is over.</exception>
    public void MarkDestroyed() =>
        Status = Status == EvaluationStatus.Open ? EvaluationStatus.Destroyed : throw new InvalidOperationException("The questionnaire is over.");

    /// <summary>Why nobody can be reminded; empty when they can. At most once a day.</summary>
    public IReadOnlyList<Refusal> WhyNotRemind(DateOnly today) =>
        Status != EvaluationStatus.Open ? [new Refusal("evaluation.over")] : RemindedOn == today ? [new Refusal("evaluation.reminded")] : [];

    /// <summary>Records a reminder.</summary>
    public void MarkReminded(DateOnly today) => RemindedOn = today;
}
