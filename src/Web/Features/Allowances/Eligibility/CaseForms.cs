using System.Globalization;
using Microsoft.Extensions.Localization;
using Misthos.Domain;
using Misthos.Domain.Allowances.Eligibility;
using Misthos.Domain.Members;
using Misthos.Web.Design;
using Misthos.Web.Features.Allowances.Particulier;

namespace Misthos.Web.Features.Allowances.Eligibility;

/// <summary>Figures of a tax notice, as typed. They are compared and forgotten.</summary>
public sealed class EstimateInput
{
    public string? Income { get; set; }

    public string? Benefits { get; set; }

    public string? Children { get; set; } = "0";

    public string? Disabled { get; set; }

    /// <summary>Which button was pressed: show, decide.</summary>
    public string? Do { get; set; }

    internal TaxNoticeFigures? Read(FormReader form)
    {
        var income = Amount(form, nameof(Income), Income);
        var benefits = string.IsNullOrWhiteSpace(Benefits) ? Money.Zero : Amount(form, nameof(Benefits), Benefits);
        var children = Typed.Whole(Children, 0, 20);
        form.Check(children is not null, nameof(Children), "Fault.Children");
        var disabled = string.IsNullOrWhiteSpace(Disabled) ? 0 : Typed.Whole(Disabled, 0, 20);
        form.Check(disabled is not null && !(disabled > children), nameof(Disabled), "Fault.Disabled");
        return form.Failed ? null : new TaxNoticeFigures(income!.Value, benefits!.Value, new QuotientHousehold(children!.Value, disabled!.Value));
    }

    private static Money? Amount(FormReader form, string field, string? text)
    {
        var isAmount = Money.TryParse(text, CultureInfo.CurrentCulture, out var amount) && amount >= Money.Zero;
        form.Check(isAmount, field, "Fault.Income");
        return isAmount ? amount : null;
    }
}

/// <summary>Civil status for one question to API Particulier, as typed; stored nowhere.</summary>
public sealed class StatusInput
{
    public string? BirthName { get; set; }

    public string? GivenNames { get; set; }

    public string? Sex { get; set; }

    public string? BornOn { get; set; }

    public string? Town { get; set; }

    public string? Department { get; set; }

    /// <summary>INSEE code of a country; France when blank.</summary>
    public string? Country { get; set; }

    internal static StatusInput Of(Person person) => new() { BirthName = person.FamilyName, GivenNames = person.GivenName, BornOn = person.BornOn is { } day ? Format.Machine(day) : null };

    internal CivilStatus? Read(FormReader form)
    {
        var name = form.Text(nameof(BirthName), BirthName);
        var given = (GivenNames ?? "").Split([' ', ','], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        form.Check(given.Length > 0, nameof(GivenNames), "Fault.GivenNames");
        form.Check(Sex is "F" or "M", nameof(Sex), "Fault.Sex");
        var born = form.Day(nameof(BornOn), BornOn);
        var isAbroad = Typed.Text(Country) is not null;
        form.Check(!isAbroad || (Country!.Trim() is { Length: 5 } code && code.All(char.IsAsciiDigit) && code.StartsWith("99", StringComparison.Ordinal)), nameof(Country), "Fault.Country");
        form.Check(isAbroad || Typed.Text(Town) is not null, nameof(Town), "Fault.Town");
        form.Check(isAbroad || Typed.Text(Department) is { Length: 2 or 3 }, nameof(Department), "Fault.Department");
        return form.Failed ? null : new CivilStatus(name!, [.. given.Take(3)], Sex == "F", born!.Value, isAbroad ? new BirthPlace(Country!.Trim()) : new BirthPlace(BirthPlace.France, null, Town!.Trim(), Department!.Trim().ToUpperInvariant()));
    }
}

/// <summary>A document, as sent.</summary>
public sealed class ProofInput
{
    public string? Kind { get; set; }

    public IFormFile? File { get; set; }

    internal async Task<(IncomeProofKind Kind, byte[] Content)?> ReadAsync(FormReader form)
    {
        var kind = form.Pick<IncomeProofKind>(nameof(Kind), Kind);
        var bytes = new MemoryStream();
        if (File is not null)
        {
            await File.CopyToAsync(bytes);
        }

        return form.Failed ? null : (kind!.Value, bytes.ToArray());
    }
}

/// <summary>An appeal or its answer, as typed.</summary>
public sealed class AppealInput
{
    public string? Words { get; set; }

    public string? FiledOn { get; set; }

    public string? How { get; set; }

    public string? Answer { get; set; }

    public string? Basis { get; set; }
}

internal static class CaseChoices
{
    public static List<Choice> ProofKinds(this IStringLocalizer<EligibilityTexts> texts) =>
        [.. Enum.GetNames<IncomeProofKind>().Select(kind => new Choice(kind, texts[$"Proof.{kind}"], texts[$"Proof.{kind}.Hint"]))];
}
