namespace Misthos.Web.Features.Members.Needs;

/// <summary>A need, as typed.</summary>
public sealed class NeedInput
{
    public string? PersonId { get; set; }

    public string? Words { get; set; }

    public string? Kind { get; set; }

    public string? Companion { get; set; }

    public bool Consent { get; set; }
}

/// <summary>A measure, as typed.</summary>
public sealed class MeasureInput
{
    public string? What { get; set; }

    public string? Provider { get; set; }

    public string? ReturnBy { get; set; }

    public string? Cost { get; set; }

    public List<string> Sittings { get; set => field = value ?? []; } = [];
}

/// <summary>The return of a lent object, or a later day for it.</summary>
public sealed class LoanInput
{
    public string? Measure { get; set; }

    public string? Day { get; set; }
}

/// <summary>The end of a measure, or of a need without one.</summary>
public sealed class ClosingInput
{
    public string? Measure { get; set; }

    public string? Cost { get; set; }

    public string? Reason { get; set; }
}
