using Microsoft.Extensions.Localization;
using Misthos.Domain.Certificates;
using Misthos.Domain.Members;
using Misthos.Web.Data;
using Misthos.Web.Design;
using Misthos.Web.Infrastructure.Http;
using Misthos.Web.Infrastructure.Mail;

namespace Misthos.Web.Features.Certificates;

/// <summary>Tells a member that a paper of theirs does not hold any more. Who is not written to by e-mail reads it in their space, or hears it from the organiser.</summary>
public sealed class CertificateTellingService(Mailer mailer, IStringLocalizer<CertificatesTexts> texts, SiteAddress site, Tenant tenant, TimeProvider clock)
{
    public DateTimeOffset Now => clock.GetUtcNow();

    /// <summary>Queues the mail; the caller saves.</summary>
    public async Task TellAsync(Person person, Certificate old, Certificate? next)
    {
        if (person.ReachedBy != ContactChannel.Email)
        {
            return;
        }

        using var _ = Speaking.To(person);
        var subject = texts[next is null ? "Mail.Revoked" : "Mail.Replaced", old.Number].Value;
        await mailer.QueueAsync<CertificateReplacedMail>(new(person.Email!, subject, $"certificate-replaced:{old.Id}"), new Dictionary<string, object?>
        {
            ["Subject"] = subject,
            ["Person"] = person.FullName,
            ["Old"] = old,
            ["Next"] = next,
            ["Address"] = site.Of($"/{tenant.Authority.Slug}/moi/attestations"),
        });
    }
}
