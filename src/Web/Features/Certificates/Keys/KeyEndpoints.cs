using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.Extensions.Localization;
using Misthos.Web.Infrastructure.Http;

namespace Misthos.Web.Features.Certificates.Keys;

/// <summary>Publishes public keys, for good: a city's, and those of every city of this server at a well-known address.</summary>
internal static class KeyEndpoints
{
    /// <summary>Where a program looks for the keys of papers.</summary>
    public const string WellKnown = "/.well-known/misthos-certificates.json";

    public static void MapKeys(this IEndpointRouteBuilder routes)
    {
        routes.MapGet(WellKnown, AllAsync).AllowAnonymous();
        routes.MapGet("/verifier/hors-ligne", Offline).AllowAnonymous();
        routes.MapGet("/{city}/cles.json", CityAsync).AllowAnonymous();
        routes.MapGet("/{city}/cles/{kid}", OneAsync).AllowAnonymous();
    }

    private static async Task<IResult> AllAsync(SigningKeyQueries queries) => Set((await queries.AllAsync(Domain.Certificates.KeyAlgorithm.Es256))
        .Select(k => Key(k.Jwk, ("authority", k.Authority), ("from", $"{k.MadeAt:yyyy-MM-dd}"), ("until", k.RetiredAt is { } at ? $"{at:yyyy-MM-dd}" : null))));

    private static async Task<IResult> Offline(string? enregistrer, HttpContext context, SigningKeyQueries queries, IStringLocalizer<OfflineTexts> texts)
    {
        context.Features.Set(new OwnPolicy(OfflinePage.Policy));
        var page = System.Text.Encoding.UTF8.GetBytes(OfflinePage.Html(await queries.AllAsync(Domain.Certificates.KeyAlgorithm.Es256), texts));
        return Results.File(page, "text/html; charset=utf-8", enregistrer is null ? null : texts["File"].Value);
    }

    private static async Task<IResult> CityAsync(SigningKeyQueries queries) =>
        Set((await queries.MineAsync()).Select(k => Key(k.PublicHalf)));

    private static async Task<IResult> OneAsync(string kid, SigningKeyQueries queries) =>
        (await queries.MineAsync()).Find(k => k.KeyId == kid) is { } key ? Results.Text(key.PublicHalf, "application/jwk+json") : Results.NotFound();

    private static JsonObject Key(string jwk, params (string Name, string? Value)[] more)
    {
        var key = JsonNode.Parse(jwk)!.AsObject();
        foreach (var (name, value) in more.Where(m => m.Value is not null))
        {
            key[name] = value;
        }

        return key;
    }

    private static IResult Set(IEnumerable<JsonObject> keys) =>
        Results.Text(new JsonObject { ["keys"] = new JsonArray([.. keys]) }.ToJsonString(new JsonSerializerOptions { WriteIndented = true }), "application/jwk-set+json");
}
