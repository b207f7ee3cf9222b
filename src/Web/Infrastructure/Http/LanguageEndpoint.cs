using System.Globalization;
using Microsoft.AspNetCore.Localization;
using Misthos.Web.Features.Recruitment.Registrations;

namespace Misthos.Web.Infrastructure.Http;

/// <summary>The visitor's language: French first, English complete; further ones on the pages of the registration form alone.</summary>
internal static class LanguageEndpoint
{
    public static readonly CultureInfo[] Languages = [new("fr-FR"), new("en-GB")];

    internal const string Cookie = "misthos.lang";

    private static readonly CultureInfo[] All = [.. Languages, .. FormLanguages.Further];

    public static void Configure(RequestLocalizationOptions options)
    {
        options.DefaultRequestCulture = new RequestCulture(Languages[0]);
        options.SupportedCultures = options.SupportedUICultures = All;
        options.FallBackToParentCultures = options.FallBackToParentUICultures = true;
        options.ApplyCurrentCultureToResponseHeaders = true;
        options.RequestCultureProviders = [new ChosenLanguage { CookieName = Cookie }, new AcceptedLanguage()];
    }

    public static void MapLanguage(this IEndpointRouteBuilder routes) =>
        routes.MapGet("/langue/{code}", (string code, string? retour, HttpContext context) =>
        {
            var culture = All.FirstOrDefault(l => l.TwoLetterISOLanguageName == code);
            if (culture is null)
            {
                return Results.NotFound();
            }

            context.Response.Cookies.Append(Cookie, CookieRequestCultureProvider.MakeCookieValue(new RequestCulture(culture)),
                new CookieOptions { HttpOnly = true, SameSite = SameSiteMode.Lax, MaxAge = TimeSpan.FromDays(365), IsEssential = true });
            return Results.LocalRedirect(IsLocal(retour) ? retour! : "/");
        });

    private static bool IsLocal(string? address) => address is ['/', ..] && address is not ['/', '/' or '\\', ..];

    private static CultureInfo[] SpokenAt(HttpContext context) => FormLanguages.Speaks(context.Request.Path) ? All : Languages;

    /// <summary>The language chosen by link; one of the form's own is set aside on other pages.</summary>
    private sealed class ChosenLanguage : CookieRequestCultureProvider
    {
        public override async Task<ProviderCultureResult?> DetermineProviderCultureResult(HttpContext httpContext)
        {
            var chosen = await base.DetermineProviderCultureResult(httpContext);
            return chosen is not null && Array.Exists(SpokenAt(httpContext), culture => culture.Name == chosen.UICultures[0].Value) ? chosen : null;
        }
    }

    /// <summary>The first of the browser's languages that we speak, by its language alone.</summary>
    private sealed class AcceptedLanguage : RequestCultureProvider
    {
        public override Task<ProviderCultureResult?> DetermineProviderCultureResult(HttpContext httpContext)
        {
            var best = httpContext.Request.GetTypedHeaders().AcceptLanguage
                .OrderByDescending(l => l.Quality ?? 1)
                .Select(l => SpokenAt(httpContext).FirstOrDefault(c => l.Value.StartsWith(c.TwoLetterISOLanguageName, StringComparison.OrdinalIgnoreCase)))
                .FirstOrDefault(c => c is not null);
            return Task.FromResult(best is null ? null : new ProviderCultureResult(best.Name));
        }
    }
}
