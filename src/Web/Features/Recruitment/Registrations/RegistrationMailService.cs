using Microsoft.Extensions.Localization;
using Misthos.Domain.Recruitment;
using Misthos.Web.Data;
using Misthos.Web.Infrastructure.Http;
using Misthos.Web.Infrastructure.Mail;

namespace Misthos.Web.Features.Recruitment.Registrations;

/// <summary>Words the receipt sent by e-mail; its body is wiped once sent, for it holds the code.</summary>
public sealed class RegistrationMailService(Mailer mailer, SiteAddress site, Tenant tenant, IStringLocalizer<RegistrationTexts> texts)
{
    /// <summary>Queues the receipt when the person gave an address; the caller saves.</summary>
    public Task QueueReceiptAsync(RegistrationView view)
    {
        if (view.Answers.GetValueOrDefault(RegistrationAnswers.Email, "") is not { Length: > 0 } email)
        {
            return Task.CompletedTask;
        }

        var subject = texts[view.IsDrawn ? "Mail.Subject" : "Mail.Subject.Open", view.Assembly].Value;
        return mailer.QueueAsync<ReceiptMail>(
            new MailEnvelope(email, subject, $"registration:{view.Registration.Id}:{view.Registration.Changes.Count}", IsConfidential: true),
            new Dictionary<string, object?> { ["Subject"] = subject, ["View"] = view, ["Url"] = site.Of($"/{tenant.Authority.Slug}/inscription") });
    }
}
