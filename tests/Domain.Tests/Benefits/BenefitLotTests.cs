using CsCheck;
using Misthos.Domain.Allowances;
using Misthos.Domain.Benefits;

namespace Misthos.Domain.Tests.Benefits;

/// <summary>Stock, numbers and who may receive vouchers.</summary>
public sealed class BenefitLotTests
{
    private static readonly DateOnly Today = new(2026, 3, 14);
    private static readonly BenefitAct Act = new(Guid.CreateVersion7(), DateTimeOffset.UnixEpoch);
    private static readonly Guid Sitting = Guid.CreateVersion7();

    [Fact]
    public void Vouchers_leave_the_stock_and_come_back()
    {
        var lot = Lot(3, ["C-1", "C-2", "C-3"]);
        var grants = lot.Give(Thanks(1), [Member(), Member()], Today, Act);
        Assert.Equal((1, Money.FromCents(850), Money.FromCents(850)), (lot.Remaining, grants[0].Value, grants[1].Value));
        Assert.Equal(["C-1", "C-2", "C-3"], grants.SelectMany(grant => grant.Numbers).Concat(lot.NumbersLeft));
        lot.TakeBack(grants[0], BenefitEnd.Returned, "Ne peut pas venir", Act);
        Assert.Equal((2, "C-1,C-3", false, null), (lot.Remaining, string.Join(',', lot.NumbersLeft), grants[0].Stands, grants[0].StandingKey));
        Assert.Equal("benefit.already-back", Assert.Single(grants[0].WhyNotEnd("Encore")).Code);
        Assert.Equal("benefit.no-reason", Assert.Single(grants[1].WhyNotEnd(" ")).Code);
        Assert.Throws<InvalidOperationException>(() => lot.TakeBack(grants[0], BenefitEnd.Returned, "Encore", Act));
    }

    [Fact]
    public void A_number_can_be_chosen_once()
    {
        var lot = Lot(3, ["C-1", "C-2", "C-3"]);
        Assert.Equal(["C-2"], lot.Give(Thanks(1) with { Numbers = ["c-2"] }, [Member()], Today, Act)[0].Numbers.Select(number => number.ToUpperInvariant()));
        Assert.Equal("benefit.number-gone", Code(lot, Thanks(1) with { Numbers = ["C-2"] }, Member()));
        Assert.Equal("benefit.numbers-each", Code(lot, Thanks(2) with { Numbers = ["C-1"] }, Member()));
        Assert.Equal("benefit.numbers-each", Code(lot, Thanks(1) with { Numbers = ["C-1"] }, Member(), Member()));
    }

    [Theory]
    [InlineData(MinorAllowance.Undecided, BenefitForm.InPerson, "benefit.minor-undecided")]
    [InlineData(MinorAllowance.Nothing, BenefitForm.ToGuardian, "benefit.minor-nothing")]
    [InlineData(MinorAllowance.SameByGuardian, BenefitForm.InPerson, "benefit.minor-by-guardian")]
    [InlineData(MinorAllowance.SameByGuardian, BenefitForm.Posted, "benefit.minor-by-guardian")]
    [InlineData(MinorAllowance.SameByGuardian, BenefitForm.ToGuardian, null)]
    [InlineData(MinorAllowance.Same, BenefitForm.InPerson, null)]
    [InlineData(MinorAllowance.Same, BenefitForm.ToGuardian, null)]
    public void Members_under_age_receive_what_the_scheme_allows(MinorAllowance rule, BenefitForm form, string? refusal)
    {
        var young = Member() with { BornOn = Today.AddYears(-18).AddDays(1) };
        Assert.Equal(refusal, Code(Lot(5, minors: rule), Thanks(1) with { Form = form }, young));
        Assert.Equal(form == BenefitForm.ToGuardian ? "benefit.of-age" : null, Code(Lot(5, minors: rule), Thanks(1) with { Form = form }, young with { BornOn = Today.AddYears(-18) }));
    }

    [Fact]
    public void Every_refusal_is_told()
    {
        var lot = Lot(2);
        Assert.Equal(["benefit.nobody"], lot.WhyNotGive(Thanks(1), [], Today).Select(refusal => refusal.Code));
        Assert.Equal("benefit.none-left", Code(lot, Thanks(3), Member()));
        Assert.Equal("benefit.each", Code(lot, Thanks(0), Member()));
        Assert.Equal("benefit.day-to-come", Code(lot, Thanks(1) with { On = Today.AddDays(1) }, Member()));
        Assert.Equal("benefit.before-lot", Code(lot, Thanks(1) with { On = Today.AddDays(-31) }, Member()));
        Assert.Equal("benefit.expired", lot.WhyNotGive(Thanks(1) with { On = Today.AddDays(61) }, [Member()], Today.AddDays(61)).Single().Code);
        Assert.Equal("benefit.not-member", Code(lot, Thanks(1), Member() with { IsMember = false }));
        Assert.Equal("benefit.already", Code(lot, Thanks(1), Member() with { HasAlready = true }));
        Assert.Equal("benefit.was-not-there", Code(lot, Thanks(1) with { SittingId = Sitting }, Member()));
        Assert.Null(Code(lot, Thanks(1) with { SittingId = Sitting }, Member() with { WasThere = true }));
        Assert.Throws<InvalidOperationException>(() => lot.Give(Thanks(3), [Member()], Today, Act));
    }

    [Fact]
    public void A_lot_says_what_is_wrong_with_it()
    {
        var terms = new LotTerms(BenefitKind.Pool, " ", "", Money.Zero, 0) { ReceivedOn = Today, ExpiresOn = Today.AddDays(-1) };
        Assert.Equal(["benefit.no-name", "benefit.quantity", "benefit.value", "benefit.expires-before"], terms.WhyNot().Select(refusal => refusal.Code));
        Assert.Equal("benefit.numbers", Assert.Single(new LotTerms(BenefitKind.Pool, "Piscine", "Ville", Money.Euros(3), 3) { Numbers = ["1", "1", "2"] }.WhyNot()).Code);
        Assert.Throws<ArgumentException>(() => new BenefitLot(Guid.CreateVersion7(), Guid.CreateVersion7(), terms));
    }

    [Fact]
    public void Stock_is_what_was_received_less_what_stands() => Gen.Select(Gen.Int[1, 30], Gen.Int[-6, 6].Array[0, 40]).Sample((quantity, acts) =>
    {
        var (lot, grants) = (Lot(quantity), new List<BenefitGrant>());
        foreach (var act in acts)
        {
            if (act > 0 && lot.WhyNotGive(Thanks(act), [Member()], Today).Count == 0)
            {
                grants.AddRange(lot.Give(Thanks(act), [Member()], Today, Act));
            }
            else if (act < 0 && grants.Find(grant => grant.Stands) is { } standing)
            {
                lot.TakeBack(standing, BenefitEnd.Cancelled, "Erreur", Act);
            }

            Assert.True(lot.Remaining >= 0);
            Assert.Equal(quantity, lot.Remaining + grants.Where(grant => grant.Stands).Sum(grant => grant.Quantity));
        }
    });

    private static BenefitLot Lot(int quantity, string[]? numbers = null, MinorAllowance minors = MinorAllowance.SameByGuardian) =>
        new(Guid.CreateVersion7(), Guid.CreateVersion7(), new LotTerms(BenefitKind.Cinema, "Place de cinéma", "Cinéma municipal", Money.FromCents(850), quantity)
        {
            ReceivedOn = Today.AddDays(-30),
            ExpiresOn = Today.AddDays(60),
            Numbers = numbers ?? [],
            Minors = minors,
        });

    private static BenefitHanding Thanks(int each) => new(Today, BenefitForm.InPerson, null, each);

    private static BenefitRecipient Member() => new(Guid.CreateVersion7(), "Zoé Martin", Today.AddYears(-30)) { IsMember = true };

    private static string? Code(BenefitLot lot, BenefitHanding handing, params BenefitRecipient[] people) => lot.WhyNotGive(handing, people, Today) is [var refusal, ..] ? refusal.Code : null;
}
