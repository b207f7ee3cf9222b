using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;
using Misthos.Domain.Members;
using Misthos.Domain.Recognition;
using Misthos.Domain.Sittings;
using Misthos.Web.Data;
using Misthos.Web.Design;
using Misthos.Web.Infrastructure.Mail;

namespace Misthos.Web.Features.Recognition.Calls;

/// <summary>Tells people about calls, each once a message and in their way. Who calls it saves, but where a method says that it does.</summary>
public sealed class CallTellService(AppDbContext db, Actor actor, Mailer mailer, CallLinkService links, IStringLocalizer<EngagementTexts> texts, TimeProvider clock)
{
    /// <summary>Tells somebody: a mail or text message is queued, a letter or a call is noted as to do.</summary>
    internal async Task TellAsync(EngagementCall call, Person person, CallPart part)
    {
        var telling = new CallTelling(call, person.Id, part.Message, person.ReachedBy, clock.GetUtcNow());
        db.Add(telling);
        using var speaking = Speaking.To(person);
        var (url, subject) = (links.Of(call.Id, person.Id), texts[$"Subject.{part.Key}", call.Title].Value);
        if (telling.Channel == ContactChannel.Email)
        {
            await mailer.QueueAsync<CallMail>(new MailEnvelope(person.Email!, subject, Key(telling), IsConfidential: true),
                new Dictionary<string, object?> { ["Call"] = call, ["Part"] = part, ["Name"] = person.GivenName, ["Url"] = url, ["Subject"] = subject });
        }
        else if (telling.Channel == ContactChannel.Sms && PhoneNumber.TryParse(person.Phone, out var number))
        {
            mailer.QueueSms(number, SmsText.Simplify(texts[$"Sms.{part.Key}", call.Title, Format.LongDay(call.On), url]), Key(telling));
        }
    }

    /// <summary>Tells what was decided or became of it again to nobody: those who were told this message already.</summary>
    internal async Task<HashSet<Guid>> ToldAsync(Guid callId, CallMessage message) =>
        [.. await db.Set<CallTelling>().Where(t => t.CallId == callId && t.Message == message).Select(t => t.PersonId).ToListAsync()];

    /// <summary>Notes that every letter of a call that is to be posted was posted; saves.</summary>
    public async Task PostedAsync(Guid callId)
    {
        actor.Does("Engagement.Posted");
        (await db.Set<CallTelling>().Where(t => t.CallId == callId && t.Channel == ContactChannel.Post && t.DoneAt == null).ToListAsync()).ForEach(t => t.MarkDone(clock.GetUtcNow()));
        await db.SaveOrRefuseAsync("Conflict"); // Somebody marked them in the same moment: it is done.
    }

    /// <summary>Notes that somebody was told by phone; saves.</summary>
    public async Task PhonedAsync(Guid callId, Guid personId)
    {
        actor.Does("Engagement.Phoned");
        await EndCallAsync(callId, personId);
        await db.SaveOrRefuseAsync("Conflict"); // Pressed twice: it is done.
    }

    /// <summary>What was to be told by phone was told: the person answered on it.</summary>
    internal async Task EndCallAsync(Guid callId, Guid personId) =>
        (await db.Set<CallTelling>().Where(t => t.CallId == callId && t.PersonId == personId && t.Channel == ContactChannel.Phone && t.DoneAt == null).ToListAsync()).ForEach(t => t.MarkDone(clock.GetUtcNow()));

    /// <summary>The letters of a call still to be posted.</summary>
    public async Task<IReadOnlyList<CallLetter>> LettersAsync(EngagementCall call)
    {
        var due = await (from t in db.Set<CallTelling>()
                         join p in db.Set<Person>().AsNoTracking() on t.PersonId equals p.Id
                         where t.CallId == call.Id && t.Channel == ContactChannel.Post && t.DoneAt == null
                         orderby p.SearchName, t.At
                         select new { Person = p, t.Message, Choice = db.Set<CallAsk>().Where(a => a.CallId == call.Id && a.PersonId == p.Id).Select(a => a.Choice).FirstOrDefault() }).ToListAsync();
        return due.ConvertAll(d => new CallLetter(d.Person, CallPart.Of(call, d.Message, d.Choice), links.Of(call.Id, d.Person.Id)));
    }

    /// <summary>One message of one telling, however often it is asked for.</summary>
    internal static string Key(CallTelling telling) => $"call:{telling.CallId}:{telling.Message}:{telling.PersonId}";
}

/// <summary>What a message says: the call, that one takes part or not, what became of it, or why it is called off.</summary>
public sealed record CallPart(CallMessage Message, string Key, string Words = "")
{
    public static CallPart Of(EngagementCall call, CallMessage message, CallChoice? choice = null) => message switch
    {
        CallMessage.Choice => new(message, choice == CallChoice.Taken ? "Taken" : "NotTaken"),
        CallMessage.Outcome => new(message, "Outcome", call.Outcome),
        CallMessage.Cancelled => new(message, "Cancelled", call.Steps.LastOrDefault(s => s.Status == CallStatus.Cancelled)?.Words ?? ""),
        _ => new(message, "Ask"),
    };
}

/// <summary>A letter to one person.</summary>
public sealed record CallLetter(Person Person, CallPart Part, string Url);
