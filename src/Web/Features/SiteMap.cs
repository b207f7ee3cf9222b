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

    private static readonly string[] OfAnEdition = ["voies", "listes", "tirages-invitation", "criteres", "partenaires", "tournees", "ne-pas-solliciter", "conservation"];

    /// <summary>Whether a page below a city's is about the recruitment of an edition although its address does not name one.</summary>
    public static bool IsOfAnEdition(string path) => Array.Exists(OfAnEdition, part => $"{path}/".StartsWith($"/gestion/{part}/", StringComparison.Ordinal));

    public static IEnumerable<(string Key, string Href)> For(string home, IReadOnlyList<Role> roles)
    {
        var allowed = Working.Where(entry => Policies.Roles[entry.Policy].Intersect(roles).Any()).ToList();
        return allowed.Exists(entry => entry.Policy != Policies.Member)
            ? [.. allowed.Select(entry => (entry.Key, home + entry.Path)), ("PublicSite", home)]
            : [("Assembly", home + "/assemblee"), ("Sittings", home + "/seances"), ("Proposals", home + "/propositions"), ("Actions", home + "/actions"), ("Engagement", home + "/engagement"), .. allowed.Select(entry => (entry.Key, home + entry.Path))];
    }
}
