using Misthos.Domain.Proposals;

namespace Misthos.Domain.Commitments;

/// <summary>The two colleges of the <i>commission de suivi</i>.</summary>
public enum CommissionCollege
{
    /// <summary>Members of the assembly.</summary>
    Members,

    /// <summary>Elected officials and departments.</summary>
    Administration,
}

/// <summary>What the commission thinks of a commitment.</summary>
public enum CommissionVerdict
{
    /// <summary>Kept.</summary>
    Kept,

    /// <summary>Kept in part.</summary>
    Partly,

    /// <summary>Not kept.</summary>
    NotKept,

    /// <summary>No longer relevant.</summary>
    NoLongerRelevant,
}

/// <summary>Opinion of a college of the follow-up commission on a commitment, given at a meeting.</summary>
public sealed class CommissionOpinion : Entity, IKeptForever
{
    private CommissionOpinion()
    {
    }

    /// <summary>Records an opinion.</summary>
    /// <param name="commitment">The commitment.</param>
    /// <param name="meeting">The meeting, and the order among the opinions of this college there, from 1: a mistake is corrected by a further one.</param>
    /// <param name="words">What the college thinks.</param>
    /// <param name="act">Who recorded it.</param>
    public CommissionOpinion(Commitment commitment, (Guid Sitting, int Order) meeting, OpinionWords words, RecordedAct act)
        : base(commitment.AuthorityId)
    {
        (CommitmentId, SittingId, Order) = (commitment.Id, meeting.Sitting, meeting.Order);
        (College, Verdict, Text) = (words.College, words.Verdict, words.Text);
        (On, By, At) = (act.On, act.By, act.At);
    }

    /// <summary>The commitment.</summary>
    public Guid CommitmentId { get; private set; }

    /// <summary>The meeting, a sitting.</summary>
    public Guid SittingId { get; private set; }

    /// <summary>Order among the opinions of this college at this meeting, from 1; the last holds.</summary>
    public int Order { get; private set; }

    /// <summary>The college.</summary>
    public CommissionCollege College { get; private set; }

    /// <summary>What it thinks.</summary>
    public CommissionVerdict Verdict { get; private set; }

    /// <summary>In words.</summary>
    public string Text { get; private set; } = "";

    /// <summary>Day of the meeting.</summary>
    public DateOnly On { get; private set; }

    /// <summary>Who recorded it.</summary>
    public Guid By { get; private set; }

    /// <summary>When it was recorded, UTC.</summary>
    public DateTimeOffset At { get; private set; }

    /// <summary>Why an opinion cannot be recorded; empty when it can.</summary>
    public static IReadOnlyList<Refusal> WhyNot(OpinionWords words, DateOnly meeting, DateOnly today) =>
        string.IsNullOrWhiteSpace(words.Text) ? [new Refusal("opinion.no-words")] : meeting > today ? [new Refusal("opinion.not-yet-met")] : [];
}

/// <summary>What a college thinks of a commitment.</summary>
public sealed record OpinionWords(CommissionCollege College, CommissionVerdict Verdict, string Text);

/// <summary>An office that sits in the administration's college of an edition's follow-up commission.</summary>
public sealed class CommissionOffice : Entity
{
    private CommissionOffice()
    {
    }

    /// <summary>Gives a seat.</summary>
    public CommissionOffice(Guid authorityId, Guid editionId, Guid officeId)
        : base(authorityId) => (EditionId, OfficeId) = (editionId, officeId);

    /// <summary>The edition.</summary>
    public Guid EditionId { get; private set; }

    /// <summary>The office.</summary>
    public Guid OfficeId { get; private set; }
}

/// <summary>An association invited to a meeting of the commission, as other citizens are.</summary>
public sealed class CommissionGuest : Entity, IKeptForever
{
    private CommissionGuest()
    {
    }

    /// <summary>Invites.</summary>
    public CommissionGuest(Guid authorityId, Guid sittingId, Guid bodyId, DateTimeOffset at)
        : base(authorityId) => (SittingId, BodyId, At) = (sittingId, bodyId, at);

    /// <summary>The meeting, a sitting.</summary>
    public Guid SittingId { get; private set; }

    /// <summary>The association, an outside body.</summary>
    public Guid BodyId { get; private set; }

    /// <summary>When it was invited, UTC.</summary>
    public DateTimeOffset At { get; private set; }
}
