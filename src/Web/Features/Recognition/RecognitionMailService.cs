using Misthos.Domain.Members;
using Misthos.Domain.Recognition;
using Misthos.Web.Data;
using Misthos.Web.Design;
using Misthos.Web.Infrastructure.Http;
using Misthos.Web.Infrastructure.Mail;

namespace Misthos.Web.Features.Recognition;

/// <summary>Words the mail that tells a recognition; one per act and person, with the person's own link where they may answer.</summary>
public sealed class RecognitionMailService(Mailer mailer, ReplyLinkService links, SiteAddress site, Tenant tenant)
{
    public static string KeyOf(Guid act) => $"recognition:{act}:";

    /// <summary>Queues the mail; the caller saves. What holds a link is wiped once sent.</summary>
    public async Task QueueAsync(RecognitionAct act, Person person)
    {
        using var speaking = Speaking.To(person);
        var url = act.Kind.AsksReply() ? site.Of($"/{tenant.Authority.Slug}/reponse/{links.Seal(act.Id, person.Id)}") : null;
        await mailer.QueueAsync<RecognitionMail>(
            new MailEnvelope(person.Email!, act.Title, KeyOf(act.Id) + person.Id, IsConfidential: url is not null),
            new Dictionary<string, object?> { ["Act"] = act, ["Name"] = person.FullName, ["Url"] = url });
    }
}
