namespace Misthos.Domain.Recognition;

/// <summary>A member asked whether they would go and speak; once for each request.</summary>
public sealed class WitnessInvitee : Entity
{
    private WitnessInvitee()
    {
    }

    internal WitnessInvitee(WitnessRequest request, Guid personId, DateTimeOffset at)
        : base(request.AuthorityId) => (RequestId, PersonId, InvitedAt) = (request.Id, personId, at);

    /// <summary>The request.</summary>
    public Guid RequestId { get; private set; }

    /// <summary>Who was asked.</summary>
    public Guid PersonId { get; private set; }

    /// <summary>When they were asked, UTC.</summary>
    public DateTimeOffset InvitedAt { get; private set; }

    /// <summary>Whether they would go; null while they said nothing.</summary>
    public bool? WouldGo { get; private set; }

    /// <summary>How that reached us.</summary>
    public ReplyWay? Way { get; private set; }

    /// <summary>When, UTC.</summary>
    public DateTimeOffset? RepliedAt { get; private set; }

    /// <summary>Whether they are the one who goes.</summary>
    public bool IsGoing { get; private set; }

    internal void Reply(bool wouldGo, ReplyWay way, DateTimeOffset at) => (WouldGo, Way, RepliedAt) = (wouldGo, way, at);

    internal void Goes(bool isGoing) => IsGoing = isGoing;
}
