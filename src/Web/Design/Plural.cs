using System.Globalization;
using Microsoft.Extensions.Localization;

namespace Misthos.Web.Design;

/// <summary>Singular or plural by the rules of the language: French says "0 membre", English "0 members".</summary>
public static class Plural
{
    /// <summary>The text <c>key.One</c> or <c>key.Other</c>, with <c>{0}</c> the number.</summary>
    public static string Count(this IStringLocalizer texts, string key, int n) => texts[$"{key}.{FormOf(n)}", n];

    /// <summary>As <see cref="Count(IStringLocalizer,string,int)"/>, with further values from <c>{1}</c> on.</summary>
    public static string Count(this IStringLocalizer texts, string key, int n, params object[] more) => texts[$"{key}.{FormOf(n)}", [n, .. more]];

    private static string FormOf(int n) => n switch
    {
        1 or -1 => "One",
        0 when CultureInfo.CurrentUICulture.TwoLetterISOLanguageName == "fr" => "One",
        _ => "Other",
    };
}
