using Microsoft.Extensions.Localization;
using Misthos.Domain.Allowances.Claims;
using Misthos.Domain.Allowances.Eligibility;
using Misthos.Web.Design;
using Misthos.Web.Features.Allowances.Eligibility;

namespace Misthos.Web.Features.Allowances.Expenses;

/// <summary>Words what is told of expense claims; a refusal says why, by whom, on what ground, and how to contest it.</summary>
internal sealed class ClaimNoticeWords(IStringLocalizer<ClaimTexts> texts, IStringLocalizer<EligibilityTexts> eligibility)
{
    public NoticeText Answer(ClaimView view, string reasons)
    {
        var claim = view.Claim;
        var subject = claim.Status == ClaimStatus.Refused ? "Refused" : reasons.Length > 0 ? "Part" : "Granted";
        List<string> body = [texts[$"Notice.{subject}", texts[$"Kind.{claim.Kind}"].Value, view.Sitting.Title, Format.LongDay(view.Sitting.Day), Format.Money(claim.Granted)]];
        if (reasons.Length > 0)
        {
            body.Add(texts["Notice.Reasons", reasons]);
        }

        var act = view.Scheme.CouncilAct;
        body.Add(eligibility["Notice.Law", act.Number, Format.LongDay(act.AdoptedOn), act.Title, act.LegalBasis]);
        body.Add(eligibility["Notice.DecidedBy", view.DecidedBy, Format.LongDay(claim.DecidedOn!.Value)]);
        return new NoticeText(texts[$"Notice.{subject}.Subject"], body, $"moi/frais/{claim.Id}") { Rights = reasons.Length == 0 ? [] : view.Appeal is null ? Rights(view.Rule) : Court(view.Rule) };
    }

    public NoticeText Appeal(ClaimView view, AllowanceAppeal appeal, string reasons, string by) => new(
        eligibility[$"Notice.Appeal.{appeal.Status}.Subject"],
        [
            appeal.Status == AppealStatus.Granted ? texts["Notice.Appeal.Granted", Format.LongDay(appeal.FiledOn)] : eligibility["Notice.Appeal.Rejected", Format.LongDay(appeal.FiledOn)],
            eligibility["Notice.Appeal.Reasons", reasons], eligibility["Notice.DecidedBy", by, Format.LongDay(appeal.DecidedOn!.Value)],
        ],
        $"moi/frais/{view.Claim.Id}")
    {
        Rights = appeal.Status == AppealStatus.Rejected ? Court(view.Rule) : [],
    };

    private string[] Court(IncomeRuleTerms? rule) => rule is null ? [] : [eligibility.Count("Rights.Court", rule.AppealMonths, rule.Court)];

    public IReadOnlyList<string> Rights(IncomeRuleTerms? rule) => rule is null ? [] :
    [
        eligibility.Count("Rights.Appeal", rule.AppealMonths, rule.AppealTo), eligibility["Rights.SomebodyElse"],
        eligibility.Count("Rights.Silence", IncomeRules.UsualAppealMonths), eligibility.Count("Rights.Court", rule.AppealMonths, rule.Court),
    ];
}
