using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;
using Misthos.Domain.Assemblies;
using Misthos.Domain.Proposals;
using Misthos.Web.Data;
using Misthos.Web.Design;
using Misthos.Web.Infrastructure.Mail;

namespace Misthos.Web.Features.Proposals.Opinions;

/// <summary>Writes to departments that are asked for a technical opinion: the request, and reminders on the days of the edition.</summary>
public sealed class OpinionMailService(AppDbContext db, Mailer mailer, OpinionLinkService links, IStringLocalizer<OpinionTexts> texts, TimeProvider clock)
{
    /// <summary>Queues the request with its link; whoever calls saves.</summary>
    public Task AskAsync(OpinionRequest request, Proposal proposal, string email) =>
        WriteAsync(request, proposal, email, ("Mail.Asked", $"opinion:{request.Id}:{request.LinkNumber}"));

    /// <summary>Writes the reminders that are due now.</summary>
    /// <returns>How many.</returns>
    public async Task<int> RemindAsync()
    {
        var (now, written) = (clock.GetUtcNow(), 0);
        var open = await (from r in db.Set<OpinionRequest>()
                          join p in db.Set<Proposal>() on r.ProposalId equals p.Id
                          join e in db.Set<Edition>() on p.EditionId equals e.Id
                          join o in db.Set<Office>() on r.OfficeId equals o.Id
                          where r.WithdrawnOn == null && !r.Opinions.Any() && o.Email != null && o.ClosedOn == null
                          select new { Request = r, Proposal = p, Edition = e, o.Email }).AsNoTracking().ToListAsync();
        var ids = open.ConvertAll(o => o.Request.Id);
        var sent = await db.Set<OpinionReminder>().Where(r => ids.Contains(r.RequestId)).ToListAsync();
        foreach (var row in open)
        {
            if (OpinionReminder.LastDue(row.Request, row.Edition.Reminders, Format.DayOf(now)) is { } days && !sent.Exists(s => s.RequestId == row.Request.Id && s.Days >= days))
            {
                db.Add(new OpinionReminder(row.Request, days, now));
                await WriteAsync(row.Request, row.Proposal, row.Email!, ("Mail.Reminder", $"opinion:{row.Request.Id}:reminder:{days}"));
                written++;
            }
        }

        return (await db.SaveOrRefuseAsync("Conflict")).Count == 0 ? written : 0;
    }

    private async Task WriteAsync(OpinionRequest request, Proposal proposal, string email, (string Subject, string Key) mail)
    {
        using var speaking = Speaking.In("fr");
        var (today, subject) = (Format.DayOf(clock.GetUtcNow()), texts[mail.Subject, proposal.Number].Value);
        await mailer.QueueAsync<OpinionMail>(new MailEnvelope(email, subject, mail.Key, IsConfidential: true), new Dictionary<string, object?>
        {
            ["Subject"] = subject,
            ["Title"] = proposal.Title,
            ["Question"] = request.Question,
            ["Due"] = Format.LongDay(request.DueOn),
            ["IsLate"] = request.DueOn < today,
            ["Url"] = request.IsOpenBy(request.LinkNumber, today) ? links.Of(request) : null,
            ["Until"] = request.LinkUntil is { } until ? Format.LongDay(until) : "",
        });
    }
}
