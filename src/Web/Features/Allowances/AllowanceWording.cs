using Microsoft.Extensions.Localization;
using Misthos.Domain;
using Misthos.Domain.Allowances;
using Misthos.Web.Design;

namespace Misthos.Web.Features.Allowances;

/// <summary>Says the codes of the calculator in plain words. A code whose last values are empty has a second text, <c>code.Bare</c>.</summary>
internal static partial class AllowanceWording
{
    /// <summary>A day as a value of a refusal.</summary>
    public static string Day(DateOnly day) => Format.Machine(day);

    public static string Say(this IStringLocalizer<AllowanceTexts> texts, AllowanceLine line) => Say(texts, line.Code, line.Values);

    public static string Say(this IStringLocalizer<AllowanceTexts> texts, Refusal refusal) => Say(texts, refusal.Code, refusal.Values);

    /// <summary>What can be done about a refusal; empty when nothing is said of it.</summary>
    public static string WayOut(this IStringLocalizer<AllowanceTexts> texts, Refusal refusal) => texts["Way." + refusal.Code] is { ResourceNotFound: false } way ? way.Value : "";

    private static string Say(IStringLocalizer<AllowanceTexts> texts, string code, IReadOnlyList<string> values)
    {
        var kinds = Kinds.GetValueOrDefault(code, "");
        var saysSo = values.Any(value => value.Contains("(fictif)", StringComparison.Ordinal));
        object[] said = [.. values.Select((value, i) => Said(texts, i < kinds.Length ? kinds[i] : 't', saysSo && value == "true" ? "false" : value))];
        return values.Contains("") && texts[code + ".Bare", said] is { ResourceNotFound: false } bare ? bare : texts[code, said];
    }
}
