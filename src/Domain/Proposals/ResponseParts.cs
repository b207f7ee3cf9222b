namespace Misthos.Domain.Proposals;

/// <summary>The signature of an answer: who signed, when, and the signed paper with its fingerprint.</summary>
public sealed class ResponseSignature : Entity, IKeptForever
{
    private ResponseSignature()
    {
    }

    /// <summary>Records a signature.</summary>
    public ResponseSignature(OfficialResponse response, string signedBy, StoredEvidence paper, RecordedAct act)
        : base(response.AuthorityId) =>
        (ResponseId, SignedBy, DocumentId, Sha256, SignedOn, By, At) = (response.Id, signedBy, paper.DocumentId, paper.Sha256, act.On, act.By, act.At);

    /// <summary>The version signed.</summary>
    public Guid ResponseId { get; private set; }

    /// <summary>Function of who signed, with the name of the public mandate.</summary>
    public string SignedBy { get; private set; } = "";

    /// <summary>Day of the signature.</summary>
    public DateOnly SignedOn { get; private set; }

    /// <summary>The signed paper.</summary>
    public Guid DocumentId { get; private set; }

    /// <summary>SHA-256 of the paper, hexadecimal.</summary>
    public string Sha256 { get; private set; } = "";

    /// <summary>Who recorded it.</summary>
    public Guid By { get; private set; }

    /// <summary>When it was recorded, UTC.</summary>
    public DateTimeOffset At { get; private set; }
}

/// <summary>A file kept as evidence, and its SHA-256.</summary>
public sealed record StoredEvidence(Guid DocumentId, string Sha256);

/// <summary>Why the words of an answer are no longer shown.</summary>
public enum TakeDownGround
{
    /// <summary>They tell of somebody who may ask that they go.</summary>
    PersonalData,

    /// <summary>A court ordered it.</summary>
    CourtOrder,

    /// <summary>They were published by mistake.</summary>
    Error,
}

/// <summary>The words of an answer are no longer shown; that there was one, its day, its decision and this line stay public.</summary>
public sealed class ResponseTakeDown : Entity, IKeptForever
{
    private ResponseTakeDown()
    {
    }

    /// <summary>Takes the words down.</summary>
    public ResponseTakeDown(OfficialResponse response, TakeDownGround ground, string reason, RecordedAct act)
        : base(response.AuthorityId) =>
        (ResponseId, Ground, Reason, On, By, At) = (response.Id, ground, reason, act.On, act.By, act.At);

    /// <summary>The version whose words are no longer shown.</summary>
    public Guid ResponseId { get; private set; }

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
