using System.Text.RegularExpressions;

namespace Misthos.Web.Tests.Features.Allowances.Eligibility;

/// <summary>The answers that the API's own test platform gives (etalab/siade_staging_data, MIT), read from the shared data where they are there.</summary>
internal static partial class StagingAnswers
{
    private const string Folder = "/work/shared/data/api-particulier/staging/api_particulier_v3_cnav_quotient_familial_with_civility";

    public static string? Where => new[] { Environment.GetEnvironmentVariable("MISTHOS_API_PARTICULIER"), Folder }.FirstOrDefault(Directory.Exists);

    public static List<RecordedAnswer> Read() => [.. Directory.GetFiles(Where!, "*.yaml").Order(StringComparer.Ordinal).Select(Read)];

    // These files are simple: a map of parameters, a status, and a block of JSON.
    private static RecordedAnswer Read(string file)
    {
        var lines = File.ReadAllLines(file);
        var at = Array.FindIndex(lines, l => l.StartsWith("payload:", StringComparison.Ordinal));
        var status = int.Parse(lines.First(l => l.StartsWith("status:", StringComparison.Ordinal))[7..].Trim(), System.Globalization.CultureInfo.InvariantCulture);
        var (asked, name) = (new List<KeyValuePair<string, string>>(), "");
        foreach (var line in lines.SkipWhile(l => !l.StartsWith("params:", StringComparison.Ordinal)).Skip(1).TakeWhile(l => l.StartsWith(' ')))
        {
            var field = Field().Match(line);
            name = field.Groups["name"].Success ? field.Groups["name"].Value : name;
            if (field.Groups["value"].Value.Trim().Trim('\'', '"') is { Length: > 0 } value)
            {
                asked.Add(KeyValuePair.Create(name == "prenoms" ? "prenoms[]" : name, value));
            }
        }

        return new RecordedAnswer(Path.GetFileNameWithoutExtension(file), asked, status, string.Join('\n', lines[(at + 1)..]));
    }

    [GeneratedRegex(@"^\s+(?:(?<name>\w+):|-)(?<value>.*)$", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Field();
}
