using System.Net;
using System.Text.RegularExpressions;

namespace Misthos.Web.Infrastructure.Mail;

/// <summary>The plain-text side of a mail, from our own simple HTML: paragraphs, lists, and links with their address.</summary>
internal static partial class MailText
{
    public static string From(string html)
    {
        var text = Head().Replace(html, "");
        text = Link().Replace(text, match => match.Groups["label"].Value == match.Groups["href"].Value ? match.Groups["href"].Value : $"{match.Groups["label"].Value}: {match.Groups["href"].Value}");
        text = BlockEnd().Replace(text, "\n");
        text = ListItem().Replace(text, "- ");
        text = WebUtility.HtmlDecode(Tag().Replace(text, ""));
        return Blank().Replace(string.Join('\n', text.Split('\n').Select(line => line.Trim())), "\n\n").Trim() + "\n";
    }

    [GeneratedRegex("<head>.*?</head>", RegexOptions.Singleline, 1000)]
    private static partial Regex Head();

    [GeneratedRegex("<a [^>]*href=\"(?<href>[^\"]*)\"[^>]*>(?<label>.*?)</a>", RegexOptions.Singleline, 1000)]
    private static partial Regex Link();

    [GeneratedRegex("</(?:p|h1|h2|h3|li|ul|ol|div|tr|table)>|<br ?/?>", RegexOptions.None, 1000)]
    private static partial Regex BlockEnd();

    [GeneratedRegex("<li[^>]*>", RegexOptions.None, 1000)]
    private static partial Regex ListItem();

    [GeneratedRegex("<[^>]+>", RegexOptions.None, 1000)]
    private static partial Regex Tag();

    [GeneratedRegex("\n{3,}", RegexOptions.None, 1000)]
    private static partial Regex Blank();
}
