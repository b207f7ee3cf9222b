using Misthos.Domain.Evaluations;
using Misthos.Web.Design;

namespace Misthos.Web.Features.Evaluations;

/// <summary>A questionnaire as filled in: one line for each field, in the order of the questions.</summary>
public sealed class SheetInput
{
    public List<SheetLine> Fields { get; set => field = value ?? []; } = [];

    /// <summary>Lines for every field, with what was posted for it.</summary>
    public static SheetInput For(InstrumentDefinition definition, SheetInput? posted)
    {
        var given = (posted?.Fields ?? []).Where(line => line.Code is not null).GroupBy(line => line.Code!, StringComparer.Ordinal).ToDictionary(g => g.Key, g => g.Last(), StringComparer.Ordinal);
        return new SheetInput { Fields = [.. definition.Fields.Select(field => given.GetValueOrDefault(field.Code) ?? new SheetLine { Code = field.Code })] };
    }

    /// <summary>The answers, when they are right; says at each field what is not.</summary>
    public AnswerSheet? Read(InstrumentDefinition definition, FormErrors errors, Func<Domain.Refusal, string> words)
    {
        var filled = Fields.ToDictionary(line => line.Code!, line => (IReadOnlyList<string>)[.. line.Picked, .. line.Value is null ? [] : new[] { line.Value }], StringComparer.Ordinal);
        var sheet = AnswerSheet.Read(definition, filled, out var faults);
        foreach (var (field, refusal) in faults)
        {
            var index = Fields.FindIndex(line => line.Code == field);
            errors.Add(index < 0 ? "" : $"Fields[{index}].{(definition.Fields.ElementAt(index).Question.Kind == QuestionKind.SeveralChoices ? nameof(SheetLine.Picked) : nameof(SheetLine.Value))}", words(refusal));
        }

        return faults.Count == 0 ? sheet : null;
    }
}

/// <summary>What was ticked or written in one field.</summary>
public sealed class SheetLine
{
    public string? Code { get; set; }

    public string? Value { get; set; }

    /// <summary>Never null, though nothing was ticked.</summary>
    public List<string> Picked { get; set => field = value ?? []; } = [];
}

/// <summary>A code typed by hand, or a person on the phone.</summary>
public sealed class PaperInput
{
    public string? Code { get; set; }

    public string? Person { get; set; }
}

/// <summary>Who wants to be called, and how.</summary>
public sealed class ContactInput
{
    public string? Name { get; set; }

    public string? Reach { get; set; }

    public string? About { get; set; }

    /// <summary>Nobody sees this field: programs fill it in.</summary>
    public string? Website { get; set; }
}

/// <summary>Opening a questionnaire.</summary>
public sealed class OpenInput
{
    public string? Edition { get; set; }

    public string? Occasion { get; set; }

    public string? Instrument { get; set; }

    public string? Until { get; set; }
}
