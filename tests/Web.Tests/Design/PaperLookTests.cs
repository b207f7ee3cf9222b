using Misthos.Domain.Administration;
using Misthos.Web.Design;

namespace Misthos.Web.Tests.Design;

/// <summary>Papers wear the city's colours, light whatever the screen, and carry its logo within themselves.</summary>
public sealed class PaperLookTests
{
    [Fact]
    public void A_paper_wears_the_colours_and_the_logo_of_the_city()
    {
        var look = new PaperLook();
        Assert.Equal("", look.Css);
        look.Wear(new Theme(Colour.Parse("#0b4f7d"), Colour.Parse("#8a4d00")), [1, 2, 3], "image/png");
        Assert.Contains("--brand:#0b4f7d;", look.Css, StringComparison.Ordinal);
        Assert.DoesNotContain("dark", look.Css, StringComparison.Ordinal);
        Assert.Equal("data:image/png;base64,AQID", look.LogoUrl);
    }
}
