using Microsoft.EntityFrameworkCore;
using Misthos.Domain.Portal;
using Misthos.Web.Data;

namespace Misthos.Web.Features.Portal.Map;

/// <summary>The map of the authority's districts.</summary>
public sealed class MapQueries(AppDbContext db)
{
    /// <summary>The map; null before one was uploaded.</summary>
    public Task<DistrictMap?> FindAsync() => db.Set<DistrictMap>().AsNoTracking().FirstOrDefaultAsync();
}
