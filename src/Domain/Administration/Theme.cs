namespace Misthos.Domain.Administration;

/// <summary>The two colours of an authority; everything else is derived from them.</summary>
/// <param name="Primary">Headings, links, main buttons, opening banner.</param>
/// <param name="Accent">Touches: tokens, current step, marks.</param>
public sealed record Theme(Colour Primary, Colour Accent)
{
    /// <summary>
    /// Why these colours cannot be used: white text must be readable on each (contrast of at least 4.5).
    /// Codes <c>theme.primary-contrast</c> and <c>theme.accent-contrast</c>; values: the colour, its ratio, the least one allowed.
    /// </summary>
    public IReadOnlyList<Refusal> WhyNot() => [.. WhyNot("theme.primary-contrast", Primary), .. WhyNot("theme.accent-contrast", Accent)];

    private static IEnumerable<Refusal> WhyNot(string code, Colour colour) =>
        Colour.White.WhyNotReadableOn(colour).Select(refusal => new Refusal(code, [colour.ToString(), .. refusal.Values]));
}
