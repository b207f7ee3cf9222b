using System.Globalization;
using System.Reflection;
using System.Resources;
using Misthos.Domain.Allowances;
using Misthos.Web.Features.Allowances;

namespace Misthos.Web.Tests.Features.Allowances;

/// <summary>Every code of the calculator has its words, in both languages.</summary>
public sealed class AllowanceWordingTests
{
    private static readonly ResourceManager Texts = new(typeof(AllowanceTexts));

    [Fact]
    public void Every_code_has_a_text_in_both_languages()
    {
        string[] refusals =
            ["act.state-before-adoption", "act.state-before-last", "act.state-without-source", "settlement.already-approved", "settlement.same-person"];
        var codes = Codes(typeof(AllowanceLineCodes)).Concat(Codes(typeof(AllowanceReasonCodes))).Concat(refusals)
            .Concat(Codes(typeof(AllowanceChangeCodes))).Concat(Codes(typeof(ExpenseLineCodes))).Concat(Enum.GetNames<ExpenseKind>().Select(n => "Expense." + n))
            .Concat(Enum.GetNames<CouncilActStateKind>().Select(n => "Effect." + n)).Concat(Enum.GetNames<RateFormula>().Select(n => "Formula." + n)).Concat(Enum.GetNames<ReferenceDay>().Select(n => "ReferenceDay." + n))
            .Concat(Enum.GetNames<CouncilActStateKind>().Select(n => "State." + n)).Concat(Enum.GetNames<EligibilityBasis>().Select(n => "Basis." + n))
            .Concat(Enum.GetNames<Misthos.Domain.Sittings.Capacity>().Select(n => "Capacity." + n))
            .Concat(Enum.GetNames<Misthos.Domain.Sittings.AttendanceStatus>().Select(n => "Attendance." + n));
        Assert.Empty(codes.SelectMany(code => Missing(code)));
    }

    private static IEnumerable<string> Codes(Type type) =>
        type.GetFields(BindingFlags.Public | BindingFlags.Static).Select(field => (string)field.GetRawConstantValue()!);

    private static IEnumerable<string> Missing(string code) =>
        new[] { CultureInfo.InvariantCulture, CultureInfo.GetCultureInfo("en") }
            .Where(culture => string.IsNullOrEmpty(Texts.GetResourceSet(culture, true, false)?.GetString(code))).Select(culture => $"{code} ({culture.Name})");
}
