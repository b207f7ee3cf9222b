using System.Text.Json.Nodes;
using Microsoft.Extensions.Localization;
using Misthos.Domain.Sittings;
using Misthos.Web.Data;
using Misthos.Web.Design;
using Misthos.Web.Features.OpenData.Files;
using Misthos.Web.Infrastructure.Http;

namespace Misthos.Web.Features.OpenData;

/// <summary>Pages in the words of schema.org (JSON-LD), for search engines and data portals.</summary>
internal static class DataCatalog
{
    private const string Context = "https://schema.org";

    /// <summary>The page that lists the datasets.</summary>
    public static JsonObject Of(IEnumerable<DatasetView> views, DataContext about, IStringLocalizer texts) => new()
    {
        ["@context"] = Context,
        ["@type"] = "DataCatalog",
        ["name"] = about.Tenant.Authority.Name,
        ["url"] = about.Page("donnees"),
        ["license"] = Datasets.LicenceAddress,
        ["publisher"] = Organisation(about.Tenant.Authority, about.Site),
        ["dataset"] = new JsonArray([.. views.Select(view => Set(view, about, texts))]),
    };

    /// <summary>The page of one dataset.</summary>
    public static JsonObject Of(DatasetView view, DataContext about, IStringLocalizer texts)
    {
        var made = Set(view, about, texts);
        made.Insert(0, "@context", Context);
        made["publisher"] = Organisation(about.Tenant.Authority, about.Site);
        return made;
    }

    /// <summary>The home page of an authority: who it is, and its data by name; their pages say the rest.</summary>
    public static JsonObject Of(AuthorityInfo authority, SiteAddress site, IStringLocalizer texts)
    {
        var home = site.Of($"/{authority.Slug}");
        var catalog = new JsonObject
        {
            ["@type"] = "DataCatalog",
            ["@id"] = $"{home}/donnees",
            ["name"] = authority.Name,
            ["url"] = $"{home}/donnees",
            ["license"] = Datasets.LicenceAddress,
            ["publisher"] = new JsonObject { ["@id"] = home },
            ["dataset"] = new JsonArray([.. Datasets.All.Select(set => new JsonObject { ["@type"] = "Dataset", ["name"] = texts[$"Set.{set.Name}"].Value, ["description"] = texts[$"Set.{set.Name}.What"].Value, ["url"] = $"{home}/donnees/{set.Name}" })]),
        };
        var organisation = Organisation(authority, site);
        organisation.Insert(1, "@id", home);
        return new() { ["@context"] = Context, ["@graph"] = new JsonArray(organisation, catalog) };
    }

    /// <summary>The page of a sitting.</summary>
    public static JsonObject Of(Sitting sitting, AuthorityInfo authority, SiteAddress site) => new()
    {
        ["@context"] = Context,
        ["@type"] = "Event",
        ["name"] = sitting.Title,
        ["description"] = string.IsNullOrWhiteSpace(sitting.Agenda) ? sitting.Title : sitting.Agenda,
        ["startDate"] = DataCell.Text(Format.At(sitting.Day, sitting.StartsAt)),
        ["endDate"] = DataCell.Text(Format.At(sitting.Day, sitting.EndsAt)),
        ["eventAttendanceMode"] = "https://schema.org/OfflineEventAttendanceMode",
        ["eventStatus"] = sitting.Status == SittingStatus.Cancelled ? "https://schema.org/EventCancelled" : "https://schema.org/EventScheduled",
        ["location"] = new JsonObject { ["@type"] = "Place", ["name"] = sitting.Place, ["address"] = sitting.Access },
        ["isAccessibleForFree"] = true,
        ["url"] = site.Of($"/{authority.Slug}/seances/{sitting.Id}"),
        ["organizer"] = Organisation(authority, site),
    };

    private static JsonObject Set(DatasetView view, DataContext about, IStringLocalizer texts) => new()
    {
        ["@type"] = "Dataset",
        ["name"] = $"{texts[$"Set.{view.Set.Name}"].Value} – {about.Tenant.Authority.Name}",
        ["description"] = texts[$"Set.{view.Set.Name}.What"].Value,
        ["url"] = about.Page($"donnees/{view.Set.Name}"),
        ["license"] = Datasets.LicenceAddress,
        ["isAccessibleForFree"] = true,
        ["dateModified"] = view.ChangedAt is { } at ? DataCell.Text(at) : null,
        ["distribution"] = new JsonArray(File(view, about, "csv", "text/csv"), File(view, about, "json", "application/json")),
    };

    private static JsonObject File(DatasetView view, DataContext about, string ending, string type) =>
        new() { ["@type"] = "DataDownload", ["encodingFormat"] = type, ["contentUrl"] = about.Page($"donnees/{view.Set.Name}.{ending}") };

    private static JsonObject Organisation(AuthorityInfo authority, SiteAddress site) =>
        new() { ["@type"] = "GovernmentOrganization", ["name"] = authority.Name, ["url"] = site.Of($"/{authority.Slug}") };
}
