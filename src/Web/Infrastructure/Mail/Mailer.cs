using Microsoft.AspNetCore.Components;
using Misthos.Web.Data;
using Misthos.Web.Infrastructure.Documents;

namespace Misthos.Web.Infrastructure.Mail;

/// <summary>To whom, about what; the key makes one mail of one cause, however often it is asked for.</summary>
public sealed record MailEnvelope(string To, string Subject, string DedupKey, bool IsConfidential = false)
{
    /// <summary>Address a mail reader posts to when its reader wants no more (RFC 8058); null for mails one cannot refuse.</summary>
    public string? Unsubscribe { get; init; }
}

/// <summary>Writes mails as rows of the current unit of work; a job sends them after it is saved.</summary>
public sealed class Mailer(AppDbContext db, Tenant tenant, DocumentRenderer documents, TimeProvider clock)
{
    /// <summary>Queues a text message; the caller saves.</summary>
    public void QueueSms(Domain.Members.PhoneNumber to, string text, string dedupKey) =>
        db.Add(new MailMessage(tenant.IsSet ? tenant.Id : null, dedupKey, (to.Value, text), clock.GetUtcNow()));

    /// <summary>Queues a mail whose body is a component; the caller saves.</summary>
    public async Task QueueAsync<TComponent>(MailEnvelope envelope, IReadOnlyDictionary<string, object?> parameters)
        where TComponent : IComponent
    {
        var html = await documents.HtmlAsync<TComponent>(parameters);
        var content = new MailContent(envelope.To, envelope.Subject, html, MailText.From(html), envelope.IsConfidential) { Unsubscribe = envelope.Unsubscribe };
        db.Add(new MailMessage(tenant.IsSet ? tenant.Id : null, envelope.DedupKey, content, clock.GetUtcNow()));
    }
}
