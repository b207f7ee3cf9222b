using Microsoft.EntityFrameworkCore;
using Misthos.Domain;
using Misthos.Domain.Sittings;
using Misthos.Web.Data;

namespace Misthos.Web.Features.Sittings.Messages;

/// <summary>Which message of a city is worded: what, in which shape and language.</summary>
public sealed record MessageKey(SittingMessage Message, MessageShape Shape, string Language);

/// <summary>Keeps the words of a city.</summary>
public sealed class MessageWordingService(AppDbContext db, Actor actor)
{
    /// <summary>What a form remembers of the wording it shows: 0 when there is none.</summary>
    internal static int SeenAs(MessageWording? wording) => wording is null ? 0 : wording.Version + 1;

    /// <summary>Sends these words from now on; returns why not.</summary>
    /// <param name="key">Which message.</param>
    /// <param name="seen">What <see cref="SeenAs"/> said when the form was shown.</param>
    /// <param name="words">The words.</param>
    public async Task<IReadOnlyList<Refusal>> WordAsync(MessageKey key, int seen, MessageWords words)
    {
        actor.Does("Sittings.WordMessage");
        if (MessageRules.WhyNot(key.Message, key.Shape, words.Subject, words.Body) is { Count: > 0 } refusals)
        {
            return refusals;
        }

        var wording = await FindAsync(key);
        if (SeenAs(wording) != seen)
        {
            return [new Refusal("Conflict")];
        }

        if (wording is null)
        {
            wording = new MessageWording(db.AuthorityId, key.Message, key.Shape, key.Language);
            db.Add(wording);
        }

        wording.Set(words.Subject, words.Body);
        return await db.SaveOrRefuseAsync("Conflict");
    }

    /// <summary>Sends the built-in text again.</summary>
    public async Task<IReadOnlyList<Refusal>> ResetAsync(MessageKey key)
    {
        actor.Does("Sittings.ResetMessage");
        (await FindAsync(key))?.Reset();
        return await db.SaveOrRefuseAsync("Conflict");
    }

    private Task<MessageWording?> FindAsync(MessageKey key) =>
        db.Set<MessageWording>().SingleOrDefaultAsync(w => w.Message == key.Message && w.Shape == key.Shape && w.Language == key.Language);
}
