using Microsoft.Extensions.Localization;
using Misthos.Domain.Allowances.Eligibility;
using Misthos.Web.Features.Allowances.Eligibility;
using Misthos.Web.Infrastructure.Security;

namespace Misthos.Web.Features.Allowances.Expenses;

/// <summary>Words of letters about claims, in the language being spoken.</summary>
public sealed class ClaimLetterQueries(ClaimQueries queries, IncomeCaseQueries names, Seals seals, IStringLocalizer<ClaimTexts> texts, IStringLocalizer<EligibilityTexts> eligibility)
{
    /// <summary>The answer to a claim; null when it is looked at again.</summary>
    public async Task<NoticeText?> AnswerAsync(Guid claimId) =>
        await queries.FindAsync(claimId) is { Claim.DecidedOn: not null } view
            ? new ClaimNoticeWords(texts, eligibility).Answer(view, seals.Open<ClaimWords>(view.Claim.Reasons)?.Words ?? "") : null;

    /// <summary>The answer to an appeal about a claim.</summary>
    public async Task<NoticeText?> AppealAsync(AllowanceAppeal appeal, string reasons) =>
        appeal.ClaimId is { } claim && await queries.FindAsync(claim) is { } view
            ? new ClaimNoticeWords(texts, eligibility).Appeal(view, appeal, reasons, await names.NameAsync(appeal.DecidedBy) ?? "") : null;
}
