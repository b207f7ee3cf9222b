using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Unicode;

namespace Misthos.Domain.Evaluations;

/// <summary>Results an authority publishes so that others can set theirs beside them: counts and means by question code, small counts left out. The format is described in <c>data/instruments/README.md</c>.</summary>
/// <param name="Format">Always <see cref="Kind"/>.</param>
/// <param name="Authority">Name of the authority.</param>
/// <param name="MadeOn">Day the file was made.</param>
/// <param name="Results">One entry for each edition and occasion.</param>
public sealed record ResultFile(string Format, string Authority, DateOnly MadeOn, IReadOnlyList<PublishedResult> Results)
{
    /// <summary>Mark of the format and its version.</summary>
    public const string Kind = "misthos-resultats/1";

    /// <summary>Most characters of a file that is read.</summary>
    public const int Largest = 2_000_000;

    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web)
    {
        Encoder = JavaScriptEncoder.Create(UnicodeRanges.All),
        WriteIndented = true,
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        Converters = { new JsonStringEnumConverter() },
    };

    /// <summary>As it is published.</summary>
    public string ToJson() => JsonSerializer.Serialize(this, Json);

    /// <summary>Reads a file of another authority.</summary>
    /// <returns>Null when it is none; <paramref name="refusal"/> then says why.</returns>
    public static ResultFile? Read(string json, out Refusal? refusal)
    {
        refusal = json.Length > Largest ? new Refusal("results.too-large") : null;
        try
        {
            var file = refusal is null ? JsonSerializer.Deserialize<ResultFile>(json, Json) : null;
            refusal ??= WhyNot(file);
            return refusal is null ? file : null;
        }
        catch (JsonException fault)
        {
            refusal = new Refusal("results.not-json", $"{(fault.LineNumber ?? 0) + 1}");
            return null;
        }
    }

    // Whoever publishes fewer than five people would teach us to do the same: such a file is refused.
    private static Refusal? WhyNot(ResultFile? file) => file switch
    {
        null or { Format: not Kind } => new Refusal("results.format", Kind),
        { Authority.Length: 0 or > 200 } or { Authority: null } => new Refusal("results.authority"),
        { Results: null or { Count: 0 or > 500 } } => new Refusal("results.empty"),
        _ when file.Results.Any(r => r is null or { Edition: null } or { Questions: null } || r.Questions.Any(q => q is null or { Code: null or { Length: 0 or > 120 } } or { Text: null } or { Answers: null })) => new Refusal("results.incomplete"),
        _ when file.Results.SelectMany(r => r.Questions).Any(IsTooFew) => new Refusal("results.too-few", $"{SmallGroups.Least}"),
        _ => null,
    };

    private static bool IsTooFew(PublishedQuestion question) =>
        question.People is < SmallGroups.Least and not 0 || question.Answers.Any(answer => answer?.People is < SmallGroups.Least and > 0 or < 0) || question.Mean is not null && question.People is null;
}

/// <summary>Results of one edition at one occasion, every questionnaire added up.</summary>
/// <param name="Edition">Name of the edition.</param>
/// <param name="Occasion">The occasion.</param>
/// <param name="Questionnaires">How many questionnaires are added up.</param>
/// <param name="Questions">The questions.</param>
public sealed record PublishedResult(string Edition, EvaluationOccasion Occasion, int Questionnaires, IReadOnlyList<PublishedQuestion> Questions);

/// <summary>One question.</summary>
/// <param name="Code">Its stable code: what makes it comparable.</param>
/// <param name="Text">As asked, language → words.</param>
/// <param name="People">People who answered; null when too few.</param>
/// <param name="Mean">Mean of the steps; null when it has none, or of too few.</param>
/// <param name="Top">End of the scale; null when it has none.</param>
/// <param name="Answers">How answers are spread.</param>
public sealed record PublishedQuestion(string Code, IReadOnlyDictionary<string, string> Text, int? People, double? Mean, int? Top, IReadOnlyList<PublishedAnswer> Answers);

/// <summary>One answer.</summary>
/// <param name="Code">Its code.</param>
/// <param name="Text">As read, language → words.</param>
/// <param name="People">How many gave it; null when hidden.</param>
public sealed record PublishedAnswer(string Code, IReadOnlyDictionary<string, string> Text, int? People);
