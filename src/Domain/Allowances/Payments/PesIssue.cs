namespace Misthos.Domain.Allowances.Payments;

/// <summary>The bordereau that pays a batch through the public accountant: its numbers are fixed once and never used again.</summary>
public sealed class PesIssue : Entity
{
    private readonly List<PesPiece> _pieces = [];

    private PesIssue()
    {
    }

    /// <summary>Fixes the numbers of a batch.</summary>
    public PesIssue(PaymentBatch batch, PesSlip slip, bool isFromSeries, SettlementAct act)
        : base(batch.AuthorityId)
    {
        (BatchId, Year, Slip, IssuedOn, Subject) = (batch.Id, slip.Year, slip.Number, slip.IssuedOn, slip.Subject);
        (IsFromSeries, By, At) = (isFromSeries, act.By, act.At);
        _pieces.AddRange(slip.PieceNumbers.Select(number => new PesPiece(this, number)));
    }

    /// <summary>The batch.</summary>
    public Guid BatchId { get; private set; }

    /// <summary>Budget year.</summary>
    public int Year { get; private set; }

    /// <summary>Number of the bordereau, unique for the year.</summary>
    public int Slip { get; private set; }

    /// <summary>Day it is issued.</summary>
    public DateOnly IssuedOn { get; private set; }

    /// <summary>What is paid.</summary>
    public string Subject { get; private set; } = "";

    /// <summary>Whether the numbers were taken from those reserved, or typed.</summary>
    public bool IsFromSeries { get; private set; }

    /// <summary>Who fixed them.</summary>
    public Guid By { get; private set; }

    /// <summary>When, UTC.</summary>
    public DateTimeOffset At { get; private set; }

    /// <summary>The pieces; one alone for a collective piece.</summary>
    public IReadOnlyList<PesPiece> Pieces => _pieces;

    /// <summary>The slip as the file takes it.</summary>
    public PesSlip ToSlip() => new(Year, Slip, IssuedOn, [.. _pieces.Select(p => p.Number).Order()], Subject);
}

/// <summary>The number of a piece: the unique index on authority, year and number says that it is used once.</summary>
public sealed class PesPiece : Entity
{
    private PesPiece()
    {
    }

    internal PesPiece(PesIssue issue, int number)
        : base(issue.AuthorityId) => (IssueId, Year, Number) = (issue.Id, issue.Year, number);

    /// <summary>The bordereau.</summary>
    public Guid IssueId { get; private set; }

    /// <summary>Budget year.</summary>
    public int Year { get; private set; }

    /// <summary>Number of the piece.</summary>
    public int Number { get; private set; }
}
