using System.Collections.Frozen;
using System.Text;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;

namespace Misthos.Web.Features.Proposals.Imports;

/// <summary>The words of a text that may be HTML: paragraphs, lists and addresses of links stay, everything else goes.</summary>
internal sealed class HtmlWords
{
    private const string Bullet = "– ";

    private static readonly FrozenSet<string> Paragraphs = "p div h1 h2 h3 h4 h5 h6 ul ol blockquote table section article header footer pre hr figure dl form".Split(' ').ToFrozenSet(StringComparer.Ordinal);
    private static readonly FrozenSet<string> Lines = "br tr dt dd li figcaption caption".Split(' ').ToFrozenSet(StringComparer.Ordinal);
    private static readonly FrozenSet<string> Silent = "script style".Split(' ').ToFrozenSet(StringComparer.Ordinal);

    private readonly StringBuilder _out = new();
    private readonly bool _flows;
    private (string Address, int At) _link = ("", 0);

    private HtmlWords(bool flows) => _flows = flows;

    /// <summary>The text, plain; paragraphs are parted by an empty line.</summary>
    public static string Of(string html)
    {
        if (!html.AsSpan().ContainsAny('<', '&'))
        {
            // Most cells: nothing to parse.
            var plain = new HtmlWords(flows: false);
            plain.Say(html.ReplaceLineEndings("\n"));
            return Tidy(plain._out.ToString());
        }

        var body = new HtmlParser().ParseDocument(html).Body!;
        var words = new HtmlWords(body.QuerySelector("p, br, div, li") is not null);
        words.Read(body);
        return Tidy(words._out.ToString());
    }

    /// <summary>The same on one line.</summary>
    public static string Line(string html) => string.Join(' ', Of(html).Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    // Down and up the tree without calling itself, and without asking for siblings, which are searched for: each node is met once, whatever the depth.
    private void Read(IElement body)
    {
        Stack<(IElement Element, int Next)> open = new([(body, 0)]);
        while (open.TryPop(out var at))
        {
            if (at.Next == at.Element.ChildNodes.Length)
            {
                Tag(at.Element, closes: true);
                continue;
            }

            open.Push((at.Element, at.Next + 1));
            if (at.Element.ChildNodes[at.Next] is IText text)
            {
                Say(text.Data);
            }
            else if (at.Element.ChildNodes[at.Next] is IElement child && !Silent.Contains(child.LocalName))
            {
                Tag(child, closes: false);
                open.Push((child, 0));
            }
        }
    }

    private void Tag(IElement element, bool closes)
    {
        var (name, last) = (element.LocalName, Last());
        if (!closes && Paragraphs.Contains(name) && last >= 0 && _out[last] == Bullet[0] && (last == 0 || _out[last - 1] is '\n' or ' '))
        {
            return;
        }

        if (Paragraphs.Contains(name) || (Lines.Contains(name) && !(closes && name == "br")))
        {
            _out.Append(Paragraphs.Contains(name) ? "\n\n" : name != "br" && last >= 0 && _out[last] == '\n' ? "" : "\n").Append(name == "li" && !closes ? Bullet : "");
        }
        else if (name is "td" or "th")
        {
            _out.Append(' ');
        }
        else if (element is IHtmlUnknownElement && !closes)
        {
            _out.Append('<').Append(name).Append('>');
        }
        else if (name == "a")
        {
            Link(element, closes);
        }
    }

    private void Link(IElement element, bool closes)
    {
        if (!closes)
        {
            _link = (Address(element.GetAttribute("href") ?? ""), _out.Length);
        }
        else if (_link.Address.Length > 0)
        {
            var said = _out.ToString(_link.At, _out.Length - _link.At).Trim();
            _out.Append(said == _link.Address ? "" : $" ({_link.Address})");
            _link = ("", 0);
        }
    }

    // Where a link goes; empty when that is no web address.
    private static string Address(string link) => Uri.TryCreate(link.Trim(), UriKind.Absolute, out var uri) && uri.Scheme is "http" or "https" ? link.Trim() : "";

    // Where the last character that is no space stands; -1 when there is none.
    private int Last()
    {
        var last = _out.Length - 1;
        while (last >= 0 && _out[last] == ' ')
        {
            last--;
        }

        return last;
    }

    private void Say(string text)
    {
        foreach (var c in _flows ? text.ReplaceLineEndings(" ") : text.ReplaceLineEndings("\n"))
        {
            _out.Append(c is '\t' ? ' ' : c);
        }
    }

    private static string Tidy(string text)
    {
        var kept = new StringBuilder();
        var empty = 0;
        foreach (var line in text.Split('\n').Select(line => string.Join(' ', new string([.. line.Where(c => !char.IsControl(c) && c != '\ufffd')]).Split(' ', StringSplitOptions.RemoveEmptyEntries))))
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
}
