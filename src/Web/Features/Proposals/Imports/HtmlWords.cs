using System.Collections.Frozen;
using System.Net;
using System.Text;

namespace Misthos.Web.Features.Proposals.Imports;

/// <summary>The words of a text that may be HTML: paragraphs, lists and addresses of links stay, everything else goes. Read once from left to right, whatever it holds.</summary>
internal sealed class HtmlWords
{
    private const string Bullet = "– ";

    private static readonly FrozenSet<string> Paragraphs = Set("p div h1 h2 h3 h4 h5 h6 ul ol blockquote table section article header footer pre hr figure dl form");
    private static readonly FrozenSet<string> Lines = Set("br tr dt dd li figcaption caption");
    private static readonly FrozenSet<string> Silent = Set("script style");
    private static readonly FrozenSet<string> Inline =
        Set("a b i u s em strong span font small sub sup strike del ins mark abbr cite q code img iframe video audio source picture thead tbody tfoot td th label input button script style");

    private readonly StringBuilder _out = new();
    private readonly bool _flows;
    private (string Address, int At) _link = ("", 0);

    private HtmlWords(string html) =>
        _flows = html.Contains("<p", StringComparison.OrdinalIgnoreCase) || html.Contains("<br", StringComparison.OrdinalIgnoreCase) || html.Contains("<div", StringComparison.OrdinalIgnoreCase) || html.Contains("<li", StringComparison.OrdinalIgnoreCase);

    /// <summary>The text, plain; paragraphs are parted by an empty line.</summary>
    public static string Of(string html)
    {
        var words = new HtmlWords(html);
        words.Read(html);
        return Tidy(words._out.ToString());
    }

    /// <summary>The same on one line.</summary>
    public static string Line(string html) => string.Join(' ', Of(html).Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    private void Read(string html)
    {
        var (from, at) = (0, html.IndexOf('<', StringComparison.Ordinal));
        while (at >= 0)
        {
            if (End(html, at) is var (end, name, closes) && end > at)
            {
                Say(html[from..at]);
                Tag(name, closes, html[at..end]);
                (from, at) = (end, end - 1);
            }

            at = at + 1 < html.Length ? html.IndexOf('<', at + 1) : -1;
        }

        Say(html[from..]);
    }

    // Where the tag that begins here ends; 0 when no tag of HTML begins here.
    private static (int End, string Name, bool Closes) End(string html, int at)
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

    private void Tag(string name, bool closes, string tag)
    {
        if (!closes && Paragraphs.Contains(name) && _out.Length > 1 && _out[^1] == ' ' && _out[^2] == Bullet[0])
        {
            return;
        }

        if (Paragraphs.Contains(name) || Lines.Contains(name))
        {
            _out.Append(Paragraphs.Contains(name) ? "\n\n" : "\n").Append(name == "li" && !closes ? Bullet : "");
        }
        else if (name is "td" or "th")
        {
            _out.Append(' ');
        }
        else if (name == "a" && !closes)
        {
            _link = (Address(tag), _out.Length);
        }
        else if (name == "a" && _link.Address.Length > 0)
        {
            var said = _out.ToString(_link.At, _out.Length - _link.At).Trim();
            _out.Append(said == _link.Address ? "" : $" ({_link.Address})");
            _link = ("", 0);
        }
    }

    private static string Address(string tag)
    {
        var at = tag.IndexOf("href=", StringComparison.OrdinalIgnoreCase) + "href=".Length;
        if (at < "href=".Length || at + 1 >= tag.Length || tag[at] is not ('"' or '\'') || tag.IndexOf(tag[at], at + 1) is not (var end and > 0))
        {
            return "";
        }

        var address = WebUtility.HtmlDecode(tag[(at + 1)..end]).Trim();
        return Uri.TryCreate(address, UriKind.Absolute, out var uri) && uri.Scheme is "http" or "https" ? address : "";
    }

    // Entities are read after the tags, so that "&lt;b&gt;" stays what its author wrote.
    private void Say(string text)
    {
        foreach (var c in WebUtility.HtmlDecode(_flows ? text.ReplaceLineEndings(" ") : text.ReplaceLineEndings("\n")))
        {
            _out.Append(c is '\t' ? ' ' : c);
        }
    }

    private static string Tidy(string text)
    {
        var kept = new StringBuilder();
        var empty = 0;
        foreach (var line in text.Split('\n').Select(line => string.Join(' ', new string([.. line.Where(c => !char.IsControl(c))]).Split(' ', StringSplitOptions.RemoveEmptyEntries))))
        {
            if (line is "" or "–")
            {
                empty++;
                continue;
            }

            kept.Append(kept.Length == 0 ? "" : empty > 0 ? "\n\n" : "\n").Append(line);
            empty = 0;
        }

        return kept.ToString();
    }

    private static FrozenSet<string> Set(string names) => names.Split(' ').ToFrozenSet(StringComparer.Ordinal);
}
