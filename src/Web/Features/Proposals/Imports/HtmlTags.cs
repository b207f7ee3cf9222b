using System.Collections.Frozen;
using System.Net;

namespace Misthos.Web.Features.Proposals.Imports;

/// <summary>The tags of HTML: which begin a paragraph or a line, where one ends.</summary>
internal static class HtmlTags
{
    public static readonly FrozenSet<string> Paragraphs = Set("p div h1 h2 h3 h4 h5 h6 ul ol blockquote table section article header footer pre hr figure dl form");
    public static readonly FrozenSet<string> Lines = Set("br tr dt dd li figcaption caption");
    private static readonly FrozenSet<string> Silent = Set("script style");
    private static readonly FrozenSet<string> Inline =
        Set("a b i u s em strong span font small sub sup strike del ins mark abbr cite q code img iframe video audio source picture thead tbody tfoot td th label input button script style");

    /// <summary>Where the tag that begins here ends; 0 when no tag of HTML begins here.</summary>
    public static (int End, string Name, bool Closes) End(string html, int at)
    {
        if (html.AsSpan(at).StartsWith("<!--"))
        {
            return (After(html, "-->", at), "", false);
        }

        var closes = at + 1 < html.Length && html[at + 1] == '/';
        var start = at + (closes ? 2 : 1);
        var stop = start;
        while (stop < html.Length && stop - start < 12 && char.IsAsciiLetterOrDigit(html[stop]))
        {
            stop++;
        }

        var name = html[start..stop].ToLowerInvariant();
        if (!Paragraphs.Contains(name) && !Lines.Contains(name) && !Inline.Contains(name))
        {
            return (0, "", false);
        }

        return (!closes && Silent.Contains(name) ? After(html, ">", Math.Max(At(html, $"</{name}", stop), stop)) : After(html, ">", stop), name, closes);
    }

    private static int At(string html, string what, int from) => html.IndexOf(what, from, StringComparison.OrdinalIgnoreCase) is var found and >= 0 ? found : html.Length;

    private static int After(string html, string what, int from) => Math.Min(At(html, what, from) + what.Length, html.Length);

    /// <summary>Where a link goes; empty when that is no web address.</summary>
    public static string Address(string tag)
    {
        var at = tag.IndexOf("href=", StringComparison.OrdinalIgnoreCase) + "href=".Length;
        if (at < "href=".Length || at + 1 >= tag.Length || tag[at] is not ('"' or '\'') || tag.IndexOf(tag[at], at + 1) is not (var end and > 0))
        {
            return "";
        }

        var address = WebUtility.HtmlDecode(tag[(at + 1)..end]).Trim();
        return Uri.TryCreate(address, UriKind.Absolute, out var uri) && uri.Scheme is "http" or "https" ? address : "";
    }

    private static FrozenSet<string> Set(string names) => names.Split(' ').ToFrozenSet(StringComparer.Ordinal);
}
