using System.Net;
using System.Text;

namespace Misthos.Web.Features.Proposals.Imports;

/// <summary>The words of a text that may be HTML: paragraphs, lists and addresses of links stay, everything else goes. Read once from left to right, whatever it holds.</summary>
internal sealed class HtmlWords
{
    private const string Bullet = "– ";

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
            if (HtmlTags.End(html, at) is var (end, name, closes) && end > at)
            {
                Say(html[from..at]);
                Tag(name, closes, html[at..end]);
                (from, at) = (end, end - 1);
            }

            at = at + 1 < html.Length ? html.IndexOf('<', at + 1) : -1;
        }

        Say(html[from..]);
    }

    private void Tag(string name, bool closes, string tag)
    {
        var last = Last();
        if (!closes && HtmlTags.Paragraphs.Contains(name) && last >= 0 && _out[last] == Bullet[0] && (last == 0 || _out[last - 1] is '\n' or ' '))
        {
            return;
        }

        if (HtmlTags.Paragraphs.Contains(name) || HtmlTags.Lines.Contains(name))
        {
            _out.Append(HtmlTags.Paragraphs.Contains(name) ? "\n\n" : name != "br" && last >= 0 && _out[last] == '\n' ? "" : "\n").Append(name == "li" && !closes ? Bullet : "");
        }
        else if (name is "td" or "th")
        {
            _out.Append(' ');
        }
        else if (name == "a" && !closes)
        {
            _link = (HtmlTags.Address(tag), _out.Length);
        }
        else if (name == "a" && _link.Address.Length > 0)
        {
            var said = _out.ToString(_link.At, _out.Length - _link.At).Trim();
            _out.Append(said == _link.Address ? "" : $" ({_link.Address})");
            _link = ("", 0);
        }
    }

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
}
