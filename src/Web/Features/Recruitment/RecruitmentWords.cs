using Microsoft.Extensions.Localization;
using Misthos.Domain.Recruitment;
using Misthos.Sortition;
using Misthos.Web.Design;

namespace Misthos.Web.Features.Recruitment;

/// <summary>Words for what the engine reports.</summary>
internal static class RecruitmentWords
{
    /// <summary>Where the bars of widely spread chances begin, in percent: most people have small ones.</summary>
    private static readonly double[] Steps = [0, 1, 2, 3, 5, 7.5, 10, 15, 20, 30, 50, 75];

    /// <summary>What was expected; where the engine lists the allowed values, they are given.</summary>
    public static string Expected(this IStringLocalizer<RecruitmentTexts> texts, FileFault fault) =>
        texts[$"Expected.{fault.Code}", fault.Code == FaultCode.UnknownValue ? fault.Expected.Replace("one of: ", "", StringComparison.Ordinal) : fault.Column];

    public static string Bound(this IStringLocalizer<RecruitmentTexts> texts, ConflictingBound bound) =>
        texts[$"Bound.{bound.Side}", bound.Feature, bound.Value, bound.Bound, bound.InPool];

    public static string Change(this IStringLocalizer<RecruitmentTexts> texts, BoundChange change) =>
        texts[$"Change.{change.Side}", change.Feature, change.Value, change.From, change.To];

    /// <summary>What is proven about a lottery.</summary>
    public static string Certificate(this IStringLocalizer<RecruitmentTexts> texts, LotteryFigures figures) =>
        !figures.IsProven ? texts["Certificate.None", Points(Math.Max(figures.Gap, 0.0001))]
            : figures.Cuts == 0 ? texts["Certificate.Relaxation"]
            : texts.Count("Certificate.Cuts", figures.Cuts);

    /// <summary>How many people have which chance, in a dozen steps at most; as anyone counts it in the published lottery, but for rounding.</summary>
    public static IReadOnlyList<ChartBar> Chances(LotteryFigures figures)
    {
        double Percent(ChanceCount count) => 100.0 * count.Panels / figures.Panels;
        var (least, most) = (figures.Counts.Min(Percent), figures.Counts.Max(Percent));
        var finest = Math.Max((most - least) / 12, most >= 10 ? 1 : 0.5);
        var isEven = finest <= 1;
        return [.. figures.Counts.GroupBy(c => isEven ? Math.Round(Percent(c) / finest) : Array.FindLastIndex(Steps, step => step <= Percent(c))).OrderBy(g => g.Key)
            .Select(g => new ChartBar(isEven && finest == 1 ? Format.Percent(g.Key / 100) : Range(g.Min(Percent), g.Max(Percent)), g.Sum(c => c.People)))];
    }

    /// <summary>A difference of probabilities in percentage points.</summary>
    public static string Points(double difference) => ChartScale.Text(difference * 100);

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
