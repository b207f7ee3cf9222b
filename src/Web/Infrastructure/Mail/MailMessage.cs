using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Misthos.Domain.Administration;

namespace Misthos.Web.Infrastructure.Mail;

/// <summary>Where a mail is on its way.</summary>
public enum MailStatus
{
    /// <summary>Written with the change that causes it; to be sent.</summary>
    Queued,

    /// <summary>Handed to the transport; if the server dies here a person decides, so that nothing is sent twice.</summary>
    Sending,

    /// <summary>Accepted by the transport.</summary>
    Sent,

    /// <summary>Given up after the last attempt.</summary>
    Failed,

    /// <summary>Came back, or the recipient was refused for good: the address does not work.</summary>
    Returned,
}

/// <summary>How a message leaves.</summary>
public enum MessageKind
{
    /// <summary>By e-mail.</summary>
    Email,

    /// <summary>As a text message.</summary>
    Sms,
}

/// <summary>A mail or a text message, as a row saved with the change that causes it.</summary>
public sealed class MailMessage
{
    private MailMessage()
    {
    }

    public MailMessage(Guid? authorityId, string dedupKey, MailContent content, DateTimeOffset at)
    {
        Id = Guid.CreateVersion7();
        (AuthorityId, DedupKey, QueuedAt, NextAttemptAt) = (authorityId, dedupKey, at, at);
        (To, Subject, Html, Text, IsConfidential) = (content.To, content.Subject, content.Html, content.Text, content.IsConfidential);
        Unsubscribe = content.Unsubscribe;
    }

    /// <summary>A text message; it goes to a number such as "+33612345678".</summary>
    public MailMessage(Guid? authorityId, string dedupKey, (string To, string Text) message, DateTimeOffset at)
        : this(authorityId, dedupKey, new MailContent(message.To, "", "", message.Text), at) => Kind = MessageKind.Sms;

    public Guid Id { get; private set; }

    public Guid? AuthorityId { get; private set; }

    public MessageKind Kind { get; private set; }

    /// <summary>One mail a cause and person: unique.</summary>
    [Secret(When = nameof(IsConfidential))]
    public string DedupKey { get; private set; } = "";

    public string To { get; private set; } = "";

    public string Subject { get; private set; } = "";

    [Secret(When = nameof(IsConfidential))]
    public string Html { get; private set; } = "";

    [Secret(When = nameof(IsConfidential))]
    public string Text { get; private set; } = "";

    /// <summary>Whether the body is wiped once sent (sign-in links, questionnaire tickets).</summary>
    public bool IsConfidential { get; private set; }

    /// <summary>Where a mail reader posts to stop them (RFC 8058); null for mails one cannot refuse.</summary>
    [Secret]
    public string? Unsubscribe { get; private set; }

    public MailStatus Status { get; private set; } = MailStatus.Queued;

    public DateTimeOffset QueuedAt { get; private set; }

    public DateTimeOffset NextAttemptAt { get; private set; }

    public DateTimeOffset? SentAt { get; private set; }

    public int Attempts { get; private set; }

    /// <summary>When the last attempt began.</summary>
    public DateTimeOffset? ClaimedAt { get; private set; }

    public string? LastError { get; private set; }

    /// <summary>When it came back.</summary>
    public DateTimeOffset? ReturnedAt { get; private set; }

    /// <summary>Why it came back.</summary>
    public Domain.Members.MailFailure? Failure { get; private set; }

    /// <summary>Whether the people with this address know of it.</summary>
    public bool IsFailureNoted { get; private set; }

    /// <summary>Puts a message whose sending was interrupted back in the queue.</summary>
    public void SendAgain(DateTimeOffset now) => (Status, NextAttemptAt, LastError) = (MailStatus.Queued, now, null);

    /// <summary>Records that a message whose sending was interrupted arrived.</summary>
    public void MarkArrived(DateTimeOffset now)
    {
        (Status, SentAt, LastError) = (MailStatus.Sent, now, null);
        (Html, Text) = IsConfidential ? ("", "") : (Html, Text);
    }

    /// <summary>Records that they do.</summary>
    public void NoteFailure() => IsFailureNoted = true;
}

/// <summary>What a mail says.</summary>
public sealed record MailContent(string To, string Subject, string Html, string Text, bool IsConfidential = false)
{
    /// <summary>Where a mail reader posts to stop them; null for mails one cannot refuse.</summary>
    public string? Unsubscribe { get; init; }
}

internal sealed class MailMapping : IEntityTypeConfiguration<MailMessage>
{
    public void Configure(EntityTypeBuilder<MailMessage> builder)
    {
        builder.ToTable("mails");
        builder.Property(m => m.Id).ValueGeneratedNever();
        builder.Property(m => m.Status).IsConcurrencyToken();
        builder.HasIndex(m => m.DedupKey).IsUnique();
        builder.HasIndex(m => new { m.Status, m.NextAttemptAt });
    }
}
