using System.Text;
using System.Text.Json;

namespace Misthos.Domain.Evaluations;

/// <summary>What one person filled in, checked against the questions: only codes that were offered, texts that are not too long.</summary>
/// <param name="Answers">Code of the field → code of the answer (several separated by spaces), or the words.</param>
public sealed record AnswerSheet(IReadOnlyDictionary<string, string> Answers)
{
    /// <summary>Most characters of a short text.</summary>
    public const int ShortText = 200;

    /// <summary>Most characters of a long text.</summary>
    public const int LongText = 2000;

    /// <summary>Most bytes of a whole sheet, so that sealed sheets are all of one length.</summary>
    public const int Size = 16_000;

    /// <summary>Reads what was filled in.</summary>
    /// <param name="definition">The questions.</param>
    /// <param name="filled">Code of the field → what was ticked or written.</param>
    /// <param name="faults">Code of the field (empty: the whole sheet) and what is wrong with it.</param>
    public static AnswerSheet Read(InstrumentDefinition definition, IReadOnlyDictionary<string, IReadOnlyList<string>> filled, out IReadOnlyList<(string Field, Refusal Refusal)> faults)
    {
        var (answers, wrong) = (new Dictionary<string, string>(StringComparer.Ordinal), new List<(string, Refusal)>());
        foreach (var field in definition.Fields)
        {
            var given = (filled.GetValueOrDefault(field.Code) ?? []).Select(value => value.Trim()).Where(value => value.Length > 0).Distinct(StringComparer.Ordinal).ToList();
            if (WhyNot(field, given) is { } refusal)
            {
                wrong.Add((field.Code, refusal));
            }
            else if (given.Count > 0)
            {
                answers[field.Code] = field.Question.IsText ? given[0] : string.Join(' ', field.Question.Options.Select(o => o.Code).Where(given.Contains));
            }
        }

        var sheet = new AnswerSheet(answers);
        if (wrong.Count == 0 && !answers.Keys.Except(definition.Profile.Select(q => q.Code), StringComparer.Ordinal).Any())
        {
            wrong.Add(("", new Refusal("sheet.empty")));
        }

        if (wrong.Count == 0 && sheet.ToBytes().Length > Size)
        {
            wrong.Add(("", new Refusal("sheet.too-long")));
        }

        faults = wrong;
        return sheet;
    }

    /// <summary>What was ticked.</summary>
    public IReadOnlyDictionary<string, string> Ticked(InstrumentDefinition definition) =>
        definition.Fields.Where(field => !field.Question.IsText && Answers.ContainsKey(field.Code)).ToDictionary(field => field.Code, field => Answers[field.Code], StringComparer.Ordinal);

    /// <summary>What was written, with the code of its question.</summary>
    public IEnumerable<(string Code, string Text)> Written(InstrumentDefinition definition) =>
        definition.Questions.Where(question => question.IsText && Answers.ContainsKey(question.Code)).Select(question => (question.Code, Answers[question.Code]));

    /// <summary>As bytes, to be sealed.</summary>
    public byte[] ToBytes() => JsonSerializer.SerializeToUtf8Bytes(Answers, JsonSerializerOptions.Default);

    /// <summary>From bytes.</summary>
    /// <exception cref="JsonException">These are none.</exception>
    public static AnswerSheet FromBytes(ReadOnlySpan<byte> bytes) => new(JsonSerializer.Deserialize<Dictionary<string, string>>(Encoding.UTF8.GetString(bytes), JsonSerializerOptions.Default) ?? []);

    private static Refusal? WhyNot(AnswerField field, List<string> given)
    {
        var question = field.Question;
        var most = question.Kind == QuestionKind.ShortText ? ShortText : LongText;
        return question switch
        {
            { IsRequired: true } when given.Count == 0 => new Refusal("sheet.required"),
            { IsText: true } => given.Exists(text => text.Length > most) ? new Refusal("sheet.text-too-long", $"{most}") : null,
            { Kind: not QuestionKind.SeveralChoices } when given.Count > 1 => new Refusal("sheet.one-only"),
            _ => given.TrueForAll(value => question.Options.Any(option => option.Code == value)) ? null : new Refusal("sheet.unknown"),
        };
    }
}
