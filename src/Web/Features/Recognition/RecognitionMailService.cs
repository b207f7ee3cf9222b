using Misthos.Domain.Members;
using Misthos.Domain.Recognition;
using Misthos.Web.Infrastructure.Mail;

namespace Misthos.Web.Features.Recognition;

/// <summary>Words the mail that tells a recognition; one per act and person.</summary>
public sealed class RecognitionMailService(Mailer mailer)
{
    public static string KeyOf(Guid act) => $"recognition:{act}:";

    /// <summary>Queues the mail; the caller saves.</summary>
    public Task QueueAsync(RecognitionAct act, Person person) =>
        mailer.QueueAsync<RecognitionMail>(
            new MailEnvelope(person.Email!, act.Title, KeyOf(act.Id) + person.Id),
            new Dictionary<string, object?> { ["Act"] = act, ["Name"] = person.FullName });
}
