using Misthos.Domain.Recruitment;

namespace Misthos.Domain.Tests.Recruitment;

/// <summary>Two public acts in their order, and nothing done twice.</summary>
public sealed class PanelDrawTests
{
    private static readonly Guid By = Guid.CreateVersion7();
    private static readonly DateTimeOffset At = new(2026, 11, 26, 9, 0, 0, TimeSpan.Zero);

    [Fact]
    public void A_draw_goes_through_both_acts_and_keeps_each_change()
    {
        var draw = Prepared();
        Assert.Empty(draw.WhyNotDraw("dés : 4 2 6"));
        draw.Draw("  dés : 4 2 6 \n", "{drawn}", By, At.AddDays(1));
        draw.AddSeat(Guid.CreateVersion7(), 1, isReserve: false);
        draw.Confirm(By, At.AddDays(2));
        Assert.Equal(("dés : 4 2 6", "{drawn}", At.AddDays(1)), (draw.RandomText, draw.Proof, draw.DrawnAt));
        Assert.Equal(
            [PanelDrawStatus.Preparing, PanelDrawStatus.Prepared, PanelDrawStatus.Drawn, PanelDrawStatus.Confirmed],
            draw.Changes.Select(c => c.Status));
    }

    [Fact]
    public void Only_a_prepared_draw_is_drawn()
    {
        var draw = Asked();
        Assert.Equal("draw.not-prepared", Assert.Single(draw.WhyNotDraw("x")).Code);
        Assert.Throws<InvalidOperationException>(() => draw.Draw("x", "{}", By, At));
        Assert.Throws<InvalidOperationException>(() => draw.AddSeat(Guid.CreateVersion7(), 1, isReserve: false));
        draw.Prepare(new("moteur", "a", "b", "{}"), At);
        draw.Draw("x", "{}", By, At);
        Assert.Equal("draw.already-drawn", Assert.Single(draw.WhyNotDraw("y")).Code);
        Assert.Throws<InvalidOperationException>(() => draw.Draw("y", "{}", By, At));
        Assert.Equal("x", draw.RandomText);
    }

    [Theory]
    [InlineData(null, "draw.random-required")]
    [InlineData(" \n ", "draw.random-required")]
    [InlineData("x", null)]
    public void A_public_random_value_is_needed(string? text, string? refusal) =>
        Assert.Equal(refusal, Prepared().WhyNotDraw(text).SingleOrDefault()?.Code);

    [Fact]
    public void A_public_random_value_can_be_read_aloud()
    {
        Assert.Empty(Prepared().WhyNotDraw(new string('x', PanelDraw.LongestRandomText)));
        Assert.Equal(new Refusal("draw.random-too-long", "500"), Assert.Single(Prepared().WhyNotDraw(new string('x', PanelDraw.LongestRandomText + 1))));
    }

    [Theory]
    [InlineData(AbandonCause.Cancelled)]
    [InlineData(AbandonCause.Failed)]
    [InlineData(AbandonCause.Interrupted)]
    public void A_preparation_that_ends_early_leaves_no_draw_but_says_why(AbandonCause cause)
    {
        var draw = Asked();
        Assert.Empty(draw.WhyNotCancel());
        draw.Abandon(cause, By, At);
        Assert.Equal((PanelDrawStatus.Abandoned, cause, false, false), (draw.Status, draw.Abandonment, draw.IsOpen, draw.IsPublic));
        Assert.NotEmpty(draw.WhyNotDraw("x"));
        Assert.NotEmpty(draw.WhyNotConfirm());
        Assert.NotEmpty(draw.WhyNotDiscard());
        Assert.NotEmpty(draw.WhyNotCancel());
        Assert.Throws<InvalidOperationException>(() => draw.Prepare(new("moteur", "a", "b", "{}"), At));
    }

    [Fact]
    public void What_is_published_is_set_aside_with_a_reason_and_stays_public()
    {
        var draw = Prepared();
        Assert.Equal("draw.not-preparing", Assert.Single(draw.WhyNotCancel()).Code);
        Assert.Throws<InvalidOperationException>(() => draw.Abandon(AbandonCause.Cancelled, By, At));
        draw.Discard("Une erreur de quota", By, At);
        Assert.Equal("Une erreur de quota", draw.Changes[^1].Reason);
        Assert.True(draw is { IsPublic: true, IsOpen: false });
        Assert.Equal("draw.discarded", Assert.Single(draw.WhyNotConfirm()).Code);
    }

    [Fact]
    public void Only_a_drawn_panel_is_confirmed_and_only_once()
    {
        var draw = Prepared();
        Assert.Equal("draw.not-drawn", Assert.Single(draw.WhyNotConfirm()).Code);
        Assert.Throws<InvalidOperationException>(() => draw.Confirm(By, At));
        draw.Draw("x", "{}", By, At);
        draw.Confirm(By, At);
        Assert.Equal("draw.already-confirmed", Assert.Single(draw.WhyNotConfirm()).Code);
        Assert.Equal("draw.already-confirmed", Assert.Single(draw.WhyNotDiscard()).Code);
        Assert.Throws<InvalidOperationException>(() => draw.Discard("trop tard", By, At));
    }

    [Fact]
    public void Figures_are_read_as_they_were_kept()
    {
        var figures = new LotteryFigures(1000, 40, 0.25, 0.5)
        {
            IsProven = true,
            Features = ["genre"],
            Classes = [new(["F"], 20, 0.25), new(["H"], 20, 0.5)],
            Counts = [new(250, 20), new(500, 20)],
        };
        var read = LotteryFigures.FromJson(figures.ToJson());
        Assert.Equal(figures.ToJson(), read.ToJson());
        Assert.Equal((0.25, true, "H", 500), (read.Least, read.IsProven, read.Classes[1].Values[0], read.Counts[1].Panels));
    }

    private static PanelDraw Asked() =>
        new(new RecruitmentPool(Guid.CreateVersion7(), Guid.CreateVersion7(), new(By, At, "secret")), new("Leximin", 10, 5), By, At);

    private static PanelDraw Prepared()
    {
        var draw = Asked();
        draw.Prepare(new("moteur", "a", "b", "{}"), At);
        return draw;
    }
}
