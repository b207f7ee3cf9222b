using System.Globalization;
using Microsoft.AspNetCore.Localization;

namespace Misthos.Web.Infrastructure.Http;

/// <summary>The visitor's language: French first, English complete.</summary>
internal static class LanguageEndpoint
{
    public static readonly CultureInfo[] Languages = [new("fr-FR"), new("en-GB")];

    public static void Configure(RequestLocalizationOptions options)
    {
        options.DefaultRequestCulture = new RequestCulture(Languages[0]);
        options.SupportedCultures = options.SupportedUICultures = Languages;
        options.FallBackToParentCultures = options.FallBackToParentUICultures = true;
        options.ApplyCurrentCultureToResponseHeaders = true;
        options.RequestCultureProviders = [new CookieRequestCultureProvider { CookieName = "misthos.lang" }, new AcceptedLanguage()];
    }

    public static void MapLanguage(this IEndpointRouteBuilder routes) =>
        routes.MapGet("/langue/{code}", (string code, string? retour, HttpContext context) =>
        {
            var culture = Languages.FirstOrDefault(l => l.TwoLetterISOLanguageName == code);
            if (culture is null)
            {
                return Results.NotFound();
            }

            context.Response.Cookies.Append("misthos.lang", CookieRequestCultureProvider.MakeCookieValue(new RequestCulture(culture)),
                new CookieOptions { HttpOnly = true, SameSite = SameSiteMode.Lax, MaxAge = TimeSpan.FromDays(365), IsEssential = true });
            return Results.LocalRedirect(IsLocal(retour) ? retour! : "/");
        });

    private static bool IsLocal(string? address) => address is ['/', ..] && address is not ['/', '/' or '\\', ..];

    /// <summary>The first of the browser's languages that we speak, by its language alone.</summary>
    private sealed class AcceptedLanguage : RequestCultureProvider
    {
        public override Task<ProviderCultureResult?> DetermineProviderCultureResult(HttpContext httpContext)
        {
            var best = httpContext.Request.GetTypedHeaders().AcceptLanguage
                .OrderByDescending(l => l.Quality ?? 1)
                .Select(l => Languages.FirstOrDefault(c => l.Value.StartsWith(c.TwoLetterISOLanguageName, StringComparison.OrdinalIgnoreCase)))
                .FirstOrDefault(c => c is not null);
            return Task.FromResult(best is null ? null : new ProviderCultureResult(best.Name));
        }
    }
}
