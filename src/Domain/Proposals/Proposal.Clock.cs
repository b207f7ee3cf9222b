using Misthos.Domain.Assemblies;

namespace Misthos.Domain.Proposals;

/// <content>Handover to the authority, and the clock that runs from then.</content>
public sealed partial class Proposal : INeverRemoved
{
    private readonly List<DeadlineExtension> _extensions = [];

    /// <summary>When it was handed to the authority in public: the clock runs from then.</summary>
    [SetOnce]
    public DateOnly? HandedOverOn { get; private set; }

    /// <summary>The public handover; null before, or when its circumstances were not kept.</summary>
    [SetOnce]
    public Guid? RestitutionId { get; private set; }

    /// <summary>Day by which the authority acknowledges, inclusive.</summary>
    [MovesWithReason]
    public DateOnly? AcknowledgementDueOn { get; private set; }

    /// <summary>Day by which the authority answers, inclusive.</summary>
    [MovesWithReason]
    public DateOnly? AnswerDueOn { get; private set; }

    /// <summary>Day the authority acknowledged; null before.</summary>
    [SetOnce]
    public DateOnly? AcknowledgedOn { get; private set; }

    /// <summary>What the authority said when it acknowledged.</summary>
    [SetOnce]
    public string AcknowledgementText { get; private set; } = "";

    /// <summary>Extensions, oldest first; each keeps the date before it.</summary>
    public IReadOnlyList<DeadlineExtension> Extensions => _extensions;

    /// <summary>Why the proposal cannot be handed over; empty when it can.</summary>
    public IReadOnlyList<Refusal> WhyNotHandOver(DateOnly on)
    {
        var refusals = new List<Refusal>();
        if (HandedOverOn is not null)
        {
            refusals.Add(new Refusal("proposal.already-handed-over"));
        }

        if (AdoptedOn is null || on < AdoptedOn)
        {
            refusals.Add(new Refusal("proposal.not-adopted"));
        }

        return refusals;
    }

    /// <summary>Hands the proposal over: the authority's duty to answer starts.</summary>
    /// <param name="on">Day of the public handover.</param>
    /// <param name="delays">Months to acknowledge and to answer, of the edition.</param>
    /// <param name="restitutionId">The public handover.</param>
    /// <exception cref="InvalidOperationException"><see cref="WhyNotHandOver"/> is not empty.</exception>
    public void HandOver(DateOnly on, AnswerDelays delays, Guid? restitutionId = null)
    {
        if (WhyNotHandOver(on).Count > 0)
        {
            throw new InvalidOperationException("The proposal cannot be handed over.");
        }

        (HandedOverOn, RestitutionId) = (on, restitutionId);
        (AcknowledgementDueOn, AnswerDueOn) = (on.AddMonths(delays.Acknowledgement), on.AddMonths(delays.Answer));
    }

    /// <summary>Why the authority cannot acknowledge; empty when it can.</summary>
    public IReadOnlyList<Refusal> WhyNotAcknowledge(DateOnly on) =>
        HandedOverOn is null ? [new Refusal("proposal.not-handed-over")]
        : AcknowledgedOn is not null || _responses.Count > 0 ? [new Refusal("duty.already-done")]
        : on < HandedOverOn ? [new Refusal("response.day")] : [];

    /// <summary>The authority acknowledges.</summary>
    /// <exception cref="InvalidOperationException"><see cref="WhyNotAcknowledge"/> is not empty.</exception>
    public void Acknowledge(DateOnly on, string text)
    {
        if (WhyNotAcknowledge(on) is [var refusal, ..])
        {
            throw new InvalidOperationException(refusal.Code);
        }

        (AcknowledgedOn, AcknowledgementText) = (on, text);
    }

    /// <summary>Day by which something is due now; null before the handover.</summary>
    public DateOnly? DueOn(DutyKind duty) => duty == DutyKind.Answer ? AnswerDueOn : AcknowledgementDueOn;

    /// <summary>Day by which it was due at first, before any extension.</summary>
    public DateOnly? FirstDueOn(DutyKind duty) => _extensions.Where(e => e.Duty == duty).MinBy(e => e.OldDueOn)?.OldDueOn ?? DueOn(duty);

    /// <summary>Day it was done; null before. An answer acknowledges too.</summary>
    public DateOnly? DoneOn(DutyKind duty) =>
        _responses.MinBy(response => response.Order)?.AnsweredOn is { } answered ? duty == DutyKind.Answer ? answered : AcknowledgedOn ?? answered
        : duty == DutyKind.Answer ? null : AcknowledgedOn;

    /// <summary>Days past the due day, on a day or when it was done; 0 when in time.</summary>
    public int DaysLate(DutyKind duty, DateOnly day) =>
        DueOn(duty) is { } due ? Math.Max(0, (DoneOn(duty) ?? day).DayNumber - due.DayNumber) : 0;

    /// <summary>Why something due cannot be extended; empty when it can. The reason is compulsory and public.</summary>
    public IReadOnlyList<Refusal> WhyNotExtend(DutyKind duty, DateOnly to, string reason)
    {
        if (DueOn(duty) is not { } due)
        {
            return [new Refusal("proposal.not-handed-over")];
        }

        (bool Fails, string Code)[] checks = [(DoneOn(duty) is not null, "duty.already-done"), (to <= due, "extension.not-later"), (string.IsNullOrWhiteSpace(reason), "extension.no-reason")];
        return [.. checks.Where(check => check.Fails).Select(check => new Refusal(check.Code))];
    }

    /// <summary>Extends what is due; the date before stays visible.</summary>
    /// <exception cref="InvalidOperationException"><see cref="WhyNotExtend"/> is not empty.</exception>
    public DeadlineExtension Extend(DutyKind duty, DateOnly to, string reason, RecordedAct act)
    {
        if (WhyNotExtend(duty, to, reason) is [var refusal, ..])
        {
            throw new InvalidOperationException(refusal.Code);
        }

        var extension = new DeadlineExtension(this, duty, to, reason, act);
        _extensions.Add(extension);
        if (duty == DutyKind.Answer)
        {
            AnswerDueOn = to;
        }
        else
        {
            AcknowledgementDueOn = to;
        }

        return extension;
    }
}
