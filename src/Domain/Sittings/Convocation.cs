namespace Misthos.Domain.Sittings;

/// <summary>A person convened to a sitting, and how.</summary>
public sealed class Convocation : Entity
{
    private Convocation()
    {
    }

    /// <summary>Records a convocation.</summary>
    public Convocation(Sitting sitting, Guid personId, Members.ContactChannel channel, DateTimeOffset at)
        : base(sitting.AuthorityId) => (SittingId, PersonId, Channel, At) = (sitting.Id, personId, channel, at);

    /// <summary>The sitting.</summary>
    public Guid SittingId { get; private set; }

    /// <summary>The person.</summary>
    public Guid PersonId { get; private set; }

    /// <summary>How: by e-mail, post or phone.</summary>
    public Members.ContactChannel Channel { get; private set; }

    /// <summary>When it was decided, UTC.</summary>
    public DateTimeOffset At { get; private set; }

    /// <summary>When the letter was printed or the call made, UTC; null while it is to do. E-mails need nothing.</summary>
    public DateTimeOffset? DoneAt { get; private set; }

    /// <summary>Goes another way: the mail came back.</summary>
    public void Reroute(Members.ContactChannel channel) => (Channel, DoneAt) = (channel, null);

    /// <summary>Records that the letter was printed or the call made.</summary>
    public void MarkDone(DateTimeOffset at) => DoneAt = at;
}
