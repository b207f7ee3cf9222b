namespace Misthos.Domain.Sittings;

/// <summary>What people concerned by a sitting are written.</summary>
public enum SittingMessage
{
    /// <summary>They are convened.</summary>
    Convocation,

    /// <summary>Day, times or venue changed.</summary>
    Moved,

    /// <summary>The sitting will not take place.</summary>
    Cancelled,

    /// <summary>The sitting is soon.</summary>
    Reminder,

    /// <summary>They came, and are thanked.</summary>
    Thanks,
}

/// <summary>The shape a message has.</summary>
public enum MessageShape
{
    /// <summary>An e-mail: a subject and paragraphs.</summary>
    Mail,

    /// <summary>A text message: plain and short.</summary>
    Sms,

    /// <summary>A printed letter: a heading and paragraphs.</summary>
    Letter,
}

/// <summary>How a city words one message in one shape and language; unique for the three. Without words of its own, the built-in text is sent.</summary>
public sealed class MessageWording : Entity
{
    private MessageWording()
    {
    }

    /// <summary>Words a message; the built-in text holds until <see cref="Set"/>.</summary>
    /// <param name="authorityId">The authority.</param>
    /// <param name="message">What is written.</param>
    /// <param name="shape">Its shape.</param>
    /// <param name="language">Language, as browsers name it ("fr", "en").</param>
    public MessageWording(Guid authorityId, SittingMessage message, MessageShape shape, string language)
        : base(authorityId) => (Message, Shape, Language) = (message, shape, language);

    /// <summary>What is written.</summary>
    public SittingMessage Message { get; private set; }

    /// <summary>Its shape.</summary>
    public MessageShape Shape { get; private set; }

    /// <summary>Language, as browsers name it.</summary>
    public string Language { get; private set; } = "";

    /// <summary>Subject of a mail, heading of a letter; empty for a text message and while the built-in text is sent.</summary>
    public string Subject { get; private set; } = "";

    /// <summary>The text, as <see cref="MessageText"/> reads it; empty while the built-in text is sent.</summary>
    public string Body { get; private set; } = "";

    /// <summary>Whether the city sends words of its own.</summary>
    public bool IsOwn => Body.Length > 0;

    /// <summary>Whether a message exists in a shape: a letter would come too late to remind anyone.</summary>
    public static bool Exists(SittingMessage message, MessageShape shape) => (message, shape) != (SittingMessage.Reminder, MessageShape.Letter);

    /// <summary>Sends these words from now on.</summary>
    /// <exception cref="ArgumentException"><see cref="MessageRules.WhyNot"/> is not empty.</exception>
    public void Set(string subject, string body)
    {
        if (MessageRules.WhyNot(Message, Shape, subject, body).Count > 0)
        {
            throw new ArgumentException("These words cannot be sent.", nameof(body));
        }

        (Subject, Body) = (Shape == MessageShape.Sms ? "" : subject.Trim(), body.ReplaceLineEndings("\n").Trim());
    }

    /// <summary>Sends the built-in text again.</summary>
    public void Reset() => (Subject, Body) = ("", "");
}
