using Microsoft.EntityFrameworkCore;
using Misthos.Domain;
using Misthos.Domain.Portal;
using Misthos.Web.Data;

namespace Misthos.Web.Features.Portal.Map;

/// <summary>The map of the authority's districts: uploaded, replaced. Each method saves once.</summary>
public sealed class MapService(AppDbContext db, Actor actor)
{
    public const int LargestFile = 5_000_000;

    /// <summary>Reads a GeoJSON file and keeps its drawing in place of the one before.</summary>
    public async Task<IReadOnlyList<Refusal>> UploadAsync(byte[] file, string? nameProperty, string source)
    {
        actor.Does("Map.Upload");
        if (file.Length > LargestFile)
        {
            return [new Refusal("map.too-big")];
        }

        var (drawing, refusals) = GeoJsonReader.Read(file, nameProperty);
        if (drawing is null)
        {
            return refusals;
        }

        if (await db.Set<DistrictMap>().FirstOrDefaultAsync() is { } map)
        {
            map.Redraw(drawing, source);
        }
        else
        {
            db.Add(new DistrictMap(db.AuthorityId, drawing, source));
        }

        return await db.SaveOrRefuseAsync("Conflict");
    }
}
