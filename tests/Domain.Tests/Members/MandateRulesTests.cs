using Misthos.Domain.Assemblies;
using Misthos.Domain.Members;

namespace Misthos.Domain.Tests.Members;

public sealed class MandateRulesTests
{
    private static readonly DateOnly First = new(2026, 1, 1);

    [Theory]
    [InlineData(false, 0, true)]
    [InlineData(true, 0, false)]
    [InlineData(false, -1, false)]
    public void A_mandate_is_not_renewed_unless_the_edition_says_so(bool renewable, int heldDays, bool refused)
    {
        var edition = new Edition(Guid.CreateVersion7(), Guid.CreateVersion7(), "Suivante", First, First.AddYears(1), 10);
        edition.SetRenewable(renewable);
        var earlier = Mandate(Guid.CreateVersion7(), First.AddDays(-100 + heldDays));
        Assert.Equal(refused ? [new Refusal("seat.not-renewable", "Zoé Martin")] : [], MandateRules.WhyNotSeat(edition, "Zoé Martin", [earlier]));
        Assert.Empty(MandateRules.WhyNotSeat(edition, "Zoé Martin", [Mandate(edition.Id, First)]));
    }

    [Fact]
    public void A_mandate_ends_once_within_its_term_and_its_history_stays()
    {
        var mandate = Mandate(Guid.CreateVersion7(), First);
        Assert.Equal("mandate.day", Assert.Single(MandateRules.WhyNotEnd(mandate, First.AddDays(1))).Code);
        mandate.End(First, "Déménagement", Guid.CreateVersion7(), DateTimeOffset.UnixEpoch);
        Assert.Equal((MandateStatus.Ended, First, "Déménagement"), (mandate.Status, mandate.EndsOn, mandate.Changes[0].Reason));
        Assert.Throws<InvalidOperationException>(() => mandate.End(First, "", Guid.CreateVersion7(), DateTimeOffset.UnixEpoch));
    }

    private static Mandate Mandate(Guid edition, DateOnly lastDay) =>
        new(new(Guid.CreateVersion7(), Guid.CreateVersion7(), edition, Guid.CreateVersion7()), MandateOrigin.Drawn, First.AddDays(-100) < lastDay.AddDays(1) ? First.AddDays(-100) : First, lastDay);
}
