using System.Text;
using Misthos.Web.Data;

namespace Misthos.Web.Features.Registers;

/// <summary>The register as a file that anyone can check, and the stamps on it.</summary>
internal static class RegisterEndpoints
{
    public static void MapRegisters(this IEndpointRouteBuilder routes)
    {
        routes.MapGet("/{city}/registre.jsonl", LinesAsync);
        routes.MapGet("/{city}/registre/horodatages/{number:int}", StampAsync);
    }

    // Each line is what was hashed; the last one is not followed by anything, so that its fingerprint is on the page alone.
    private static IResult LinesAsync(RegisterQueries queries, Tenant tenant) => Results.Stream(
        async stream =>
        {
            await foreach (var act in queries.AllAsync())
            {
                await stream.WriteAsync(Encoding.UTF8.GetBytes(act.Line + "\n"));
            }
        },
        "application/x-ndjson; charset=utf-8", $"registre-{tenant.Authority.Slug}.jsonl");

    private static async Task<IResult> StampAsync(int number, RegisterQueries queries) =>
        await queries.StampAsync(number) is { } stamp ? Results.File(stamp.Token, "application/timestamp-token", $"registre-{number}.tst") : Results.NotFound();
}
