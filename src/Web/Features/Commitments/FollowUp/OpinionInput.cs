namespace Misthos.Web.Features.Commitments.FollowUp;

/// <summary>Fields of an opinion.</summary>
public sealed class OpinionInput
{
    public string? CommitmentId { get; set; }

    public string? College { get; set; }

    public string? Verdict { get; set; }

    public string? Words { get; set; }
}
