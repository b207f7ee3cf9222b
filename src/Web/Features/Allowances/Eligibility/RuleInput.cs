using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;
using Misthos.Domain.Allowances;
using Misthos.Domain.Allowances.Eligibility;
using Misthos.Web.Data;
using Misthos.Web.Design;

namespace Misthos.Web.Features.Allowances.Eligibility;

/// <summary>How the condition is looked at, as typed.</summary>
public sealed class RuleInput
{
    public string? Counts { get; set; }

    public string? Holds { get; set; }

    public string? AppealMonths { get; set; }

    public string? AppealTo { get; set; }

    public string? Court { get; set; }

    internal static RuleInput Of(IncomeRuleTerms? rule) => new()
    {
        Counts = rule?.Counts.ToString(),
        Holds = rule?.HoldsMonths?.ToString(CultureInfo.InvariantCulture),
        AppealMonths = (rule?.AppealMonths ?? IncomeRules.UsualAppealMonths).ToString(CultureInfo.InvariantCulture),
        AppealTo = rule?.AppealTo,
        Court = rule?.Court,
    };

    internal static string FieldOf(string code) => code switch
    {
        "income.holds" => nameof(Holds),
        "income.appeal-months" => nameof(AppealMonths),
        "income.appeal-to" => nameof(AppealTo),
        "income.court" => nameof(Court),
        _ => "",
    };

    /// <summary>The rule; what is out of bounds is refused by the rule itself.</summary>
    internal IncomeRuleTerms? Read(FormErrors errors, IStringLocalizer<EligibilityTexts> texts)
    {
        var counts = Typed.Chosen<QuotientMonthRule>(Counts);
        if (counts is null)
        {
            errors.Add(nameof(Counts), texts["Fault.Choose"]);
        }

        int? holds = string.IsNullOrWhiteSpace(Holds) ? null : Typed.Whole(Holds) ?? 0;
        return errors.Any ? null : new IncomeRuleTerms(counts!.Value, holds, Typed.Whole(AppealMonths) ?? 0, AppealTo ?? "", Court ?? "");
    }
}

/// <summary>Reads the rule of a scheme.</summary>
public sealed class IncomeRuleQueries(AppDbContext db)
{
    public async Task<(AllowanceScheme? Scheme, IncomeRuleTerms? Rule)> FindAsync(Guid schemeId) =>
        (await db.Set<AllowanceScheme>().AsNoTracking().Include(s => s.Expenses).AsSingleQuery().SingleOrDefaultAsync(s => s.Id == schemeId), (await db.Set<IncomeRule>().AsNoTracking().SingleOrDefaultAsync(r => r.SchemeId == schemeId))?.Terms);
}
