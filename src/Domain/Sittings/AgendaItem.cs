namespace Misthos.Domain.Sittings;

/// <summary>A point of the agenda of a sitting.</summary>
public sealed class AgendaItem : Entity
{
    private AgendaItem()
    {
    }

    /// <summary>Adds a point to the agenda.</summary>
    /// <param name="sitting">The sitting.</param>
    /// <param name="order">Order, from 1.</param>
    /// <param name="content">What it is about.</param>
    public AgendaItem(Sitting sitting, int order, AgendaContent content)
        : base(sitting.AuthorityId)
    {
        SittingId = sitting.Id;
        Set(order, content);
    }

    /// <summary>The sitting.</summary>
    public Guid SittingId { get; private set; }

    /// <summary>Order within the agenda, from 1.</summary>
    public int Order { get; private set; }

    /// <summary>Title.</summary>
    public string Title { get; private set; } = "";

    /// <summary>Start, local time; null when only the order is known.</summary>
    public TimeOnly? StartsAt { get; private set; }

    /// <summary>Length in minutes; null when it is left open.</summary>
    public int? Minutes { get; private set; }

    /// <summary>Who leads it; empty when nobody in particular.</summary>
    public string LedBy { get; private set; } = "";

    /// <summary>The document it is about, a <see cref="SittingDocument"/>; null when there is none.</summary>
    public Guid? SittingDocumentId { get; private set; }

    /// <summary>Why this cannot be the agenda of a sitting; empty when it can. Values: the number of the point.</summary>
    /// <param name="points">The points, in order.</param>
    /// <param name="sitting">The sitting: a point starts within its hours, and none before the one before it.</param>
    public static IReadOnlyList<Refusal> WhyNot(IReadOnlyList<AgendaContent> points, Sitting sitting)
    {
        var refusals = new List<Refusal>();
        TimeOnly? last = null;
        for (var i = 0; i < points.Count; i++)
        {
            if (points[i].StartsAt is not { } starts)
            {
                continue;
            }

            if (starts < sitting.StartsAt || starts >= sitting.EndsAt)
            {
                refusals.Add(new Refusal("agenda.outside", $"{i + 1}"));
            }
            else if (starts < last)
            {
                refusals.Add(new Refusal("agenda.backwards", $"{i + 1}"));
            }

            last = starts;
        }

        return refusals;
    }

    /// <summary>Changes the point.</summary>
    public void Set(int order, AgendaContent content) =>
        (Order, Title, StartsAt, Minutes, LedBy, SittingDocumentId) = (order, content.Title, content.StartsAt, content.Minutes, content.LedBy, content.SittingDocumentId);
}

/// <summary>What a point of the agenda is about; <paramref name="StartsAt"/> is local, <paramref name="Minutes"/> its length.</summary>
public sealed record AgendaContent(string Title, TimeOnly? StartsAt, int? Minutes, string LedBy, Guid? SittingDocumentId);
