using Misthos.Domain.Allowances.Payments;

namespace Misthos.Domain.Tests.Allowances.Payments;

public sealed class PaymentCheckTests
{
    private static readonly PaymentSubject Subject = new("Zoé Martin-Roux", Money.Euros(41.22m), "MARTIN ROUX Zoe", "FR7630006000011234567890189", false);

    [Fact]
    public void Each_reason_to_wait_is_said()
    {
        (PaymentSubject Subject, Refusal? Expected)[] cases =
        [
            (Subject, null),
            (Subject with { Amount = Money.Zero }, new("payment.nothing-due")),
            (Subject with { Holder = null, Iban = null }, new("payment.no-account")),
            (Subject with { Iban = "FR7630006000011234567890188" }, new("payment.iban")),
            (Subject with { Iban = "SA0380000000608010167519" }, new("transfer.outside-sepa", "-", "SA")),
            (Subject with { Iban = "CH9300762011623852957" }, new("transfer.bic-needed", "-", "CH")),
            (Subject with { Holder = "Зоя" }, new("transfer.holder-characters", "-", "З")),
            (Subject with { Holder = new string('a', 71) }, new("transfer.holder-too-long", "-", new string('a', 71))),
            (Subject with { IsMinor = true }, new("payment.minor")),
            (Subject with { IsMinor = true, Holder = "Paul Martin" }, null),
        ];
        Assert.All(cases, c => Assert.Equal(c.Expected is null ? [] : [c.Expected], PaymentCheck.WhyNotPay(c.Subject)));
    }

    [Theory]
    [InlineData("MARTIN ROUX Zoe", false)]
    [InlineData("Paul Martin", true)]
    public void Another_name_on_the_account_is_a_warning(string holder, bool differs) =>
        Assert.Equal(differs, PaymentCheck.HolderDiffers(Subject with { Holder = holder }));
}
