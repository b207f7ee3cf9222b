using Microsoft.EntityFrameworkCore;
using MimeKit;
using Misthos.Web.Data;
using Misthos.Web.Infrastructure;
using Misthos.Web.Infrastructure.Mail;
using Folders = System.IO.Directory;

namespace Misthos.Web.Features.Members.Returns;

/// <summary>
/// Reads the mails that came back from a folder (setting <c>Mail:Bounces</c>; <c>.eml</c> files, or a Maildir's <c>new</c>), marks the mails they
/// are about, and notes whose addresses fail. A file read is removed; one that is not about a mail of ours goes to <c>non-reconnus</c>.
/// </summary>
internal sealed partial class ReturnedMailWorker(IServiceScopeFactory scopes, TimeProvider clock, IConfiguration settings, ILogger<ReturnedMailWorker> log) : RegularWorker(TimeSpan.FromMinutes(1), clock, log)
{
    public const string Unknown = "non-reconnus";
    /// <summary>Reads what lies in the folder and notes every failure not noted yet.</summary>
    public async Task RunOnceAsync(CancellationToken cancellation)
    {
        foreach (var file in Files())
        {
            cancellation.ThrowIfCancellationRequested();
            await ReadAsync(file);
        }

        foreach (var (id, authorityId) in await DueAsync(cancellation))
        {
            await NoteAsync(id, authorityId);
        }
    }

    protected override Task DoAsync(CancellationToken cancellation) => RunOnceAsync(cancellation);

    private List<string> Files()
    {
        var folder = settings["Mail:Bounces"];
        if (folder is not { Length: > 0 } || !Folders.Exists(folder))
        {
            return [];
        }

        var maildir = Path.Combine(folder, "new");
        return [.. Folders.EnumerateFiles(folder, "*.eml"), .. Folders.Exists(maildir) ? Folders.EnumerateFiles(maildir) : []];
    }

    private async Task ReadAsync(string file)
    {
        if (await ReportAsync(file) is { } report && await MarkAsync(report))
        {
            File.Delete(file);
            return;
        }

        var aside = Path.Combine(settings["Mail:Bounces"]!, Unknown);
        Folders.CreateDirectory(aside);
        File.Move(file, Path.Combine(aside, Path.GetFileName(file)), overwrite: true);
    }

    private static async Task<DeliveryReport?> ReportAsync(string file)
    {
        try
        {
            using var message = await MimeMessage.LoadAsync(file);
            return DeliveryReport.Read(message);
        }
        catch (FormatException)
        {
            return null;
        }
    }

    private async Task<bool> MarkAsync(DeliveryReport report)
    {
        await using var scope = scopes.CreateAsyncScope();
        var mails = scope.ServiceProvider.GetRequiredService<AppDbContext>().Set<MailMessage>().Where(m => m.Id == report.MailId);
        if (report.Failure is null)
        {
            return await mails.AnyAsync();
        }

        DateTimeOffset? now = Clock.GetUtcNow();
        await mails.Where(m => m.Status == MailStatus.Sent || m.Status == MailStatus.Sending).ExecuteUpdateAsync(set => set
            .SetProperty(m => m.Status, MailStatus.Returned).SetProperty(m => m.Failure, report.Failure).SetProperty(m => m.ReturnedAt, now).SetProperty(m => m.LastError, report.Words));
        return await mails.AnyAsync();
    }

    private async Task<List<(Guid Id, Guid AuthorityId)>> DueAsync(CancellationToken cancellation)
    {
        await using var scope = scopes.CreateAsyncScope();
        return [.. (await scope.ServiceProvider.GetRequiredService<AppDbContext>().Set<MailMessage>().Where(m => m.Status == MailStatus.Returned && !m.IsFailureNoted && m.AuthorityId != null)
            .OrderBy(m => m.Id).Select(m => new { m.Id, m.AuthorityId }).ToListAsync(cancellation)).Select(m => (m.Id, m.AuthorityId!.Value))];
    }

    private async Task NoteAsync(Guid mailId, Guid authorityId)
    {
        await using var scope = await scopes.OfAuthorityAsync(authorityId);
        if ((await scope.ServiceProvider.GetRequiredService<ReturnService>().NoteAsync(mailId)).Count > 0)
        {
            LogLater(Log, mailId);
        }
    }

    [LoggerMessage(LogLevel.Information, "Somebody changed the person meanwhile; the return of mail {MailId} is noted next time.")]
    private static partial void LogLater(ILogger log, Guid mailId);
}
