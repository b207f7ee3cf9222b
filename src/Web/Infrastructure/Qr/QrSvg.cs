using System.Net;
using System.Text;
using QRCoder;

namespace Misthos.Web.Infrastructure.Qr;

/// <summary>QR codes as SVG drawn by one path, without colour names of ours nor style attributes (the page's policy forbids them).</summary>
public static class QrSvg
{
    /// <summary>An inline image with its text alternative.</summary>
    /// <param name="text">What the code says, usually an address.</param>
    /// <param name="title">What a screen reader says instead.</param>
    public static string Svg(string text, string title)
    {
        ArgumentException.ThrowIfNullOrEmpty(text);
        using var generator = new QRCodeGenerator();
        using var code = generator.CreateQrCode(text, QRCodeGenerator.ECCLevel.M);
        var modules = code.ModuleMatrix;
        // The matrix already carries the quiet zone of four light modules (ISO/IEC 18004).
        var size = modules.Count;
        return $"""<svg xmlns="http://www.w3.org/2000/svg" class="qr" role="img" viewBox="0 0 {size} {size}" shape-rendering="crispEdges"><title>{WebUtility.HtmlEncode(title)}</title><rect width="{size}" height="{size}" fill="#fff"/><path fill="#000" d="{Path(modules)}"/></svg>""";
    }

    /// <summary>The same image as a <c>data:</c> address, for documents that show it through <c>img</c>.</summary>
    public static string DataUri(string text, string title) =>
        "data:image/svg+xml;base64," + Convert.ToBase64String(Encoding.UTF8.GetBytes(Svg(text, title)));

    // Each run of dark modules in a row is one rectangle.
    private static string Path(List<System.Collections.BitArray> modules)
    {
        var path = new StringBuilder();
        for (var y = 0; y < modules.Count; y++)
        {
            for (var x = 0; x < modules.Count; x++)
            {
                var start = x;
                while (x < modules.Count && modules[y][x])
                {
                    x++;
                }

                if (x > start)
                {
                    path.Append($"M{start} {y}h{x - start}v1h-{x - start}z");
                }
            }
        }

        return path.ToString();
    }
}
