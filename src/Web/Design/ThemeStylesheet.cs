using System.Text;
using Misthos.Domain.Administration;

namespace Misthos.Web.Design;

/// <summary>
/// The tokens of <c>misthos.css</c> that depend on the two colours of a city, for light and dark screens.
/// Whatever the colours, text keeps a contrast of at least 4.5 with what is behind it.
/// </summary>
public static class ThemeStylesheet
{
    // The grounds text stands on in misthos.css; a test compares.
    internal static readonly Colour Paper = Colour.Parse("#faf8f4");
    internal static readonly Colour Surface = Colour.Parse("#ffffff");
    internal static readonly Colour Ink = Colour.Parse("#1c2528");
    internal static readonly Colour DarkPaper = Colour.Parse("#13191b");
    internal static readonly Colour DarkSurface = Colour.Parse("#1c2427");
    internal static readonly Colour DarkInk = Colour.Parse("#eeebe4");

    /// <summary>The stylesheet served at <c>/{city}/theme.css</c>.</summary>
    public static string For(Theme theme)
    {
        var css = new StringBuilder();
        css.Append(":root{").Append(Declarations(Light(theme))).Append("}\n");
        css.Append("@media screen and (prefers-color-scheme:dark){:root{").Append(Declarations(Dark(theme))).Append("}}\n");
        return css.ToString();
    }

    /// <summary>The same tokens for papers, which are always light.</summary>
    public static string ForPaper(Theme theme) => $":root{{{Declarations(Light(theme))}}}";

    internal static IReadOnlyDictionary<string, Colour> Light(Theme theme)
    {
        var brand = theme.Primary.ReadableOn(darker: true, Colour.White);
        var accent = theme.Accent.ReadableOn(darker: true, Colour.White);
        var (brandSoft, accentSoft) = (brand.Mix(Paper, 0.9), accent.Mix(Paper, 0.88));
        return new Dictionary<string, Colour>(StringComparer.Ordinal)
        {
            ["brand"] = brand,
            ["brand-ink"] = Colour.White,
            ["brand-hover"] = brand.WithLightness(brand.Lightness() * 0.78),
            ["brand-deep"] = Deep(brand),
            ["brand-text"] = brand.ReadableOn(darker: true, Surface, Paper, brandSoft),
            ["brand-soft"] = brandSoft,
            ["accent"] = accent,
            ["accent-text"] = accent.ReadableOn(darker: true, Surface, Paper, accentSoft),
            ["accent-soft"] = accentSoft,
            ["token"] = accent.WithLightness(0.66),
        };
    }

    internal static IReadOnlyDictionary<string, Colour> Dark(Theme theme)
    {
        var (brandSoft, accentSoft) = (theme.Primary.Mix(DarkSurface, 0.72), theme.Accent.Mix(DarkSurface, 0.76));
        var brand = theme.Primary.WithLightness(0.66, mostSaturated: 0.42).ReadableOn(darker: false, DarkSurface, DarkPaper, brandSoft);
        var accent = theme.Accent.WithLightness(0.66, mostSaturated: 0.68).ReadableOn(darker: false, DarkSurface, DarkPaper, accentSoft);
        return new Dictionary<string, Colour>(StringComparer.Ordinal)
        {
            ["brand"] = brand,
            ["brand-ink"] = DarkPaper.ReadableOn(darker: true, brand),
            ["brand-hover"] = brand.WithLightness(Math.Min(0.92, brand.Lightness() + 0.1)),
            ["brand-deep"] = Deep(theme.Primary),
            ["brand-text"] = brand,
            ["brand-soft"] = brandSoft,
            ["accent"] = accent,
            ["accent-text"] = accent,
            ["accent-soft"] = accentSoft,
            ["token"] = accent,
        };
    }

    /// <summary>The ground of the opening banner and of the footer, dark in both schemes; white text stands on it.</summary>
    private static Colour Deep(Colour brand) =>
        brand.WithLightness(Math.Min(brand.Lightness(), Math.Max(0.14, brand.Lightness() * 0.72))).ReadableOn(darker: true, Colour.White);

    private static string Declarations(IReadOnlyDictionary<string, Colour> tokens) =>
        string.Join(';', tokens.Select(token => $"--{token.Key}:{token.Value}"));
}
