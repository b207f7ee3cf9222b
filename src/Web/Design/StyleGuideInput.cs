namespace Misthos.Web.Design;

/// <summary>The model of the form of the style guide.</summary>
public sealed class StyleGuideInput
{
    public string? Title { get; set; }

    public string? Day { get; set; }

    public string? Ceiling { get; set; }

    public string? About { get; set; }

    public string? Organ { get; set; }

    public string? Open { get; set; }

    public List<string> Needs { get; set => field = value ?? []; } = [];

    public bool Agreed { get; set; }
}
