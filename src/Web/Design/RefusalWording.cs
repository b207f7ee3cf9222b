using Microsoft.Extensions.Localization;
using Misthos.Domain;

namespace Misthos.Web.Design;

/// <summary>Words a refusal of the Domain in the reader's language.</summary>
internal static class RefusalWording
{
    /// <summary>The refusal as a sentence; days in it are written out.</summary>
    public static string Word(this IStringLocalizer texts, Refusal refusal) => texts[refusal.Code, [.. refusal.Values.Select(Shown)]];

    private static string Shown(string value) => value is [_, _, _, _, '-', _, _, '-', _, _] && Typed.Day(value) is { } day ? Format.LongDay(day) : value;
}
