using Misthos.Domain.Members;
using Misthos.Domain.Sittings;
using Misthos.Web.Design;
using Misthos.Web.Infrastructure.Mail;

namespace Misthos.Web.Features.Sittings.Messages;

/// <summary>A letter to one person, in their language.</summary>
public sealed record MessageLetter(string Name, string? Address, string Language, string Heading, IReadOnlyList<MessageBlock> Blocks)
{
    /// <summary>The day it is printed, in its language.</summary>
    public string Day { get; init; } = "";
}

/// <summary>Words and queues whatever people are told of a sitting, each in their language: the one place that does.</summary>
public sealed class MessageService(MessageQueries queries, Mailer mailer, TimeProvider clock)
{
    /// <summary>Queues a message when the machine can send it; the caller saves.</summary>
    /// <param name="cause">Why the person is written to.</param>
    /// <param name="person">The person.</param>
    /// <param name="channel">How.</param>
    /// <param name="key">Makes one message of one cause, however often it is asked for.</param>
    internal async Task QueueAsync(MessageCause cause, Person person, ContactChannel channel, string key)
    {
        using var speaking = Speaking.To(person);
        if (channel == ContactChannel.Email)
        {
            var (words, values) = await ReadAsync(cause, person, MessageShape.Mail);
            var subject = MessageText.Plain(words.Subject, values);
            await mailer.QueueAsync<MessageMail>(
                new MailEnvelope(person.Email!, subject, key),
                new Dictionary<string, object?> { ["Subject"] = subject, ["Blocks"] = MessageText.Read(words.Body, values) });
        }
        else if (channel == ContactChannel.Sms && PhoneNumber.TryParse(person.Phone, out var number))
        {
            var (words, values) = await ReadAsync(cause, person, MessageShape.Sms);
            mailer.QueueSms(number, SmsText.Simplify(MessageText.Plain(words.Body, values)), key);
        }
    }

    /// <summary>The letter that tells it to a person.</summary>
    internal async Task<MessageLetter> LetterAsync(MessageCause cause, Person person)
    {
        using var speaking = Speaking.To(person);
        var (words, values) = await ReadAsync(cause, person, MessageShape.Letter);
        return new(person.FullName, person.Address, Speaking.Language, MessageText.Plain(words.Subject, values), MessageText.Read(words.Body, values)) { Day = Format.LongDay(Format.DayOf(clock.GetUtcNow())) };
    }

    /// <summary>The letters that tell it, in the order of the people.</summary>
    internal async Task<IReadOnlyList<MessageLetter>> LettersAsync(MessageCause cause, IEnumerable<Person> people)
    {
        var letters = new List<MessageLetter>();
        foreach (var person in people)
        {
            letters.Add(await LetterAsync(cause, person));
        }

        return letters;
    }

    private async Task<(MessageWords Words, IReadOnlyDictionary<string, string> Values)> ReadAsync(MessageCause cause, Person person, MessageShape shape) =>
        (await queries.WordsAsync(cause.Message, shape), await queries.ValuesAsync(cause, shape, (person.GivenName, person.FamilyName)));
}
