namespace Misthos.Domain.Assemblies;

/// <content>How long the authority has to acknowledge and to answer.</content>
public sealed partial class Edition
{
    /// <summary>Longest delay, months.</summary>
    public const int LongestDelay = 60;

    /// <summary>Months to acknowledge a proposal once handed over; fixed when the edition opens.</summary>
    public int AcknowledgementDelayMonths { get; private set; } = 3;

    /// <summary>Months to answer a proposal once handed over; fixed when the edition opens.</summary>
    public int AnswerDelayMonths { get; private set; } = 12;

    /// <summary>The two delays.</summary>
    public AnswerDelays Delays => new(AcknowledgementDelayMonths, AnswerDelayMonths);

    /// <summary>Days from a due day at which the authority is reminded, before (negative) and after, one after the other; public.</summary>
    public string ReminderDays { get; private set; } = "-30 -7 1 30";

    /// <summary>The days as numbers, in order.</summary>
    public IReadOnlyList<int> Reminders => [.. ReminderDays.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(int.Parse).Order()];

    /// <summary>Sets the delays while the edition is a draft.</summary>
    /// <exception cref="InvalidOperationException">The edition is open: a change is a public act.</exception>
    public void SetDelays(AnswerDelays delays)
    {
        if (Status != EditionStatus.Draft)
        {
            throw new InvalidOperationException("The delays of an open edition change by a public act.");
        }

        Take(delays);
    }

    /// <summary>Why the delays cannot change by a public act; empty when they can.</summary>
    public IReadOnlyList<Refusal> WhyNotChangeDelays(AnswerDelays delays, string reason)
    {
        var refusals = new List<Refusal>();
        if (Status == EditionStatus.Draft)
        {
            refusals.Add(new Refusal("delay.edition-is-draft"));
        }

        if (!delays.AreSound)
        {
            refusals.Add(new Refusal("delay.unsound"));
        }
        else if (delays == Delays)
        {
            refusals.Add(new Refusal("delay.same"));
        }

        if (string.IsNullOrWhiteSpace(reason))
        {
            refusals.Add(new Refusal("delay.no-reason"));
        }

        return refusals;
    }

    /// <summary>Changes the delays of later handovers, in public and with a reason; proposals already handed over keep theirs.</summary>
    /// <exception cref="InvalidOperationException"><see cref="WhyNotChangeDelays"/> is not empty.</exception>
    public DelayChange ChangeDelays(AnswerDelays delays, string reason, DateOnly on, Guid by)
    {
        if (WhyNotChangeDelays(delays, reason) is [var refusal, ..])
        {
            throw new InvalidOperationException(refusal.Code);
        }

        var change = new DelayChange(this, delays, reason, on, by);
        Take(delays);
        return change;
    }

    private void Take(AnswerDelays delays)
    {
        if (!delays.AreSound)
        {
            throw new ArgumentException("Delays are whole months, the answer not before the acknowledgement.", nameof(delays));
        }

        (AcknowledgementDelayMonths, AnswerDelayMonths) = (delays.Acknowledgement, delays.Answer);
    }
}

/// <summary>Months the authority has, from the handover.</summary>
/// <param name="Acknowledgement">To acknowledge.</param>
/// <param name="Answer">To answer.</param>
public sealed record AnswerDelays(int Acknowledgement, int Answer)
{
    /// <summary>Whether both are whole months and the answer does not come before the acknowledgement.</summary>
    public bool AreSound => Acknowledgement >= 1 && Answer >= Acknowledgement && Answer <= Edition.LongestDelay;
}

/// <summary>A change of the delays of an open edition: a public act.</summary>
public sealed class DelayChange : Entity, IKeptForever
{
    private DelayChange()
    {
    }

    internal DelayChange(Edition edition, AnswerDelays delays, string reason, DateOnly on, Guid by)
        : base(edition.AuthorityId)
    {
        (EditionId, Reason, On, By) = (edition.Id, reason, on, by);
        (OldAcknowledgement, OldAnswer) = (edition.AcknowledgementDelayMonths, edition.AnswerDelayMonths);
        (NewAcknowledgement, NewAnswer) = (delays.Acknowledgement, delays.Answer);
    }

    /// <summary>The edition.</summary>
    public Guid EditionId { get; private set; }

    /// <summary>Months to acknowledge, before.</summary>
    public int OldAcknowledgement { get; private set; }

    /// <summary>Months to answer, before.</summary>
    public int OldAnswer { get; private set; }

    /// <summary>Months to acknowledge, since.</summary>
    public int NewAcknowledgement { get; private set; }

    /// <summary>Months to answer, since.</summary>
    public int NewAnswer { get; private set; }

    /// <summary>Why.</summary>
    public string Reason { get; private set; } = "";

    /// <summary>Day of the change.</summary>
    public DateOnly On { get; private set; }

    /// <summary>Who recorded it.</summary>
    public Guid By { get; private set; }
}
