using System.Globalization;
using System.Text.Json.Nodes;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;
using Misthos.Domain.Administration;
using Misthos.Domain.Assemblies;
using Misthos.Domain.Proposals;
using Misthos.Domain.Sittings;
using Misthos.Web.Data;
using Misthos.Web.Features.Portal;
using Misthos.Web.Features.Recognition.Yearly;
using Misthos.Web.Features.Registers;
using Misthos.Web.Infrastructure.Http;
using static Misthos.Web.Features.OpenData.Sets.Columns;

namespace Misthos.Web.Features.OpenData;

/// <summary>Makes <c>assemblee.json</c>: identity cards and indicators with their definitions, small and stable, for other servers to compare.</summary>
public sealed class AssemblyFileQueries(AppDbContext db, IServiceProvider services)
{
    /// <summary>Name and version of the format: within 1, keys are only ever added.</summary>
    public const string Format = "misthos-assemblee/1";

    public async Task<JsonObject> MakeAsync()
    {
        var (tenant, site) = (services.GetRequiredService<Tenant>(), services.GetRequiredService<SiteAddress>());
        var portal = services.GetRequiredService<PortalQueries>();
        var kind = await db.Set<Authority>().Where(a => a.Id == db.AuthorityId).Select(a => a.Kind).SingleAsync();
        var home = site.Of($"/{tenant.Authority.Slug}");
        return new()
        {
            ["format"] = Format,
            ["date"] = Design.Format.Machine(portal.Today),
            ["licence"] = Datasets.Licence,
            ["authority"] = new JsonObject { ["name"] = tenant.Authority.Name, ["slug"] = tenant.Authority.Slug, ["kind"] = Code(kind), ["url"] = home, ["isDemonstration"] = tenant.Authority.IsDemonstration },
            ["assemblies"] = new JsonArray([.. (await portal.AssembliesAsync()).Select(view => Card(view, home))]),
            ["indicators"] = new JsonArray([.. (await IndicatorsAsync(portal.Today)).Select(Write)]),
            ["data"] = home + "/donnees",
            ["register"] = await RegisterAsync(home),
        };
    }

    // Servers that keep this file keep the fingerprint: from then on nobody here rewrites what came before.
    private async Task<JsonObject?> RegisterAsync(string home) => await services.GetRequiredService<RegisterQueries>().LastAsync() is not { } last ? null : new()
    {
        ["entries"] = last.Number,
        ["sha256"] = last.Hash,
        ["url"] = home + "/registre",
        ["file"] = home + "/registre.jsonl",
    };

    private async Task<List<Indicator>> IndicatorsAsync(DateOnly today)
    {
        var open = db.Set<Edition>().Where(e => e.Status != EditionStatus.Draft).Select(e => e.Id);
        var held = await db.Set<Sitting>().CountAsync(s => s.Status == SittingStatus.Closed && open.Contains(s.EditionId));
        var years = await services.GetRequiredService<YearlyQueries>().AllAsync();
        var hours = years.Count == 0 || years.Any(y => y.TotalHours is null) ? (int?)null : years.Sum(y => y.TotalHours);
        var proposals = await db.Set<Proposal>().Where(p => p.AdoptedOn != null)
            .Select(p => new DutyToAnswer(p.HandedOverOn, p.AnswerDueOn, p.Responses.OrderBy(r => r.Order).Select(r => (DateOnly?)r.AnsweredOn).FirstOrDefault())).ToListAsync();
        return [new("sittings-held", "sittings", held), new("hours-given", "hours", hours), .. Indicators.Of(proposals, today)];
    }

    private static JsonObject Card(AssemblyView view, string home) => new()
    {
        ["name"] = view.Assembly.Name,
        ["kind"] = Code(view.Assembly.Kind),
        ["url"] = $"{home}/assemblees/{view.Assembly.Slug}",
        ["startedOn"] = Design.Format.Machine(view.Assembly.StartedOn),
        ["panelSize"] = view.Assembly.PanelSize,
        ["summary"] = view.Assembly.Summary,
        ["selection"] = view.Assembly.Selection,
        ["term"] = view.Assembly.Term,
        ["objectives"] = new JsonArray([.. view.Assembly.Objectives.Select(o => JsonValue.Create(o))]),
        ["editions"] = new JsonArray([.. view.Editions.Select(Edition)]),
    };

    private static JsonObject Edition(Edition edition) => new()
    {
        ["name"] = edition.Name,
        ["startsOn"] = Design.Format.Machine(edition.StartsOn),
        ["endsOn"] = Design.Format.Machine(edition.EndsOn),
        ["seats"] = edition.Seats,
        ["status"] = Code(edition.Status),
        ["acknowledgementDelayMonths"] = edition.AcknowledgementDelayMonths,
        ["answerDelayMonths"] = edition.AnswerDelayMonths,
        ["topics"] = new JsonArray([.. edition.Topics.OrderBy(t => t.Order).Select(t => new JsonObject { ["title"] = t.Title, ["origin"] = Code(t.Origin), ["question"] = t.Question })]),
    };

    private JsonObject Write(Indicator indicator) => new()
    {
        ["key"] = indicator.Key,
        ["unit"] = indicator.Unit,
        ["value"] = indicator.Value,
        ["name"] = Words($"I.{indicator.Key}"),
        ["definition"] = Words($"I.{indicator.Key}.What"),
    };

    private JsonObject Words(string key) => new() { ["fr"] = In("fr", key), ["en"] = In("en", key) };

    private string In(string language, string key)
    {
        var before = CultureInfo.CurrentUICulture;
        try
        {
            CultureInfo.CurrentUICulture = CultureInfo.GetCultureInfo(language);
            return services.GetRequiredService<IStringLocalizer<FieldTexts>>()[key];
        }
        finally
        {
            CultureInfo.CurrentUICulture = before;
        }
    }
}
