using Misthos.Domain.Allowances;
using Misthos.Domain.Members;
using static Misthos.Domain.Tests.Allowances.Schemes;

namespace Misthos.Domain.Tests.Allowances;

/// <summary>Where a person stands with Poitiers' scheme, and what cannot be decided about them.</summary>
public sealed class RequestStandingTests
{
    private static readonly DateOnly Evening = Day("2026-03-14");
    private static readonly Guid Agent = Guid.CreateVersion7();
    private readonly AllowanceScheme _scheme = Poitiers();
    private readonly Person _person = new(Authority, "Anne", "Martin");

    [Fact]
    public void Nothing_is_asked_until_the_person_says_so()
    {
        Assert.Equal(RequestStanding.NotAsked, Standing([]));
        Assert.Equal(RequestStanding.ToDecide, Standing([Said(AllowanceChoice.Requested)]));
        Assert.Equal(RequestStanding.Declined, Standing([Said(AllowanceChoice.Requested), Said(AllowanceChoice.Declined, later: 1)], Decision(EligibilityOutcome.AtOrBelowThreshold)));
        Assert.Equal(RequestStanding.Met, RequestStandings.On(Marseille(), [], [], Evening));
    }

    [Theory]
    [InlineData(EligibilityOutcome.AtOrBelowThreshold, RequestStanding.Met)]
    [InlineData(EligibilityOutcome.AboveThreshold, RequestStanding.AboveThreshold)]
    [InlineData(EligibilityOutcome.Unknown, RequestStanding.ToDecide)]
    public void The_last_decision_counts_and_unknown_is_never_above(EligibilityOutcome outcome, RequestStanding expected) =>
        Assert.Equal(expected, Standing([Said(AllowanceChoice.Requested)], Decision(EligibilityOutcome.AboveThreshold), Decision(outcome, later: 1)));

    [Fact]
    public void A_decision_that_is_over_must_be_taken_again()
    {
        var decision = Decision(EligibilityOutcome.AtOrBelowThreshold);
        Assert.Equal(RequestStanding.Met, RequestStandings.On(_scheme, [Said(AllowanceChoice.Requested)], [decision], decision.ValidTo));
        Assert.Equal(RequestStanding.ToDecide, RequestStandings.On(_scheme, [Said(AllowanceChoice.Requested)], [decision], decision.ValidTo.AddDays(1)));
    }

    [Fact]
    public void What_cannot_be_decided_says_why()
    {
        var asked = Said(AllowanceChoice.Requested);
        Assert.Empty(EligibilityDecision.WhyNot(_scheme, _person, asked, Terms()));
        Assert.Equal("eligibility.not-requested", Code(null, Terms()));
        Assert.Equal("eligibility.not-requested", Code(Said(AllowanceChoice.Declined), Terms()));
        Assert.Equal("eligibility.month-to-come", Code(asked, Terms() with { QuotientMonth = Evening.AddMonths(1) }));
        Assert.Equal("eligibility.empty-period", Code(asked, Terms() with { ValidTo = Evening.AddDays(-400) }));
        Assert.Equal("eligibility.no-condition", EligibilityDecision.WhyNot(Marseille(), _person, asked, Terms())[0].Code);
        _person.LinkUser(Agent);
        Assert.Equal("eligibility.own-request", Code(asked, Terms()));
    }

    private string Code(AllowanceRequest? said, EligibilityTerms terms) => Assert.Single(EligibilityDecision.WhyNot(_scheme, _person, said, terms)).Code;

    private RequestStanding Standing(AllowanceRequest[] said, params EligibilityDecision[] decisions) => RequestStandings.On(_scheme, said, decisions, Evening);

    private AllowanceRequest Said(AllowanceChoice choice, int later = 0) => new(_scheme, _person.Id, choice, Evening.AddDays(later));

    private EligibilityDecision Decision(EligibilityOutcome outcome, int later = 0) => new(_scheme, _person.Id, Terms(outcome) with { DecidedOn = Evening.AddDays(later) });

    private static EligibilityTerms Terms(EligibilityOutcome outcome = EligibilityOutcome.AtOrBelowThreshold) => new(outcome, EligibilityBasis.SeenByAgent, Evening)
    {
        DecidedOn = Evening,
        DecidedBy = Agent,
        ValidFrom = Evening.AddDays(-100),
        ValidTo = Evening.AddDays(100),
    };
}
