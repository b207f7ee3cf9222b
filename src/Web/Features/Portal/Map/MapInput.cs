namespace Misthos.Web.Features.Portal.Map;

/// <summary>What is said of a map that is uploaded.</summary>
public sealed class MapInput
{
    public string? NameProperty { get; set; }

    public string? Source { get; set; }
}
