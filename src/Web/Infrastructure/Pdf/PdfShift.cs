using System.Globalization;
using System.Text.RegularExpressions;

namespace Misthos.Web.Infrastructure.Pdf;

/// <summary>How numbers of a part become numbers of the whole.</summary>
/// <param name="By">Added to the numbers of objects.</param>
/// <param name="Keys">Added to the keys by which pages and links find their elements.</param>
/// <param name="Part">Which part, from 1: names of elements are its own.</param>
/// <param name="Shared">Objects of the part that the whole has once, with their number there.</param>
internal sealed partial record PdfShift(int By, int Keys, int Part, IReadOnlyDictionary<int, int> Shared)
{
    public int Number(int number) => Shared.TryGetValue(number, out var shared) ? shared : number + By;

    /// <summary>A text of PDF outside streams; what people wrote is left alone.</summary>
    public string Text(string text) => Token().Replace(text, match =>
        match.Groups["number"].Success ? string.Create(CultureInfo.InvariantCulture, $"{Number(Value(match, "number"))} 0 R")
        : match.Groups["key"].Success ? string.Create(CultureInfo.InvariantCulture, $"{match.Groups["name"].Value} {Value(match, "key") + Keys}")
        : match.Groups["node"].Success ? string.Create(CultureInfo.InvariantCulture, $"(part{Part:0000}{match.Groups["node"].Value})")
        : match.Value);

    private static int Value(Match match, string group) => int.Parse(match.Groups[group].Value, CultureInfo.InvariantCulture);

    [GeneratedRegex(@"\((?<node>node\d+)\)|\((?:[^\\()]|\\.)*\)|(?<name>/StructParents?) (?<key>\d+)|\b(?<number>\d+) 0 R\b", RegexOptions.ExplicitCapture | RegexOptions.Singleline, 10_000)]
    private static partial Regex Token();
}
