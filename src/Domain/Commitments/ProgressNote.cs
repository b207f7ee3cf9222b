using Misthos.Domain.Proposals;

namespace Misthos.Domain.Commitments;

/// <summary>What shows the progress told.</summary>
public enum EvidenceKind
{
    /// <summary>Words only.</summary>
    None,

    /// <summary>A photo.</summary>
    Photo,

    /// <summary>An act, a minute, a report.</summary>
    Act,

    /// <summary>An invoice or an order, by its reference.</summary>
    Invoice,
}

/// <summary>Progress of a commitment, told in words on a day, with what shows it.</summary>
public sealed class ProgressNote : Entity, IKeptForever
{
    private ProgressNote()
    {
    }

    internal ProgressNote(Commitment commitment, ProgressWords words, RecordedAct act)
        : base(commitment.AuthorityId)
    {
        (CommitmentId, On, By, At) = (commitment.Id, act.On, act.By, act.At);
        (Text, Evidence, Reference, DocumentId, PictureText) = (words.Text, words.Evidence, words.Reference, words.DocumentId, words.PictureText);
    }

    /// <summary>The commitment.</summary>
    public Guid CommitmentId { get; private set; }

    /// <summary>Day it tells of.</summary>
    public DateOnly On { get; private set; }

    /// <summary>What was done, in plain words.</summary>
    public string Text { get; private set; } = "";

    /// <summary>What shows it.</summary>
    public EvidenceKind Evidence { get; private set; }

    /// <summary>Reference of the act or invoice; empty when none.</summary>
    public string Reference { get; private set; } = "";

    /// <summary>The file; null when none.</summary>
    public Guid? DocumentId { get; private set; }

    /// <summary>What the photo shows, for those who do not see it.</summary>
    public string PictureText { get; private set; } = "";

    /// <summary>Who recorded it.</summary>
    public Guid By { get; private set; }

    /// <summary>When it was recorded, UTC.</summary>
    public DateTimeOffset At { get; private set; }
}

/// <summary>Words of a progress note, and what shows it.</summary>
public sealed record ProgressWords(string Text, EvidenceKind Evidence = EvidenceKind.None, string Reference = "")
{
    /// <summary>The file.</summary>
    public Guid? DocumentId { get; init; }

    /// <summary>What the photo shows.</summary>
    public string PictureText { get; init; } = "";
}

/// <summary>What happened to money.</summary>
public enum FigureKind
{
    /// <summary>Voted by the council.</summary>
    Voted,

    /// <summary>Spent.</summary>
    Spent,
}

/// <summary>Money voted or spent for a commitment; a mistake is corrected by a negative amount.</summary>
public sealed class CommitmentFigure : Entity, IKeptForever
{
    private CommitmentFigure()
    {
    }

    internal CommitmentFigure(Commitment commitment, FigureKind kind, Money amount, (string Reference, RecordedAct Act) source)
        : base(commitment.AuthorityId) =>
        (CommitmentId, Kind, Amount, Reference, On, By, At) = (commitment.Id, kind, amount, source.Reference, source.Act.On, source.Act.By, source.Act.At);

    /// <summary>The commitment.</summary>
    public Guid CommitmentId { get; private set; }

    /// <summary>Voted or spent.</summary>
    public FigureKind Kind { get; private set; }

    /// <summary>How much.</summary>
    public Money Amount { get; private set; }

    /// <summary>Act, invoice or line of the budget.</summary>
    public string Reference { get; private set; } = "";

    /// <summary>Day.</summary>
    public DateOnly On { get; private set; }

    /// <summary>Who recorded it.</summary>
    public Guid By { get; private set; }

    /// <summary>When it was recorded, UTC.</summary>
    public DateTimeOffset At { get; private set; }
}

/// <summary>A sitting that worked on a commitment: a meeting of its steering committee.</summary>
public sealed class CommitmentSitting : Entity, IKeptForever
{
    private CommitmentSitting()
    {
    }

    /// <summary>Links a sitting.</summary>
    public CommitmentSitting(Commitment commitment, Guid sittingId)
        : base(commitment.AuthorityId) => (CommitmentId, SittingId) = (commitment.Id, sittingId);

    /// <summary>The commitment.</summary>
    public Guid CommitmentId { get; private set; }

    /// <summary>The sitting.</summary>
    public Guid SittingId { get; private set; }
}
