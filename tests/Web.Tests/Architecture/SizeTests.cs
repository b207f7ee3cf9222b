namespace Misthos.Web.Tests.Architecture;

/// <summary>Files of at most 150 lines; methods of pages of at most 40, which the analyzers do not see.</summary>
public sealed class SizeTests
{
    // Too long today. The list only shrinks: a file that has become short leaves it, or the test fails.
    private static readonly string[] TooLong =
    [
        "src/Domain/Assemblies/Edition.cs",
        "src/Sortition/Files/CsvParser.cs",
    ];

    [Fact]
    public void Files_stay_short() =>
        Assert.Equal(TooLong, SourceTree.Files("src", ".cs", ".razor").Where(file => File.ReadLines(SourceTree.Full(file)).Count() > 150).Order(StringComparer.Ordinal));

    [Fact]
    public void Methods_of_pages_stay_short() =>
        Assert.Empty(SourceTree.Files("src/Web", ".razor").SelectMany(file => Methods(File.ReadAllLines(SourceTree.Full(file))).Where(m => m.Lines > 40).Select(m => $"{file}: {m.Name}")));

    // A method starts at its signature without semicolon and ends at the closing brace of the same indentation.
    private static IEnumerable<(string Name, int Lines)> Methods(string[] lines)
    {
        for (var start = 0; start + 1 < lines.Length; start++)
        {
            var indent = lines[start].Length - lines[start].TrimStart().Length;
            if (lines[start].Contains('(', StringComparison.Ordinal) && lines[start + 1] == new string(' ', indent) + "{" && lines[start].TrimStart().StartsWith('p'))
            {
                var end = Array.IndexOf(lines, new string(' ', indent) + "}", start);
                yield return (lines[start].Trim(), end - start - 2);
            }
        }
    }
}
