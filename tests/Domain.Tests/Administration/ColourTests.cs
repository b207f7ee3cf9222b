using Misthos.Domain.Administration;

namespace Misthos.Domain.Tests.Administration;

public sealed class ColourTests
{
    // Ratios published by the W3C (WCAG 2.2, understanding 1.4.3) and by its contrast tools.
    [Theory]
    [InlineData("#000000", "#ffffff", 21.0)]
    [InlineData("#ffffff", "#ffffff", 1.0)]
    [InlineData("#777777", "#ffffff", 4.48)]
    [InlineData("#767676", "#ffffff", 4.54)]
    [InlineData("#ff0000", "#ffffff", 4.00)]
    [InlineData("#0000ff", "#ffffff", 8.59)]
    [InlineData("#00ff00", "#ffffff", 1.37)]
    [InlineData("#ffff00", "#0000ff", 8.00)]
    public void Contrast_is_the_one_of_wcag(string one, string other, double ratio)
    {
        var (a, b) = (Colour.Parse(one), Colour.Parse(other));
        Assert.Equal(ratio, a.ContrastWith(b), 0.006);
        Assert.Equal(a.ContrastWith(b), b.ContrastWith(a));
    }

    [Theory]
    [InlineData("#000000", 0)]
    [InlineData("#ffffff", 1)]
    [InlineData("#ff0000", 0.2126)]
    [InlineData("#808080", 0.2159)]
    public void Luminance_goes_from_black_to_white(string colour, double luminance) =>
        Assert.Equal(luminance, Colour.Parse(colour).Luminance, 0.0001);

    [Theory]
    [InlineData(" #0B5563 ", "#0b5563")]
    [InlineData("#FFFFFF", "#ffffff")]
    public void Reads_and_writes(string text, string written) => Assert.Equal(written, Colour.Parse(text).ToString());

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("0b5563")]
    [InlineData("#0b556")]
    [InlineData("#0b55633")]
    [InlineData("#0b556g")]
    [InlineData("#-b5563")]
    [InlineData("red")]
    [InlineData("#fff;}body{")]
    public void Refuses_anything_else(string? text)
    {
        Assert.False(Colour.TryParse(text, out _));
        Assert.Throws<FormatException>(() => Colour.Parse(text!));
    }

    [Fact]
    public void Says_why_text_cannot_be_read()
    {
        Assert.Empty(Colour.White.WhyNotReadableOn(Colour.Parse("#767676")));
        Assert.Equal([new Refusal("colour.contrast", "4.47", "4.5")], Colour.White.WhyNotReadableOn(Colour.Parse("#777777")));
    }
}
