using Misthos.Domain.Members;

namespace Misthos.Domain.Recognition;

/// <summary>Whom news is for.</summary>
public enum NewsReach
{
    /// <summary>Everyone who may be told, each in their way.</summary>
    Everyone,

    /// <summary>The yearly letter: people who are not reached by e-mail or text message, by post or by phone.</summary>
    WithoutEmail,
}

/// <summary>News of an edition to its members and former members: what became of proposals, what comes next.</summary>
public sealed class AssemblyNews : Entity
{
    private AssemblyNews()
    {
    }

    /// <summary>Writes news.</summary>
    public AssemblyNews(Guid authorityId, Guid editionId, NewsReach reach, string title, string text)
        : base(authorityId)
    {
        (EditionId, Reach) = (editionId, reach);
        Write(title, text);
    }

    /// <summary>The edition; those of editions held jointly with it are told too.</summary>
    public Guid EditionId { get; private set; }

    /// <summary>Whom it is for.</summary>
    public NewsReach Reach { get; private set; }

    /// <summary>Title.</summary>
    public string Title { get; private set; } = "";

    /// <summary>Text, plain.</summary>
    public string Text { get; private set; } = "";

    /// <summary>When it was sent, UTC; null while it is a draft.</summary>
    public DateTimeOffset? SentAt { get; private set; }

    /// <summary>Corrects it before it is sent.</summary>
    /// <exception cref="InvalidOperationException">It was sent.</exception>
    public void Write(string title, string text) =>
        (Title, Text) = SentAt is null ? (title, text) : throw new InvalidOperationException("What was sent stays as it was.");

    /// <summary>Whether somebody reached this way is among those it is for.</summary>
    public bool IsFor(ContactChannel channel) => Reach == NewsReach.Everyone || channel is ContactChannel.Post or ContactChannel.Phone;

    /// <summary>Notes that it was sent. Once.</summary>
    public void Send(DateTimeOffset at) => SentAt ??= at;
}

/// <summary>News told to one person, once.</summary>
public sealed class NewsTelling : Entity
{
    private NewsTelling()
    {
    }

    /// <summary>Tells somebody; what leaves by itself is done at once.</summary>
    public NewsTelling(AssemblyNews news, Guid personId, ContactChannel channel, DateTimeOffset at)
        : base(news.AuthorityId)
    {
        (NewsId, PersonId, Channel, At) = (news.Id, personId, channel, at);
        DoneAt = channel is ContactChannel.Email or ContactChannel.Sms ? at : null;
    }

    /// <summary>The news.</summary>
    public Guid NewsId { get; private set; }

    /// <summary>Who is told.</summary>
    public Guid PersonId { get; private set; }

    /// <summary>How.</summary>
    public ContactChannel Channel { get; private set; }

    /// <summary>When it became due, UTC.</summary>
    public DateTimeOffset At { get; private set; }

    /// <summary>When the letter was posted or the call made, UTC; null while it is to do.</summary>
    public DateTimeOffset? DoneAt { get; private set; }

    /// <summary>Notes that the letter was posted or the call made. Once.</summary>
    public void MarkDone(DateTimeOffset at) => DoneAt ??= at;
}
