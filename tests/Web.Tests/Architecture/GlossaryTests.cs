using System.Text.RegularExpressions;
using Misthos.Domain;
using Misthos.Web.Design;

namespace Misthos.Web.Tests.Architecture;

/// <summary>Every identifier of the glossary is a type, a member or a value of ours.</summary>
public sealed partial class GlossaryTests
{
    [Fact]
    public void Every_identifier_exists()
    {
        var known = new[] { typeof(Money).Assembly, typeof(Format).Assembly }
            .SelectMany(assembly => assembly.GetExportedTypes())
            .SelectMany(type => type.GetMembers().Select(member => member.Name).Append(type.Name))
            .ToHashSet(StringComparer.Ordinal);
        var terms = File.ReadLines(Path.Combine(SourceTree.Root, "docs", "glossary.md"))
            .Select(line => Row().Match(line)).Where(match => match.Success).Select(match => match.Groups["name"].Value).ToList();

        Assert.True(terms.Count > 20, "The glossary has lost its rows.");
        Assert.All(terms, term => Assert.Contains(term, known));
    }

    [GeneratedRegex(@"^\| [^|]+ \| `(?<name>\w+)` \|", RegexOptions.None, 1000)]
    private static partial Regex Row();
}
