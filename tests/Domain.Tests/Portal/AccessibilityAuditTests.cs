using Misthos.Domain.Portal;

namespace Misthos.Domain.Tests.Portal;

public sealed class AccessibilityAuditTests
{
    private static readonly DateOnly Today = new(2026, 11, 27);

    [Theory]
    [InlineData(60, 60, AccessibilityState.Full, 1000)]
    [InlineData(60, 59, AccessibilityState.Partial, 983)]
    [InlineData(60, 30, AccessibilityState.Partial, 500)]
    [InlineData(61, 30, AccessibilityState.NotCompliant, 491)]
    [InlineData(60, 0, AccessibilityState.NotCompliant, 0)]
    public void The_state_follows_from_the_criteria_met(int applicable, int met, AccessibilityState state, int rate)
    {
        var audit = Audit(applicable, met);
        Assert.Equal((state, rate), (audit.StateOn(Today), audit.RateInThousandths));
    }

    [Fact]
    public void An_audit_that_holds_no_more_makes_the_site_not_compliant()
    {
        var audit = Audit(60, 60);
        Assert.Equal(AccessibilityState.Full, audit.StateOn(new(2029, 11, 27)));
        Assert.Equal(AccessibilityState.NotCompliant, audit.StateOn(new(2029, 11, 28)));
    }

    [Theory]
    [InlineData("2026-11-28", 60, 60, "", "audit.day")]
    [InlineData("2023-11-26", 60, 60, "", "audit.day")]
    [InlineData("2026-11-01", 0, 0, "", "audit.applicable")]
    [InlineData("2026-11-01", 107, 60, "x", "audit.applicable")]
    [InlineData("2026-11-01", 60, 61, "", "audit.met")]
    [InlineData("2026-11-01", 60, 59, "", "audit.not-accessible")]
    public void Findings_that_cannot_be_are_refused(string on, int applicable, int met, string content, string code) =>
        Assert.Equal(code, Assert.Single(Findings(applicable, met, content) with { On = DateOnly.Parse(on, System.Globalization.CultureInfo.InvariantCulture) } is var findings ? findings.WhyNot(Today) : []).Code);

    [Fact]
    public void What_is_missing_of_a_legal_notice_is_named()
    {
        Assert.Equal(8, LegalNoticeText.Empty.Missing.Count);
        Assert.Equal(["Host"], new LegalNoticeText("Ville", "Mairie", "Le maire", "", "1 rue", "dpo@", "acces@", "Plan").Missing);
    }

    private static AccessibilityAudit Audit(int applicable, int met) => new(Guid.CreateVersion7(), Findings(applicable, met, met < applicable ? "Les cartes" : ""), Today, Guid.CreateVersion7());

    private static AuditFindings Findings(int applicable, int met, string content) => new(new(2026, 11, 1), "Cabinet", "NVDA", applicable, met, content, "", "");
}
