namespace Misthos.Domain.Evaluations;

/// <summary>"You said, we did": what was heard and what was decided.</summary>
public sealed class Adjustment : Entity
{
    private Adjustment()
    {
    }

    /// <summary>Records an adjustment.</summary>
    public Adjustment(Guid authorityId, Guid editionId, Guid? sittingId, DateOnly decidedOn)
        : base(authorityId) => (EditionId, SittingId, DecidedOn) = (editionId, sittingId, decidedOn);

    /// <summary>The edition.</summary>
    public Guid EditionId { get; private set; }

    /// <summary>The sitting it was heard at, or null.</summary>
    public Guid? SittingId { get; private set; }

    /// <summary>What was said.</summary>
    public string Heard { get; private set; } = "";

    /// <summary>What was done.</summary>
    public string Done { get; private set; } = "";

    /// <summary>Day of the decision.</summary>
    public DateOnly DecidedOn { get; private set; }

    /// <summary>Sets what was said and what was done.</summary>
    public void Tell(string heard, string done) => (Heard, Done) = (heard, done);
}
