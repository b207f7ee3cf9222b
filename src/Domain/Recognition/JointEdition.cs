namespace Misthos.Domain.Recognition;

/// <summary>Two editions held jointly: news reaches the members of both, and sittings can convene both.</summary>
public sealed class JointEdition : Entity
{
    private JointEdition()
    {
    }

    /// <summary>Joins two editions of an authority; the order does not matter.</summary>
    /// <exception cref="ArgumentException">They are one and the same.</exception>
    public JointEdition(Guid authorityId, Guid one, Guid other, string purpose)
        : base(authorityId)
    {
        if (one == other)
        {
            throw new ArgumentException("An edition is not joined to itself.", nameof(other));
        }

        (EditionId, OtherId) = one.CompareTo(other) < 0 ? (one, other) : (other, one);
        Purpose = purpose;
    }

    /// <summary>One edition.</summary>
    public Guid EditionId { get; private set; }

    /// <summary>The other.</summary>
    public Guid OtherId { get; private set; }

    /// <summary>What for, in a few words members read.</summary>
    public string Purpose { get; private set; } = "";

    /// <summary>The edition joined to one of the two.</summary>
    public Guid Beside(Guid edition) => edition == EditionId ? OtherId : EditionId;
}

/// <summary>A sitting of one edition that convenes the members of another too.</summary>
public sealed class JointSitting : Entity
{
    private JointSitting()
    {
    }

    /// <summary>Opens a sitting to another edition.</summary>
    public JointSitting(Guid authorityId, Guid sittingId, Guid editionId)
        : base(authorityId) => (SittingId, EditionId) = (sittingId, editionId);

    /// <summary>The sitting.</summary>
    public Guid SittingId { get; private set; }

    /// <summary>The edition invited.</summary>
    public Guid EditionId { get; private set; }
}
