using Misthos.Domain.Administration;

namespace Misthos.Domain.Sittings;

/// <summary>
/// The scan of the signed sheet of a sitting, a supporting document of payments. It is never replaced in silence: a later scan is a further version,
/// with its reason, and the earlier one stays.
/// </summary>
public sealed class SignedSheet : Entity
{
    private SignedSheet()
    {
    }

    /// <summary>Attaches a scan.</summary>
    /// <param name="sitting">The sitting.</param>
    /// <param name="number">1 for the first, then one more.</param>
    /// <param name="document">The file kept.</param>
    /// <param name="note">Why there is a further one; empty for the first.</param>
    /// <param name="act">Who, when.</param>
    public SignedSheet(Sitting sitting, int number, StoredDocument document, string note, SheetAct act)
        : base(sitting.AuthorityId) => (SittingId, Number, DocumentId, Note, By, At) = (sitting.Id, number, document.Id, note, act.By, act.At);

    /// <summary>The sitting.</summary>
    public Guid SittingId { get; private set; }

    /// <summary>Version, from 1.</summary>
    public int Number { get; private set; }

    /// <summary>The file kept, with its SHA-256.</summary>
    public Guid DocumentId { get; private set; }

    /// <summary>Why there is a further version; empty for the first.</summary>
    public string Note { get; private set; } = "";

    /// <summary>Who attached it.</summary>
    public Guid By { get; private set; }

    /// <summary>When, UTC.</summary>
    public DateTimeOffset At { get; private set; }

    /// <summary>Why a scan cannot be attached; empty when it can.</summary>
    /// <param name="sitting">The sitting.</param>
    /// <param name="today">Today.</param>
    /// <param name="versions">Scans attached already.</param>
    /// <param name="note">Why there is a further one.</param>
    public static IReadOnlyList<Refusal> WhyNotAttach(Sitting sitting, DateOnly today, int versions, string? note) =>
        sitting.Status == SittingStatus.Cancelled ? [new Refusal("sheet.cancelled")]
            : today < sitting.Day ? [new Refusal("sheet.too-early")]
            : versions > 0 && string.IsNullOrWhiteSpace(note) ? [new Refusal("sheet.reason")]
            : [];
}

/// <summary>Who attached a scan, and when.</summary>
public sealed record SheetAct(Guid By, DateTimeOffset At);
