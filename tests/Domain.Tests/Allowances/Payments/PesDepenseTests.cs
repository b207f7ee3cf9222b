using System.Globalization;
using System.Xml.Linq;
using CsCheck;
using Misthos.Domain.Allowances;
using Misthos.Domain.Allowances.Payments;

namespace Misthos.Domain.Tests.Allowances.Payments;

public sealed class PesDepenseTests
{
    private static PesDepense Two => Transfers.Pes(Transfers.Line(), Transfers.Line("ACP-2025-0043", "Modèle", "Benoît", Money.Euros(41.22m)));

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void A_file_is_valid_against_the_schemas_of_the_accountant(bool collective)
    {
        var file = collective ? Two with { Settings = Transfers.Settings with { IsCollective = true, Function = "020" }, Slip = Two.Slip with { PieceNumbers = [832] } } : Two;
        Assert.Empty(Shared.Faults(Write(file), Shared.Schemas("xsd", "pes", "schemas_pes_v5.17", "PES_V2", "Rev0", "PES_Aller.xsd")));
        Assert.Equal(collective ? ["08"] : ["01", "01"], Values(Write(file), "TypPce"));
    }

    [Fact]
    public void Cheques_and_cash_carry_no_account()
    {
        var payee = new PesPayee("ACP-2025-0044", "M.", "Sans", "Compte");
        var file = Transfers.Pes(Transfers.Line(), new PesLine(Money.Euros(41.22m), payee, "Indemnité") { Means = PaymentMeans.Cheque }, new PesLine(Money.Euros(20m), payee with { Reference = "ACP-2025-0045" }, "Indemnité") { Means = PaymentMeans.Cash });
        Assert.Empty(file.WhyNotWrite());
        Assert.Equal(["03", "02", "01"], Values(Write(file), "ModRegl"));
        Assert.Single(Write(file).Descendants("CpteBancaire"));
        Assert.Empty(Shared.Faults(Write(file), Shared.Schemas("xsd", "pes", "schemas_pes_v5.17", "PES_V2", "Rev0", "PES_Aller.xsd")));
    }

    [Fact]
    public void The_schemas_really_refuse()
    {
        var written = Write(Two);
        written.Descendants("MtHT").First().SetAttributeValue("V", "-1.00");
        Assert.NotEmpty(Shared.Faults(written, Shared.Schemas("xsd", "pes", "schemas_pes_v5.17", "PES_V2", "Rev0", "PES_Aller.xsd")));
    }

    [Fact]
    public void Every_element_is_one_of_the_sample()
    {
        var sample = XDocument.Load(Shared.Path("samples", "pes_depense_minimal.xml")).Descendants().Select(e => e.Name).ToHashSet();
        Assert.Subset(sample, Write(Two).Descendants().Select(e => e.Name).ToHashSet());
    }

    [Fact]
    public void Names_are_in_capitals_and_the_person_is_a_natural_one()
    {
        var written = Write(Two);
        Assert.Equal(["EXEMPLE", "MODELE"], Values(written, "Nom"));
        Assert.Equal(["ALICE", "BENOIT"], Values(written, "Prenom"));
        Assert.Equal(["01", "01"], Values(written, "CatTiers"));
        Assert.Equal(["832", "833"], Values(written, "IdPce"));
        Assert.Equal(["2"], Values(written, "NbrPce"));
        Assert.Equal(["178.62"], Values(written, "MtBordHT"));
    }

    [Fact]
    public void The_sum_of_the_bordereau_is_the_sum_of_its_lines_to_the_cent() =>
        Gen.Long[1, 10_000_000].Array[1, 60].Sample(cents =>
        {
            var written = Write(Transfers.Pes([.. cents.Select((c, i) => Transfers.Line($"R-{i}", amount: Money.FromCents(c)))]));
            Assert.Equal(cents.Sum() / 100m, Values(written, "MtHT").Sum(v => decimal.Parse(v, CultureInfo.InvariantCulture)));
            Assert.Equal(cents.Sum() / 100m, decimal.Parse(Values(written, "MtBordHT").Single(), CultureInfo.InvariantCulture));
        }, iter: 30);

    [Fact]
    public void Each_rejection_is_foreseen()
    {
        var line = Transfers.Line("R");
        var payee = line.Payee;
        (PesDepense File, Refusal Expected)[] cases =
        [
            (Transfers.Pes(line with { Payee = payee with { Civility = "Mlle" } }), new("pes.slip.civility", "R")),
            (Transfers.Pes(line with { Payee = payee with { GivenName = "" } }), new("pes.slip.given-name", "R")),
            (Transfers.Pes(line with { Payee = payee with { FamilyName = new string('x', 39) } }), new("pes.flow.family-name-too-long", "R", new string('x', 39))),
            (Transfers.Pes(line with { Payee = payee with { FamilyName = "" } }), new("pes.flow.family-name-missing", "R")),
            (Transfers.Pes(line with { Payee = payee with { Holder = new string('x', 33) } }), new("pes.flow.holder-too-long", "R", new string('x', 33))),
            (Transfers.Pes(line with { Payee = payee with { Holder = "Анна" } }), new("pes.flow.holder-characters", "R", "А")),
            (Transfers.Pes(line with { Payee = payee with { Iban = Iban.Parse("DE89370400440532013000") } }), new("pes.slip.bic-needed", "R")),
            (Transfers.Pes(line with { Payee = payee with { Iban = Iban.Parse("SA0380000000608010167519") } }), new("pes.slip.outside-sepa", "R")),
            (Transfers.Pes(line with { Amount = Money.Zero }), new("pes.slip.nothing-due", "R")),
            (Transfers.Pes(line with { Amount = Money.FromCents(-1) }), new("pes.flow.line-amount", "R")),
            (Transfers.Pes(line) with { Settings = Transfers.Settings with { PostId = "86" } }, new("pes.flow.post")),
            (Transfers.Pes(line) with { Settings = Transfers.Settings with { Siret = "21860194700012" } }, new("pes.flow.siret")),
            (Transfers.Pes(line) with { Settings = Transfers.Settings with { CollectivityCode = "1" } }, new("pes.flow.collectivity")),
            (Transfers.Pes(line) with { Settings = Transfers.Settings with { BudgetCode = "000" } }, new("pes.flow.budget")),
            (Transfers.Pes(line) with { Settings = Transfers.Settings with { Nature = "six" } }, new("pes.flow.nature")),
            (Transfers.Pes(line) with { Settings = Transfers.Settings with { PieceNature = "16" } }, new("pes.flow.piece-nature")),
            (Transfers.Pes(line) with { Settings = Transfers.Settings with { PieceNature = "05" } }, new("pes.slip.triplet")),
            (Transfers.Pes(line) with { Settings = Transfers.Settings with { Operation = "A-1" } }, new("pes.flow.operation")),
            (Transfers.Pes(line with { Payee = payee with { Iban = null } }), new("pes.slip.account-missing", "R")),
            (Transfers.Pes(line) with { Slip = Two.Slip with { PieceNumbers = [1, 2] } }, new("pes.slip.piece-count")),
            (Two with { Slip = Two.Slip with { PieceNumbers = [1, 1] } }, new("pes.slip.piece-twice")),
            (Two with { Slip = Two.Slip with { Number = 10_000_000 } }, new("pes.flow.slip-number")),
            (Two with { Slip = Two.Slip with { Year = 2023 } }, new("pes.slip.year")),
            (Transfers.Pes(), new("pes.flow.pieces")),
        ];
        Assert.All(cases, c => Assert.Equal([c.Expected], c.File.WhyNotWrite()));
        Assert.Throws<InvalidOperationException>(() => Write(Transfers.Pes()));
    }

    private static IEnumerable<string> Values(XDocument document, string element) => document.Descendants(element).Select(e => e.Attribute("V")!.Value);

    private static XDocument Write(PesDepense file)
    {
        using var output = new MemoryStream();
        file.Write(output);
        output.Position = 0;
        return XDocument.Load(output);
    }
}
