using Microsoft.EntityFrameworkCore;
using Misthos.Domain.Booklets;
using Misthos.Web.Data;

namespace Misthos.Web.Tests.Guards;

/// <summary>The frozen booklets of the demonstration.</summary>
internal static class BookletSamples
{
    public static async Task ReadAsync(AppDbContext db, IDictionary<string, string?> values)
    {
        var yearly = await db.Set<Booklet>().SingleAsync(b => b.Kind == BookletKind.Yearly);
        values["livrets/{year}"] = yearly.Key;
        values["livrets/{id}"] = yearly.Id.ToString();
        values["restitutions/{edition}"] = await db.Set<Booklet>().Where(b => b.Kind == BookletKind.Restitution).Select(b => b.Key).FirstOrDefaultAsync();
    }
}
