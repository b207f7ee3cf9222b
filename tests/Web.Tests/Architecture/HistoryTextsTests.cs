using System.Text.RegularExpressions;
using System.Xml.Linq;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using Misthos.Web.Data;

namespace Misthos.Web.Tests.Architecture;

/// <summary>Whatever the audit trail can hold has words in both languages, and no words are left over.</summary>
public sealed partial class HistoryTextsTests
{
    private const string Slice = "src/Web/Features/Administration";

    [Theory]
    [InlineData(".resx")]
    [InlineData(".en.resx")]
    public void All_that_can_be_audited_has_words(string ending)
    {
        var keys = Keys(ending);
        var fields = Fields().Where(field => !keys.Contains(Own(field)) && !keys.Contains(Common(field))).Select(field => $"{Common(field)} or {Own(field)}");
        var missing = UseCases().Select(name => $"Does.{name}").Concat(Kinds()).Concat(Values()).Where(key => !keys.Contains(key)).Concat(fields).ToList();

        Assert.True(missing.Count == 0, $"HistoryTexts{ending} lacks:\n{string.Join('\n', missing)}");
    }

    [Theory]
    [InlineData(".resx", "Historique ")]
    [InlineData(".en.resx", "History ")]
    public void The_title_of_every_kind_says_that_it_is_a_history(string ending, string beginning) =>
        Assert.All(XDocument.Load(SourceTree.Full($"{Slice}/HistoryTexts{ending}")).Root!.Elements("data").Where(data => data.Attribute("name")!.Value.StartsWith("Of.", StringComparison.Ordinal)),
            data => Assert.StartsWith(beginning, data.Value.TrimStart(), StringComparison.Ordinal));

    [Fact]
    public void Every_use_case_is_named_where_it_acts()
    {
        Assert.True(UseCases().Count > 50, "The sources were hardly read.");
        Assert.Empty(Calls().Where(call => call.Names.Count == 0).Select(call => $"{call.File}: write the use case as a text, so that its words can be asked for."));
    }

    [Fact]
    public void No_words_are_left_over()
    {
        var keys = Keys(".resx");
        var sources = string.Concat(SourceTree.Files(Slice, ".cs", ".razor").Where(file => Path.GetFileName(file).StartsWith("History", StringComparison.Ordinal)).Select(file => File.ReadAllText(SourceTree.Full(file))));
        var used = UseCases().SelectMany(name => new[] { $"Does.{name}", $"Why.{name}" }).Concat(Kinds()).Concat(Values())
            .Concat(Fields().Select(field => keys.Contains(Own(field)) ? Own(field) : Common(field)))
            .Concat(Enum.GetNames<EntityState>().Append(nameof(AuditTrail.Exported)).Select(operation => $"Operation.{operation}"));

        var leftOver = keys.Except(used, StringComparer.Ordinal).Where(key => !sources.Contains($"\"{key}\"", StringComparison.Ordinal)).ToList();
        Assert.True(leftOver.Count == 0, string.Join('\n', leftOver));
    }

    private static IEnumerable<IEntityType> Types()
    {
        using var db = new SqliteAppDbContext.Factory().CreateDbContext([]);
        return [.. db.Model.GetEntityTypes().Where(type => AuditTrail.IsAudited(type.ClrType))];
    }

    private static IEnumerable<IProperty> Fields() => Types().SelectMany(type => type.GetProperties()).Where(AuditTrail.IsAudited);

    private static string Own(IProperty field) => $"Field.{field.DeclaringType.ClrType.Name}.{field.Name}";

    private static string Common(IProperty field) => $"Field.{field.Name}";

    private static IEnumerable<string> Kinds() => Types().Select(type => $"Of.{type.ClrType.Name}");

    private static IEnumerable<string> Values() => Fields().SelectMany(field => field.ClrType.GetGenericArguments().Append(field.ClrType))
        .Where(type => type.IsEnum).Distinct().SelectMany(type => Enum.GetNames(type).Select(name => $"Value.{type.Name}.Is{name}"));

    private static HashSet<string> UseCases() => [.. Calls().SelectMany(call => call.Names)];

    private static IEnumerable<(string File, List<string> Names)> Calls() => SourceTree.Files("src", ".cs", ".razor")
        .SelectMany(file => Call().Matches(File.ReadAllText(SourceTree.Full(file))).Select(call => (file, Name().Matches(call.Value).Select(name => name.Groups["name"].Value).ToList())));

    private static HashSet<string> Keys(string ending) =>
        [.. XDocument.Load(SourceTree.Full($"{Slice}/HistoryTexts{ending}")).Root!.Elements("data").Select(data => data.Attribute("name")!.Value)];

    [GeneratedRegex(@"\.Does\([^;]*;", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Call();

    [GeneratedRegex(@"""(?<name>[A-Z]\w+\.[A-Z]\w+)""", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Name();
}
