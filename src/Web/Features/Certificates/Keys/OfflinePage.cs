using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Unicode;
using Microsoft.Extensions.Localization;
using Misthos.Domain.Certificates;

namespace Misthos.Web.Features.Certificates.Keys;

/// <summary>
/// The page that verifies papers without network: one file with its keys, words, style and scripts inside, which may be saved and carried along. Its
/// policy lets nothing but these very scripts run and nothing be asked of anyone.
/// </summary>
internal static class OfflinePage
{
    private static readonly JsonSerializerOptions Json = new() { Encoder = JavaScriptEncoder.Create(UnicodeRanges.All), PropertyNamingPolicy = JsonNamingPolicy.CamelCase };
    private static readonly string Style = Resource("offline/offline.css");
    private static readonly string Script = Resource("offline/offline.js");
    private static readonly string Reader = Resource("offline/jsQR.js");

    /// <summary>What the page may do, as a header and in the page itself.</summary>
    public static string Policy { get; } =
        $"default-src 'none'; script-src '{Hash(Reader)}' '{Hash(Script)}'; style-src '{Hash(Style)}'; img-src data:; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

    /// <summary>The page, in the current language.</summary>
    public static string Html(IReadOnlyList<PublishedKey> keys, IStringLocalizer<OfflineTexts> texts)
    {
        string T(string key) => HtmlEncoder.Default.Encode(texts[key].Value);
        var language = CultureInfo.CurrentUICulture.TwoLetterISOLanguageName;
        return $"""
            <!doctype html>
            <html lang="{language}">
            <head>
            <meta charset="utf-8">
            <meta http-equiv="Content-Security-Policy" content="{Policy.Replace("; frame-ancestors 'none'", "", StringComparison.Ordinal)}">
            <meta name="viewport" content="width=device-width, initial-scale=1">
            <meta name="robots" content="noindex">
            <title>{T("Title")}</title>
            <link rel="icon" href="data:,">
            <style>{Style}</style>
            </head>
            <body>
            {Body(keys, T)}
            <script type="application/json" id="keys">{Data(KeySet(keys))}</script>
            <script type="application/json" id="words">{Data(Words(texts))}</script>
            <script>{Reader}</script>
            <script>{Script}</script>
            </body>
            </html>
            """;
    }

    private static string Body(IReadOnlyList<PublishedKey> keys, Func<string, string> words) => $"""
        <main>
        <h1>{words("Title")}</h1>
        <p>{words("Lead")}</p>
        <p id="save"><a href="/verifier/hors-ligne?enregistrer=oui">{words("Save")}</a></p>
        <div class="result" id="result" role="status" tabindex="-1" hidden></div>
        <section>
        <label for="photo">{words("Photo")}</label>
        <p class="hint" id="photo-hint">{words("Photo.Hint")}</p>
        <input type="file" id="photo" accept="image/*" aria-describedby="photo-hint">
        </section>
        <section>
        <form id="form">
        <label for="statement">{words("Paste")}</label>
        <p class="hint" id="statement-hint">{words("Paste.Hint")}</p>
        <textarea id="statement" rows="5" spellcheck="false" autocomplete="off" aria-describedby="statement-hint"></textarea>
        <button>{words("Check")}</button>
        </form>
        </section>
        <h2>{words("Keys")}</h2>
        <p>{words("Keys.Lead")}</p>
        <ul>{string.Concat(keys.Select(k => k.Authority).Distinct().Select(name => $"<li>{HtmlEncoder.Default.Encode(name)}</li>"))}</ul>
        <noscript><p>{words("NoScript")}</p></noscript>
        </main>
        """;

    private static object KeySet(IReadOnlyList<PublishedKey> keys) => new
    {
        keys = keys.Select(k =>
        {
            var jwk = JsonSerializer.Deserialize<Dictionary<string, string>>(k.Jwk)!;
            jwk["authority"] = k.Authority;
            return jwk;
        }),
    };

    private static Dictionary<string, object> Words(IStringLocalizer<OfflineTexts> texts)
    {
        string[] names =
        [
            "unreadable", "unreadableHow", "unknownKey", "unknownKeyHow", "noCrypto", "noCryptoHow", "forged", "forgedHow", "genuine", "compare", "revocation", "noPhoto", "noCode", "noCodeHow",
            "kind", "authority", "holder", "body", "term", "since", "fromTo", "day", "hours", "place", "sittings", "length", "skills", "number", "issued", "code",
        ];
        return new(names.Select(name => KeyValuePair.Create(name, (object)texts[$"Js.{name}"].Value)))
        {
            ["kinds"] = Enum.GetNames<CertificateKind>().ToDictionary(kind => kind, kind => texts[$"Kind.{kind}"].Value),
        };
    }

    // Data in a page must not end it.
    private static string Data(object content) => JsonSerializer.Serialize(content, Json).Replace("<", "\\u003c", StringComparison.Ordinal);

    private static string Hash(string text) => $"sha256-{Convert.ToBase64String(SHA256.HashData(Encoding.UTF8.GetBytes(text)))}";

    private static string Resource(string name)
    {
        using var stream = typeof(OfflinePage).Assembly.GetManifestResourceStream(name) ?? throw new InvalidOperationException($"{name} is not embedded.");
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd().ReplaceLineEndings("\n").Trim();
    }
}
