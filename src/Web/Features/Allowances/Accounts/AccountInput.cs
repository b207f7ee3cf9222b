using Microsoft.Extensions.Localization;
using Misthos.Domain.Allowances;
using Misthos.Web.Design;

namespace Misthos.Web.Features.Allowances.Accounts;

/// <summary>How somebody is paid, as typed by the member or by finance.</summary>
public sealed class AccountInput
{
    public string? Kind { get; set; }

    public string? Holder { get; set; }

    public string? Iban { get; set; }

    public string? Bic { get; set; }

    public string? Means { get; set; }

    public string? Civility { get; set; }

    /// <summary>The form as it opens: the number is never written back.</summary>
    internal static AccountInput Of(BankAccount? account, AccountDetails? details, string? name) => new()
    {
        Kind = (account?.Kind ?? AccountKind.Own).ToString(),
        Holder = details?.Holder ?? name,
        Bic = details?.Bic,
        Means = account?.Means is PaymentMeans.Cheque or PaymentMeans.Cash ? account.Means.ToString() : null,
        Civility = account?.Civility?.ToString(),
    };

    /// <summary>What was typed; null with each error at its field.</summary>
    internal AccountChoice? Read(FormErrors errors, IStringLocalizer<AccountTexts> texts)
    {
        var terms = new AccountTerms(Typed.Chosen<AccountKind>(Kind) ?? AccountKind.Own)
        {
            Means = Typed.Chosen<PaymentMeans>(Means) ?? PaymentMeans.Cheque,
            Civility = Typed.Chosen<Civility>(Civility),
        };
        if (terms.Kind == AccountKind.None)
        {
            return new(terms, null);
        }

        var (holder, bic) = (Typed.Text(Holder), Domain.Bic.Read(Bic));
        if (holder is not { Length: <= 70 })
        {
            errors.Add(nameof(Holder), texts["Fault.Holder"]);
        }

        if (!Domain.Iban.TryParse(Iban, out var iban))
        {
            errors.Add(nameof(Iban), texts[string.IsNullOrWhiteSpace(Iban) ? "Fault.Iban.Missing" : "Fault.Iban"]);
        }

        if (bic is not null && !Domain.Bic.IsValid(bic))
        {
            errors.Add(nameof(Bic), texts["Fault.Bic"]);
        }

        return errors.Any ? null : new(terms, new(holder!, iban.Value, bic));
    }
}

/// <summary>The paper that an account of this kind needs, as typed.</summary>
public sealed class EvidenceInput
{
    public string? Evidence { get; set; }

    public string? On { get; set; }
}
