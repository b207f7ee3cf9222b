using Misthos.Domain.Administration;

namespace Misthos.Domain.Tests.Administration;

public sealed class ThemeTests
{
    [Fact]
    public void Accepts_colours_on_which_white_can_be_read() =>
        Assert.Empty(new Theme(Colour.Parse("#0b5563"), Colour.Parse("#9a4a12")).WhyNot());

    [Fact]
    public void Refuses_each_colour_that_is_too_light()
    {
        var refusals = new Theme(Colour.Parse("#777777"), Colour.Parse("#ffcc00")).WhyNot();

        Assert.Equal(["theme.primary-contrast", "theme.accent-contrast"], refusals.Select(r => r.Code));
        Assert.Equal(["#777777", "4.47", "4.5"], refusals[0].Values);
    }
}
