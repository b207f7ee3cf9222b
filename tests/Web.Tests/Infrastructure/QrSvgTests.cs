using System.Text;
using System.Xml.Linq;
using Misthos.Web.Infrastructure.Qr;
using QRCoder;

namespace Misthos.Web.Tests.Infrastructure;

public sealed class QrSvgTests
{
    private const string Address = "https://misthos.example/verifier/7F3K-9Q2M-XW4D";

    [Fact]
    public void Has_a_text_alternative_and_no_style()
    {
        var svg = XElement.Parse(QrSvg.Svg(Address, "Vérifier <l'attestation>"));

        Assert.Equal("img", svg.Attribute("role")?.Value);
        Assert.Equal("Vérifier <l'attestation>", svg.Elements().First(e => e.Name.LocalName == "title").Value);
        Assert.DoesNotContain(svg.DescendantsAndSelf().Attributes(), a => a.Name.LocalName == "style");
        Assert.Single(svg.Elements(), e => e.Name.LocalName == "path");
    }

    [Fact]
    public void Draws_exactly_the_dark_modules()
    {
        using var generator = new QRCodeGenerator();
        using var code = generator.CreateQrCode(Address, QRCodeGenerator.ECCLevel.M);
        var expected = code.ModuleMatrix.SelectMany((row, y) => Enumerable.Range(0, row.Count).Where(x => row[x]).Select(x => (x, y))).ToHashSet();
        var svg = XElement.Parse(QrSvg.Svg(Address, "Vérifier"));

        var drawn = svg.Elements().Single(e => e.Name.LocalName == "path").Attribute("d")!.Value
            .Split('M', StringSplitOptions.RemoveEmptyEntries).SelectMany(Modules).ToHashSet();

        Assert.Equal(expected, drawn);
        Assert.Equal($"0 0 {code.ModuleMatrix.Count} {code.ModuleMatrix.Count}", svg.Attribute("viewBox")?.Value);
        Assert.All(drawn, m => Assert.InRange(m.x, 4, code.ModuleMatrix.Count - 5));
    }

    [Fact]
    public void Data_address_carries_the_same_image()
    {
        var address = QrSvg.DataUri(Address, "Vérifier");

        const string start = "data:image/svg+xml;base64,";
        Assert.StartsWith(start, address, StringComparison.Ordinal);
        Assert.Equal(QrSvg.Svg(Address, "Vérifier"), Encoding.UTF8.GetString(Convert.FromBase64String(address[start.Length..])));
    }

    // "4 4h7v1h-7z" → the seven modules from (4, 4).
    private static IEnumerable<(int x, int y)> Modules(string run)
    {
        var parts = run.Split([' ', 'h'], 3);
        var (x, y, length) = (int.Parse(parts[0]), int.Parse(parts[1]), int.Parse(parts[2].Split('v')[0]));
        return Enumerable.Range(x, length).Select(i => (i, y));
    }
}
