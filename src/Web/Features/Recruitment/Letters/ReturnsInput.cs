namespace Misthos.Web.Features.Recruitment.Letters;

/// <summary>Envelopes that came back, as typed or scanned.</summary>
public sealed class ReturnsInput
{
    public string? Reason { get; set; }

    public string? Codes { get; set; }
}

/// <summary>A visiting round, as planned.</summary>
public sealed class VisitInput
{
    public string? Day { get; set; }

    public string? Place { get; set; }

    public string? Stratum { get; set; }

    public string? From { get; set; }

    public string? To { get; set; }

    public string? FirstName { get; set; }

    public string? FirstCapacity { get; set; }

    public string? SecondName { get; set; }

    public string? SecondCapacity { get; set; }
}

/// <summary>What a visiting round gave.</summary>
public sealed class DoorsInput
{
    public List<DoorInput> Doors { get; set => field = value ?? []; } = [];
}

/// <summary>What a door gave.</summary>
public sealed class DoorInput
{
    public string? Invitation { get; set; }

    public string? Outcome { get; set; }
}
