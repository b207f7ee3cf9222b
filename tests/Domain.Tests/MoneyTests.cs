using System.Globalization;
using System.Text.Json;
using CsCheck;

namespace Misthos.Domain.Tests;

public sealed class MoneyTests
{
    private static readonly CultureInfo Fr = CultureInfo.GetCultureInfo("fr");
    private static readonly CultureInfo En = CultureInfo.GetCultureInfo("en");

    [Theory]
    [InlineData("77,49", 7749)]
    [InlineData("77.49", 7749)]
    [InlineData("77,5", 7750)]
    [InlineData("77", 7700)]
    [InlineData(" 77,49 € ", 7749)]
    [InlineData("€77.49", 7749)]
    [InlineData("1 234,50 €", 123450)]
    [InlineData("1\u00A0234,50\u00A0€", 123450)]
    [InlineData("1\u202F234\u202F567,50", 123456750)]
    [InlineData("-5,00 €", -500)]
    [InlineData("0", 0)]
    public void Reads_what_people_type(string text, long cents)
    {
        Assert.True(Money.TryParse(text, Fr, out var money));
        Assert.Equal(cents, money.Cents);
    }

    [Theory]
    [InlineData("77,499")]
    [InlineData("77.499")]
    [InlineData("1,234.50")]
    [InlineData("12 34,50")]
    [InlineData("1 234 56")]
    [InlineData("77,")]
    [InlineData(",49")]
    [InlineData("1e3")]
    [InlineData("77,49 $")]
    [InlineData("٧٧")]
    [InlineData("99999999999999999999")]
    [InlineData("")]
    [InlineData(null)]
    public void Refuses_the_rest_instead_of_guessing(string? text) => Assert.False(Money.TryParse(text, Fr, out _));

    [Fact]
    public void English_thousands_are_read_in_English_only()
    {
        Assert.True(Money.TryParse("1,234.50", En, out var money));
        Assert.Equal(123450, money.Cents);
        Assert.False(Money.TryParse("1,234.50", Fr, out _));
        Assert.False(Money.TryParse("77,499", En, out _));
    }

    [Fact]
    public void Is_written_as_the_culture_writes_it()
    {
        Assert.Equal("77,49\u00A0€", Money.Euros(77.49m).ToString(Fr));
        Assert.Equal("€77.49", Money.Euros(77.49m).ToString(En));
        Assert.Equal("1\u202F234,50\u00A0€", Money.Euros(1234.5m).ToString(Fr));
    }

    [Theory]
    [InlineData(0.125, 13)]
    [InlineData(-0.125, -13)]
    [InlineData(0.124, 12)]
    [InlineData(13.737, 1374)]
    public void Rounds_half_away_from_zero(double euros, long cents) => Assert.Equal(cents, Money.Euros((decimal)euros).Cents);

    [Fact]
    public void A_product_is_rounded_once() => Assert.Equal(Money.Euros(75.57m), Money.Euros(13.74m) * 5.5m);

    [Fact]
    public void What_is_written_can_be_read_again() =>
        Gen.Long[-99_999_999_99, 99_999_999_99].Sample(cents =>
        {
            foreach (var culture in new[] { Fr, En })
            {
                Assert.True(Money.TryParse(Money.FromCents(cents).ToString(culture), culture, out var back));
                Assert.Equal(cents, back.Cents);
            }
        });

    [Fact]
    public void Survives_json()
    {
        var json = JsonSerializer.Serialize(Money.Euros(77.49m));
        Assert.Equal("""{"Cents":7749}""", json);
        Assert.Equal(Money.Euros(77.49m), JsonSerializer.Deserialize<Money>(json));
    }

    [Fact]
    public void Overflow_throws_instead_of_wrapping()
    {
        Assert.Throws<OverflowException>(() => Money.FromCents(long.MaxValue) + Money.FromCents(1));
        Assert.Throws<OverflowException>(() => Money.Euros(decimal.MaxValue / 100m));
    }
}
