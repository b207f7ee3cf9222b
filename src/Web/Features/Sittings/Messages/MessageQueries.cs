using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;
using Misthos.Domain.Sittings;
using Misthos.Web.Data;
using Misthos.Web.Design;
using Misthos.Web.Features.Sittings.Content;
using Misthos.Web.Infrastructure.Http;

namespace Misthos.Web.Features.Sittings.Messages;

/// <summary>Why people are written to: what is said of which sitting, and for a change its reason.</summary>
public sealed record MessageCause(SittingMessage Message, Sitting Sitting, string? Reason = null);

/// <summary>Subject and text of a message, still with its words in braces.</summary>
public sealed record MessageWords(string Subject, string Body);

/// <summary>The words of a message: the city's, or the built-in ones; in the language being spoken.</summary>
public sealed class MessageQueries(AppDbContext db, ContentQueries contents, Tenant tenant, SiteAddress site, IStringLocalizer<MessageTexts> texts)
{
    private List<MessageWording>? _own;
    private (Guid SittingId, List<AgendaItem> Items)? _agenda;

    private static string Language => Speaking.Language;

    /// <summary>Every wording of the city.</summary>
    public async Task<IReadOnlyList<MessageWording>> OwnAsync() => _own ??= await db.Set<MessageWording>().AsNoTracking().ToListAsync();

    /// <summary>What is sent today.</summary>
    public async Task<MessageWords> WordsAsync(SittingMessage message, MessageShape shape) =>
        (await OwnAsync()).FirstOrDefault(w => w.IsOwn && w.Message == message && w.Shape == shape && w.Language == Language) is { } own
            ? new(own.Subject, own.Body)
            : BuiltIn(message, shape);

    /// <summary>What is sent while the city has no words of its own.</summary>
    public MessageWords BuiltIn(SittingMessage message, MessageShape shape) =>
        new(shape == MessageShape.Sms ? "" : texts[$"{message}.{shape}.Subject"], texts[$"{message}.{shape}"]);

    /// <summary>What stands for each word in braces.</summary>
    /// <param name="cause">Why the person is written to.</param>
    /// <param name="shape">Shape of the message: the address of a mail may be long.</param>
    /// <param name="name">Given name and family name.</param>
    public async Task<IReadOnlyDictionary<string, string>> ValuesAsync(MessageCause cause, MessageShape shape, (string Given, string Family) name)
    {
        var sitting = cause.Sitting;
        return new Dictionary<string, string>(StringComparer.Ordinal)
        {
            ["prenom"] = name.Given,
            ["nom"] = name.Family,
            ["collectivite"] = tenant.Authority.Name,
            ["seance"] = sitting.Title,
            ["date"] = Format.Day(sitting.Day),
            ["heure"] = Format.Time(sitting.StartsAt),
            ["fin"] = Format.Time(sitting.EndsAt),
            ["lieu"] = sitting.Place,
            ["acces"] = sitting.Access,
            ["motif"] = cause.Reason ?? "",
            ["lien"] = site.Of($"/{tenant.Authority.Slug}{Path(cause, shape)}"),
            ["ordre_du_jour"] = await AgendaAsync(sitting),
        };
    }

    private static string Path(MessageCause cause, MessageShape shape) => (cause.Message, shape) switch
    {
        (SittingMessage.Thanks, _) => $"/seances/{cause.Sitting.Id}",
        (SittingMessage.Convocation, MessageShape.Mail) => $"/moi/seances/{cause.Sitting.Id}/convocation.pdf",
        _ => "/moi",
    };

    private async Task<string> AgendaAsync(Sitting sitting)
    {
        if (_agenda?.SittingId != sitting.Id)
        {
            _agenda = (sitting.Id, await contents.AgendaAsync(sitting.Id));
        }

        return string.Join('\n', new[] { sitting.Agenda.Trim() }.Where(text => text.Length > 0).Concat(_agenda!.Value.Items.Select(Line)));
    }

    private static string Line(AgendaItem item)
    {
        string?[] more = [item.Minutes is { } minutes ? Format.Duration(minutes) : null, item.LedBy];
        var aside = string.Join(", ", more.Where(part => !string.IsNullOrEmpty(part)));
        return $"{(item.StartsAt is { } starts ? $"{Format.Time(starts)} – " : "")}{item.Title}{(aside.Length > 0 ? $" ({aside})" : "")}";
    }
}
