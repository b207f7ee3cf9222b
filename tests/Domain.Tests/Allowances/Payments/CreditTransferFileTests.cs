using System.Globalization;
using System.Xml.Linq;
using CsCheck;
using Misthos.Domain.Allowances.Payments;

namespace Misthos.Domain.Tests.Allowances.Payments;

public sealed class CreditTransferFileTests
{
    [Theory]
    [InlineData(CreditTransferVersion.V09, "09")]
    [InlineData(CreditTransferVersion.V03, "03")]
    public void A_file_is_valid_and_of_the_shape_of_the_sample(CreditTransferVersion version, string number)
    {
        var written = Write(Transfers.File(Transfers.To()), version);
        Assert.Empty(Shared.Faults(written, Shared.Schemas("xsd", "iso20022", $"pain.001.001.{number}.xsd")));
        var sample = XDocument.Load(Shared.Path("samples", $"pain.001.001.{number}_minimal.xml"));
        Assert.Equal(Shared.Shape(sample.Root!), Shared.Shape(written.Root!));
        // The sample leaves the time zone open; we say it, so that a file made at night is not a day off.
        Assert.Equal("2025-03-15T10:00:00+01:00", written.Descendants().Single(e => e.Name.LocalName == "CreDtTm").Value);
        Assert.Equal(Texts(sample).Select(t => t.ToUpperInvariant()), Texts(written).Select(t => t.Replace("+01:00", "", StringComparison.Ordinal).ToUpperInvariant()));
    }

    [Theory]
    [InlineData(CreditTransferVersion.V09, "09", "BICFI")]
    [InlineData(CreditTransferVersion.V03, "03", "BIC")]
    public void Accounts_outside_the_economic_area_carry_their_bank(CreditTransferVersion version, string number, string element)
    {
        var swiss = Transfers.To() with { Iban = Iban.Parse("CH93 0076 2011 6238 5295 7"), Bic = "BCVLCH2LXXX" };
        var file = Transfers.File(swiss) with { Debtor = Transfers.Debtor with { Bic = "BDFEFRPPCCT" } };
        var written = Write(file, version);
        Assert.Empty(Shared.Faults(written, Shared.Schemas("xsd", "iso20022", $"pain.001.001.{number}.xsd")));
        Assert.Equal(["BDFEFRPPCCT", "BCVLCH2LXXX"], written.Descendants().Where(e => e.Name.LocalName == element).Select(e => e.Value));
    }

    [Fact]
    public void The_sum_of_the_file_is_the_sum_of_its_lines_to_the_cent() =>
        Gen.Long[1, 10_000_000].Array[1, 60].Sample(cents =>
        {
            var written = Write(Transfers.File([.. cents.Select((c, i) => Transfers.To($"R-{i}", amount: Money.FromCents(c)))]), CreditTransferVersion.V09);
            var lines = written.Descendants().Where(e => e.Name.LocalName == "InstdAmt").Select(e => decimal.Parse(e.Value, CultureInfo.InvariantCulture)).ToList();
            Assert.Equal(cents.Sum() / 100m, lines.Sum());
            Assert.All(written.Descendants().Where(e => e.Name.LocalName == "CtrlSum"), e => Assert.Equal(lines.Sum(), decimal.Parse(e.Value, CultureInfo.InvariantCulture)));
            Assert.All(written.Descendants().Where(e => e.Name.LocalName == "NbOfTxs"), e => Assert.Equal($"{cents.Length}", e.Value));
        }, iter: 30);

    [Fact]
    public void Labels_are_cut_names_never()
    {
        var written = Write(Transfers.File(Transfers.To(label: string.Join(' ', Enumerable.Repeat("séance", 40)))), CreditTransferVersion.V09);
        Assert.InRange(written.Descendants().Single(e => e.Name.LocalName == "Ustrd").Value.Length, 130, 140);
        Assert.Equal([new Refusal("transfer.holder-too-long", "R", new string('a', 71))], Transfers.File(Transfers.To("R", new string('a', 71))).WhyNotWrite());
    }

    [Fact]
    public void Each_fault_is_said_with_its_payment()
    {
        var outside = Iban.Parse("SA03 8000 0000 6080 1016 7519");
        (Transfer Transfer, Refusal Expected)[] cases =
        [
            (Transfers.To("R", amount: Money.Zero), new("transfer.amount", "R")),
            (Transfers.To("R", amount: Money.Euros(1_000_000_000m)), new("transfer.amount", "R")),
            (Transfers.To("R", "Анна"), new("transfer.holder-characters", "R", "А")),
            (Transfers.To("R", " "), new("transfer.holder-missing", "R")),
            (Transfers.To("R", label: "会"), new("transfer.label-characters", "R", "会")),
            (Transfers.To("R", label: ""), new("transfer.label-missing", "R")),
            (Transfers.To("a//b"), new("transfer.reference", "a//b")),
            (Transfers.To("/b"), new("transfer.reference", "/b")),
            (Transfers.To("é"), new("transfer.reference", "é")),
            (Transfers.To(new string('9', 36)), new("transfer.reference", new string('9', 36))),
            (Transfers.To("R") with { Iban = outside }, new("transfer.outside-sepa", "R", "SA")),
            (Transfers.To("R") with { Iban = Iban.Parse("CH93 0076 2011 6238 5295 7") }, new("transfer.bic-needed", "R", "CH")),
            (Transfers.To("R") with { Bic = "bdfe" }, new("transfer.bic", "R", "bdfe")),
        ];
        Assert.All(cases, c => Assert.Equal([c.Expected], Transfers.File(c.Transfer).WhyNotWrite()));
        Assert.Equal([new Refusal("transfer.nothing-to-pay")], Transfers.File().WhyNotWrite());
        Assert.Equal([new Refusal("transfer.reference-twice", "R")], Transfers.File(Transfers.To("R"), Transfers.To("R")).WhyNotWrite());
        Assert.Equal([new Refusal("transfer.debtor-missing", "")], (Transfers.File(Transfers.To()) with { Debtor = Transfers.Debtor with { Name = "" } }).WhyNotWrite());
        Assert.Throws<InvalidOperationException>(() => Write(Transfers.File(), CreditTransferVersion.V09));
    }

    private static IEnumerable<string> Texts(XDocument document) => document.Descendants().Where(e => !e.HasElements).Select(e => e.Value);

    private static XDocument Write(CreditTransferFile file, CreditTransferVersion version)
    {
        using var output = new MemoryStream();
        file.Write(output, version);
        output.Position = 0;
        return XDocument.Load(output);
    }
}
