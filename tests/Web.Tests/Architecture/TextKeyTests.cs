using System.Text.RegularExpressions;
using System.Xml.Linq;

namespace Misthos.Web.Tests.Architecture;

/// <summary>Every text that the code names exists.</summary>
public sealed partial class TextKeyTests
{
    [Fact]
    public void Every_named_text_exists()
    {
        var texts = SourceTree.Files("src/Web", ".resx").Where(file => !Path.GetFileNameWithoutExtension(file).Contains('.', StringComparison.Ordinal))
            .ToDictionary(file => Path.GetFileNameWithoutExtension(file), Keys, StringComparer.Ordinal);
        var (seen, missing) = (0, new List<string>());
        foreach (var file in SourceTree.Files("src/Web", ".cs", ".razor"))
        {
            var code = File.ReadAllText(SourceTree.Full(file));
            var page = file.EndsWith(".razor.cs", StringComparison.Ordinal) ? File.ReadAllText(SourceTree.Full(file[..^3])) : "";
            foreach (var (keys, name) in Localizer().Matches(page + code).Where(m => texts.ContainsKey(m.Groups["type"].Value)).Select(m => (texts[m.Groups["type"].Value], m.Groups["name"].Value)).Distinct())
            {
                var used = Regex.Matches(code, $@"\b{name}\[""(?<key>[^""]+)""[,\]]|\b{name}\.Count\(""(?<plural>[^""]+)""", RegexOptions.ExplicitCapture, TimeSpan.FromSeconds(1));
                seen += used.Count;
                missing.AddRange(used.Select(m => m.Groups["key"].Success ? m.Groups["key"].Value : m.Groups["plural"].Value + ".One").Where(key => !keys.Contains(key)).Select(key => $"{file}: {key}"));
            }
        }

        Assert.True(seen > 300, $"Only {seen} texts were seen.");
        Assert.True(missing.Count == 0, string.Join('\n', missing));
    }

    /// <summary>The compiler of resources takes "Round.Drawn" and "round.drawn" for one key and silently keeps the first.</summary>
    [Fact]
    public void No_two_keys_differ_by_their_case_only()
    {
        var twice = SourceTree.Files("src/Web", ".resx").SelectMany(file => XDocument.Load(SourceTree.Full(file)).Root!.Elements("data").Select(data => data.Attribute("name")!.Value)
            .GroupBy(key => key, StringComparer.OrdinalIgnoreCase).Where(g => g.Count() > 1).Select(g => $"{file}: {g.Key}"));
        Assert.Empty(twice);
    }

    private static HashSet<string> Keys(string file) =>
        [.. XDocument.Load(SourceTree.Full(file)).Root!.Elements("data").Select(data => data.Attribute("name")!.Value)];

    [GeneratedRegex(@"IStringLocalizer<(?<type>\w+)> (?<name>\w+)", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Localizer();
}
