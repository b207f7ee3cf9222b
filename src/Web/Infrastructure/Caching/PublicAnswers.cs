using System.Collections.Frozen;
using Microsoft.AspNetCore.OutputCaching;
using Microsoft.Extensions.Options;
using Misthos.Web.Data;
using Misthos.Web.Design;

namespace Misthos.Web.Infrastructure.Caching;

/// <summary>
/// Which answers are kept in memory: what anyone may read, asked for by somebody who is not signed in and has no form under way, by address,
/// query and language; for five minutes at most and never past midnight, for pages say what is late today.
/// </summary>
internal sealed class PublicAnswers(TimeProvider clock, TableClock tables, IOptions<RequestLocalizationOptions> languages) : IOutputCachePolicy
{
    private const int LargestQuery = 200;
    private static readonly TimeSpan Longest = TimeSpan.FromMinutes(5);

    // What comes after /{city}; nothing with a secret in its address.
    private static readonly FrozenSet<string> Kept = FrozenSet.Create(
        StringComparer.Ordinal, "", "accessibilite", "actions", "actualites", "actualites.atom", "agenda.ics", "assemblee", "assemblee.json", "assemblees", "couts", "decision", "donnees", "donnees-personnelles",
        "engagement", "livrets", "logo", "mentions-legales", "panel", "partage.png", "plan-du-site", "plan-du-site.xml", "propositions", "registre", "restitutions", "seances", "simulateur", "sujets", "temoignages", "theme.css",
        "tirages", "votes", "vous-avez-dit");

    // Read in a scope of its own, for every page.
    private static readonly string[] Always = ["authorities", "accessibility_audits"];

    public async ValueTask CacheRequestAsync(OutputCacheContext context, CancellationToken cancellation)
    {
        var http = context.HttpContext;
        context.EnableOutputCaching = context.AllowLocking = context.AllowCacheLookup = context.AllowCacheStorage = IsPublic(http.Request);
        if (!context.EnableOutputCaching)
        {
            return;
        }

        context.CacheVaryByRules.QueryKeys = "*";
        context.CacheVaryByRules.VaryByValues["language"] = await LanguageAsync(http);
        context.ResponseExpirationTimeSpan = Life();
        context.Tags.Add($"{PageStore.Since}{tables.Now}");
    }

    public ValueTask ServeFromCacheAsync(OutputCacheContext context, CancellationToken cancellation) => ValueTask.CompletedTask;

    public ValueTask ServeResponseAsync(OutputCacheContext context, CancellationToken cancellation)
    {
        var (http, response) = (context.HttpContext, context.HttpContext.Response);
        context.AllowCacheStorage = context.AllowCacheStorage && response.StatusCode == StatusCodes.Status200OK && response.Headers.SetCookie.Count == 0
            && !response.Headers.CacheControl.ToString().Contains("no-store", StringComparison.OrdinalIgnoreCase);
        var tenant = http.RequestServices.GetRequiredService<Tenant>();
        if (!tenant.IsSet)
        {
            context.AllowCacheStorage = false;
            return ValueTask.CompletedTask;
        }

        foreach (var table in http.RequestServices.GetRequiredService<TouchedTables>().Read.Concat(Always))
        {
            context.Tags.Add(TableClock.NameOf(tenant.Id, table));
            context.Tags.Add(table);
        }

        return ValueTask.CompletedTask;
    }

    private static bool IsPublic(HttpRequest request)
    {
        // What another site's script may read is said by origin, not kept.
        if (!HttpMethods.IsGet(request.Method) || request.Headers.Authorization.Count > 0 || request.Headers.Origin.Count > 0 || request.QueryString.Value?.Length > LargestQuery || !HasOnlyALanguage(request))
        {
            return false;
        }

        var path = request.Path.Value.AsSpan().Trim('/');
        var city = path.IndexOf('/');
        var rest = city < 0 ? [] : path[(city + 1)..];
        var end = rest.IndexOf('/');
        return path.Length > 0 && Kept.GetAlternateLookup<ReadOnlySpan<char>>().Contains(end < 0 ? rest : rest[..end]);
    }

    // A token of a form is bound to a cookie: a page made for whoever has one is theirs alone.
    private static bool HasOnlyALanguage(HttpRequest request) =>
        request.Headers.Cookie.Count == 0 || request.Cookies.All(cookie => cookie.Key == Http.LanguageEndpoint.Cookie);

    private async ValueTask<string> LanguageAsync(HttpContext http)
    {
        foreach (var provider in languages.Value.RequestCultureProviders ?? [])
        {
            if (await provider.DetermineProviderCultureResult(http) is { } result)
            {
                return result.UICultures[0].Value ?? "";
            }
        }

        return "";
    }

    private TimeSpan Life()
    {
        var now = clock.GetUtcNow();
        var untilMidnight = Format.At(Format.DayOf(now).AddDays(1), TimeOnly.MinValue) - now;
        return untilMidnight < Longest ? untilMidnight : Longest;
    }
}
