using Misthos.Domain.Administration;

namespace Misthos.Domain.Sittings;

/// <summary>A secret address under which a person's calendar reads their sittings. Only the fingerprint of the secret is kept.</summary>
public sealed class CalendarFeed : Entity
{
    private CalendarFeed()
    {
    }

    /// <summary>Opens a feed.</summary>
    public CalendarFeed(Guid authorityId, Guid personId, string tokenHash, DateTimeOffset at)
        : base(authorityId) => (PersonId, TokenHash, At) = (personId, tokenHash, at);

    /// <summary>Whose sittings.</summary>
    public Guid PersonId { get; private set; }

    /// <summary>SHA-256 of the secret, hexadecimal.</summary>
    [Private]
    [Secret]
    public string TokenHash { get; private set; } = "";

    /// <summary>When it was made, UTC.</summary>
    public DateTimeOffset At { get; private set; }

    /// <summary>When it was closed, UTC; null while it can be read.</summary>
    public DateTimeOffset? ClosedAt { get; private set; }

    /// <summary>Closes the feed: its address answers no more.</summary>
    public void Close(DateTimeOffset at) => ClosedAt ??= at;
}
