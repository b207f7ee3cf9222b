using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;
using Misthos.Domain.Members;
using Misthos.Domain.Sittings;
using Misthos.Web.Data;
using Misthos.Web.Design;

namespace Misthos.Web.Features.Sittings.Messages;

/// <summary>A message as one person would receive it, and what stood for each word in braces.</summary>
public sealed record MessagePreview(string Subject, IReadOnlyList<MessageBlock> Blocks, string Sms, IReadOnlyDictionary<string, string> Values)
{
    /// <summary>What the text message costs.</summary>
    public SmsSize Size => SmsText.Measure(Sms);
}

/// <summary>Shows words with a real sitting and a real person, before they are kept.</summary>
public sealed class MessagePreviewQueries(AppDbContext db, MessageQueries messages, Tenant tenant, TimeProvider clock, IStringLocalizer<MessageTexts> texts)
{
    private const int Most = 30;

    /// <summary>Sittings to try the words with: the next ones, then the last ones.</summary>
    public async Task<IReadOnlyList<Sitting>> SittingsAsync()
    {
        var today = Format.DayOf(clock.GetUtcNow());
        var latest = await db.Set<Sitting>().AsNoTracking().Where(s => s.Status != SittingStatus.Cancelled).OrderByDescending(s => s.Day).ThenBy(s => s.Id).Take(Most).ToListAsync();
        return [.. latest.Where(s => s.Day >= today).OrderBy(s => s.Day), .. latest.Where(s => s.Day < today)];
    }

    /// <summary>Members to try the words with: those who read the language.</summary>
    public Task<List<Person>> PeopleAsync(string language) =>
        db.Set<Person>().AsNoTracking().Where(p => p.Language == language && db.Set<Mandate>().Any(m => m.PersonId == p.Id))
            .OrderBy(p => p.FamilyName).ThenBy(p => p.Id).Take(Most).ToListAsync();

    /// <summary>The words as they would arrive; a made-up sitting or name stands in where none is given.</summary>
    public async Task<MessagePreview> ShowAsync(MessageKey key, MessageWords words, Sitting? sitting, Person? person)
    {
        using var speaking = Speaking.In(key.Language);
        var reason = key.Message is SittingMessage.Moved or SittingMessage.Cancelled ? texts["Sample.Reason"].Value : null;
        var name = person is null ? (texts["Sample.Given"].Value, texts["Sample.Family"].Value) : (person.GivenName, person.FamilyName);
        var values = await messages.ValuesAsync(new(key.Message, sitting ?? MadeUp(), reason), key.Shape, name);
        var sms = key.Shape == MessageShape.Sms ? SmsText.Simplify(MessageText.Plain(words.Body, values)) : "";
        return new(MessageText.Plain(words.Subject, values), MessageText.Read(words.Body, values), sms, values);
    }

    private Sitting MadeUp()
    {
        var day = Format.DayOf(clock.GetUtcNow()).AddDays(14);
        var sitting = new Sitting(tenant.Id, Guid.Empty, Guid.Empty, texts["Sample.Sitting"], new(day, new(9, 0), new(17, 0), 420));
        sitting.Describe(sitting.Title, null, new(texts["Sample.Place"], texts["Sample.Access"], false), texts["Sample.Agenda"]);
        return sitting;
    }
}
