using System.Text;
using Misthos.Web.Features.Evaluations.Instruments;
using Misthos.Web.Infrastructure.Security;

namespace Misthos.Web.Features.Evaluations;

/// <summary>The file of a set of questions, word for word.</summary>
internal static class InstrumentEndpoints
{
    public static void MapInstruments(this IEndpointRouteBuilder routes) =>
        routes.MapGet("/{city}/gestion/questionnaires/modeles/{instrument}/fichier.json", async (string instrument, InstrumentQueries queries) =>
        {
            var own = Guid.TryParse(instrument, out var id) ? await queries.FindAsync(id) : null;
            return (own?.File ?? ReadyInstruments.Find(instrument)) is { } json
                ? Results.File(Encoding.UTF8.GetBytes(json), "application/json", $"{own?.Code ?? instrument}{(own is null ? "" : $"-{own.Number}")}.json")
                : Results.NotFound();
        }).RequireAuthorization(Policies.Organise);
}
