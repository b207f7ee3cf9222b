using Misthos.Domain.Administration;
using Misthos.Web.Infrastructure.Security;

namespace Misthos.Web.Features;

/// <summary>Entries of the main navigation: key of its text, address, and who sees it.</summary>
internal static class SiteMap
{
    private static readonly (string Key, string Path, string Policy)[] Working =
    [
        ("Todo", "/gestion", Policies.Staff),
        ("Editions", "/gestion/editions", Policies.Organise),
        ("Members", "/gestion/membres", Policies.Organise),
        ("Sittings", "/gestion/seances", Policies.RecordAttendance),
        ("Topics", "/gestion/sujets", Policies.Facilitate),
        ("Groups", "/gestion/groupes", Policies.Facilitate),
        ("Allowances", "/gestion/indemnites", Policies.SeeSettlements),
        ("Proposals", "/gestion/propositions", Policies.Facilitate),
        ("Recognition", "/gestion/reconnaissance", Policies.Organise),
        ("News", "/gestion/actualites", Policies.Organise),
        ("Evaluations", "/gestion/questionnaires", Policies.Organise),
        ("Certificates", "/gestion/attestations", Policies.Organise),
        ("Administration", "/gestion/administration", Policies.Administer),
        ("MySpace", "/moi", Policies.Member),
    ];

    // What belongs to an entry although its address does not begin with the entry's.
    private static readonly Dictionary<string, string[]> Beside = new(StringComparer.Ordinal)
    {
        ["/gestion/editions"] = ["voies", "listes", "tirages-invitation", "criteres", "partenaires", "tournees", "ne-pas-solliciter", "conservation"],
        ["/gestion/membres"] = ["besoins", "adresses"],
        ["/gestion/seances"] = ["messages"],
        ["/gestion/propositions"] = ["decidim", "amendements", "opinions-minoritaires", "contributions", "temoignages-confies", "avis", "suites", "engagements", "services"],
    };

    /// <summary>Whether a page belongs to an entry although its address does not begin with the entry's; both below a city's.</summary>
    public static bool IsBeside(string entry, string path) =>
        Beside.TryGetValue(entry, out var parts) && Array.Exists(parts, part => $"{path}/".StartsWith($"/gestion/{part}/", StringComparison.Ordinal));

    public static IEnumerable<(string Key, string Href)> For(string home, IReadOnlyList<Role> roles)
    {
        var allowed = Working.Where(entry => Policies.Roles[entry.Policy].Intersect(roles).Any()).ToList();
        return allowed.Exists(entry => entry.Policy != Policies.Member)
            ? [.. allowed.Select(entry => (entry.Key, home + entry.Path)), ("PublicSite", home)]
            : [("Assembly", home + "/assemblee"), ("Sittings", home + "/seances"), ("Proposals", home + "/propositions"), ("Actions", home + "/actions"), ("Engagement", home + "/engagement"), .. allowed.Select(entry => (entry.Key, home + entry.Path))];
    }
}
