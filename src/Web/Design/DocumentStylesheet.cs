using System.Text.RegularExpressions;

namespace Misthos.Web.Design;

/// <summary>The stylesheet of papers as one text: fonts inside, nothing to load, for the PDF printer.</summary>
public static partial class DocumentStylesheet
{
    private static readonly Lazy<string> Text = new(Read);
    private static readonly Lazy<string> Booklets = new(() => Resource("booklet.css"));

    /// <summary><c>document.css</c> with its fonts as data: addresses.</summary>
    public static string Inlined => Text.Value;

    /// <summary><c>booklet.css</c>, after <see cref="Inlined"/> for booklets and boards.</summary>
    public static string OfBooklets => Booklets.Value;

    private static string Read() => FontAddress().Replace(Resource("document.css"), match =>
        $"url(data:font/woff2;base64,{Convert.ToBase64String(Bytes(match.Groups["file"].Value))})");

    private static string Resource(string name) => System.Text.Encoding.UTF8.GetString(Bytes(name));

    private static byte[] Bytes(string name)
    {
        using var stream = typeof(DocumentStylesheet).Assembly.GetManifestResourceStream($"wwwroot/{name}")
            ?? throw new InvalidOperationException($"wwwroot/{name} is not embedded.");
        using var memory = new MemoryStream();
        stream.CopyTo(memory);
        return memory.ToArray();
    }

    [GeneratedRegex(@"url\(['""]?/?(?<file>fonts/[^'"")]+)['""]?\)", RegexOptions.None, 1000)]
    private static partial Regex FontAddress();
}
