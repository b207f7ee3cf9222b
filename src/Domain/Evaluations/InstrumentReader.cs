using System.Text.Json;
using System.Text.RegularExpressions;

namespace Misthos.Domain.Evaluations;

/// <summary>Reads the parts of an instrument and notes each fault with its place.</summary>
internal sealed partial class InstrumentReader
{
    private static readonly Dictionary<string, QuestionKind> Kinds = new(StringComparer.Ordinal)
    {
        ["scale"] = QuestionKind.Scale,
        ["single"] = QuestionKind.OneChoice,
        ["multiple"] = QuestionKind.SeveralChoices,
        ["short"] = QuestionKind.ShortText,
        ["long"] = QuestionKind.LongText,
        ["matrix"] = QuestionKind.Matrix,
    };

    private readonly List<InstrumentFault> _faults = [];
    private readonly Dictionary<string, IReadOnlyList<AnswerOption>> _lists = new(StringComparer.Ordinal);

    public IReadOnlyList<InstrumentFault> Faults => _faults;

    public InstrumentDefinition? Read(JsonElement root)
    {
        if (!IsObject(root, "", ["code", "title", "intro", "source", "occasion", "lists", "questions"]))
        {
            return null;
        }

        if (root.TryGetProperty("lists", out var lists) && IsObject(lists, "lists", null))
        {
            foreach (var list in lists.EnumerateObject())
            {
                _lists[list.Name] = Options(list.Value, $"lists.{list.Name}");
            }
        }

        var questions = Items(root, "", "questions", InstrumentFile.MostQuestions).Select(item => Question(item.Element, item.Place)).ToList();
        Unique(questions.Select((q, i) => ($"questions[{i}].code", q.Code)));
        return new InstrumentDefinition(Code(root, ""), Text(root, "", "title", isNeeded: true), questions)
        {
            Intro = Text(root, "", "intro", isNeeded: false),
            Source = Words(root, "", "source"),
            Occasion = Occasion(root),
        };
    }

    private InstrumentQuestion Question(JsonElement element, string place)
    {
        if (!IsObject(element, place, ["code", "kind", "text", "hint", "required", "profile", "options", "rows"]))
        {
            return new InstrumentQuestion("", QuestionKind.ShortText, LocalText.Empty);
        }

        var named = Words(element, place, "kind");
        var kind = Kinds.GetValueOrDefault(named, (QuestionKind)(-1));
        Require(Enum.IsDefined(kind), $"{place}.kind", "instrument.kind", string.Join(", ", Kinds.Keys));
        var question = new InstrumentQuestion(Code(element, place), kind, Text(element, place, "text", isNeeded: true))
        {
            Hint = Text(element, place, "hint", isNeeded: false),
            IsRequired = Flag(element, place, "required"),
            IsProfile = Flag(element, place, "profile"),
            Options = element.TryGetProperty("options", out var options) ? OptionsOrList(options, $"{place}.options") : [],
            Rows = element.TryGetProperty("rows", out var rows) ? Options(rows, $"{place}.rows") : [],
        };
        if (Enum.IsDefined(kind))
        {
            Check(question, place);
        }

        return question;
    }

    private void Check(InstrumentQuestion question, string place)
    {
        var isChosen = !question.IsText;
        Require(question.Options.Count >= 2 == isChosen, $"{place}.options", isChosen ? "instrument.options-missing" : "instrument.options-on-text");
        Require(question.Rows.Count > 0 == (question.Kind == QuestionKind.Matrix), $"{place}.rows", question.Kind == QuestionKind.Matrix ? "instrument.rows-missing" : "instrument.rows-unwanted");
        Require(!question.HasMean || !isChosen || question.Options.Count(o => o.Step is not null) >= 2, $"{place}.options", "instrument.scale-numbers");
        Require(!question.IsProfile || question is { Kind: QuestionKind.OneChoice, IsRequired: false, Options.Count: <= 8 }, $"{place}.profile", "instrument.profile");
    }

    private IReadOnlyList<AnswerOption> OptionsOrList(JsonElement element, string place)
    {
        if (element.ValueKind != JsonValueKind.String)
        {
            return Options(element, place);
        }

        var known = _lists.TryGetValue(element.GetString()!, out var list);
        Require(known, place, "instrument.list-unknown", element.GetString()!);
        return list ?? [];
    }

    private List<AnswerOption> Options(JsonElement element, string place)
    {
        Require(element.ValueKind == JsonValueKind.Array, place, "instrument.array");
        Require(element.ValueKind != JsonValueKind.Array || element.GetArrayLength() <= 30, place, "instrument.too-many", "30");
        var options = element.ValueKind != JsonValueKind.Array ? [] : element.EnumerateArray().Take(30).Select((item, i) => Option(item, $"{place}[{i}]")).ToList();
        Unique(options.Select((o, i) => ($"{place}[{i}].code", o.Code)));
        return options;
    }

    private AnswerOption Option(JsonElement element, string place) =>
        IsObject(element, place, ["code", "text"]) ? new(Code(element, place), Text(element, place, "text", isNeeded: true)) : new("", LocalText.Empty);

    private EvaluationOccasion? Occasion(JsonElement root)
    {
        var word = Words(root, "", "occasion");
        var known = Enum.TryParse<EvaluationOccasion>(word, out var occasion) && Enum.IsDefined(occasion) && !word.All(char.IsAsciiDigit);
        Require(known || word.Length == 0, "occasion", "instrument.occasion", string.Join(", ", Enum.GetNames<EvaluationOccasion>()));
        return known ? occasion : null;
    }

    [GeneratedRegex("^[a-z0-9]+([.-][a-z0-9]+)*$", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex CodeShape();
}
