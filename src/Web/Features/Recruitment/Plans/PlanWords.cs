using Microsoft.Extensions.Localization;
using Misthos.Domain;
using Misthos.Domain.Recruitment;
using Misthos.Web.Design;

namespace Misthos.Web.Features.Recruitment.Plans;

/// <summary>Words for a plan and its volunteers.</summary>
internal static class PlanWords
{
    /// <summary>"Il en manque 3", "2 de plus seraient prudents", "Assez".</summary>
    public static string Of(this IStringLocalizer<PlanTexts> texts, PoolCell cell) => cell.State switch
    {
        PoolCellState.TooFew => texts.Count("Cell.Missing", cell.Missing),
        PoolCellState.Tight => texts.Count("Cell.Tight", cell.Wanted - cell.People),
        _ => texts["Cell.Enough"],
    };

    public static string Tone(PoolCellState state) => state switch { PoolCellState.TooFew => "bad", PoolCellState.Tight => "warn", _ => "good" };

    public static string Of(this IStringLocalizer<PlanTexts> texts, Refusal refusal) => texts.Word(refusal);

    /// <summary>"54 à 57", or the number alone.</summary>
    public static string Seats(this IStringLocalizer<PlanTexts> texts, PlannedQuota quota) =>
        quota.Min == quota.Max ? Format.Number(quota.Min) : texts["Range", Format.Number(quota.Min), Format.Number(quota.Max)];

    /// <summary>A percentage as people write it; empty when unknown.</summary>
    public static string Percent(double? share) => share is { } known ? Format.Percent(known / 100, 2) : "";

    /// <summary>A percentage typed; null when empty or none.</summary>
    public static double? TypedPercent(string? text) => MarginText.People((text ?? "").Replace("%", "", StringComparison.Ordinal)) is { } number and <= 100 ? Math.Round(number, 2) : null;
}
