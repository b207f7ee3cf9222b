namespace Misthos.Domain.Recruitment;

/// <summary>What may be done with a draw, and when.</summary>
public sealed partial class PanelDraw
{
    /// <summary>The first act: publishes what decides the draw. Nobody is drawn.</summary>
    public void Prepare(DrawTrace trace, DateTimeOffset at)
    {
        Require(Status == PanelDrawStatus.Preparing);
        (Engine, PoolHash, QuotasHash, Proof) = (trace.Engine, trace.PoolHash, trace.QuotasHash, trace.Proof);
        Change(PanelDrawStatus.Prepared, null, By, at);
    }

    /// <summary>Why the preparation cannot be stopped; empty when it can.</summary>
    public IReadOnlyList<Refusal> WhyNotCancel() => Status == PanelDrawStatus.Preparing ? [] : [new Refusal("draw.not-preparing")];

    /// <summary>Ends a preparation that was stopped, failed or was interrupted too often: there is no draw then.</summary>
    public void Abandon(AbandonCause cause, Guid by, DateTimeOffset at)
    {
        Require(Status == PanelDrawStatus.Preparing);
        Abandonment = cause;
        Change(PanelDrawStatus.Abandoned, null, by, at);
    }

    /// <summary>Why the panel cannot be drawn with this public random value; empty when it can.</summary>
    public IReadOnlyList<Refusal> WhyNotDraw(string? randomText) =>
        Status != PanelDrawStatus.Prepared ? [new Refusal(Status == PanelDrawStatus.Preparing ? "draw.not-prepared" : "draw.already-drawn")]
            : string.IsNullOrWhiteSpace(randomText) ? [new Refusal("draw.random-required")]
            : randomText.Trim().Length > LongestRandomText ? [new Refusal("draw.random-too-long", $"{LongestRandomText}")]
            : [];

    /// <summary>The second act: records what the public random value gave, with the completed proof. The value is kept without spaces around it.</summary>
    public void Draw(string randomText, string proof, Guid by, DateTimeOffset at)
    {
        Require(WhyNotDraw(randomText).Count == 0);
        (RandomText, Proof, DrawnAt) = (randomText.Trim(), proof, at);
        Change(PanelDrawStatus.Drawn, null, by, at);
    }

    /// <summary>Adds a drawn person.</summary>
    public void AddSeat(Guid volunteerId, int rank, bool isReserve)
    {
        Require(Status == PanelDrawStatus.Drawn);
        _seats.Add(new DrawnSeat(AuthorityId, Id, volunteerId, rank, isReserve));
    }

    /// <summary>Why the draw cannot be confirmed; empty when it can.</summary>
    public IReadOnlyList<Refusal> WhyNotConfirm() => Status == PanelDrawStatus.Drawn ? [] : [Closed()];

    /// <summary>Confirms the draw.</summary>
    public void Confirm(Guid by, DateTimeOffset at)
    {
        Require(Status == PanelDrawStatus.Drawn);
        Change(PanelDrawStatus.Confirmed, null, by, at);
    }

    /// <summary>Why the draw cannot be set aside; empty when it can. A preparation is stopped instead.</summary>
    public IReadOnlyList<Refusal> WhyNotDiscard() => Status is PanelDrawStatus.Prepared or PanelDrawStatus.Drawn ? [] : [Closed()];

    /// <summary>Sets the draw aside; the reason is public.</summary>
    public void Discard(string reason, Guid by, DateTimeOffset at)
    {
        Require(WhyNotDiscard().Count == 0);
        Change(PanelDrawStatus.Discarded, reason, by, at);
    }

    private Refusal Closed() => new(Status switch
    {
        PanelDrawStatus.Confirmed => "draw.already-confirmed",
        PanelDrawStatus.Discarded => "draw.discarded",
        _ => "draw.not-drawn",
    });

    private void Change(PanelDrawStatus status, string? reason, Guid by, DateTimeOffset at)
    {
        _changes.Add(new PanelDrawChange(AuthorityId, Id, status, reason, by, at));
        Status = status;
    }

    private void Require(bool holds)
    {
        if (!holds)
        {
            throw new InvalidOperationException($"This cannot be done with a draw that is {Status}.");
        }
    }
}
