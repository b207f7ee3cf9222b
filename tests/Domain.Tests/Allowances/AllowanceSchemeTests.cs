using Misthos.Domain.Allowances;
using Misthos.Domain.Sittings;

namespace Misthos.Domain.Tests.Allowances;

public sealed class AllowanceSchemeTests
{
    private static readonly SchemeTerms Terms = Schemes.MarseilleTerms();

    public static TheoryData<SchemeTerms> WrongTerms => new(
        Terms with { Name = " " },
        Terms with { OrganIds = [] },
        Terms with { Capacities = [] },
        Terms with { Capacities = [Capacity.Member, Capacity.ElectedOfficial] },
        Terms with { Capacities = [Capacity.Officer] },
        Terms with { ValidTo = Terms.ValidFrom.AddDays(-1) },
        Terms with { ValidFrom = Schemes.Day("2023-03-09") },
        Terms with { QuotientThreshold = Money.Zero },
        Terms with { PartialPresence = PartialPresence.FullFrom },
        Terms with { FullFromMinutes = 60 });

    public static TheoryData<RateTerms> WrongRates => new(
        Rate("2024-01-01") with { Amount = Money.Zero },
        Rate("2024-01-01") with { DayCap = Money.Zero },
        Rate("2024-01-01") with { ReferenceMinutes = 0 },
        Rate("2024-01-01") with { Source = "" },
        Rate("2024-01-01") with { Provenance = RateProvenance.Derived, Derivation = "" },
        Rate("2024-01-01") with { To = Schemes.Day("2023-12-31") },
        Rate("2023-03-15"),
        Rate("2023-03-01") with { To = Schemes.Day("2023-03-15") });

    [Theory]
    [MemberData(nameof(WrongTerms), DisableDiscoveryEnumeration = true)]
    public void Terms_that_contradict_themselves_or_the_law_are_refused(SchemeTerms terms) =>
        Assert.Throws<ArgumentException>(() => Schemes.Marseille(terms));

    [Theory]
    [MemberData(nameof(WrongRates), DisableDiscoveryEnumeration = true)]
    public void A_wrong_rate_is_refused_and_changes_nothing(RateTerms terms)
    {
        var scheme = Schemes.Marseille();
        Assert.Throws<ArgumentException>(() => scheme.AddRate(terms));
        Assert.Null(Assert.Single(scheme.Rates).To);
    }

    [Fact]
    public void A_new_rate_closes_the_one_before_and_changes_no_earlier_day()
    {
        var scheme = Schemes.Marseille();
        scheme.AddRate(Rate("2027-01-01"));
        Assert.Equal(Schemes.Day("2026-12-31"), scheme.Rates[0].To);
        Assert.Equal(Money.Euros(77.49m), scheme.RateOn(Schemes.Day("2026-12-31"))!.Amount);
        Assert.Equal(Money.Euros(80m), scheme.RateOn(Schemes.Day("2027-01-01"))!.Amount);
        Assert.Null(scheme.RateOn(Schemes.Day("2023-03-14")));
    }

    [Fact]
    public void A_day_without_a_rate_pays_nothing_and_says_so()
    {
        var scheme = new AllowanceScheme(Schemes.Marseille().CouncilAct, Schemes.Authority, Terms);
        var breakdown = AllowanceCalculator.Compute(ExampleTests.Sitting(420) with { OrganId = Schemes.Plenary }, scheme);
        Assert.Equal([new Refusal(AllowanceReasonCodes.NoRate, "2024-03-16")], breakdown.Reasons);
    }

    [Fact]
    public void What_the_act_left_open_is_decided_with_a_ground_that_is_kept()
    {
        var scheme = Schemes.Marseille();
        var input = ExampleTests.Sitting(210, 420) with { OrganId = Schemes.Plenary };
        Assert.Equal(AllowanceOutcome.ToBeDecided, AllowanceCalculator.Compute(input, scheme).Outcome);
        scheme.Decide(new PresenceRules(PartialPresence.ProRata, null, RemotePresence.NotCovered), "article 3 de la délibération (fictif)", Schemes.Clerk);
        Assert.Equal(Money.Euros(38.75m), AllowanceCalculator.Compute(input, scheme).Amount);
        var remote = AllowanceCalculator.Compute(input with { Status = AttendanceStatus.Remote }, scheme);
        Assert.Equal([new Refusal(AllowanceReasonCodes.RemoteNotCovered)], remote.Reasons);
        Assert.Equal("article 3 de la délibération (fictif)", Assert.Single(scheme.PresenceDecisions).Ground);
        Assert.Throws<ArgumentException>(() => scheme.Decide(new PresenceRules(PartialPresence.FullFrom, null, RemotePresence.Covered), "x", Schemes.Clerk));
    }

    [Theory]
    [InlineData(1000.00, EligibilityOutcome.AtOrBelowThreshold)]
    [InlineData(1000.01, EligibilityOutcome.AboveThreshold)]
    [InlineData(0.0, EligibilityOutcome.AtOrBelowThreshold)]
    [InlineData(null, EligibilityOutcome.Unknown)]
    public void The_threshold_itself_is_within(double? quotient, EligibilityOutcome outcome) =>
        Assert.Equal(outcome, EligibilityDecision.Compare(quotient is { } q ? Money.Euros((decimal)q) : null, Money.Euros(1000m)));

    [Fact]
    public void The_last_decision_valid_on_the_day_counts()
    {
        var first = Decision(EligibilityOutcome.AtOrBelowThreshold, "2024-01-10");
        var second = Decision(EligibilityOutcome.AboveThreshold, "2024-03-10");
        Assert.Same(second, EligibilityDecision.ValidOn([second, first], Schemes.Day("2024-03-10")));
        Assert.Same(first, EligibilityDecision.ValidOn([second, first], Schemes.Day("2024-03-09")));
        Assert.Null(EligibilityDecision.ValidOn([second, first], Schemes.Day("2025-03-10")));
        Assert.Equal(Schemes.Day("2024-03-01"), second.ToFact().QuotientMonth);
        Assert.Equal(Money.Euros(1000m), second.Threshold);
    }

    [Fact]
    public void No_property_of_a_decision_can_hold_the_quotient() =>
        Assert.DoesNotContain(
            typeof(EligibilityDecision).GetProperties(),
            property => property.Name != nameof(EligibilityDecision.Threshold) && (property.PropertyType == typeof(Money) || property.PropertyType == typeof(decimal)));

    [Fact]
    public void The_last_word_on_a_request_counts_and_says_who_typed_it()
    {
        var scheme = Schemes.Poitiers();
        var asked = new AllowanceRequest(scheme, Guid.Empty, AllowanceChoice.Requested, Schemes.Day("2024-01-10")).OnBehalf(Schemes.Authority, "par téléphone");
        var declined = new AllowanceRequest(scheme, Guid.Empty, AllowanceChoice.Declined, Schemes.Day("2024-02-10"));
        Assert.Same(declined, AllowanceRequest.Latest([declined, asked]));
        Assert.Null(AllowanceRequest.Latest([]));
        Assert.Equal((Schemes.Authority, "par téléphone"), (asked.TypedBy, asked.OnBehalfNote));
        Assert.Throws<ArgumentException>(() => declined.OnBehalf(Schemes.Authority, " "));
    }

    private static RateTerms Rate(string from) =>
        new(Schemes.Day(from), null, RateUnit.PerSitting, Money.Euros(80m)) { Provenance = RateProvenance.ReadInAct, Source = "acte (fictif)" };

    private static EligibilityDecision Decision(EligibilityOutcome outcome, string from) =>
        new(Schemes.Poitiers(), Guid.Empty, new EligibilityTerms(outcome, EligibilityBasis.SeenByAgent, Schemes.Day(from))
        {
            DecidedOn = Schemes.Day(from),
            DecidedBy = Schemes.Authority,
            ValidFrom = Schemes.Day(from),
            ValidTo = Schemes.Day(from).AddMonths(12).AddDays(-1),
        });
}
