using Misthos.Web.Design;

namespace Misthos.Web.Tests.Design;

public sealed class ChartTests
{
    private static readonly ChartBar[] Quotas =
        [new("Femmes", 56, 54, 57, 57.8, "Genre"), new("16 à 20 ans", 14, 20, 24, 7.7, "Âge")];

    [Fact]
    public async Task Every_number_of_a_bar_chart_is_in_its_table()
    {
        var page = await Rendered.Of<BarChart>(("Title", "Panel"), ("Rows", Quotas));

        var rows = page.QuerySelectorAll("details table tbody tr").Select(r => r.QuerySelectorAll("td").Select(c => c.TextContent));
        Assert.Equal([["56", "54", "57", "57,8"], ["14", "20", "24", "7,7"]], rows);
        Assert.Equal(["Genre\u00a0: Femmes", "Âge\u00a0: 16 à 20 ans"], page.QuerySelectorAll("tbody th[scope=row]").Select(h => h.TextContent));
    }

    [Fact]
    public async Task A_bar_outside_its_range_says_so_in_words()
    {
        var page = await Rendered.Of<BarChart>(("Title", "Panel"), ("Rows", Quotas));
        var note = Assert.Single(page.QuerySelectorAll(".chart-note"));
        Assert.Equal("(sous la fourchette)", note.TextContent.Trim());
    }

    [Fact]
    public async Task A_bar_is_as_long_as_its_share_of_the_scale()
    {
        var page = await Rendered.Of<BarChart>(("Title", "Parts"), ("Rows", new ChartBar[] { new("a", 25), new("b", 130) }), ("Top", 100.0));
        Assert.Equal(["25%", "100%"], page.QuerySelectorAll(".chart-row .chart-bar").Select(b => b.GetAttribute("width")));
    }

    [Fact]
    public async Task A_line_chart_has_its_table_and_no_line_over_what_was_not_measured()
    {
        ChartSeries[] series = [new("Tirés au sort", [96, null, 80, 71])];
        var page = await Rendered.Of<LineChart>(("Title", "Présence"), ("Series", series), ("Labels", new[] { "1", "2", "3", "4" }));

        Assert.Equal(["96", "–", "80", "71"], page.QuerySelectorAll("tbody td").Select(c => c.TextContent));
        Assert.Single(page.QuerySelectorAll("svg[role=img] line.chart-line"));
        Assert.Equal(3, page.QuerySelectorAll("circle").Length);
    }

    [Theory]
    [InlineData(56, 60)]
    [InlineData(111, 120)]
    [InlineData(0, 1)]
    [InlineData(0.3, 0.3)]
    [InlineData(1300, 1500)]
    public void The_scale_ends_on_a_round_number(double max, double top) => Assert.Equal(top, ChartScale.Round([max]).Top, 1e-9);

    [Fact]
    public async Task Nothing_drawn_uses_a_style_attribute()
    {
        var page = await Rendered.Of<StyleGuide>();
        Assert.NotEmpty(page.QuerySelectorAll("svg"));
        Assert.Empty(page.QuerySelectorAll("[style], style, script"));
    }

    [Fact]
    public async Task The_style_guide_has_no_id_twice()
    {
        var page = await Rendered.Of<StyleGuide>();
        Assert.Empty(page.QuerySelectorAll("[id]").GroupBy(e => e.Id).Where(g => g.Count() > 1).Select(g => g.Key));
    }
}
