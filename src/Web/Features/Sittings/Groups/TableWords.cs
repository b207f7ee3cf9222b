using Microsoft.Extensions.Localization;
using Misthos.Domain.Members;
using Misthos.Domain.Sittings;

namespace Misthos.Web.Features.Sittings.Groups;

/// <summary>Words for tables, rounds, marks and faults.</summary>
internal static class TableWords
{
    /// <summary>"Table 3", or "Table 3 : le bruit".</summary>
    public static string Table(this IStringLocalizer<TablesTexts> texts, TablePlan plan, int table) =>
        plan.TableTitles.ElementAtOrDefault(table - 1) is { Length: > 0 } title ? texts["TableTitled", table, title] : texts["TableNumber", table];

    /// <summary>The title of a round, or its number.</summary>
    public static string RoundName(this IStringLocalizer<TablesTexts> texts, TablePlan plan, int round) =>
        plan.RoundTitles.ElementAtOrDefault(round - 1) is { Length: > 0 } title ? title : plan.Rounds == 1 ? texts["WholeSitting"] : texts["Round", round];

    /// <summary>A feature as people say it.</summary>
    public static string Feature(this IStringLocalizer<TablesTexts> texts, string feature) => feature switch
    {
        EditionPeople.Age => texts["Feature.Age"],
        EditionPeople.Origin => texts["Feature.Origin"],
        _ => char.ToUpper(feature[0], System.Globalization.CultureInfo.CurrentCulture) + feature[1..],
    };

    /// <summary>A value of a feature.</summary>
    public static string ValueOf(this IStringLocalizer<TablesTexts> texts, string value) =>
        Enum.TryParse<MandateOrigin>(value[(value.IndexOf(':', StringComparison.Ordinal) + 1)..], out var origin) && !char.IsDigit(value[0]) ? texts[$"Origin.{origin}"] : value;

    /// <summary>A fault in words.</summary>
    public static string Fault(this IStringLocalizer<TablesTexts> texts, FaultyTable fault, Func<Guid, string> nameOf) =>
        texts[$"Fault.{fault.Fault}", nameOf(fault.PersonId), fault.OtherId is { } other ? nameOf(other) : ""];

    /// <summary>A share off balance in words.</summary>
    public static string Off(this IStringLocalizer<TablesTexts> texts, OffShare off) =>
        texts[off.Least == off.Most ? "Off.Exact" : "Off.Range", texts.ValueOf(off.Value), off.Count, off.Least, off.Most];
}
