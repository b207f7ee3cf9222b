using Misthos.Domain.Members;

namespace Misthos.Domain.Sittings;

/// <summary>What somebody convened is told after the convocation.</summary>
public enum NoticeKind
{
    /// <summary>Day, times or venue changed.</summary>
    Moved,

    /// <summary>The sitting will not take place.</summary>
    Cancelled,

    /// <summary>The sitting is soon.</summary>
    Reminder,
}

/// <summary>Something told to one person about one sitting, by the channel they chose. Unique for person, kind and revision: nobody is told twice.</summary>
public sealed class SittingNotice : Entity
{
    private SittingNotice()
    {
    }

    /// <summary>Records what a person is told.</summary>
    /// <param name="sitting">The sitting.</param>
    /// <param name="personId">The person.</param>
    /// <param name="kind">What is told.</param>
    /// <param name="channel">How.</param>
    /// <param name="at">When it was decided, UTC.</param>
    public SittingNotice(Sitting sitting, Guid personId, NoticeKind kind, ContactChannel channel, DateTimeOffset at)
        : base(sitting.AuthorityId) =>
        (SittingId, PersonId, Kind, Channel, At, Revision) = (sitting.Id, personId, kind, channel, at, kind == NoticeKind.Reminder ? 0 : sitting.Revision);

    /// <summary>The sitting.</summary>
    public Guid SittingId { get; private set; }

    /// <summary>The person.</summary>
    public Guid PersonId { get; private set; }

    /// <summary>What is told.</summary>
    public NoticeKind Kind { get; private set; }

    /// <summary>Revision of the sitting it tells; 0 for a reminder, which is sent once.</summary>
    public int Revision { get; private set; }

    /// <summary>How.</summary>
    public ContactChannel Channel { get; private set; }

    /// <summary>When it was decided, UTC.</summary>
    public DateTimeOffset At { get; private set; }

    /// <summary>When the letter was posted or the call made, UTC; null while it is to do. What is sent by the machine needs nothing.</summary>
    public DateTimeOffset? DoneAt { get; private set; }

    /// <summary>Goes another way: the mail came back.</summary>
    public void Reroute(ContactChannel channel) => (Channel, DoneAt) = (channel, null);

    /// <summary>Records that the letter was posted or the call made.</summary>
    public void MarkDone(DateTimeOffset at) => DoneAt ??= at;
}
