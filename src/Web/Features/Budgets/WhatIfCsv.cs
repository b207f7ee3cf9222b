using Microsoft.Extensions.Localization;
using Misthos.Domain.Budgets;
using Misthos.Web.Design;

namespace Misthos.Web.Features.Budgets;

/// <summary>What was tried, for a spreadsheet: one line a sitting, their total, then who gains.</summary>
internal static class WhatIfCsv
{
    public static byte[] Write(WhatIfOutcome outcome, IStringLocalizer<BudgetTexts> texts)
    {
        var sittings = outcome.Sittings.Select(s => BudgetCsv.Cells(
        [
            texts["Column.Sitting"], s.Sitting.Title, Format.Machine(s.Sitting.Day), $"{s.People}", BudgetCsv.Euros(s.Before), BudgetCsv.Euros(s.After), BudgetCsv.Euros(s.After - s.Before), BudgetCsv.Euros(s.Expenses), $"{s.ToDecide}",
        ]));
        var total = BudgetCsv.Cells(
        [
            texts["Total"], outcome.Scheme.Name, "", "", BudgetCsv.Euros(outcome.Before), BudgetCsv.Euros(outcome.After), BudgetCsv.Euros(outcome.After - outcome.Before), BudgetCsv.Euros(outcome.ExpensesAfter), $"{outcome.ToDecide}",
        ]);
        var bands = outcome.Bands.Select(b => Group(texts["Gain.Bands"], texts[$"Band.{b.Band}"], b.People, "", texts));
        (string Key, IReadOnlyList<GainGroup> Groups)[] tables = [("Gain.ByPresence", outcome.ByPresence), ("Gain.ByAge", outcome.ByAge), ("Gain.ByDistrict", outcome.ByDistrict)];
        var groups = tables.SelectMany(table => table.Groups.Where(g => g.People != 0).Select(g => Group(texts[table.Key], GainNames.Of(texts, g.Name), g.People, g.Mean is { } mean ? BudgetCsv.Euros(mean) : "", texts)));
        return BudgetCsv.File("rubrique;nom;date;personnes;avant;apres;ecart;frais;a_decider", [.. sittings, total, .. bands, .. groups]);
    }

    private static string Group(string heading, string name, int? people, string mean, IStringLocalizer<BudgetTexts> texts) =>
        BudgetCsv.Cells([heading, name, "", people is { } n ? $"{n}" : texts["Hidden"], "", "", mean, "", ""]);
}
