using System.Globalization;
using Misthos.Domain.Administration;

namespace Misthos.Domain.Benefits;

/// <summary>Vouchers given to a member: when, by whom, in what form and what for. Never changed but by taking them back.</summary>
public sealed class BenefitGrant : Entity
{
    private BenefitGrant()
    {
    }

    internal BenefitGrant(BenefitLot lot, Guid personId, BenefitHanding handing, IReadOnlyList<string> numbers, BenefitAct act)
        : base(lot.AuthorityId)
    {
        (LotId, EditionId, PersonId, SittingId) = (lot.Id, lot.EditionId, personId, handing.SittingId);
        (Quantity, Numbers, Value) = (handing.Each, numbers, lot.FaceValue * handing.Each);
        (GivenOn, Form, Reason, By, At) = (handing.On, handing.Form, handing.Reason, act.By, act.At);
        StandingKey = KeyOf(lot.Id, personId, handing);
    }

    /// <summary>The lot.</summary>
    public Guid LotId { get; private set; }

    /// <summary>The edition.</summary>
    public Guid EditionId { get; private set; }

    /// <summary>The member.</summary>
    public Guid PersonId { get; private set; }

    /// <summary>The sitting it is given for; null when given as thanks.</summary>
    public Guid? SittingId { get; private set; }

    /// <summary>Vouchers.</summary>
    public int Quantity { get; private set; }

    /// <summary>Their numbers; empty without numbers.</summary>
    public IReadOnlyList<string> Numbers { get; private set; } = [];

    /// <summary>What they are worth together.</summary>
    public Money Value { get; private set; }

    /// <summary>Day they were given.</summary>
    public DateOnly GivenOn { get; private set; }

    /// <summary>How they reached the member.</summary>
    public BenefitForm Form { get; private set; }

    /// <summary>Why they were given.</summary>
    public BenefitReason Reason { get; private set; }

    /// <summary>Who noted it.</summary>
    public Guid By { get; private set; }

    /// <summary>When, UTC.</summary>
    public DateTimeOffset At { get; private set; }

    /// <summary>Lot, person and sitting (or day of thanks) while the grant stands; null once it is taken back. Unique: pressing twice gives once.</summary>
    public string? StandingKey { get; private set; }

    /// <summary>How it came back; null while it stands.</summary>
    public BenefitEnd? EndedAs { get; private set; }

    /// <summary>Why it came back.</summary>
    [Private]
    public string EndReason { get; private set; } = "";

    /// <summary>Who noted that it came back.</summary>
    public Guid? EndedBy { get; private set; }

    /// <summary>When it came back, UTC.</summary>
    public DateTimeOffset? EndedAt { get; private set; }

    /// <summary>Whether the member has it.</summary>
    public bool Stands => EndedAs is null;

    /// <summary>The key under which such a grant would stand.</summary>
    public static string KeyOf(Guid lotId, Guid personId, BenefitHanding handing) =>
        $"{lotId:N}:{personId:N}:{handing.SittingId?.ToString("N") ?? handing.On.ToString("yyyyMMdd", CultureInfo.InvariantCulture)}";

    /// <summary>Why it cannot be taken back; empty when it can.</summary>
    public IReadOnlyList<Refusal> WhyNotEnd(string reason) =>
        !Stands ? [new Refusal("benefit.already-back")] : string.IsNullOrWhiteSpace(reason) ? [new Refusal("benefit.no-reason")] : [];

    internal void End(BenefitEnd end, string reason, BenefitAct act)
    {
        if (WhyNotEnd(reason) is [var refusal, ..])
        {
            throw new InvalidOperationException(refusal.Code);
        }

        (EndedAs, EndReason, EndedBy, EndedAt, StandingKey) = (end, reason.Trim(), act.By, act.At, null);
    }
}
