using MailKit.Net.Smtp;
using MailKit.Security;
using MimeKit;

namespace Misthos.Web.Infrastructure.Mail;

/// <summary>Hands a mail over.</summary>
internal abstract class MailTransport
{
    /// <summary>Whether sending the same row again cannot make a second mail.</summary>
    public abstract bool IsSafeToRepeat { get; }

    /// <summary>Sends; throws <see cref="MailNotTakenException"/> when it is certain that nothing left.</summary>
    public abstract Task SendAsync(Guid id, MimeMessage message);
}

/// <summary>The mail was certainly not taken: it can be tried again.</summary>
public sealed class MailNotTakenException(string message, Exception? inner) : Exception(message, inner);

/// <summary>The recipient was refused for good: trying again would change nothing.</summary>
public sealed class MailReturnedException(Domain.Members.MailFailure failure, string message, Exception? inner) : Exception(message, inner)
{
    /// <summary>Why.</summary>
    public Domain.Members.MailFailure Failure { get; } = failure;
}

/// <summary>Writes each mail to a file named after its row: for demonstrations and tests.</summary>
internal sealed class FolderTransport(string folder) : MailTransport
{
    public override bool IsSafeToRepeat => true;

    public override async Task SendAsync(Guid id, MimeMessage message)
    {
        try
        {
            Directory.CreateDirectory(folder);
            var draft = Path.Combine(folder, $"{id}.tmp");
            await message.WriteToAsync(draft);
            File.Move(draft, Path.Combine(folder, $"{id}.eml"), overwrite: true);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new MailNotTakenException(e.Message, e);
        }
    }
}

/// <summary>Sends by SMTP. Once the server has begun to read, only its own refusal proves that it did not take the mail.</summary>
internal sealed class SmtpTransport(IConfiguration settings) : MailTransport
{
    public override bool IsSafeToRepeat => false;

    public override async Task SendAsync(Guid id, MimeMessage message)
    {
        using var client = new SmtpClient { Timeout = 30_000 };
        try
        {
            await ConnectAsync(client);
        }
        catch (Exception e)
        {
            throw new MailNotTakenException(e.Message, e);
        }

        try
        {
            await client.SendAsync(message);
        }
        catch (SmtpCommandException e) when (IsAboutRecipient(e))
        {
            throw new MailReturnedException(Domain.Members.MailFailures.Of(DeliveryReport.EnhancedCode(e.Message), e.Message), e.Message, e);
        }
        catch (SmtpCommandException e)
        {
            throw new MailNotTakenException(e.Message, e);
        }

        await DisconnectAsync(client);
    }

    // A refusal of the sender or of the conversation may be our own fault: it is tried again. Some servers name the recipient only after the text.
    private static bool IsAboutRecipient(SmtpCommandException e) => (int)e.StatusCode >= 500
        && (e.ErrorCode == SmtpErrorCode.RecipientNotAccepted || DeliveryReport.EnhancedCode(e.Message) is { } code && (code.StartsWith("5.1.", StringComparison.Ordinal) || code.StartsWith("5.2.", StringComparison.Ordinal)) && !code.StartsWith("5.1.7", StringComparison.Ordinal) && !code.StartsWith("5.1.8", StringComparison.Ordinal));

    private async Task ConnectAsync(SmtpClient client)
    {
        var security = settings.GetValue("Mail:Smtp:Security", SecureSocketOptions.StartTlsWhenAvailable);
        await client.ConnectAsync(settings["Mail:Smtp:Host"]!, settings.GetValue("Mail:Smtp:Port", 587), security);
        if (settings["Mail:Smtp:User"] is { Length: > 0 } user)
        {
            await client.AuthenticateAsync(user, settings["Mail:Smtp:Password"] ?? "");
        }
    }

    private static async Task DisconnectAsync(SmtpClient client)
    {
        try
        {
            await client.DisconnectAsync(quit: true);
        }
        catch (Exception e) when (e is IOException or SmtpProtocolException or SmtpCommandException)
        {
            // The mail is taken; how the conversation ended changes nothing.
        }
    }
}
