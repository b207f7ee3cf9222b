using Microsoft.EntityFrameworkCore;
using Misthos.Domain;
using Misthos.Domain.Assemblies;
using Misthos.Domain.Members;
using Misthos.Domain.Recognition;
using Misthos.Domain.Sittings;
using Misthos.Web.Data;
using Misthos.Web.Design;
using Misthos.Web.Infrastructure.Http;
using Misthos.Web.Infrastructure.Mail;

namespace Misthos.Web.Features.Recognition.Alumni;

/// <summary>News to members and former members, each told once and in their way. Each method saves once.</summary>
public sealed class NewsService(AppDbContext db, Actor actor, NewsQueries queries, Mailer mailer, SiteAddress site, Tenant tenant, TimeProvider clock)
{
    public async Task<Guid?> WriteAsync(Guid editionId, NewsReach reach, string title, string text)
    {
        actor.Does("News.Write");
        if (!await db.Set<Edition>().AnyAsync(e => e.Id == editionId))
        {
            return null;
        }

        var news = new AssemblyNews(db.AuthorityId, editionId, reach, title, text);
        db.Add(news);
        await db.SaveChangesAsync();
        return news.Id;
    }

    public async Task<IReadOnlyList<Refusal>> ChangeAsync(Guid id, string title, string text)
    {
        actor.Does("News.Change");
        var news = await db.Set<AssemblyNews>().SingleAsync(n => n.Id == id);
        if (news.SentAt is not null)
        {
            return [new Refusal("news.sent")];
        }

        news.Write(title, text);
        return await db.SaveOrRefuseAsync("Conflict");
    }

    /// <summary>Tells whoever may be contacted and was not told yet.</summary>
    public async Task<IReadOnlyList<Refusal>> SendAsync(Guid id)
    {
        actor.Does("News.Send");
        var news = await db.Set<AssemblyNews>().SingleAsync(n => n.Id == id);
        var audience = await queries.AudienceAsync(news);
        if (audience.People.Count == 0)
        {
            return [new Refusal("news.nobody")];
        }

        foreach (var person in audience.People)
        {
            await TellAsync(news, person);
        }

        news.Send(clock.GetUtcNow());
        return await db.SaveOrRefuseAsync("Conflict");
    }

    /// <summary>Notes that every letter was posted.</summary>
    public Task PostedAsync(Guid id)
    {
        actor.Does("News.Posted");
        return DoneAsync(t => t.NewsId == id && t.Channel == ContactChannel.Post);
    }

    /// <summary>Notes that somebody was told by phone.</summary>
    public Task PhonedAsync(Guid id, Guid personId)
    {
        actor.Does("News.Phoned");
        return DoneAsync(t => t.NewsId == id && t.PersonId == personId && t.Channel == ContactChannel.Phone);
    }

    private async Task DoneAsync(System.Linq.Expressions.Expression<Func<NewsTelling, bool>> which)
    {
        (await db.Set<NewsTelling>().Where(which).Where(t => t.DoneAt == null).ToListAsync()).ForEach(t => t.MarkDone(clock.GetUtcNow()));
        await db.SaveOrRefuseAsync("Conflict"); // Pressed twice: it is done.
    }

    private async Task TellAsync(AssemblyNews news, Person person)
    {
        var (telling, key, url) = (new NewsTelling(news, person.Id, person.ReachedBy, clock.GetUtcNow()), $"news:{news.Id}:{person.Id}", site.Of($"/{tenant.Authority.Slug}/moi/suites"));
        db.Add(telling);
        using var speaking = Speaking.To(person);
        if (telling.Channel == ContactChannel.Email)
        {
            await mailer.QueueAsync<NewsMail>(new MailEnvelope(person.Email!, news.Title, key), new Dictionary<string, object?> { ["News"] = news, ["Name"] = person.GivenName, ["Url"] = url });
        }
        else if (telling.Channel == ContactChannel.Sms && PhoneNumber.TryParse(person.Phone, out var number))
        {
            mailer.QueueSms(number, SmsText.Simplify($"{tenant.Authority.Name} : {news.Title} {url}"), key);
        }
    }
}
