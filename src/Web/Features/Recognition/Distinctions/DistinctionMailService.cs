using Microsoft.Extensions.Localization;
using Misthos.Domain.Members;
using Misthos.Domain.Recognition;
using Misthos.Web.Design;
using Misthos.Web.Infrastructure.Mail;

namespace Misthos.Web.Features.Recognition.Distinctions;

/// <summary>Words the mail that tells an author before everyone else; one for each step and person.</summary>
public sealed class DistinctionMailService(Mailer mailer, IStringLocalizer<DistinctionTexts> texts)
{
    /// <summary>Queues the mail; the caller saves.</summary>
    public async Task QueueAsync(Distinction distinction, IReadOnlyList<CarriedProposal> proposals, Person person)
    {
        using var speaking = Speaking.To(person);
        await mailer.QueueAsync<DistinctionMail>(
            new MailEnvelope(person.Email!, texts["Mail.Subject", distinction.Title], $"distinction:{distinction.Id}:{distinction.Latest!.Order}:{person.Id}"),
            new Dictionary<string, object?> { ["Distinction"] = distinction, ["Proposals"] = proposals, ["Name"] = person.FullName });
    }
}
