using Microsoft.Extensions.Localization;
using Misthos.Domain.Allowances;
using Misthos.Domain.Allowances.Eligibility;
using Misthos.Web.Design;

namespace Misthos.Web.Features.Allowances.Eligibility;

/// <summary>What a person is told, in their language: what and why, then how to contest it; the path leads to their page.</summary>
public sealed record NoticeText(string Subject, IReadOnlyList<string> Body, string Path)
{
    /// <summary>How to contest; empty when there is nothing to contest.</summary>
    public IReadOnlyList<string> Rights { get; init; } = [];
}

/// <summary>Words what is told of requests. A refusal says its reasons in fact and in law, who decided, and how to contest it (CRPA, L.211-2 and L.212-1; CJA, R.421-5).</summary>
internal sealed class NoticeWords(IStringLocalizer<EligibilityTexts> texts, IStringLocalizer<AllowanceTexts> allowances)
{
    public static string PathOf(Guid schemeId, Guid personId) => $"moi/indemnites/demandes/{schemeId}?personne={personId}";

    public NoticeText Invitation(AllowanceScheme scheme, Guid personId) => new(
        texts["Notice.Invitation.Subject"],
        [texts["Notice.Invitation", scheme.Name], texts[scheme.QuotientThreshold is null ? "Notice.Invitation.How" : "Notice.Invitation.Condition", Threshold(scheme)], texts["Benefits"], texts["Notice.Invitation.Once"]],
        PathOf(scheme.Id, personId));

    public NoticeText Decision(IncomeCase known, EligibilityDecision decision, string by)
    {
        var text = new NoticeText(texts[$"Notice.{decision.Outcome}.Subject"], Reasons(known, decision, by), PathOf(known.Scheme.Id, known.Person.Id));
        return decision.Outcome == EligibilityOutcome.AboveThreshold ? text with { Rights = Rights(known.Rule) } : text;
    }

    public NoticeText Appeal(IncomeCase known, AllowanceAppeal appeal, string reasons, string by) => new(
        texts[$"Notice.Appeal.{appeal.Status}.Subject"],
        [
            texts[$"Notice.Appeal.{appeal.Status}", Format.LongDay(appeal.FiledOn)], texts["Notice.Appeal.Reasons", reasons],
            texts["Notice.DecidedBy", by, Format.LongDay(appeal.DecidedOn!.Value)],
        ],
        PathOf(known.Scheme.Id, known.Person.Id))
    {
        Rights = appeal.Status == AppealStatus.Rejected && known.Rule is { } rule ? [texts.Count("Rights.Court", rule.AppealMonths, rule.Court)] : [],
    };

    /// <summary>Why, in fact and in law.</summary>
    public List<string> Reasons(IncomeCase known, EligibilityDecision decision, string by)
    {
        var threshold = Format.Money(decision.Threshold);
        var basis = allowances[$"Basis.{decision.Basis}"].Value + (decision.Provider is { } provider ? texts[$"Provider.{provider}.In"].Value : "");
        var act = known.Scheme.CouncilAct;
        List<string> reasons = [texts[$"Notice.{decision.Outcome}", known.Scheme.Name, threshold, Format.Month(decision.QuotientMonth), basis]];
        if (decision.Outcome != EligibilityOutcome.Unknown)
        {
            reasons.Add(texts["Notice.Holds", Format.LongDay(decision.ValidFrom), Format.LongDay(decision.ValidTo)]);
            reasons.Add(texts["Notice.Law", act.Number, Format.LongDay(act.AdoptedOn), act.Title, act.LegalBasis]);
        }

        reasons.Add(decision.DecidedBy == Guid.Empty ? texts["Notice.DecidedAlone", Format.LongDay(decision.DecidedOn)] : texts["Notice.DecidedBy", by, Format.LongDay(decision.DecidedOn)]);
        return reasons;
    }

    /// <summary>How to contest a refusal.</summary>
    public IReadOnlyList<string> Rights(IncomeRuleTerms? rule) => rule is null ? [] :
    [
        texts.Count("Rights.Appeal", rule.AppealMonths, rule.AppealTo), texts["Rights.SomebodyElse"], texts.Count("Rights.Silence", IncomeRules.UsualAppealMonths), texts.Count("Rights.Court", rule.AppealMonths, rule.Court),
    ];

    private static string Threshold(AllowanceScheme scheme) => Format.Money(scheme.QuotientThreshold ?? default);
}
