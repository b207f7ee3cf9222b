using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;
using Misthos.Domain.Assemblies;
using Misthos.Domain.Proposals;
using Misthos.Web.Data;
using Misthos.Web.Design;
using Misthos.Web.Infrastructure.Http;
using Misthos.Web.Infrastructure.Mail;

namespace Misthos.Web.Features.Proposals.Restitutions;

/// <summary>Reminds the offices that answer, at the days published by the edition: once for each due day, office and day.</summary>
public sealed class DutyReminderService(AppDbContext db, Mailer mailer, SiteAddress site, IStringLocalizer<RestitutionTexts> texts, TimeProvider clock)
{
    /// <summary>Writes the reminders that are due now.</summary>
    /// <returns>How many.</returns>
    public async Task<int> RemindAsync(string city)
    {
        var (now, written) = (clock.GetUtcNow(), 0);
        var open = await (from p in db.Set<Proposal>().Include(p => p.Responses).Include(p => p.Extensions).AsSingleQuery()
                          join e in db.Set<Edition>() on p.EditionId equals e.Id
                          where p.HandedOverOn != null && !p.Responses.Any()
                          select new { Proposal = p, Edition = e }).AsNoTracking().ToListAsync();
        var ids = open.ConvertAll(o => o.Proposal.Id);
        var offices = await (from a in db.Set<AnsweringOffice>() join o in db.Set<Office>() on a.OfficeId equals o.Id where ids.Contains(a.ProposalId) && o.Email != null && o.ClosedOn == null select new { a.ProposalId, o.Id, o.Email }).ToListAsync();
        var sent = await db.Set<DutyReminder>().Where(r => ids.Contains(r.ProposalId)).ToListAsync();
        foreach (var (row, duty) in open.SelectMany(o => Enum.GetValues<DutyKind>().Where(d => o.Proposal.DoneOn(d) is null).Select(d => (o, d))))
        {
            if (DutyReminder.LastDue(row.Proposal.DueOn(duty)!.Value, row.Edition.Reminders, Format.DayOf(now)) is not { } days)
            {
                continue;
            }

            foreach (var office in offices.Where(o => o.ProposalId == row.Proposal.Id && !sent.Exists(s => s.ProposalId == o.ProposalId && s.Duty == duty && s.OfficeId == o.Id && s.DueOn == row.Proposal.DueOn(duty) && s.Days >= days)))
            {
                var reminder = new DutyReminder(row.Proposal, duty, office.Id, days, now);
                db.Add(reminder);
                await WriteAsync(city, row.Proposal, duty, (office.Email!, $"duty:{reminder.ProposalId}:{duty}:{office.Id}:{reminder.DueOn:yyyyMMdd}:{days}"));
                written++;
            }
        }

        return (await db.SaveOrRefuseAsync("Conflict")).Count == 0 ? written : 0;
    }

    private async Task WriteAsync(string city, Proposal proposal, DutyKind duty, (string To, string Key) mail)
    {
        using var speaking = Speaking.In("fr");
        var subject = texts[$"Remind.{duty}", proposal.Number].Value;
        await mailer.QueueAsync<DutyMail>(new MailEnvelope(mail.To, subject, mail.Key), new Dictionary<string, object?>
        {
            ["Subject"] = subject,
            ["Title"] = proposal.Title,
            ["Due"] = Format.LongDay(proposal.DueOn(duty)!.Value),
            ["IsLate"] = proposal.DueOn(duty) < Format.DayOf(clock.GetUtcNow()),
            ["Url"] = site.Of($"/{city}/gestion/propositions/{proposal.Id}/suites"),
        });
    }
}
