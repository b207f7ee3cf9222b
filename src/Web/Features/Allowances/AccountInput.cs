using Microsoft.Extensions.Localization;
using Misthos.Domain;
using Misthos.Web.Design;

namespace Misthos.Web.Features.Allowances;

/// <summary>A bank account, as typed by the member or by finance.</summary>
public sealed class AccountInput
{
    public string? Holder { get; set; }

    public string? Iban { get; set; }

    /// <summary>The holder and the number; null with each error at its field.</summary>
    public (string Holder, Iban Iban)? Read(FormErrors errors, IStringLocalizer<AllowanceTexts> texts)
    {
        var holder = Typed.Text(Holder);
        if (holder is not { Length: <= 70 })
        {
            errors.Add(nameof(Holder), texts["Fault.Holder"]);
        }

        if (!Domain.Iban.TryParse(Iban, out var iban))
        {
            errors.Add(nameof(Iban), texts[string.IsNullOrWhiteSpace(Iban) ? "Fault.Iban.Missing" : "Fault.Iban"]);
        }

        return errors.Any ? null : (holder!, iban);
    }
}
