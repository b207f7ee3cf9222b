using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;
using Misthos.Domain.Members;
using Misthos.Web.Data;
using Misthos.Web.Design;
using Misthos.Web.Infrastructure.Http;
using Misthos.Web.Infrastructure.Mail;

namespace Misthos.Web.Features.Members.Incidents;

/// <summary>Says that something waits to be read, never what; the caller saves.</summary>
public sealed class IncidentMailService(AppDbContext db, Mailer mailer, SiteAddress site, Tenant tenant, IStringLocalizer<IncidentTexts> texts)
{
    internal async Task TellConfidantsAsync(Incident incident)
    {
        var users = await db.Set<Confidant>().Where(c => c.EditionId == incident.EditionId).Join(db.Users, c => c.UserId, u => u.Id, (c, u) => new { u.Id, u.Email, u.DisplayName }).ToListAsync();
        foreach (var user in users.Where(u => u.Email is not null))
        {
            await QueueAsync("Confidant", user.Email!, user.DisplayName, $"gestion/signalements/{incident.Id}", $"incident:{incident.Id}:{user.Id}");
        }
    }

    internal async Task TellReporterAsync(Incident incident, Person reporter)
    {
        if (reporter.ReachedBy == ContactChannel.Email)
        {
            using var speaking = Speaking.To(reporter);
            await QueueAsync("Reporter", reporter.Email!, reporter.FullName, "moi/signalement", $"incident-answer:{incident.Id}:{incident.AnsweredAt:O}");
        }
    }

    private Task QueueAsync(string kind, string to, string name, string path, string key)
    {
        var subject = texts[$"Mail.{kind}.Subject"].Value;
        return mailer.QueueAsync<IncidentMail>(new MailEnvelope(to, subject, key), new Dictionary<string, object?>
        {
            ["Subject"] = subject,
            ["Name"] = name,
            ["Body"] = texts[$"Mail.{kind}"].Value,
            ["Url"] = site.Of($"/{tenant.Authority.Slug}/{path}"),
        });
    }
}
