using System.Globalization;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Localization;
using Misthos.Domain;
using Misthos.Web.Design;

namespace Misthos.Web.Tests.Design;

public sealed class FormatTests
{
    [Theory]
    [InlineData("fr-FR", "samedi 8 novembre 2025")]
    [InlineData("en-GB", "Saturday 8 November 2025")]
    public void A_day_in_full(string culture, string text) => In(culture, () => Assert.Equal(text, Format.Day(new DateOnly(2025, 11, 8))));

    [Theory]
    [InlineData("fr-FR", "mercredi 1er octobre 2025")]
    [InlineData("en-GB", "Wednesday 1 October 2025")]
    public void The_first_of_a_month(string culture, string text) => In(culture, () => Assert.Equal(text, Format.Day(new DateOnly(2025, 10, 1))));

    [Theory]
    [InlineData("fr-FR", 420, "7\u00a0h")]
    [InlineData("fr-FR", 330, "5\u00a0h\u00a030")]
    [InlineData("fr-FR", 305, "5\u00a0h\u00a005")]
    [InlineData("fr-FR", 45, "45\u00a0min")]
    [InlineData("fr-FR", 0, "0\u00a0min")]
    [InlineData("en-GB", 330, "5\u00a0h\u00a030\u00a0min")]
    public void A_duration(string culture, int minutes, string text) => In(culture, () => Assert.Equal(text, Format.Duration(minutes)));

    [Theory]
    [InlineData("fr-FR", "9\u00a0h", "18\u00a0h\u00a030")]
    [InlineData("en-GB", "9:00", "18:30")]
    public void A_time(string culture, string nine, string evening) => In(culture, () =>
        Assert.Equal((nine, evening), (Format.Time(new TimeOnly(9, 0)), Format.Time(new TimeOnly(18, 30)))));

    [Theory]
    [InlineData("fr-FR", "77,49\u00a0€", "12,5\u00a0%", "1\u00a0024")]
    [InlineData("en-GB", "€77.49", "12.5%", "1,024")]
    public void Amounts_and_numbers(string culture, string amount, string share, string number) => In(culture, () =>
        Assert.Equal((amount, share, number), (Format.Money(Money.FromCents(7749)), Format.Percent(0.125, 1), Format.Number(1024))));

    [Fact]
    public void An_instant_is_told_in_paris_time() => In("fr-FR", () =>
        Assert.Equal("1er juillet 2025 à 0\u00a0h\u00a030", Format.Moment(new DateTimeOffset(2025, 6, 30, 22, 30, 0, TimeSpan.Zero))));

    [Theory]
    [InlineData("fr-FR", 0, "Un point est à corriger")]
    [InlineData("fr-FR", 2, "2 points sont à corriger")]
    [InlineData("en-GB", 0, "There are 0 things to correct")]
    [InlineData("en-GB", 1, "There is one thing to correct")]
    public void Plurals_follow_the_language(string culture, int n, string text) => In(culture, () =>
    {
        using var services = new ServiceCollection().AddLogging().AddLocalization().BuildServiceProvider();
        Assert.Equal(text, services.GetRequiredService<IStringLocalizer<DesignTexts>>().Count("ErrorSummaryTitle", n));
    });

    private static void In(string culture, Action check)
    {
        var (current, ui) = (CultureInfo.CurrentCulture, CultureInfo.CurrentUICulture);
        CultureInfo.CurrentCulture = CultureInfo.CurrentUICulture = CultureInfo.GetCultureInfo(culture);
        check();
        (CultureInfo.CurrentCulture, CultureInfo.CurrentUICulture) = (current, ui);
    }
}
