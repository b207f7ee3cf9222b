using Microsoft.Extensions.Localization;
using Misthos.Domain;
using Misthos.Domain.Allowances.Payments;
using Misthos.Web.Design;

namespace Misthos.Web.Features.Allowances.Payments;

/// <summary>Says refusals and reasons of payments in plain words.</summary>
internal static class PaymentWording
{
    /// <summary>Why a payment came back: the bank's code in words, and its own words.</summary>
    public static string Why(this IStringLocalizer<PaymentTexts> texts, PaymentBatchLine line) =>
        string.Join(" – ", new[] { line.RejectionReason is { } code ? texts.Reason(code) : null, line.Rejection }.OfType<string>());

    /// <summary>"compte clos (AC04)"; the code alone when it has no words.</summary>
    public static string Reason(this IStringLocalizer<PaymentTexts> texts, string code) =>
        texts[$"Reason.{code}"] is { ResourceNotFound: false } words ? $"{words.Value} ({code})" : code;

    /// <summary>A refusal; a code of the bank in it is said in words.</summary>
    public static string Say(this IStringLocalizer<PaymentTexts> texts, Refusal refusal) =>
        refusal.Code == "payment.sent-back" ? texts[refusal.Code, texts.Reason(refusal.Values[0])] : texts.Word(refusal);
}
