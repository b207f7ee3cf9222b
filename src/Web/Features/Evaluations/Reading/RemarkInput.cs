namespace Misthos.Web.Features.Evaluations.Reading;

/// <summary>What is done with what somebody wrote.</summary>
public sealed class RemarkInput
{
    public string? Tags { get; set; }

    public bool Publish { get; set; }

    public string? Published { get; set; }
}
