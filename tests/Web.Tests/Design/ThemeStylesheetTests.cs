using System.Text.RegularExpressions;
using Misthos.Domain.Administration;
using Misthos.Web.Design;

namespace Misthos.Web.Tests.Design;

public sealed partial class ThemeStylesheetTests
{
    private static readonly Theme Ours = new(Colour.Parse("#0b5563"), Colour.Parse("#9a4a12"));

    // Text on ground, as misthos.css puts them.
    private static readonly (string Text, string Ground)[] Pairs =
    [
        ("ink", "paper"), ("ink", "surface"), ("ink", "sunk"), ("ink-soft", "paper"), ("ink-soft", "surface"), ("ink-soft", "sunk"),
        ("brand-ink", "brand"), ("brand-ink", "brand-hover"), ("brand-text", "paper"), ("brand-text", "surface"), ("brand-text", "brand-soft"),
        ("accent-text", "paper"), ("accent-text", "surface"), ("accent-text", "accent-soft"),
        ("info", "info-soft"), ("good", "good-soft"), ("warn", "warn-soft"), ("bad", "bad-soft"), ("bad", "paper"), ("bad", "surface"),
        ("warn", "surface"), ("ink", "info-soft"), ("ink", "good-soft"), ("ink", "warn-soft"), ("ink", "bad-soft"),
    ];

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void The_default_tokens_can_be_read(bool dark)
    {
        var tokens = Tokens(dark);
        Assert.All(Pairs, pair => AssertReadable(tokens[pair.Text], tokens[pair.Ground], $"{pair.Text} on {pair.Ground}"));
        AssertReadable(Colour.White, tokens["brand-deep"], "white on brand-deep");
        Assert.True(tokens["line-strong"].ContrastWith(tokens["surface"]) >= 3, "border of a field");
        Assert.True(tokens["focus"].ContrastWith(tokens["paper"]) >= 3, "focus");
    }

    // Every hue, pale or garish: a city gets a readable site whatever it chose, even before anyone checked.
    [Theory]
    [InlineData("#0b5563", "#9a4a12")]
    [InlineData("#e30613", "#ffcc00")]
    [InlineData("#ffffff", "#000000")]
    [InlineData("#000000", "#ffffff")]
    [InlineData("#0000ff", "#ff00ff")]
    [InlineData("#00ff00", "#00ffff")]
    [InlineData("#767676", "#777777")]
    [InlineData("#fffde0", "#1a0033")]
    public void Whatever_the_colours_text_can_be_read(string primary, string accent)
    {
        var theme = new Theme(Colour.Parse(primary), Colour.Parse(accent));
        foreach (var (dark, derived) in new[] { (false, ThemeStylesheet.Light(theme)), (true, ThemeStylesheet.Dark(theme)) })
        {
            var tokens = Tokens(dark);
            foreach (var (name, colour) in derived)
            {
                tokens[name] = colour;
            }

            Assert.All(Pairs, pair => AssertReadable(tokens[pair.Text], tokens[pair.Ground], $"{pair.Text} on {pair.Ground}, dark: {dark}"));
            AssertReadable(Colour.White, tokens["brand-deep"], "white on brand-deep");
        }
    }

    [Fact]
    public void The_defaults_of_the_stylesheet_are_our_own_theme()
    {
        foreach (var (dark, derived) in new[] { (false, ThemeStylesheet.Light(Ours)), (true, ThemeStylesheet.Dark(Ours)) })
        {
            var tokens = Tokens(dark);
            Assert.All(derived, token => Assert.Equal((token.Key, token.Value), (token.Key, tokens[token.Key])));
        }
    }

    [Fact]
    public void The_grounds_are_the_same_in_the_stylesheet()
    {
        Assert.Equal((ThemeStylesheet.Paper, ThemeStylesheet.Surface), (Tokens(false)["paper"], Tokens(false)["surface"]));
        Assert.Equal((ThemeStylesheet.DarkPaper, ThemeStylesheet.DarkSurface), (Tokens(true)["paper"], Tokens(true)["surface"]));
    }

    [Fact]
    public void The_stylesheet_of_a_city_is_tokens_for_light_and_dark()
    {
        var css = ThemeStylesheet.For(Ours);
        Assert.StartsWith(":root{--brand:#0b5563;", css, StringComparison.Ordinal);
        Assert.Contains("@media screen and (prefers-color-scheme:dark){:root{--brand:", css, StringComparison.Ordinal);
        Assert.Equal(css.Count(c => c == '{'), css.Count(c => c == '}'));
    }

    [Fact]
    public void The_stylesheet_stays_small() => Assert.InRange(new FileInfo(Sources.File("wwwroot", "misthos.css")).Length, 1, 30 * 1024);

    private static void AssertReadable(Colour text, Colour ground, string where) =>
        Assert.True(text.ContrastWith(ground) >= Colour.ReadableContrast, $"{where}: {text} on {ground} is {text.ContrastWith(ground):0.00}");

    private static Dictionary<string, Colour> Tokens(bool dark)
    {
        var layer = File.ReadAllText(Sources.File("wwwroot", "misthos.css")).Split("@layer tokens {")[1].Split("@layer base")[0];
        var halves = layer.Split("prefers-color-scheme: dark");
        var tokens = new Dictionary<string, Colour>(StringComparer.Ordinal);
        foreach (var half in dark ? halves : halves[..1])
        {
            foreach (Match match in Declaration().Matches(half))
            {
                tokens[match.Groups["name"].Value] = Colour.Parse(match.Groups["value"].Value);
            }
        }

        return tokens;
    }

    [GeneratedRegex("--(?<name>[a-z-]+): (?<value>#[0-9a-f]{6});", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Declaration();
}
