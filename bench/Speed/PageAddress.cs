using System.Net;
using System.Text.RegularExpressions;

namespace Misthos.Speed;

/// <summary>Which links a walk follows, and one name for all pages of a kind.</summary>
internal static partial class PageAddress
{
    /// <summary>Identifiers, numbers and codes become <c>{}</c>; of a query only the names remain; the city becomes <c>{city}</c> unless it is kept.</summary>
    public static string KindOf(string path, bool keepCity)
    {
        var parts = path.Split('?', 2);
        var kind = Identifiers().Replace(parts[0], "{}");
        if (!keepCity)
        {
            kind = City().Replace(kind, "/{city}");
        }

        string[] names = parts.Length < 2 ? [] : [.. parts[1].Split('&').Select(pair => pair.Split('=')[0]).Order(StringComparer.Ordinal)];
        return kind + (names.Length > 0 ? "?" + string.Join('&', names) : "");
    }

    /// <summary>Links of a page to other pages of the site: no file, no change of language, nothing that signs out or in.</summary>
    public static IEnumerable<string> LinksIn(string html, Uri page) =>
        Anchors().Matches(html).Select(match => WebUtility.HtmlDecode(match.Groups["href"].Value))
            .Select(href => Uri.TryCreate(page, href, out var link) && link.Host == page.Host && link.Port == page.Port ? link.PathAndQuery : "")
            .Where(path => path.Length > 0 && !Unwanted().IsMatch(path)).Distinct(StringComparer.Ordinal);

    [GeneratedRegex("(?<=/)([0-9a-f]{8}-[0-9a-f-]{27}|[0-9]+|[0-9A-Fa-f]{16,})(?=[./]|$)", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Identifiers();

    [GeneratedRegex("^/(marseille|poitiers)(?=/|$)", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex City();

    [GeneratedRegex("<a\\s[^>]*?href=\"(?<href>[^\"#]*)", RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase, 1000)]
    private static partial Regex Anchors();

    [GeneratedRegex(@"\.(pdf|csv|json|ics|atom|eml|css|svg|png)(\?|$)|[?&](lang|langue|culture)=|^/(langue|deconnexion|demo)(/|\?|$)", RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase, 1000)]
    private static partial Regex Unwanted();
}
