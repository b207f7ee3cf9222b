using Microsoft.EntityFrameworkCore;
using MimeKit;
using Misthos.Web.Data;

namespace Misthos.Web.Infrastructure.Mail;

/// <summary>Sends the mails and text messages that are due. A row is claimed before it is sent, so that two servers never send it both.</summary>
internal sealed class MailQueue(AppDbContext db, MessageTransports transports, TimeProvider clock, IConfiguration settings, IEnumerable<IMailFiller> fillers)
{
    public const int MaxAttempts = 8;
    private const int Batch = 50;

    private DbSet<MailMessage> Mails => db.Set<MailMessage>();

    /// <summary>
    /// After a restart: what was being sent goes back to the queue when repeating is harmless; otherwise it stays
    /// <see cref="MailStatus.Sending"/> for a person to decide.
    /// </summary>
    public Task<int> RecoverAsync()
    {
        List<MessageKind> safe = [.. Enum.GetValues<MessageKind>().Where(transports.IsSafeToRepeat)];
        return Mails.Where(m => m.Status == MailStatus.Sending && safe.Contains(m.Kind)).ExecuteUpdateAsync(set => set.SetProperty(m => m.Status, MailStatus.Queued));
    }

    /// <summary>Sends what is due now.</summary>
    /// <returns>How many mails were taken by the transport.</returns>
    public async Task<int> SendDueAsync(CancellationToken cancellation)
    {
        var now = clock.GetUtcNow();
        var due = await Mails.Where(m => m.Status == MailStatus.Queued && m.NextAttemptAt <= now)
            .OrderBy(m => m.NextAttemptAt).Select(m => m.Id).Take(Batch).ToListAsync(cancellation);
        var sent = 0;
        foreach (var id in due)
        {
            cancellation.ThrowIfCancellationRequested();
            sent += await SendAsync(id) ? 1 : 0;
        }

        return sent;
    }

    private async Task<bool> SendAsync(Guid id)
    {
        // From the claim on nothing is cancelled: the outcome must be written.
        DateTimeOffset? now = clock.GetUtcNow();
        var claimed = await Mails.Where(m => m.Id == id && m.Status == MailStatus.Queued)
            .ExecuteUpdateAsync(set => set.SetProperty(m => m.Status, MailStatus.Sending).SetProperty(m => m.Attempts, m => m.Attempts + 1).SetProperty(m => m.ClaimedAt, now));
        if (claimed != 1)
        {
            return false;
        }

        var mail = await Mails.AsNoTracking().SingleAsync(m => m.Id == id);
        try
        {
            await (mail.Kind == MessageKind.Sms ? transports.Sms.SendAsync(id, mail.To, mail.Text) : transports.Mail.SendAsync(id, Compose(mail)));
        }
        catch (MailReturnedException e)
        {
            await FinishAsync(mail, MailStatus.Returned, e.Message, e.Failure);
            return false;
        }
        catch (MailNotTakenException e)
        {
            await RetryAsync(mail, e.Message);
            return false;
        }
        catch (Exception e)
        {
            await Mails.Where(m => m.Id == id).ExecuteUpdateAsync(set => set.SetProperty(m => m.LastError, $"Maybe sent: {e.Message}"));
            return false;
        }

        await FinishAsync(mail, MailStatus.Sent);
        return true;
    }

    private async Task RetryAsync(MailMessage mail, string error)
    {
        if (mail.Attempts >= MaxAttempts)
        {
            await FinishAsync(mail, MailStatus.Failed, error);
            return;
        }

        var next = clock.GetUtcNow() + TimeSpan.FromMinutes(Math.Pow(2, mail.Attempts - 1));
        await Mails.Where(m => m.Id == mail.Id).ExecuteUpdateAsync(set => set
            .SetProperty(m => m.Status, MailStatus.Queued).SetProperty(m => m.NextAttemptAt, next).SetProperty(m => m.LastError, error));
    }

    private async Task FinishAsync(MailMessage mail, MailStatus status, string? error = null, Domain.Members.MailFailure? failure = null)
    {
        DateTimeOffset? now = clock.GetUtcNow();
        var (sentAt, returnedAt) = (status == MailStatus.Sent ? now : null, status == MailStatus.Returned ? now : null);
        var (html, text) = mail.IsConfidential ? ("", "") : (mail.Html, mail.Text);
        await Mails.Where(m => m.Id == mail.Id).ExecuteUpdateAsync(set => set
            .SetProperty(m => m.Status, status).SetProperty(m => m.SentAt, sentAt).SetProperty(m => m.LastError, error)
            .SetProperty(m => m.Failure, failure).SetProperty(m => m.ReturnedAt, returnedAt).SetProperty(m => m.Html, html).SetProperty(m => m.Text, text));
    }

    private MimeMessage Compose(MailMessage mail)
    {
        var from = MailboxAddress.Parse(settings["Mail:From"] ?? "Misthos <ne-pas-repondre@misthos.invalid>");
        var message = new MimeMessage { Subject = mail.Subject, Date = mail.QueuedAt, MessageId = $"{mail.Id:N}@{from.Domain}" };
        message.From.Add(from);
        message.To.Add(MailboxAddress.Parse(mail.To));
        message.Headers.Add("Auto-Submitted", "auto-generated");
        if (mail.Unsubscribe is { } address)
        {
            message.Headers.Add("List-Unsubscribe", $"<{address}>");
            message.Headers.Add("List-Unsubscribe-Post", "List-Unsubscribe=One-Click");
        }

        message.Body = new BodyBuilder { TextBody = Filled(mail.Text), HtmlBody = "<!doctype html>" + Filled(mail.Html) }.ToMessageBody();
        message.Prepare(EncodingConstraint.SevenBit);
        return message;
    }

    private string Filled(string text) => fillers.Aggregate(text, (filled, filler) => filler.Fill(filled));
}
