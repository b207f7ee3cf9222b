using Microsoft.EntityFrameworkCore;
using Misthos.Domain.Members;
using Misthos.Web.Data;
using Misthos.Web.Infrastructure.Mail;

namespace Misthos.Web.Features.Members.Returns;

/// <summary>A message whose sending was interrupted.</summary>
public sealed record UnsureMail(Guid Id, MessageKind Kind, string To, string Subject, DateTimeOffset At, int Attempts);

/// <summary>A decision taken on one.</summary>
public sealed record DecidedMail(Guid Id, MailDecisionKind Kind, string To, string Subject, DateTimeOffset At);

/// <summary>Messages nobody can be sure about, and what was decided.</summary>
public sealed class UnsureQueries(AppDbContext db, TimeProvider clock)
{
    /// <summary>A message that has been leaving for longer than any server takes was interrupted.</summary>
    public static readonly TimeSpan Longest = TimeSpan.FromMinutes(10);

    /// <summary>The longest waiting first.</summary>
    public Task<List<UnsureMail>> ListAsync() =>
        Of(db, clock.GetUtcNow()).AsNoTracking().OrderBy(m => m.ClaimedAt).Select(m => new UnsureMail(m.Id, m.Kind, m.To, m.Subject, m.ClaimedAt!.Value, m.Attempts)).ToListAsync();

    /// <summary>The last twenty decisions.</summary>
    public Task<List<DecidedMail>> DecidedAsync() =>
        (from d in db.Set<MailDecision>()
         join m in db.Set<MailMessage>() on d.MailId equals m.Id
         orderby d.At descending
         select new DecidedMail(d.Id, d.Kind, m.To, m.Subject, d.At)).Take(20).ToListAsync();

    internal static IQueryable<MailMessage> Of(AppDbContext db, DateTimeOffset now)
    {
        var before = now - Longest;
        return db.Set<MailMessage>().Where(m => m.AuthorityId == db.AuthorityId && m.Status == MailStatus.Sending && m.ClaimedAt <= before);
    }
}
