namespace Misthos.Web.Features.Allowances;

/// <summary>Which corrections go in a settlement, as ticked.</summary>
public sealed class LiquidateInput
{
    public List<string> Corrections { get; set => field = value ?? []; } = [];

    public IReadOnlyCollection<Guid> Read() => [.. Corrections.Select(text => Guid.TryParse(text, out var id) ? id : Guid.Empty)];
}
