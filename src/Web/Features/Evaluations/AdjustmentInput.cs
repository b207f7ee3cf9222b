namespace Misthos.Web.Features.Evaluations;

/// <summary>What was said and done, as typed.</summary>
public sealed class AdjustmentInput
{
    public string? Heard { get; set; }

    public string? Done { get; set; }

    public string? On { get; set; }
}

/// <summary>The code printed on a paper questionnaire.</summary>
public sealed class PaperInput
{
    public string? Code { get; set; }
}
