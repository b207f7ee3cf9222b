using System.Text.Json;

namespace Misthos.Domain.Tests;

public sealed class IdentifierTests
{
    [Theory]
    [InlineData("FR1420041010050500013M02606")]
    [InlineData("fr14 2004 1010 0505 0001 3m02 606")]
    [InlineData("FR76 3000 6000 0112 3456 7890 189")]
    [InlineData("DE89 3704 0044 0532 0130 00")]
    [InlineData("BE68-5390-0754-7034")]
    [InlineData("MC58 1122 2000 0101 2345 6789 030")]
    public void Reads_an_iban(string text) => Assert.True(Iban.TryParse(text, out _));

    [Theory]
    [InlineData("FR1420041010050500013M02607")]
    [InlineData("FR142004101005050001M02606")]
    [InlineData("FR14 2004 1010 0505 0001 3M02 606 0")]
    [InlineData("DE89 3704 0044 0532 0130")]
    [InlineData("FR06 3000 6000 0112 3456 7890 188")]
    [InlineData("MC31 1122 2000 0101 2345 6789 031")]
    [InlineData("1420041010050500013M02606")]
    [InlineData("")]
    [InlineData(null)]
    public void Refuses_an_iban(string? text) => Assert.False(Iban.TryParse(text, out _));

    [Fact]
    public void An_iban_is_grouped_on_paper_and_masked_on_screen()
    {
        var iban = Iban.Parse("fr7630006000011234567890189");
        Assert.Equal("FR76 3000 6000 0112 3456 7890 189", iban.ToGroups());
        Assert.Equal("FR76 •••• •••• 0189", iban.Masked);
        Assert.Equal("FR76 •••• •••• 0189", $"{iban}");
        Assert.Equal(Iban.Parse("FR76 3000 6000 0112 3456 7890 189"), iban);
        Assert.DoesNotContain("3000", Assert.Throws<FormatException>(() => Iban.Parse("FR76 3000")).Message);
    }

    [Theory]
    [InlineData("FR76 3000 6000 0112 3456 7890 189", true, true)]
    [InlineData("CH93 0076 2011 6238 5295 7", true, false)]
    [InlineData("SA03 8000 0000 6080 1016 7519", false, false)]
    public void An_iban_says_whether_a_sepa_transfer_reaches_it(string text, bool sepa, bool eea) =>
        Assert.Equal((sepa, eea), (Iban.Parse(text).IsInSepa, Iban.Parse(text).IsInEea));

    [Fact]
    public void Every_swap_of_two_different_neighbours_breaks_an_iban()
    {
        const string right = "FR7630006000011234567890189";
        for (var i = 4; i < right.Length - 1; i++)
        {
            var swapped = right[..i] + right[i + 1] + right[i] + right[(i + 2)..];
            Assert.Equal(swapped == right, Iban.TryParse(swapped, out _));
        }
    }

    [Theory]
    [InlineData(" Camille.Roux@Exemple.FR ", "camille.roux@exemple.fr")]
    [InlineData("a+b@mairie-marseille.fr", "a+b@mairie-marseille.fr")]
    [InlineData("x@société.fr", "x@xn--socit-esab.fr")]
    public void Reads_an_email_address(string text, string value) => Assert.Equal(value, EmailAddress.Parse(text).Value);

    [Theory]
    [InlineData("camille")]
    [InlineData("camille@exemple")]
    [InlineData("@exemple.fr")]
    [InlineData("a..b@exemple.fr")]
    [InlineData(".a@exemple.fr")]
    [InlineData("a b@exemple.fr")]
    [InlineData("a@-exemple.fr")]
    [InlineData("a@exemple..fr")]
    [InlineData("a@exemple.fr\nBcc: x@y.fr")]
    [InlineData("é@exemple.fr")]
    [InlineData(null)]
    public void Refuses_an_email_address(string? text) => Assert.False(EmailAddress.TryParse(text, out _));

    [Theory]
    [InlineData("732 829 320 00074")]
    [InlineData("35600000000048")]
    [InlineData("35600000049837")]
    public void Reads_a_siret(string text) => Assert.True(Siret.TryParse(text, out _));

    [Theory]
    [InlineData("73282932000075")]
    [InlineData("35600000049838")]
    [InlineData("7328293200007")]
    [InlineData("7328293200007A")]
    [InlineData(null)]
    public void Refuses_a_siret(string? text) => Assert.False(Siret.TryParse(text, out _));

    [Fact]
    public void A_siret_is_printed_in_groups()
    {
        var siret = Siret.Parse("73282932000074");
        Assert.Equal("732829320", siret.Siren);
        Assert.Equal("732 829 320 00074", siret.ToString().Replace('\u00A0', ' '));
    }

    [Fact]
    public void Refusals_are_equal_by_code_and_values_and_survive_json()
    {
        var refusal = new Refusal("allowance.absent", "2023-06-26", "Excused");
        Assert.Equal(refusal, new Refusal("allowance.absent", "2023-06-26", "Excused"));
        Assert.NotEqual(refusal, new Refusal("allowance.absent", "Excused", "2023-06-26"));
        Assert.NotEqual(refusal, new Refusal("allowance.absent"));
        Assert.Equal(refusal, JsonSerializer.Deserialize<Refusal>(JsonSerializer.Serialize(refusal)));
    }
}
