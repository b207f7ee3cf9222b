namespace Misthos.Web.Features.Members.Incidents;

/// <summary>What is told, as typed.</summary>
public sealed class IncidentInput
{
    public string? What { get; set; }

    public string? Who { get; set; }

    public string? Wish { get; set; }

    public string? SittingId { get; set; }

    public string? EditionId { get; set; }

    public string? ReporterId { get; set; }
}

/// <summary>A step, as typed.</summary>
public sealed class StepInput
{
    public string? Kind { get; set; }

    public string? On { get; set; }

    public string? Note { get; set; }
}

/// <summary>Words alone, as typed.</summary>
public sealed class WordsInput
{
    public string? Words { get; set; }

    public string? PersonId { get; set; }
}

/// <summary>The grounds and the delay, as typed.</summary>
public sealed class GroundsInput
{
    public string? Scope { get; set; }

    public string? SittingId { get; set; }

    public string? Grounds { get; set; }

    public string? ToldOn { get; set; }

    public string? AnswerBy { get; set; }
}

/// <summary>What the member answered, as typed.</summary>
public sealed class HearingInput
{
    public string? Form { get; set; }

    public string? On { get; set; }

    public string? Words { get; set; }
}

/// <summary>The decision, as typed.</summary>
public sealed class DecisionInput
{
    public string? IsExcluded { get; set; }

    public string? On { get; set; }

    public string? Decider { get; set; }

    public string? Reasons { get; set; }
}
