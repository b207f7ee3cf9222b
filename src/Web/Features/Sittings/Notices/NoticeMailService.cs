using Microsoft.Extensions.Localization;
using Misthos.Domain.Members;
using Misthos.Domain.Sittings;
using Misthos.Web.Data;
using Misthos.Web.Design;
using Misthos.Web.Infrastructure.Http;
using Misthos.Web.Infrastructure.Mail;

namespace Misthos.Web.Features.Sittings.Notices;

/// <summary>Words what people are told by e-mail and text message, in their language.</summary>
public sealed class NoticeMailService(Mailer mailer, SiteAddress site, Tenant tenant, IStringLocalizer<NoticeTexts> texts)
{
    /// <summary>Queues it when the machine can send it; the caller saves.</summary>
    internal async Task QueueAsync(Sitting sitting, SittingNotice notice, Person person, string? reason)
    {
        using var speaking = Speaking.To(person);
        if (notice.Channel == ContactChannel.Email)
        {
            var subject = texts[$"Subject.{notice.Kind}", sitting.Title, Format.Day(sitting.Day)].Value;
            await mailer.QueueAsync<NoticeMail>(
                new MailEnvelope(person.Email!, subject, Key(notice)),
                new Dictionary<string, object?> { ["Subject"] = subject, ["Sitting"] = sitting, ["Name"] = person.FullName, ["Kind"] = notice.Kind, ["Reason"] = reason });
        }
        else if (notice.Channel == ContactChannel.Sms && PhoneNumber.TryParse(person.Phone, out var number))
        {
            mailer.QueueSms(number, texts[$"Sms.{notice.Kind}", tenant.Authority.Name, sitting.Title, Format.Day(sitting.Day), Format.Time(sitting.StartsAt), sitting.Place, site.Of($"/{tenant.Authority.Slug}/moi")], Key(notice));
        }
    }

    /// <summary>One message of one notice, however often it is asked for.</summary>
    internal static string Key(SittingNotice notice) => Key(notice.Kind, notice.Revision, notice.SittingId, notice.PersonId);

    internal static string Key(NoticeKind kind, int revision, Guid sittingId, Guid personId) => $"{kind}:{revision}:{sittingId}:{personId}";
}
