using Microsoft.Extensions.Localization;
using Misthos.Domain.Topics;
using Misthos.Web.Design;

namespace Misthos.Web.Features.Topics;

/// <summary>A topic, as typed.</summary>
public sealed class TopicInput
{
    public string? Edition { get; set; }

    public string? Title { get; set; }

    public string? Origin { get; set; }

    public string? ReferredBy { get; set; }

    public string? Question { get; set; }

    /// <summary>One a line.</summary>
    public string? Delegations { get; set; }

    /// <summary>One a line.</summary>
    public string? Departments { get; set; }

    public static TopicInput Of(Topic topic) => new()
    {
        Title = topic.Title,
        Origin = topic.Origin.ToString(),
        ReferredBy = topic.ReferredBy,
        Question = topic.Question,
        Delegations = string.Join('\n', topic.Delegations),
        Departments = string.Join('\n', topic.Departments),
    };

    /// <summary>The words, or null with every error at its field.</summary>
    public TopicWords? Read(FormErrors errors, IStringLocalizer texts)
    {
        var origin = Typed.Chosen<TopicOrigin>(Origin);
        errors.Require(Typed.Text(Title)?.Length is > 0 and <= 200, nameof(Title), texts);
        errors.Require(origin is not null, nameof(Origin), texts);
        errors.Require(ReferredBy is not { Length: > 200 }, nameof(ReferredBy), texts);
        errors.Require(Question is not { Length: > 1000 }, nameof(Question), texts);
        errors.Require(Delegations is not { Length: > 2000 }, nameof(Delegations), texts);
        errors.Require(Departments is not { Length: > 2000 }, nameof(Departments), texts);
        return errors.Any ? null : new(Title!.Trim(), origin!.Value, Typed.Text(ReferredBy), Question?.Trim() ?? "") { Delegations = Lines(Delegations), Departments = Lines(Departments) };
    }

    private static string[] Lines(string? text) => (text ?? "").Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
}

/// <summary>A mandate letter, as typed.</summary>
public sealed class LetterInput
{
    public string? On { get; set; }

    public string? Signatory { get; set; }

    public string? Text { get; set; }

    public IFormFile? File { get; set; }

    public static LetterInput Of(Topic topic) => topic.Letter is { } letter ? new() { On = Format.Machine(letter.On), Signatory = letter.Signatory, Text = letter.Text } : new();
}

/// <summary>A check of competence, as typed.</summary>
public sealed class CompetenceInput
{
    public string? Outcome { get; set; }

    public string? Author { get; set; }

    public string? CheckedOn { get; set; }

    public string? Statement { get; set; }

    public string? LegalBasis { get; set; }

    public string? PassedTo { get; set; }

    /// <summary>The field a refusal belongs to.</summary>
    public static string FieldOf(string code) => code switch
    {
        "competence.too-short" => nameof(Statement),
        "competence.author" => nameof(Author),
        "competence.legal-basis" => nameof(LegalBasis),
        "competence.passed-to" => nameof(PassedTo),
        _ => "",
    };
}

/// <summary>A narrowing step, as typed.</summary>
public sealed class StepInput
{
    public string? StepOn { get; set; }

    public string? Sitting { get; set; }

    public string? Kept { get; set; }

    public string? Left { get; set; }

    public string? Why { get; set; }

    /// <summary>The field a refusal belongs to.</summary>
    public static string FieldOf(string code) => code switch { "step.kept" => nameof(Kept), "step.left" => nameof(Left), "step.why" => nameof(Why), "step.not-yet" or "step.before-last" => nameof(StepOn), _ => "" };
}
