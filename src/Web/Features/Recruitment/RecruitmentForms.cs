using Microsoft.Extensions.Localization;
using Misthos.Sortition;
using Misthos.Web.Design;

namespace Misthos.Web.Features.Recruitment;

/// <summary>Two files and the columns of an address.</summary>
public sealed class ImportInput
{
    public IFormFile? People { get; set; }

    public IFormFile? Quotas { get; set; }

    public string? HouseholdColumns { get; set; }
}

/// <summary>What a draw needs.</summary>
public sealed class DrawInput
{
    public string? RandomText { get; set; }

    public string? Reserve { get; set; } = "0";

    public int? ReserveSize => Typed.Whole(Reserve);
}

/// <summary>Why a draw is set aside.</summary>
public sealed class DiscardInput
{
    public string? Reason { get; set; }
}

/// <summary>Words for what the engine reports.</summary>
internal static class RecruitmentWords
{
    /// <summary>What was expected; where the engine lists the allowed values, they are given.</summary>
    public static string Expected(this IStringLocalizer<RecruitmentTexts> texts, FileFault fault) =>
        texts[$"Expected.{fault.Code}", fault.Code == FaultCode.UnknownValue ? fault.Expected.Replace("one of: ", "", StringComparison.Ordinal) : fault.Column];

    public static string Bound(this IStringLocalizer<RecruitmentTexts> texts, ConflictingBound bound) =>
        texts[$"Bound.{bound.Side}", bound.Feature, bound.Value, bound.Bound, bound.InPool];

    public static string Change(this IStringLocalizer<RecruitmentTexts> texts, BoundChange change) =>
        texts[$"Change.{change.Side}", change.Feature, change.Value, change.From, change.To];

    public static IEnumerable<string> Way(this IStringLocalizer<RecruitmentTexts> texts, Relaxation way, int seats, bool households)
    {
        foreach (var change in way.Changes)
        {
            yield return texts.Change(change);
        }

        if (way.Seats != seats)
        {
            yield return texts["Way.Seats", way.Seats];
        }

        if (households && way.HouseholdRule == HouseholdRule.None)
        {
            yield return texts["Way.Households"];
        }
    }
}
