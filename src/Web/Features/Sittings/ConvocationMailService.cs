using Microsoft.Extensions.Localization;
using Misthos.Domain.Members;
using Misthos.Domain.Sittings;
using Misthos.Web.Design;
using Misthos.Web.Infrastructure.Mail;

namespace Misthos.Web.Features.Sittings;

/// <summary>Words the convocation sent by e-mail; one per sitting and person.</summary>
public sealed class ConvocationMailService(Mailer mailer, IStringLocalizer<SittingsTexts> texts)
{
    /// <summary>Queues the mail; the caller saves.</summary>
    public Task QueueAsync(Sitting sitting, Person person)
    {
        var subject = texts["Mail.Subject", Format.Day(sitting.Day)].Value;
        return mailer.QueueAsync<ConvocationMail>(
            new MailEnvelope(person.Email!, subject, $"convocation:{sitting.Id}:{person.Id}"),
            new Dictionary<string, object?> { ["Subject"] = subject, ["Sitting"] = sitting, ["Name"] = person.FullName });
    }
}
