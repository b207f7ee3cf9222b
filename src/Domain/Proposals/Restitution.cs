namespace Misthos.Domain.Proposals;

/// <summary>The formal handover of proposals, in public: the authority's duty to answer starts there.</summary>
public sealed class Restitution : Entity, IKeptForever
{
    private Restitution()
    {
    }

    /// <summary>Records a handover.</summary>
    public Restitution(Guid authorityId, Guid editionId, RestitutionTerms terms, Guid by)
        : base(authorityId)
    {
        (EditionId, By) = (editionId, by);
        (On, Place, SittingId) = (terms.On, terms.Place, terms.SittingId);
        (PublicCommitment, CityPresence) = (terms.PublicCommitment, terms.CityPresence);
    }

    /// <summary>The edition.</summary>
    public Guid EditionId { get; private set; }

    /// <summary>The day.</summary>
    public DateOnly On { get; private set; }

    /// <summary>Where.</summary>
    public string Place { get; private set; } = "";

    /// <summary>The sitting it took place at; null when it was none.</summary>
    public Guid? SittingId { get; private set; }

    /// <summary>What the authority committed itself to in public that day, in its words.</summary>
    public string PublicCommitment { get; private set; } = "";

    /// <summary>Who of the authority was there: functions, one a line; never a member.</summary>
    public string CityPresence { get; private set; } = "";

    /// <summary>Who recorded it.</summary>
    public Guid By { get; private set; }
}

/// <summary>What is said of a handover.</summary>
/// <param name="On">The day.</param>
/// <param name="Place">Where.</param>
/// <param name="PublicCommitment">What the authority committed itself to.</param>
/// <param name="CityPresence">Who of the authority was there, one a line.</param>
public sealed record RestitutionTerms(DateOnly On, string Place, string PublicCommitment, string CityPresence)
{
    /// <summary>The sitting it took place at.</summary>
    public Guid? SittingId { get; init; }
}
