namespace Misthos.Web.Features.Members;

/// <summary>How to reach a person.</summary>
public sealed class ContactInput
{
    public string? Email { get; set; }

    public string? Phone { get; set; }

    public string? Address { get; set; }

    public string? Channel { get; set; }
}

/// <summary>Whether the person works for the authority or is one of its elected officials.</summary>
public sealed class StandingInput
{
    public bool IsStaff { get; set; }

    public bool IsElected { get; set; }
}

/// <summary>A resignation.</summary>
public sealed class ResignInput
{
    public string? MandateId { get; set; }

    public string? On { get; set; }

    public string? Reason { get; set; }
}
