using System.Text;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Misthos.Web.Tests.Features.Allowances.Eligibility;

/// <summary>One recorded answer: the parameters it is for, the status and the body.</summary>
internal sealed record RecordedAnswer(string Name, IReadOnlyList<KeyValuePair<string, string>> Asked, int Status, string Body);

/// <summary>A local server that speaks as API Particulier does, by recorded answers: the most precise that matches what is asked.</summary>
internal sealed class ParticulierServer : IAsyncDisposable
{
    public const string Token = "jeton-d-essai", Siret = "21860194500013";
    private readonly WebApplication _app;

    private ParticulierServer(WebApplication app) => _app = app;

    public string Address => _app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.First() + "/";

    /// <summary>What was asked, with every parameter.</summary>
    public List<string> Asked { get; } = [];

    /// <summary>Answers before those recorded, once each: "the provider is tired".</summary>
    public Queue<int> FirstAnswers { get; } = [];

    public static async Task<ParticulierServer> StartAsync(IReadOnlyList<RecordedAnswer> answers)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        var server = new ParticulierServer(builder.Build());
        server._app.MapGet("/v3/dss/quotient_familial/identite", (HttpRequest request) => server.Answer(request, answers));
        await server._app.StartAsync();
        return server;
    }

    public async ValueTask DisposeAsync() => await _app.DisposeAsync();

    /// <summary>An answer written by us, for a month.</summary>
    public static RecordedAnswer Made(string name, int status, string? holder = null, int quotient = 0, DateOnly month = default) => new(
        name, [KeyValuePair.Create("nomNaissance", name)], status,
        status == 200
            ? $$"""{"data":{"quotient_familial":{"fournisseur":"{{holder}}","valeur":{{quotient}},"annee":{{month.Year}},"mois":{{month.Month}} },"enfants":[{"prenoms":"LEO"}],"adresse":{"destinataire":"Madame {{name}}"} },"links":{},"meta":{} }"""
            : """{"errors":[{"code":"37003","title":"Dossier allocataire absent CNAV","detail":"…","source":null,"meta":{"provider":"CNAV"}}]}""");

    private ContentHttpResult Answer(HttpRequest request, IReadOnlyList<RecordedAnswer> answers)
    {
        Asked.Add(request.QueryString.Value ?? "");
        if (request.Headers.Authorization != $"Bearer {Token}" || request.Query["recipient"] != Siret)
        {
            return Json("""{"errors":[{"code":"00101"}]}""", 401);
        }

        if (FirstAnswers.TryDequeue(out var first))
        {
            return Json("""{"errors":[{"code":"37002"}]}""", first);
        }

        var found = answers.Where(a => a.Asked.All(p => request.Query[p.Key].Contains(p.Value))).MaxBy(a => a.Asked.Count);
        return found is null ? Json("""{"errors":[{"code":"00366"}]}""", 422) : Json(found.Body, found.Status);
    }

    private static ContentHttpResult Json(string body, int status) => TypedResults.Content(body, "application/json", Encoding.UTF8, status);
}
