using System.Globalization;
using System.Resources;
using Misthos.Domain;
using Misthos.Domain.Allowances;
using Misthos.Domain.Sittings;
using Misthos.Web.Features.Allowances;
using Misthos.Web.Features.Allowances.Refusals;
using Codes = Misthos.Domain.Allowances.AllowanceReasonCodes;

namespace Misthos.Web.Tests.Features.Allowances;

/// <summary>Who is told of a refusal, once for each; and every refusal of the list says what to do.</summary>
public sealed class RefusalNoticeTests
{
    [Theory]
    [InlineData(Codes.Staff, true)]
    [InlineData(Codes.OrganNotCovered, true)]
    [InlineData(Codes.ActNotInForce, true)]
    [InlineData(Codes.AboveThreshold, true)]
    [InlineData(Codes.MinorNotCovered, true)]
    [InlineData(Codes.Declined, false)]
    [InlineData(Codes.NotRequested, false)]
    [InlineData(Codes.Absent, false)]
    public void Who_was_there_and_is_refused_is_told(string code, bool told) => Assert.Equal(told, RefusalNotices.IsToTell(Row(code)));

    [Fact]
    public void Another_reason_is_another_refusal()
    {
        var row = Row(Codes.Staff);
        Assert.Equal(RefusalNotices.KeyOf(row), RefusalNotices.KeyOf(row with { Person = "X" }));
        Assert.NotEqual(RefusalNotices.KeyOf(row), RefusalNotices.KeyOf(row with { Breakdown = row.Breakdown with { Reasons = [new Refusal(Codes.Elected)] } }));
    }

    [Theory]
    [InlineData(Codes.NoScheme)]
    [InlineData(Codes.ActNotInForce)]
    [InlineData(Codes.Staff)]
    [InlineData(Codes.OrganNotCovered)]
    [InlineData(Codes.QuotientUnknown)]
    [InlineData(Codes.MinorUndecided)]
    [InlineData(Codes.PartialUndecided)]
    public void Each_refusal_says_what_to_do(string code) =>
        Assert.All(new[] { CultureInfo.InvariantCulture, CultureInfo.GetCultureInfo("en") }, culture =>
            Assert.False(string.IsNullOrEmpty(new ResourceManager(typeof(AllowanceTexts)).GetResourceSet(culture, true, false)?.GetString("Way." + code))));

    private static AllowanceRow Row(string code) => new(Guid.CreateVersion7(), Guid.CreateVersion7(), "Anne Martin", new AllowanceBreakdown(AllowanceOutcome.NotDue, Money.Zero)
    {
        RuleVersion = AllowanceCalculator.RuleVersion,
        Input = new AllowanceInput(Capacity.Member, Guid.CreateVersion7(), MoneyCity.Day, AttendanceStatus.Present) { PlannedMinutes = 60, MinutesPresent = 60 },
        Reasons = [new Refusal(code)],
    }, null);
}
