using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;
using Misthos.Domain;
using Misthos.Domain.Members;
using Misthos.Domain.Sittings;
using Misthos.Web.Data;
using Misthos.Web.Design;
using Misthos.Web.Infrastructure.Http;
using Misthos.Web.Infrastructure.Mail;

namespace Misthos.Web.Features.Sittings.Content;

/// <summary>Thanks those who came to a sitting: each once, by the channel they chose.</summary>
public sealed class ThanksService(AppDbContext db, Actor actor, Mailer mailer, SiteAddress site, Tenant tenant, IStringLocalizer<ContentTexts> texts, TimeProvider clock)
{
    /// <summary>Thanks whoever was there and was not thanked yet; returns why not.</summary>
    public async Task<IReadOnlyList<Refusal>> ThankAsync(Guid sittingId)
    {
        actor.Does("Sittings.Thank");
        var sitting = await db.Set<Sitting>().AsNoTracking().SingleAsync(s => s.Id == sittingId);
        if (SittingThanks.WhyNot(sitting) is { Count: > 0 } refusals)
        {
            return refusals;
        }

        foreach (var person in await ToThank(db, sittingId).AsNoTracking().OrderBy(p => p.Id).ToListAsync())
        {
            var channel = person.Channel == ContactChannel.Email && string.IsNullOrWhiteSpace(person.Email) ? ContactChannel.Post : person.Channel;
            db.Add(new SittingThanks(sitting, person.Id, channel, clock.GetUtcNow()));
            if (channel == ContactChannel.Email)
            {
                await QueueAsync(sitting, person);
            }
        }

        return await db.SaveOrRefuseAsync("Conflict");
    }

    /// <summary>Those who were there, in person or from afar, and were not thanked.</summary>
    internal static IQueryable<Person> ToThank(AppDbContext db, Guid sittingId)
    {
        AttendanceStatus[] there = [AttendanceStatus.Present, AttendanceStatus.Late, AttendanceStatus.LeftEarly, AttendanceStatus.Remote];
        return db.Set<Person>().Where(p => db.Set<Attendance>().Any(a => a.SittingId == sittingId && a.PersonId == p.Id && there.Contains(a.Status))
            && !db.Set<SittingThanks>().Any(t => t.SittingId == sittingId && t.PersonId == p.Id));
    }

    private Task QueueAsync(Sitting sitting, Person person)
    {
        var subject = texts["Thanks.Subject", Format.Day(sitting.Day)].Value;
        return mailer.QueueAsync<ThanksMail>(
            new MailEnvelope(person.Email!, subject, $"thanks:{sitting.Id}:{person.Id}"),
            new Dictionary<string, object?> { ["Subject"] = subject, ["Sitting"] = sitting, ["Name"] = person.FullName, ["Url"] = site.Of($"/{tenant.Authority.Slug}/seances/{sitting.Id}") });
    }
}
