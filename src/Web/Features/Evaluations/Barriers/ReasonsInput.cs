namespace Misthos.Web.Features.Evaluations.Barriers;

/// <summary>What words are about, as chosen.</summary>
public sealed class ReasonsInput
{
    public List<ReasonRow> Rows { get; set => field = value ?? []; } = [];
}

/// <summary>One wording.</summary>
public sealed class ReasonRow
{
    public string? Mark { get; set; }

    public string? Kind { get; set; }
}
