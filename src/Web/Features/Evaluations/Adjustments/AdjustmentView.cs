using Misthos.Domain.Evaluations;

namespace Misthos.Web.Features.Evaluations.Adjustments;

/// <summary>An adjustment with what it rests on and what it gave.</summary>
/// <param name="Adjustment">The adjustment.</param>
/// <param name="Edition">Name of its edition.</param>
public sealed record AdjustmentView(Adjustment Adjustment, string Edition)
{
    /// <summary>The sitting it was heard at, or null.</summary>
    public string? Sitting { get; init; }

    /// <summary>Day of that sitting.</summary>
    public DateOnly? Day { get; init; }

    /// <summary>The question it rests on, or null.</summary>
    public AnswerField? Field { get; init; }

    /// <summary>What it gave; null when it rests on no figure.</summary>
    public AdjustmentEffect? Effect { get; init; }

    /// <summary>The one answer it rests on, or null.</summary>
    public AnswerOption? Option => Field?.Question.Options.FirstOrDefault(option => option.Code == Adjustment.OptionCode);

    /// <summary>The end of the scale.</summary>
    public int Top => Field?.Question.Options.Max(option => option.Step ?? 0) ?? 0;
}

/// <summary>A lesson of an earlier edition, and what the preparation of another does with it.</summary>
public sealed record LessonView(AdjustmentView Lesson, LessonReply? Reply);

/// <summary>A questionnaire that an adjustment may rest on, with its questions and the themes of what was written.</summary>
public sealed record HeardIn(EvaluationRow Row, InstrumentDefinition Definition, IReadOnlyList<string> Themes)
{
    /// <summary>Values and words of what can be rested on: a mean, or one answer of a question with several.</summary>
    public IEnumerable<(string Value, string Field, string Option, string Text)> Figures(string language) =>
        from field in Definition.Fields
        where !field.Question.IsText && !field.Question.IsProfile
        from figure in field.Question.HasMean
            ? [(Value: field.Code, field.Code, "", field.Asks(language))]
            : field.Question.Options.Select(option => (Value: $"{field.Code}:{option.Code}", field.Code, option.Code, $"{field.Asks(language)} – {option.Text.In(language)}"))
        select figure;
}
