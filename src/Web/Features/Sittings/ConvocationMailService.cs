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

    /// <summary>Queues the mail that says a sitting will not take place; the caller saves.</summary>
    public Task QueueCancellationAsync(Sitting sitting, Person person, string reason)
    {
        var subject = texts["Cancel.Subject", Format.Day(sitting.Day)].Value;
        return mailer.QueueAsync<CancellationMail>(
            new MailEnvelope(person.Email!, subject, $"cancellation:{sitting.Id}:{person.Id}"),
            new Dictionary<string, object?> { ["Subject"] = subject, ["Sitting"] = sitting, ["Name"] = person.FullName, ["Reason"] = reason });
    }
}
