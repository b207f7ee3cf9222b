namespace Misthos.Web.Features.Sittings.Groups;

/// <summary>A rule, as typed.</summary>
public sealed class RuleForm
{
    public string? Kind { get; set; }

    public string? PersonId { get; set; }

    public string? OtherId { get; set; }

    public string? Table { get; set; }

    public string? Reason { get; set; }

    public bool ForEdition { get; set; }
}
