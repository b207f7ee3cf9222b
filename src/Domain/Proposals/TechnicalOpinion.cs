using Misthos.Domain.Administration;

namespace Misthos.Domain.Proposals;

/// <summary>A version of a department's technical opinion. Never changed: a correction is a new row.</summary>
public sealed class TechnicalOpinion : Entity, IKeptForever
{
    private TechnicalOpinion()
    {
    }

    internal TechnicalOpinion(OpinionRequest request, int order, OpinionContent content, OpinionSource source)
        : base(request.AuthorityId)
    {
        (RequestId, Order) = (request.Id, order);
        (Legal, Cost, Delay, Competence) = (content.Legal, content.Cost, content.Delay, content.Competence);
        (Minutes, GivenBy, ChangeReason) = (content.Minutes, content.GivenBy, order == 1 ? "" : content.ChangeReason);
        (GivenOn, At, By, Way) = (source.On, source.At, source.By, source.Note is null ? OpinionWay.Link : OpinionWay.SignedNote);
        (DocumentId, Sha256) = (source.Note?.DocumentId, source.Note?.Sha256 ?? "");
    }

    /// <summary>The request.</summary>
    public Guid RequestId { get; private set; }

    /// <summary>Version, from 1.</summary>
    public int Order { get; private set; }

    /// <summary>What the law allows, asks or forbids; may be empty.</summary>
    public string Legal { get; private set; } = "";

    /// <summary>What it costs, in words; may be empty.</summary>
    public string Cost { get; private set; } = "";

    /// <summary>How long it takes; may be empty.</summary>
    public string Delay { get; private set; } = "";

    /// <summary>Whether the authority has the power to do it; may be empty.</summary>
    public string Competence { get; private set; } = "";

    /// <summary>Working time it took, in minutes; null when not said.</summary>
    public int? Minutes { get; private set; }

    /// <summary>Who gave it, for the team only, never public; may be empty.</summary>
    [Private]
    public string GivenBy { get; private set; } = "";

    /// <summary>Why it replaces the version before; empty for the first.</summary>
    public string ChangeReason { get; private set; } = "";

    /// <summary>Day it was given.</summary>
    public DateOnly GivenOn { get; private set; }

    /// <summary>How it came.</summary>
    public OpinionWay Way { get; private set; }

    /// <summary>The signed note, for the team only; null when it came by the link.</summary>
    public Guid? DocumentId { get; private set; }

    /// <summary>SHA-256 of the note, hexadecimal; empty when it came by the link.</summary>
    public string Sha256 { get; private set; } = "";

    /// <summary>Why its words are no longer shown; null when they are.</summary>
    public OpinionTakeDown? TakeDown { get; private set; }

    /// <summary>The account that typed it; null when it came by the link.</summary>
    public Guid? By { get; private set; }

    /// <summary>When it was recorded, UTC.</summary>
    public DateTimeOffset At { get; private set; }
}

/// <summary>The words of a technical opinion are no longer shown; its day, its department and this line stay public.</summary>
public sealed class OpinionTakeDown : Entity, IKeptForever
{
    private OpinionTakeDown()
    {
    }

    /// <summary>Takes the words down.</summary>
    public OpinionTakeDown(TechnicalOpinion opinion, TakeDownGround ground, string reason, RecordedAct act)
        : base(opinion.AuthorityId) =>
        (OpinionId, Ground, Reason, On, By, At) = (opinion.Id, ground, reason, act.On, act.By, act.At);

    /// <summary>The version whose words are no longer shown.</summary>
    public Guid OpinionId { get; private set; }

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
