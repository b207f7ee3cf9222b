namespace Misthos.Web.Features.Evaluations.Instruments;

/// <summary>A file, pasted.</summary>
public sealed class InstrumentInput
{
    public string? Json { get; set; }
}
