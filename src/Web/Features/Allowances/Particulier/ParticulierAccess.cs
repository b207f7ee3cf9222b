using Microsoft.Extensions.Http.Resilience;

namespace Misthos.Web.Features.Allowances.Particulier;

/// <summary>The right of one city to ask API Particulier: its SIRET, the number of its habilitation and its token, from the configuration.</summary>
public sealed record ParticulierAccess(string Siret, string Habilitation, string Token)
{
    public const string Official = "https://particulier.api.gouv.fr/";

    /// <summary>The access of a city; null until its habilitation, SIRET and token are all configured.</summary>
    public static ParticulierAccess? Of(IConfiguration settings, string city)
    {
        var section = settings.GetSection($"ApiParticulier:Cities:{city}");
        return (section["Siret"], section["Habilitation"], section["Token"]) is ({ Length: > 0 } siret, { Length: > 0 } habilitation, { Length: > 0 } token)
            ? new ParticulierAccess(siret, habilitation, token) : null;
    }

    /// <summary>Registers the client: some retries, a limit on time, and nothing of a question in any log.</summary>
    public static IServiceCollection AddClient(IServiceCollection services)
    {
        var client = services.AddHttpClient<QuotientClient>((provider, http) =>
            http.BaseAddress = new Uri(provider.GetRequiredService<IConfiguration>()["ApiParticulier:Address"] is { Length: > 0 } set ? set.TrimEnd('/') + "/" : Official));
        client.RemoveAllLoggers();
        client.AddStandardResilienceHandler().Configure((options, provider) => Limit(options, provider.GetRequiredService<IConfiguration>()));
        return services;
    }

    // The provider behind the API may take ten seconds; whoever waits is a person before a page.
    private static void Limit(HttpStandardResilienceOptions options, IConfiguration settings)
    {
        options.Retry.MaxRetryAttempts = 2;
        options.Retry.Delay = TimeSpan.FromMilliseconds(settings.GetValue("ApiParticulier:RetryDelay", 500));
        options.AttemptTimeout.Timeout = TimeSpan.FromSeconds(12);
        options.TotalRequestTimeout.Timeout = TimeSpan.FromSeconds(30);
        options.CircuitBreaker.SamplingDuration = TimeSpan.FromSeconds(60);
    }
}
