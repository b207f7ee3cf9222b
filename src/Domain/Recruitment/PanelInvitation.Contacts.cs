using Misthos.Domain.Administration;

namespace Misthos.Domain.Recruitment;

/// <content>What the contacts gave.</content>
public sealed partial class PanelInvitation
{
    /// <summary>What the contacts gave.</summary>
    public InvitationState State { get; private set; }

    /// <summary>Calls made, answered or not.</summary>
    public int Calls { get; private set; }

    /// <summary>When to call again, UTC.</summary>
    public DateTimeOffset? CallBackAt { get; private set; }

    /// <summary>Day the letter was posted.</summary>
    public DateOnly? PostedOn { get; private set; }

    /// <summary>Day the reminder was posted.</summary>
    public DateOnly? RemindedOn { get; private set; }

    /// <summary>The name as <see cref="Folding.Letters"/> writes it, to look for it; empty once forgotten.</summary>
    [Private]
    public string SearchName { get; private set; } = "";

    /// <summary>Whether there is a number to call.</summary>
    public bool HasPhone { get; private set; }

    /// <summary>Whether the person lets us go on asking.</summary>
    public bool MayBeContacted => State is not (InvitationState.Refused or InvitationState.Objected or InvitationState.Deceased);

    /// <summary>Why a contact cannot be recorded; empty when it can.</summary>
    /// <param name="report">The contact.</param>
    /// <param name="situation">What else is known.</param>
    public IReadOnlyList<Refusal> WhyNotRecord(ContactReport report, ContactSituation situation) =>
        !InvitationContact.OutcomesOf(report.Kind).Contains(report.Outcome) ? [new Refusal("contact.outcome")]
            : report.Note?.Trim().Length > InvitationContact.LongestNote ? [new Refusal("contact.note-too-long", $"{InvitationContact.LongestNote}")]
            : report.Kind == ContactKind.Return ? WhyNotReturn()
            : WhyNotAsk(report.Outcome) is { } closed ? [closed]
            : situation.HasAnswered && report.Outcome != ContactOutcome.Objects ? [new Refusal("contact.answered")]
            : situation.Today > situation.AnswerBy && report.Outcome is not (ContactOutcome.Objects or ContactOutcome.Refused) ? [new Refusal("contact.too-late", $"{situation.AnswerBy:yyyy-MM-dd}")]
            : report.Kind is ContactKind.Letter or ContactKind.Reminder ? WhyNotPost(report.Kind)
            : WhyNotCallBack(report, situation) is { } refusal ? [refusal]
            : [];

    /// <summary>Records a contact; the state follows.</summary>
    /// <param name="report">The contact.</param>
    /// <param name="situation">What else is known.</param>
    /// <param name="by">Who records it.</param>
    /// <param name="at">When, UTC.</param>
    /// <exception cref="InvalidOperationException">It cannot be recorded.</exception>
    public InvitationContact Record(ContactReport report, ContactSituation situation, Guid by, DateTimeOffset at)
    {
        if (WhyNotRecord(report, situation) is [var refusal, ..])
        {
            throw new InvalidOperationException($"This contact cannot be recorded: {refusal.Code}.");
        }

        Calls += report.Kind == ContactKind.Call ? 1 : 0;
        CallBackAt = report.Outcome == ContactOutcome.CallBack ? report.CallBackAt : null;
        PostedOn = report.Kind == ContactKind.Letter ? situation.Today : PostedOn;
        RemindedOn = report.Kind == ContactKind.Reminder ? situation.Today : RemindedOn;
        State = After(report.Outcome);
        return new InvitationContact(this, report, by, at);
    }

    /// <summary>The mailing went out with this letter in it, whatever has come in since it was printed.</summary>
    /// <param name="run">The mailing, posted.</param>
    /// <param name="by">Who records it.</param>
    /// <param name="at">When, UTC.</param>
    /// <exception cref="InvalidOperationException">The mailing is not posted.</exception>
    public InvitationContact Post(LetterRun run, Guid by, DateTimeOffset at)
    {
        DateOnly? day = run.PostedOn ?? throw new InvalidOperationException("The mailing is not posted.");
        (PostedOn, RemindedOn) = run.Kind == ContactKind.Letter ? (day, RemindedOn) : (PostedOn, day);
        State = State == InvitationState.Waiting ? InvitationState.Silent : State;
        return new InvitationContact(this, run.Report, by, at);
    }

    private InvitationState After(ContactOutcome outcome) => outcome switch
    {
        ContactOutcome.Accepted => InvitationState.Accepted,
        ContactOutcome.Refused => InvitationState.Refused,
        ContactOutcome.Objects => InvitationState.Objected,
        ContactOutcome.CallBack => InvitationState.CallBack,
        ContactOutcome.Deceased => InvitationState.Deceased,
        ContactOutcome.Moved or ContactOutcome.WrongAddress => State is InvitationState.Waiting or InvitationState.Silent ? InvitationState.Returned : State,
        ContactOutcome.WrongNumber => PostedOn is null ? InvitationState.Unreachable : State == InvitationState.Returned ? State : InvitationState.Silent,
        _ => State is InvitationState.Waiting or InvitationState.CallBack or InvitationState.Silent ? InvitationState.Silent : State,
    };

    private Refusal? WhyNotAsk(ContactOutcome outcome) => State switch
    {
        InvitationState.Deceased => new("contact.deceased"),
        InvitationState.Objected => new("contact.objected"),
        InvitationState.Refused when outcome != ContactOutcome.Objects => new("contact.refused"),
        _ => null,
    };

    private IReadOnlyList<Refusal> WhyNotReturn() =>
        PostedOn is null ? [new Refusal("contact.no-letter")]
            : State is InvitationState.Returned or InvitationState.Deceased ? [new Refusal("contact.already-returned")]
            : [];

    private IReadOnlyList<Refusal> WhyNotPost(ContactKind kind) => kind == ContactKind.Letter
        ? PostedOn is null ? [] : [new Refusal("contact.already-posted")]
        : PostedOn is null ? [new Refusal("contact.no-letter")]
            : RemindedOn is not null ? [new Refusal("contact.already-reminded")]
            : State == InvitationState.Returned ? [new Refusal("contact.letter-came-back")]
            : [];

    private static Refusal? WhyNotCallBack(ContactReport report, ContactSituation situation) =>
        report.Outcome != ContactOutcome.CallBack ? report.CallBackAt is null ? null : new("contact.call-back-needless")
            : report.CallBackAt is not { } at ? new("contact.call-back-required")
            : at <= situation.Now ? new("contact.call-back-past")
            : DateOnly.FromDateTime(at.UtcDateTime) > situation.AnswerBy ? new("contact.call-back-late", $"{situation.AnswerBy:yyyy-MM-dd}")
            : null;
}

/// <summary>What is known when a contact is recorded.</summary>
/// <param name="HasAnswered">Whether the person has registered.</param>
/// <param name="AnswerBy">Last day to register, inclusive.</param>
/// <param name="Today">The day in the authority's time zone; for a mailing the day it was posted.</param>
/// <param name="Now">The instant, UTC.</param>
public sealed record ContactSituation(bool HasAnswered, DateOnly AnswerBy, DateOnly Today, DateTimeOffset Now);
