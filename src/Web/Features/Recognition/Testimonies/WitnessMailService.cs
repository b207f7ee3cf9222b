using Microsoft.Extensions.Localization;
using Misthos.Domain.Members;
using Misthos.Domain.Recognition;
using Misthos.Web.Data;
using Misthos.Web.Design;
using Misthos.Web.Infrastructure.Http;
using Misthos.Web.Infrastructure.Mail;

namespace Misthos.Web.Features.Recognition.Testimonies;

/// <summary>Mails about a request for a witness: to a member asked, to the body answered. The caller saves.</summary>
public sealed class WitnessMailService(Mailer mailer, SiteAddress site, Tenant tenant, IStringLocalizer<TestimonyTexts> texts)
{
    /// <summary>Asks a member; once for each request and person.</summary>
    public async Task InviteAsync(WitnessRequest request, Person person)
    {
        using var speaking = Speaking.To(person);
        await mailer.QueueAsync<WitnessInviteMail>(new MailEnvelope(person.Email!, texts["Witness.Mail.Subject", request.Body], $"witness:{request.Id}:{person.Id}"), new Dictionary<string, object?>
        {
            ["Request"] = request,
            ["Name"] = person.FullName,
            ["Url"] = site.Of($"/{tenant.Authority.Slug}/moi/temoignages"),
        });
    }

    /// <summary>Answers the body; once. It names people, so its text is wiped once sent.</summary>
    public Task AnswerAsync(WitnessRequest request, IReadOnlyList<string> going) =>
        mailer.QueueAsync<WitnessAnswerMail>(
            new MailEnvelope(request.Email!, texts["Witness.Answer.Subject", request.Subject], $"witness-answer:{request.Id}", IsConfidential: true),
            new Dictionary<string, object?> { ["Request"] = request, ["Going"] = going });
}
