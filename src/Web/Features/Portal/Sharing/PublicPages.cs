namespace Misthos.Web.Features.Portal.Sharing;

/// <summary>The public pages of a city that need no choice: what the map of the site lists, in its groups.</summary>
internal static class PublicPages
{
    /// <summary>Group, then path and key of its text.</summary>
    public static IReadOnlyList<(string Group, IReadOnlyList<string> Paths)> All { get; } =
    [
        ("Assembly", ["", "assemblee", "panel", "tirages", "decision"]),
        ("Work", ["seances", "seances/calendrier", "propositions", "actions", "livrets"]),
        ("Gives", ["actualites", "engagement", "couts", "temoignages", "vous-avez-dit"]),
        ("Practical", ["simulateur", "donnees", "registre", "accessibilite", "mentions-legales", "donnees-personnelles", "plan-du-site"]),
    ];

    public static IEnumerable<string> Paths => All.SelectMany(group => group.Paths);
}
