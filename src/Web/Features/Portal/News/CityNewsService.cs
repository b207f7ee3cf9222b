using Microsoft.EntityFrameworkCore;
using Misthos.Domain;
using Misthos.Domain.Portal;
using Misthos.Web.Data;
using Misthos.Web.Features.Portal.Elections;

namespace Misthos.Web.Features.Portal.News;

/// <summary>News of the assembly: written, published, corrected, taken off. Each method saves once.</summary>
public sealed class CityNewsService(AppDbContext db, CityNewsSubjectQueries subjects, ElectionQueries elections, Actor actor, TimeProvider clock)
{
    /// <summary>Writes an item, published at once or kept as a draft.</summary>
    public async Task<IReadOnlyList<Refusal>> WriteAsync(NewsWords words, bool publish)
    {
        actor.Does("News.Write");
        if (await IsNotPublicAsync(words))
        {
            return [new Refusal("news.subject")];
        }

        if (publish && NewsItem.WhyNotPublish(words.IsPromotion, await elections.CurrentAsync()) is { Count: > 0 } refusals)
        {
            return refusals;
        }

        var item = new NewsItem(db.AuthorityId, words);
        if (publish)
        {
            item.Publish(clock.GetUtcNow());
        }

        db.Add(item);
        return await db.SaveOrRefuseAsync("news.exists");
    }

    /// <summary>Changes an item.</summary>
    public async Task<IReadOnlyList<Refusal>> ChangeAsync(Guid id, NewsWords words)
    {
        actor.Does("News.Change");
        if (await IsNotPublicAsync(words))
        {
            return [new Refusal("news.subject")];
        }

        var item = await LoadAsync(id);
        if (item.PublishedAt is not null && NewsItem.WhyNotPublish(item.IsPromotion || words.IsPromotion, await elections.CurrentAsync()) is { Count: > 0 } refusals)
        {
            return refusals;
        }

        item.Correct(words, clock.GetUtcNow());
        return await db.SaveOrRefuseAsync("news.exists");
    }

    /// <summary>Publishes an item.</summary>
    public async Task<IReadOnlyList<Refusal>> PublishAsync(Guid id)
    {
        actor.Does("News.Publish");
        var item = await LoadAsync(id);
        if (NewsItem.WhyNotPublish(item.IsPromotion, await elections.CurrentAsync()) is { Count: > 0 } refusals)
        {
            return refusals;
        }

        item.Publish(clock.GetUtcNow());
        return await db.SaveOrRefuseAsync("Conflict");
    }

    /// <summary>Takes an item off the public pages.</summary>
    public async Task<IReadOnlyList<Refusal>> TakeOffAsync(Guid id)
    {
        actor.Does("News.TakeOff");
        (await LoadAsync(id)).TakeOff();
        return await db.SaveOrRefuseAsync("Conflict");
    }

    /// <summary>Removes an item.</summary>
    public async Task<IReadOnlyList<Refusal>> RemoveAsync(Guid id)
    {
        actor.Does("News.Remove");
        db.RemoveRange(await db.Set<NewsItem>().Where(n => n.Id == id).ToListAsync());
        return await db.SaveOrRefuseAsync("Conflict");
    }

    private async Task<bool> IsNotPublicAsync(NewsWords words) => words.About is { } about && !await subjects.IsPublicAsync(about.Subject, about.Id);

    private Task<NewsItem> LoadAsync(Guid id) => db.Set<NewsItem>().SingleAsync(n => n.Id == id);
}
