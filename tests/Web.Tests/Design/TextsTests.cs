using System.Text.RegularExpressions;
using System.Xml.Linq;

namespace Misthos.Web.Tests.Design;

/// <summary>French is the source; English says the same things, with the same values, and both keep typography.</summary>
public sealed partial class TextsTests
{
    public static TheoryData<string> French() => [.. Files().Select(file => Path.GetRelativePath(Sources.Web, file))];

    [Theory]
    [MemberData(nameof(French))]
    public void English_has_every_key_and_the_same_values(string file)
    {
        var (french, english) = (Read(file), Read(Path.ChangeExtension(file, ".en.resx")));
        Assert.Equal(french.Keys.Order(StringComparer.Ordinal), english.Keys.Order(StringComparer.Ordinal));
        Assert.All(french, text => Assert.Equal((text.Key, Values(text.Value)), (text.Key, Values(english[text.Key]))));
        Assert.All(french.Concat(english), text => Assert.False(string.IsNullOrWhiteSpace(text.Value), text.Key));
    }

    [Theory]
    [MemberData(nameof(French))]
    public void French_keeps_its_no_break_spaces(string file) =>
        Assert.All(Read(file), text => Assert.False(BreakingSpace().IsMatch(text.Value), $"{text.Key}: {text.Value}"));

    [Theory]
    [MemberData(nameof(French))]
    public void A_plural_has_both_forms(string file)
    {
        var keys = Read(file).Keys.ToHashSet(StringComparer.Ordinal);
        Assert.All(keys.Where(k => k.EndsWith(".One", StringComparison.Ordinal)), key => Assert.Contains(key[..^4] + ".Other", keys));
        Assert.All(keys.Where(k => k.EndsWith(".Other", StringComparison.Ordinal)), key => Assert.Contains(key[..^6] + ".One", keys));
    }

    private static IEnumerable<string> Files() =>
        Directory.EnumerateFiles(Sources.Web, "*.resx", SearchOption.AllDirectories)
            // "Texts.resx" and not "Texts.en.resx" nor a language of the registration form.
            .Where(file => !Path.GetFileNameWithoutExtension(file).Contains('.', StringComparison.Ordinal) && !file.Contains("/obj/", StringComparison.Ordinal) && !file.Contains("/bin/", StringComparison.Ordinal));

    private static Dictionary<string, string> Read(string file) =>
        XDocument.Load(Sources.File(file)).Root!.Elements("data")
            .ToDictionary(data => data.Attribute("name")!.Value, data => data.Element("value")!.Value, StringComparer.Ordinal);

    private static string Values(string text) =>
        string.Join(' ', Value().Matches(text).Select(m => m.Groups["index"].Value).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal));

    [GeneratedRegex(@"\{(?<index>\d+)[^}]*\}", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Value();

    // A URL or a time in a text is not a French sentence: only a plain space before the sign is wrong.
    [GeneratedRegex(" [:;?!»%€]|« ", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex BreakingSpace();
}
