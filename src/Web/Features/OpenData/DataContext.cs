using Misthos.Web.Data;
using Misthos.Web.Design;
using Misthos.Web.Features.Portal;
using Misthos.Web.Features.Portal.Openness;
using Misthos.Web.Features.Recognition.Yearly;
using Misthos.Web.Infrastructure.Http;

namespace Misthos.Web.Features.OpenData;

/// <summary>What datasets are read from: the rows of one authority, and its address.</summary>
internal sealed record DataContext(AppDbContext Db, Tenant Tenant, SiteAddress Site, TimeProvider Clock)
{
    private readonly Dictionary<string, object> _known = new(StringComparer.Ordinal);

    /// <summary>Counts of who came, as the portal publishes them.</summary>
    public Task<ILookup<Guid, PresenceCount>> PresencesAsync() => OnceAsync("presences of all", c => new PresenceQueries(c.Db).CountsAsync());

    /// <summary>Hours given by year.</summary>
    public YearlyQueries Years => new(Db, Clock);

    /// <summary>What editions cost and give, as the page of costs shows it.</summary>
    public CostQueries Costs => new(Db);

    public DateOnly Today => Format.DayOf(Clock.GetUtcNow());

    /// <summary>What is read once for the whole request.</summary>
    public async Task<T> OnceAsync<T>(string name, Func<DataContext, Task<T>> read)
        where T : notnull
    {
        if (!_known.TryGetValue(name, out var known))
        {
            _known[name] = known = await read(this);
        }

        return (T)known;
    }

    /// <summary>Absolute address of a page of the authority.</summary>
    public string Page(string path) => Site.Of($"/{Tenant.Authority.Slug}/{path}");
}
