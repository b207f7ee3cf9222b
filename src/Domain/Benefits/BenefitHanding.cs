namespace Misthos.Domain.Benefits;

/// <summary>How vouchers are given: to each person as many, for one reason, in one form.</summary>
/// <param name="On">Day.</param>
/// <param name="Form">How they reach the people.</param>
/// <param name="SittingId">The sitting they are given for; null when they are given as thanks.</param>
/// <param name="Each">Vouchers for each person.</param>
public sealed record BenefitHanding(DateOnly On, BenefitForm Form, Guid? SittingId, int Each)
{
    /// <summary>Most vouchers for one person at once.</summary>
    public const int Most = 20;

    /// <summary>Numbers of the vouchers, when somebody chose them; empty for the next ones in their order.</summary>
    public IReadOnlyList<string> Numbers { get; init; } = [];

    /// <summary>Why they are given.</summary>
    public BenefitReason Reason => SittingId is null ? BenefitReason.Thanks : BenefitReason.Sitting;
}

/// <summary>Somebody vouchers would be given to, and what is known of them.</summary>
/// <param name="PersonId">The person.</param>
/// <param name="Name">Name, for refusals.</param>
/// <param name="BornOn">Date of birth; null when unknown.</param>
public sealed record BenefitRecipient(Guid PersonId, string Name, DateOnly? BornOn)
{
    /// <summary>Whether they hold or held a seat of the lot's edition by the day of the handing.</summary>
    public bool IsMember { get; init; }

    /// <summary>Whether they were at the sitting it is for, wholly or in part; of no matter for thanks.</summary>
    public bool WasThere { get; init; }

    /// <summary>Whether they already have a voucher of this lot for the same sitting, or as thanks on the same day.</summary>
    public bool HasAlready { get; init; }
}

/// <summary>Who acts, and when (UTC).</summary>
public sealed record BenefitAct(Guid By, DateTimeOffset At);
