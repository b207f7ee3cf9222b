namespace Misthos.Domain.Sittings;

/// <content>What people were told, and how often it changed since.</content>
public sealed partial class Sitting
{
    private readonly List<SittingMove> _moves = [];

    /// <summary>Raised by each change; calendars recognise by it what is newer (RFC 5545, 3.8.7.4).</summary>
    public int Revision { get; private set; }

    /// <summary>When it was last changed, UTC; null before the first change.</summary>
    public DateTimeOffset? RevisedAt { get; private set; }

    /// <summary>Every change of day, times or venue since people were convened.</summary>
    public IReadOnlyList<SittingMove> Moves => _moves;

    /// <summary>When and where, as people were told.</summary>
    public SittingFacts Facts => new(Day, StartsAt, EndsAt, Place, Access);

    /// <summary>Why these facts cannot become those of the sitting; empty when they can. Once people are convened, a move has a reason: they are told it.</summary>
    /// <param name="facts">The new day, times and venue.</param>
    /// <param name="reason">Why.</param>
    public IReadOnlyList<Refusal> WhyNotMove(SittingFacts facts, string? reason) =>
        Status == SittingStatus.Convened && facts != Facts && string.IsNullOrWhiteSpace(reason) ? [new Refusal("sitting.move-needs-reason")] : [];

    /// <summary>Records that the sitting was changed.</summary>
    /// <param name="before">Its facts before the change.</param>
    /// <param name="reason">Why it was moved.</param>
    /// <param name="by">Who changed it.</param>
    /// <param name="at">When, UTC.</param>
    /// <returns>The move people convened are to be told, or null when they need not be.</returns>
    public SittingMove? Revise(SittingFacts before, string? reason, Guid by, DateTimeOffset at)
    {
        Touch(at);
        if (Status != SittingStatus.Convened || before == Facts)
        {
            return null;
        }

        var move = new SittingMove(this, before, reason?.Trim() ?? "", by, at);
        _moves.Add(move);
        return move;
    }

    private void Touch(DateTimeOffset at) => (Revision, RevisedAt) = (Revision + 1, at);
}

/// <summary>When and where a sitting is: day and times local, venue and how to get in.</summary>
public sealed record SittingFacts(DateOnly Day, TimeOnly StartsAt, TimeOnly EndsAt, string Place, string Access);
