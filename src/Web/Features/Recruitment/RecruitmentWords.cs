using Microsoft.Extensions.Localization;
using Misthos.Domain.Recruitment;
using Misthos.Sortition;
using Misthos.Web.Design;

namespace Misthos.Web.Features.Recruitment;

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

    /// <summary>What is proven about a lottery.</summary>
    public static string Certificate(this IStringLocalizer<RecruitmentTexts> texts, LotteryFigures figures) =>
        !figures.IsProven ? texts["Certificate.None", Format.Percent(figures.Gap, 4)]
            : figures.Cuts == 0 ? texts["Certificate.Relaxation"]
            : texts.Count("Certificate.Cuts", figures.Cuts);

    /// <summary>How many people have which chance, in at most fifteen steps; as anyone counts it in the published lottery.</summary>
    public static IReadOnlyList<ChartBar> Chances(LotteryFigures figures)
    {
        double Percent(ChanceCount count) => 100.0 * count.Panels / figures.Panels;
        var spread = figures.Counts.Select(c => (int)Percent(c)).Distinct().Count();
        var width = spread <= 15 ? 1 : spread <= 30 ? 2 : spread <= 75 ? 5 : 10;
        return [.. figures.Counts.GroupBy(c => (int)(Percent(c) / width) * width).OrderBy(g => g.Key).Select(g => new ChartBar(Range(g.Min(Percent), g.Max(Percent)), g.Sum(c => c.People)))];
    }

    private static string Range(double from, double to)
    {
        var (first, last) = (Format.Percent(from / 100, 1), Format.Percent(to / 100, 1));
        return first == last ? first : $"{first} – {last}";
    }

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
