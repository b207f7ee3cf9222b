using System.Globalization;
using Misthos.Domain.Administration;
using Misthos.Web.Tests.Infrastructure;

[assembly: AssemblyFixture(typeof(Misthos.Web.Tests.Guards.PageWalk))]

namespace Misthos.Web.Tests.Guards;

/// <summary>What one GET answered.</summary>
internal sealed record Visit(AppEndpoint Endpoint, string City, Role? Role, string Address)
{
    public required int Status { get; init; }

    public required string Type { get; init; }

    public required string Body { get; init; }

    public required int Queries { get; init; }

    /// <summary>403, or sent to sign in.</summary>
    public required bool IsRefused { get; init; }

    public required string? Policy { get; init; }

    public override string ToString() => $"{Address} as {Role?.ToString() ?? "visitor"} → {Status}";
}

/// <summary>Asks once for every address of the demonstration, in every city and every role, for all the guards to look at.</summary>
public sealed class PageWalk : IAsyncLifetime
{
    private readonly Lazy<Task<List<Visit>>> _visits;
    private readonly Lazy<Task<Dictionary<string, Samples>>> _samples;

    public PageWalk()
    {
        _samples = new(async () => (await Task.WhenAll(Samples.OfAsync(App, "marseille"), Samples.OfAsync(App, "poitiers"))).ToDictionary(s => s.City, StringComparer.Ordinal));
        _visits = new(WalkAsync);
    }

    /// <summary>An application of its own: the walk changes nothing that other tests count. Without Chromium documents answer as pages.</summary>
    public WebApp App { get; } = new() { Chromium = "/no/chromium" };

    internal Task<List<Visit>> VisitsAsync => _visits.Value;

    internal Task<Dictionary<string, Samples>> SamplesAsync => _samples.Value;

    public static IEnumerable<Role?> Everyone => Enum.GetValues<Role>().Select(role => (Role?)role).Prepend(null);

    public ValueTask InitializeAsync() => App.InitializeAsync();

    public ValueTask DisposeAsync() => App.DisposeAsync();

    internal async Task<Visit> GetAsync(AppEndpoint endpoint, string city, Role? role, string address)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, address);
        using var answer = await SendAsync(endpoint, city, role, request);
        var type = answer.Content.Headers.ContentType?.MediaType ?? "";
        var timing = string.Concat(answer.Headers.GetValues("Server-Timing"));
        return new Visit(endpoint, city, role, address)
        {
            Status = (int)answer.StatusCode,
            Type = type,
            Body = type == "application/pdf" ? "" : await answer.Content.ReadAsStringAsync(),
            Queries = int.Parse(timing[(timing.IndexOf("desc=\"", StringComparison.Ordinal) + 6)..].TrimEnd('"'), CultureInfo.InvariantCulture),
            IsRefused = IsRefused(answer),
            Policy = answer.Headers.TryGetValues("Content-Security-Policy", out var policy) ? string.Concat(policy) : null,
        };
    }

    internal async Task<HttpResponseMessage> SendAsync(AppEndpoint endpoint, string city, Role? role, HttpRequestMessage request)
    {
        // Each role its own network address: the limit on verification is one's own.
        request.Headers.Add("X-Forwarded-For", $"10.1.0.{(int?)role + 1 ?? 0}");
        request.Headers.Accept.ParseAdd(endpoint.Method.EndsWith("json", StringComparison.Ordinal) ? "application/json" : "text/html");
        var form = (await SamplesAsync)[city].Registrations.Cookie(request.RequestUri!.OriginalString);
        var cookies = string.Join("; ", new[] { await App.CookieOf(city, role), form }.Where(cookie => !string.IsNullOrEmpty(cookie)));
        if (cookies.Length > 0)
        {
            request.Headers.Add("Cookie", cookies);
        }

        return await App.Stateless.SendAsync(request);
    }

    internal static bool IsRefused(HttpResponseMessage answer) =>
        (int)answer.StatusCode is 401 or 403 || answer.Headers.Location is { } to && new Uri(new Uri("http://localhost"), to).AbsolutePath == "/connexion";

    private async Task<List<Visit>> WalkAsync()
    {
        var visits = new List<Visit>();
        foreach (var samples in (await SamplesAsync).Values)
        {
            foreach (var endpoint in AppEndpoint.All(App).Where(e => e.IsGet && (e.IsOfCity || samples.City == "marseille")))
            {
                var address = samples.Address(endpoint);
                Assert.True(address is not null || samples.City != "marseille", $"{endpoint}: Marseille has no row for it.");
                foreach (var role in address is null ? [] : Everyone)
                {
                    visits.Add(await GetAsync(endpoint, samples.City, role, address!));
                }
            }
        }

        return visits;
    }
}
