using System.Globalization;
using Misthos.Domain.Allowances;
using Misthos.Domain.Allowances.Payments;

namespace Misthos.Domain.Tests.Allowances.Payments;

public sealed class PaymentCheckTests
{
    private static readonly AccountDetails Details = new("MARTIN ROUX Zoe", "FR7630006000011234567890189");
    private static readonly PaymentSubject Subject = new("Zoé Martin-Roux", Money.Euros(41.22m), new(AccountKind.Own, PaymentMeans.Transfer, Details));

    public static TheoryData<string> Cases => [.. Rows.Keys];

    private static Dictionary<string, IReadOnlyDictionary<string, string>> Rows =>
        MarkdownTable.Rows(Repository.File("tests", "Domain.Tests", "Allowances", "Payments", "examples", "comptes-payables.md")).ToDictionary(r => r["cas"]);

    [Theory]
    [MemberData(nameof(Cases))]
    public void Whoever_waits_is_told_why(string name)
    {
        var row = Rows[name];
        string Cell(string column) => row.GetValueOrDefault(column, "");
        var isTransfer = Enum.TryParse<AccountKind>(Cell("compte"), out var kind);
        var means = isTransfer ? PaymentMeans.Transfer : Cell("compte") == "chèque" ? PaymentMeans.Cheque : PaymentMeans.Cash;
        var account = new PaymentAccount(isTransfer ? kind : AccountKind.None, means, isTransfer ? Details with { Holder = Cell("titulaire") } : null, Cell("papier vu") == "oui");
        var subject = Subject with
        {
            Account = account,
            IsMinor = Cell("mineur") == "oui",
            MinorsHaveOwn = Cell("règle des mineurs") == "le sien",
            Guardians = ["Paul Martin"],
            CashLimit = Cell("plafond des espèces").Length == 0 ? null : Money.Euros(decimal.Parse(Cell("plafond des espèces"), CultureInfo.InvariantCulture)),
        };
        Assert.Equal(Cell("attend").Length == 0 ? [] : [Cell("attend")], PaymentCheck.WhyNotPay(subject).Select(r => r.Code));
    }

    [Fact]
    public void Each_fault_of_an_account_is_said()
    {
        PaymentSubject With(AccountDetails details) => Subject with { Account = Subject.Account! with { Details = details } };
        (PaymentSubject Subject, Refusal? Expected)[] cases =
        [
            (Subject, null),
            (Subject with { Amount = Money.Zero }, new("payment.nothing-due")),
            (Subject with { Account = null }, new("payment.no-account")),
            (Subject with { Account = Subject.Account! with { Details = null } }, new("payment.account-unreadable")),
            (Subject with { IsTreatmentUndecided = true }, new("payment.tax-undecided")),
            (Subject with { SentBack = "AC04" }, new("payment.sent-back", "AC04")),
            (With(Details with { Iban = "FR7630006000011234567890188" }), new("payment.iban")),
            (With(Details with { Iban = "SA0380000000608010167519" }), new("transfer.outside-sepa", "-", "SA")),
            (With(Details with { Iban = "CH9300762011623852957" }), new("transfer.bic-needed", "-", "CH")),
            (With(Details with { Iban = "CH9300762011623852957", Bic = "UBSWCHZH80A" }), null),
            (With(Details with { Bic = "UBS" }), new("transfer.bic", "-", "UBS")),
            (With(Details with { Holder = "Зоя" }), new("transfer.holder-characters", "-", "З")),
            (With(Details with { Holder = new string('a', 71) }), new("transfer.holder-too-long", "-", new string('a', 71))),
        ];
        Assert.All(cases, c => Assert.Equal(c.Expected is null ? [] : [c.Expected], PaymentCheck.WhyNotPay(c.Subject)));
    }

    [Theory]
    [InlineData("MARTIN ROUX Zoe", false)]
    [InlineData("Paul Martin", true)]
    public void Another_name_on_the_account_is_a_warning(string holder, bool differs) =>
        Assert.Equal(differs, PaymentCheck.HolderDiffers(Subject with { Account = Subject.Account! with { Details = Details with { Holder = holder } } }));

    [Fact]
    public void An_account_is_never_written_in_full_in_a_log() => Assert.Equal("FR76 •••• •••• 0189", $"{Details}");
}
