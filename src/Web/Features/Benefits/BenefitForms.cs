using System.Globalization;
using Microsoft.Extensions.Localization;
using Misthos.Domain;
using Misthos.Domain.Allowances;
using Misthos.Domain.Benefits;
using Misthos.Web.Design;

namespace Misthos.Web.Features.Benefits;

/// <summary>A lot, as typed.</summary>
public sealed class LotInput
{
    public string? Kind { get; set; }

    public string? Name { get; set; }

    public string? Provider { get; set; }

    public string? FaceValue { get; set; }

    public string? Quantity { get; set; }

    public string? ReceivedOn { get; set; }

    public string? ExpiresOn { get; set; }

    public string? Numbers { get; set; }

    public string? Minors { get; set; }

    /// <summary>The terms, or null with the reasons at the fields.</summary>
    internal LotTerms? Read(FormErrors errors, IStringLocalizer texts)
    {
        var (kind, minors, received, expires) = (Typed.Chosen<BenefitKind>(Kind), Typed.Chosen<MinorAllowance>(Minors), Typed.Day(ReceivedOn), Typed.Day(ExpiresOn));
        var isValue = Money.TryParse(FaceValue, CultureInfo.CurrentCulture, out var value) && value > Money.Zero;
        var quantity = Typed.Whole(Quantity, 1, LotTerms.Most);
        errors.Require(kind is not null, nameof(Kind), texts);
        errors.Require(Typed.Text(Name) is not null, nameof(Name), texts);
        errors.Require(Typed.Text(Provider) is not null, nameof(Provider), texts);
        errors.Require(isValue, nameof(FaceValue), texts);
        errors.Require(quantity is not null, nameof(Quantity), texts);
        errors.Require(received is not null, nameof(ReceivedOn), texts);
        errors.Require(expires is not null || Typed.Text(ExpiresOn) is null, nameof(ExpiresOn), texts);
        errors.Require(minors is not null, nameof(Minors), texts);
        return errors.Any ? null : new(kind!.Value, Name!.Trim(), Provider!.Trim(), value, quantity!.Value)
        {
            ReceivedOn = received!.Value,
            ExpiresOn = expires,
            Minors = minors!.Value,
            Numbers = NumberList.Read(Numbers),
        };
    }
}

/// <summary>Vouchers to give, as typed.</summary>
public sealed class HandingInput
{
    public List<string> People { get; set => field = value ?? []; } = [];

    public string? On { get; set; }

    public string? Form { get; set; }

    public string? Each { get; set; }

    public string? Numbers { get; set; }
}

/// <summary>Vouchers that come back, as typed.</summary>
public sealed class BackInput
{
    public string? Grant { get; set; }

    public string? End { get; set; }

    public string? Reason { get; set; }
}

/// <summary>Numbers printed on vouchers: one by one, or from one to another (C-0101 to C-0120).</summary>
internal static class NumberList
{
    private static readonly char[] Between = ['\n', '\r', ',', ';', ' ', '\t'];

    public static IReadOnlyList<string> Read(string? text) =>
        [.. (text ?? "").Replace(" à ", "…", StringComparison.Ordinal).Replace(" to ", "…", StringComparison.Ordinal).Split(Between, StringSplitOptions.RemoveEmptyEntries).SelectMany(Expand)];

    private static IEnumerable<string> Expand(string part)
    {
        if (part.Split('…') is not [var from, var to] || !Split(from, out var head, out var first) || !Split(to, out var same, out var last) || head != same || last < first || last - first >= LotTerms.Most)
        {
            return [part];
        }

        var width = from.Length - head.Length;
        return Enumerable.Range(0, (int)(last - first) + 1).Select(i => head + (first + i).ToString(CultureInfo.InvariantCulture).PadLeft(width, '0'));
    }

    private static bool Split(string number, out string head, out long tail)
    {
        var digits = number.Reverse().TakeWhile(char.IsAsciiDigit).Count();
        head = number[..^digits];
        return long.TryParse(number[^digits..], NumberStyles.None, CultureInfo.InvariantCulture, out tail);
    }
}
