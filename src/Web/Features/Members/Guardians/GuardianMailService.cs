using Microsoft.Extensions.Localization;
using Misthos.Domain;
using Misthos.Web.Infrastructure.Mail;

namespace Misthos.Web.Features.Members.Guardians;

/// <summary>Sends a guardian their link by e-mail; the body is wiped once sent, for it holds the secret.</summary>
public sealed class GuardianMailService(MinorService minors, MinorQueries queries, Mailer mailer, IStringLocalizer<GuardianTexts> texts)
{
    /// <summary>Makes a new link and queues the mail.</summary>
    /// <param name="personId">The minor.</param>
    /// <param name="addressOf">Absolute address of a link, from its token.</param>
    public async Task<IReadOnlyList<Refusal>> SendAsync(Guid personId, Func<string, string> addressOf)
    {
        var person = await queries.PersonAsync(personId);
        if (person is null || await minors.MakeLinkAsync(personId) is not var (file, token) || file.GuardianEmail is not { Length: > 0 } email)
        {
            return [new Refusal("guardian.no-email")];
        }

        var subject = texts["Mail.Subject", person.GivenName].Value;
        await mailer.QueueAsync<GuardianMail>(
            new MailEnvelope(email, subject, $"guardian:{file.TokenHash}", IsConfidential: true),
            new Dictionary<string, object?> { ["Subject"] = subject, ["Guardian"] = file.GuardianName, ["Minor"] = person.FullName, ["Url"] = addressOf(token) });
        return await minors.SaveAsync();
    }
}
