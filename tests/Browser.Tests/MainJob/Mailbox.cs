using System.Text.RegularExpressions;
using MimeKit;

namespace Misthos.Browser.Tests.MainJob;

/// <summary>The mails the application really sent: files in its folder.</summary>
internal sealed partial class Mailbox(App app)
{
    /// <summary>Waits for a mail with this subject (to this address and with a link under this path, when given: two cities write at once) and gives its addressee and its first link.</summary>
    public async Task<(string To, string Link)> WaitAsync(string subject, string? to = null, string under = "/", string saying = "", string? not = null)
    {
        for (var tries = 0; tries < 240; tries++)
        {
            foreach (var file in Directory.Exists(app.MailFolder) ? Directory.GetFiles(app.MailFolder, "*.eml") : [])
            {
                var mail = await MimeMessage.LoadAsync(file, TestContext.Current.CancellationToken);
                var address = mail.To.Mailboxes.Single().Address;
                if (mail.Subject?.Contains(subject, StringComparison.OrdinalIgnoreCase) == true && (to is null || to == address) && address != not && mail.TextBody?.Contains(saying, StringComparison.Ordinal) == true && Link().Match(mail.TextBody ?? "") is { Success: true } link && new Uri(link.Value).AbsolutePath.StartsWith(under, StringComparison.Ordinal))
                {
                    return (address, link.Value);
                }
            }

            await Task.Delay(500, TestContext.Current.CancellationToken);
        }

        throw new TimeoutException($"No mail \"{subject}\" came.");
    }

    /// <summary>Waits for a mail with this subject that says this.</summary>
    public async Task WaitTextAsync(string subject, string words)
    {
        for (var tries = 0; tries < 240; tries++)
        {
            foreach (var file in Directory.Exists(app.MailFolder) ? Directory.GetFiles(app.MailFolder, "*.eml") : [])
            {
                var mail = await MimeMessage.LoadAsync(file, TestContext.Current.CancellationToken);
                if (mail.Subject?.Replace('\u00a0', ' ').StartsWith(subject, StringComparison.Ordinal) == true && mail.TextBody?.Contains(words, StringComparison.Ordinal) == true)
                {
                    return;
                }
            }

            await Task.Delay(500, TestContext.Current.CancellationToken);
        }

        throw new TimeoutException($"No mail \"{subject}\" said \"{words}\".");
    }

    [GeneratedRegex(@"https?://\S+", RegexOptions.None, 1000)]
    private static partial Regex Link();
}
