using Microsoft.Extensions.Localization;
using Misthos.Domain.Members;
using Misthos.Domain.Sittings;
using Misthos.Web.Data;
using Misthos.Web.Design;
using Misthos.Web.Infrastructure.Http;
using Misthos.Web.Infrastructure.Mail;

namespace Misthos.Web.Features.Sittings;

/// <summary>Words the convocation sent by e-mail; one per sitting and person.</summary>
public sealed class ConvocationMailService(Mailer mailer, SiteAddress site, Tenant tenant, IStringLocalizer<SittingsTexts> texts)
{
    /// <summary>Queues the mail; the caller saves.</summary>
    public Task QueueAsync(Sitting sitting, Person person)
    {
        var subject = texts["Mail.Subject", Format.Day(sitting.Day)].Value;
        return mailer.QueueAsync<ConvocationMail>(
            new MailEnvelope(person.Email!, subject, $"convocation:{sitting.Id}:{person.Id}"),
            new Dictionary<string, object?> { ["Subject"] = subject, ["Sitting"] = sitting, ["Name"] = person.FullName, ["Url"] = site.Of($"/{tenant.Authority.Slug}/moi/seances/{sitting.Id}/convocation.pdf") });
    }

    /// <summary>Queues the text message; the caller saves.</summary>
    public void QueueSms(Sitting sitting, Person person)
    {
        if (PhoneNumber.TryParse(person.Phone, out var number))
        {
            var text = texts["Sms.Convened", tenant.Authority.Name, Format.Day(sitting.Day), Format.Time(sitting.StartsAt), sitting.Place, site.Of($"/{tenant.Authority.Slug}/moi")];
            mailer.QueueSms(number, text, $"convocation:{sitting.Id}:{person.Id}");
        }
    }
}
