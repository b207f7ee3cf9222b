using System.Text.Encodings.Web;
using System.Text.Unicode;
using Microsoft.AspNetCore.HttpOverrides;
using Microsoft.AspNetCore.OutputCaching;
using Microsoft.Extensions.WebEncoders;
using Misthos.Web.Features;
using Misthos.Web.Infrastructure.Caching;

namespace Misthos.Web.Infrastructure.Http;

/// <summary>Services and middleware of the web application, in order.</summary>
internal static class AppPipeline
{
    public static IServiceCollection AddWeb(this IServiceCollection services)
    {
        services.AddSingleton<AuthorityDirectory>().AddSingleton<SiteAddress>();
        services.AddScoped<OneAtATime>().AddScoped<Documents.DocumentRenderer>().AddScoped<Design.PaperLook>().AddScoped<Mail.Mailer>();
        services.AddLocalization();
        services.Configure<RequestLocalizationOptions>(LanguageEndpoint.Configure);
        services.AddRazorComponents(options => options.MaxFormMappingErrorCount = 50);
        services.Configure<Microsoft.AspNetCore.Http.Features.FormOptions>(options => options.ValueCountLimit = 20_000);
        services.Configure<WebEncoderOptions>(options => options.TextEncoderSettings = new TextEncoderSettings(UnicodeRanges.All));
        services.AddSingleton(HtmlEncoder.Create(UnicodeRanges.All));
        services.Configure<ForwardedHeadersOptions>(options => options.ForwardedHeaders = ForwardedHeaders.XForwardedFor | ForwardedHeaders.XForwardedProto | ForwardedHeaders.XForwardedHost);
        services.AddCascadingAuthenticationState();
        services.AddSingleton<PublicAnswers>().AddSingleton<IOutputCacheStore, PageStore>().AddOutputCache(options => options.MaximumBodySize = 512 << 10);
        services.AddOptions<OutputCacheOptions>().Configure<PublicAnswers>((options, policy) => options.AddBasePolicy(policy));
        services.AddHealthChecks().AddCheck<DatabaseHealth>("database");
        return services;
    }

    public static void UseWeb(this WebApplication app)
    {
        app.UseMiddleware<QuietSweep>();
        app.UseForwardedHeaders();
        app.Use(Pipeline.Headers);
        app.UseOutputCache();
        app.UseStatusCodePagesWithReExecute("/erreur/{0}", createScopeForStatusCodePages: true);
        app.Use(Pipeline.EmptyAnswersHaveNoType);
        app.UseExceptionHandler("/erreur/500", createScopeForErrors: true);
        app.Use(Pipeline.ErrorPagesAreGets);
        app.Use(Features.OpenData.Api.ApiProblem.Answering);
        app.Use(Pipeline.HeadAsGet);
        app.UseRequestLocalization();
        app.UseRouting();
        app.UseCors();
        app.Use(TenantMiddleware.SetTenant);
        app.UseAuthentication();
        app.UseRateLimiter();
        app.UseAuthorization();
        app.Use(TenantMiddleware.SetActor);
        app.Use(Pipeline.RefuseTooLarge);
        app.UseAntiforgery();
        app.Use(Pipeline.RefuseForged);
        app.Use(Pipeline.RefuseNul);
        app.MapStaticAssets();
        app.MapHealthChecks("/healthz");
        app.MapLanguage();
        app.MapRazorComponents<App>().Add(CitySegment.Limit);
    }
}
