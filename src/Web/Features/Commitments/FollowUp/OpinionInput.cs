namespace Misthos.Web.Features.Commitments.FollowUp;

/// <summary>Fields of an opinion.</summary>
public sealed class OpinionInput
{
    public string? CommitmentId { get; set; }

    public string? College { get; set; }

    public string? Verdict { get; set; }

    public string? Words { get; set; }
}

/// <summary>Offices of the administration's college.</summary>
public sealed class SeatsInput
{
    public List<string>? Offices { get; set; }
}

/// <summary>The association invited.</summary>
public sealed class InviteInput
{
    public string? BodyId { get; set; }
}
