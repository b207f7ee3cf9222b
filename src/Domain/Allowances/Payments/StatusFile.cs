namespace Misthos.Domain.Allowances.Payments;

/// <summary>A file of answers that was read: its fingerprint tells that the same file comes again.</summary>
public sealed class StatusFile : Entity
{
    private StatusFile()
    {
    }

    /// <summary>Records a file that was read.</summary>
    public StatusFile(Guid authorityId, string name, string sha256, StatusCounts counts, SettlementAct act)
        : base(authorityId)
    {
        (Name, Sha256, By, At) = (name, sha256, act.By, act.At);
        (Paid, Rejected, Reissued, Unchanged, Unknown) = (counts.Paid, counts.Rejected, counts.Reissued, counts.Unchanged, counts.Unknown);
    }

    /// <summary>File name.</summary>
    public string Name { get; private set; } = "";

    /// <summary>SHA-256 of the bytes, hexadecimal; unique within the authority.</summary>
    public string Sha256 { get; private set; } = "";

    /// <summary>Who had it read.</summary>
    public Guid By { get; private set; }

    /// <summary>When, UTC.</summary>
    public DateTimeOffset At { get; private set; }

    /// <summary>Payments it says were paid, and that was news.</summary>
    public int Paid { get; private set; }

    /// <summary>Payments it says were rejected, and that was news.</summary>
    public int Rejected { get; private set; }

    /// <summary>Payments it says were reissued, and that was news.</summary>
    public int Reissued { get; private set; }

    /// <summary>Payments of which it says nothing new.</summary>
    public int Unchanged { get; private set; }

    /// <summary>References that are no payment of a released batch.</summary>
    public int Unknown { get; private set; }
}

/// <summary>What reading a file of answers did.</summary>
public sealed record StatusCounts(int Paid, int Rejected, int Reissued, int Unchanged, int Unknown)
{
    /// <summary>Nothing.</summary>
    public static StatusCounts None { get; } = new(0, 0, 0, 0, 0);

    /// <summary>One payment more of which this became known.</summary>
    public StatusCounts And(PaymentStatus status) => status switch
    {
        PaymentStatus.Paid => this with { Paid = Paid + 1 },
        PaymentStatus.Rejected => this with { Rejected = Rejected + 1 },
        PaymentStatus.Reissued => this with { Reissued = Reissued + 1 },
        _ => this,
    };
}
