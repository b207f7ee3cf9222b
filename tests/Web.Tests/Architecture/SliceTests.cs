using System.Text.RegularExpressions;
using Misthos.Domain;

namespace Misthos.Web.Tests.Architecture;

/// <summary>A feature reads over the others' tables but makes and removes rows of its own only: another's through that one's service.</summary>
public sealed partial class SliceTests
{
    // Wrong today. The list only shrinks.
    private static readonly string[] Tolerated =
    [
        "AllowanceService.Signature.cs: StoredDocument", "AttendanceService.cs: Person", "ContactColumns.cs: Person", "MemberAccountService.cs: RoleAssignment",
    ];

    [Fact]
    public void A_feature_makes_and_removes_rows_of_its_own_only()
    {
        var slices = typeof(Money).Assembly.GetTypes().Where(type => typeof(IOwnedByAuthority).IsAssignableFrom(type) && type.IsClass)
            .ToDictionary(type => type.Name, type => type.Namespace!.Split('.').ElementAtOrDefault(2) ?? "", StringComparer.Ordinal);
        var found = SourceTree.Files("src/Web/Features", ".cs", ".razor").SelectMany(file => Writes().Matches(File.ReadAllText(SourceTree.Full(file)))
                .Select(match => match.Groups["made"].Success ? match.Groups["made"].Value : match.Groups["changed"].Value)
                .Where(name => slices.TryGetValue(name, out var slice) && slice != file.Split('/')[3]).Select(name => $"{Path.GetFileName(file)}: {name}"))
            .Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal);
        Assert.Equal(Tolerated, found);
    }

    [GeneratedRegex(@"\bnew (?<made>\w+)\(|Set<(?<changed>\w+)>\(\)\s*\.(Add|Remove|Update|Attach)|Set<(?<changed>\w+)>\(\)[^;]*\.Execute(Update|Delete)", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Writes();
}
