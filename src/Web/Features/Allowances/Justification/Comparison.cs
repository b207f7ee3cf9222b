using System.Globalization;
using Microsoft.Extensions.Localization;
using Misthos.Domain;
using Misthos.Domain.Allowances;
using Misthos.Web.Features.Allowances.Ready;

namespace Misthos.Web.Features.Allowances.Justification;

/// <summary>One row of the comparison; <c>Percent</c> is of the jurors' session indemnity of the year the rate starts.</summary>
public sealed record ComparisonRow(string Who, string Rule, Money? Day, int? Percent, string Provenance)
{
    public bool IsOwn { get; init; }
}

/// <summary>Lays a scheme beside the jurors' indemnity of the year of its rate and what other places pay for seven hours.</summary>
internal static class Comparison
{
    public static IReadOnlyList<ComparisonRow> Of(AllowanceScheme scheme, IStringLocalizer<JustificationTexts> texts, IStringLocalizer<AllowanceTexts> words)
    {
        var rows = new List<ComparisonRow>();
        if (scheme.Rates is [.., var last])
        {
            var own = Proportionality.OfDay(last);
            rows.Add(new ComparisonRow(scheme.Name, words.Rate(last), own, Percent(own, last.From), words[$"Provenance.{last.Provenance}"]) { IsOwn = true });
            if (ReferenceTables.Jurors.Find(last.From) is { } juror)
            {
                rows.Add(new ComparisonRow(texts["Comparison.Juror", last.From.Year.ToString(CultureInfo.InvariantCulture)], texts["Comparison.Juror.Rule"], juror.Value, 100, juror.Source));
            }
        }

        return [.. rows, .. ReadySchemes.All.Select(ready => Row(ready, words))];
    }

    private static ComparisonRow Row(ReadyScheme ready, IStringLocalizer<AllowanceTexts> words)
    {
        var rate = ready.Rate.ToTerms(ready.From);
        var day = Proportionality.OfDay(rate);
        return new ComparisonRow($"{ready.Place}, {ready.Body}", words.Rate(rate), day, Percent(day, ready.From), $"{words[$"Provenance.{rate.Provenance}"]} – {rate.Source}");
    }

    private static int? Percent(Money? day, DateOnly on) => day is { } amount && ReferenceTables.Jurors.Find(on) is { } juror ? Proportionality.PercentOf(amount, juror.Value) : null;
}
