using System.Globalization;
using System.Net;
using System.Text;

namespace Misthos.Web.Features.Certificates.Badges;

/// <summary>Draws a badge as SVG and bakes its credential into it, as Open Badges 3.0 asks (5.3.2.1): one element of its namespace that holds the JWT.</summary>
internal static class BadgePicture
{
    private const string Namespace = "https://purl.imsglobal.org/ob/v3p0";

    public static string Bake(string jwt, string body, string authority, int year) => string.Create(CultureInfo.InvariantCulture, $"""
        <?xml version="1.0" encoding="utf-8"?>
        <svg xmlns="http://www.w3.org/2000/svg" xmlns:openbadges="{Namespace}" viewBox="0 0 400 400" role="img">
          <openbadges:credential verify="{jwt}"/>
          <title>{Text(body)} – {Text(authority)}, {year}</title>
          <path fill="#0b5563" d="M200 6 368 74v150c0 84-74 140-168 170C106 364 32 308 32 224V74z"/>
          <path fill="none" stroke="#fffdf8" stroke-width="4" d="M200 26 350 87v135c0 72-64 122-150 151C114 344 50 294 50 222V87z"/>
          {Slots()}
          <g fill="#fffdf8" font-family="Atkinson Hyperlegible, Segoe UI, Arial, sans-serif" text-anchor="middle">
            {Lines(body)}
            <text x="200" y="312" font-size="17">{Text(Short(authority, 30))}</text>
            <text x="200" y="338" font-size="17">{year}</text>
          </g>
        </svg>
        """);

    // The machine by which Athenians drew their jurors: slots, some of them with a token.
    private static string Slots()
    {
        var svg = new StringBuilder();
        for (var i = 0; i < 24; i++)
        {
            var on = i is 2 or 9 or 16 or 21;
            svg.Append(CultureInfo.InvariantCulture, $"""<rect x="{104 + (i % 6 * 33)}" y="{92 + (i / 6 * 24)}" width="26" height="13" rx="4" fill="{(on ? "#f0a54a" : "#3f7d88")}"/>""");
        }

        return svg.ToString();
    }

    private static string Lines(string body)
    {
        var lines = new List<string> { "" };
        foreach (var word in body.Split(' ', StringSplitOptions.RemoveEmptyEntries))
        {
            if (lines[^1].Length > 0 && lines[^1].Length + word.Length > 22)
            {
                lines.Add("");
            }

            lines[^1] = $"{lines[^1]} {word}".Trim();
        }

        return string.Concat(lines.Take(3).Select((line, i) => string.Create(CultureInfo.InvariantCulture, $"""<text x="200" y="{224 + (i * 28)}" font-size="24" font-weight="700">{Text(Short(line, 24))}</text>""")));
    }

    private static string Short(string text, int most) => text.Length <= most ? text : text[..(most - 1)] + "…";

    private static string Text(string text) => WebUtility.HtmlEncode(text);
}
