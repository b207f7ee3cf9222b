namespace Misthos.Domain.Proposals;

/// <summary>A reminder that went to a department that owes a technical opinion: once for each day of reminding.</summary>
public sealed class OpinionReminder : Entity, IKeptForever
{
    private OpinionReminder()
    {
    }

    /// <summary>Notes a reminder.</summary>
    public OpinionReminder(OpinionRequest request, int days, DateTimeOffset at)
        : base(request.AuthorityId) => (RequestId, Days, At) = (request.Id, days, at);

    /// <summary>The last day of reminding that has come since it was asked, in days from the due day; null when none has.</summary>
    /// <param name="request">The request.</param>
    /// <param name="days">Days of reminding, from the due day: negative before, positive after.</param>
    /// <param name="today">The day.</param>
    public static int? LastDue(OpinionRequest request, IReadOnlyList<int> days, DateOnly today) =>
        request.StateOn(today) is OpinionState.Open or OpinionState.Late
            ? DutyReminder.LastDue(request.DueOn, [.. days.Where(d => request.DueOn.AddDays(d) > request.AskedOn)], today)
            : null;

    /// <summary>The request.</summary>
    public Guid RequestId { get; private set; }

    /// <summary>Days from the due day: negative before, positive after.</summary>
    public int Days { get; private set; }

    /// <summary>When, UTC.</summary>
    public DateTimeOffset At { get; private set; }
}
