using Microsoft.Extensions.Localization;
using Misthos.Web.Design;

namespace Misthos.Web.Features.Members;

/// <summary>Words for a mandate.</summary>
internal static class MemberWords
{
    /// <summary>First and last day of a mandate; one declined before it began was never held.</summary>
    public static string Term(this IStringLocalizer<MemberTexts> texts, MemberRow row) =>
        row.EndsOn < row.StartsOn ? texts["Term.NeverHeld"] : texts["FromTo", Format.ShortDay(row.StartsOn), Format.ShortDay(row.EndsOn)];
}
