using Misthos.Domain.Administration;
using Misthos.Web.Tests.Guards;
using Misthos.Web.Tests.Infrastructure;

namespace Misthos.Web.Tests.Faults;

/// <summary>Every form that posts of the demonstration, in an application that may be spoilt: each kind once a city, as the first role that sees it.</summary>
public sealed class FormWalk : IAsyncLifetime
{
    private readonly List<PageForm> _forms = [];

    public WebApp App { get; } = new() { Chromium = "/no/chromium" };

    internal IReadOnlyList<PageForm> Forms => _forms;

    internal Dictionary<string, Samples> Samples { get; } = new(StringComparer.Ordinal);

    public async ValueTask InitializeAsync()
    {
        await App.InitializeAsync();
        foreach (var city in WebApp.Cities)
        {
            Samples[city] = await Guards.Samples.OfAsync(App, city);
        }

        foreach (var city in WebApp.Cities)
        {
            using var begun = await (await App.SignedInAs(city, null)).PostFormAsync($"/{city}/inscription", "code", ("Input.Code", RegistrationSamples.Code));
        }

        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var (city, role, endpoint, address) in Pages())
        {
            using var answer = await (await App.SignedInAs(city, role)).GetAsync(address);
            if (answer.Content.Headers.ContentType?.MediaType == "text/html" && answer.IsSuccessStatusCode)
            {
                var forms = (await answer.ReadPageAsync()).Forms.Where(f => f.Method == "post").Select(form => PageForm.Of(city, role, address, endpoint.Route, form));
                _forms.AddRange(forms.Where(form => form.Address.StartsWith($"/{city}", StringComparison.Ordinal) && seen.Add($"{city} {form.Kind}")));
            }
        }
    }

    public ValueTask DisposeAsync() => App.DisposeAsync();

    /// <summary>Every page of every city for every role let in.</summary>
    internal IEnumerable<(string City, Role? Role, AppEndpoint Endpoint, string Address)> Pages() =>
        from city in WebApp.Cities
        from endpoint in AppEndpoint.All(App).Where(e => e is { IsGet: true, IsOfCity: true } && !e.Route.EndsWith(".pdf", StringComparison.Ordinal) && !e.Route.EndsWith(".csv", StringComparison.Ordinal))
        let address = Samples[city].Address(endpoint)
        where address is not null
        from role in PageWalk.Everyone.Where(endpoint.Allows)
        select (city, role, endpoint, address);
}
