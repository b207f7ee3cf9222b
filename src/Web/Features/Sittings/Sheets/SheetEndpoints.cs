using Misthos.Web.Infrastructure.Security;

namespace Misthos.Web.Features.Sittings.Sheets;

/// <summary>The scans themselves.</summary>
internal static class SheetEndpoints
{
    public static void MapSheets(this IEndpointRouteBuilder routes) =>
        routes.MapGet("/{city}/gestion/seances/{id:guid}/feuille-signee/{sheet:guid}", async (Guid id, Guid sheet, SheetQueries queries) =>
            await queries.FileAsync(id, sheet) is { } file ? Results.File(file.Content, file.MediaType, file.Name) : Results.NotFound())
            .RequireAuthorization(Policies.SeeSheets);
}
