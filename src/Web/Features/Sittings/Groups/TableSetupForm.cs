using Microsoft.Extensions.Localization;
using Misthos.Domain.Sittings;
using Misthos.Web.Design;

namespace Misthos.Web.Features.Sittings.Groups;

/// <summary>The settings of a sitting's tables, as typed.</summary>
public sealed class TableSetupForm
{
    public string? Format { get; set; }

    public string? Rounds { get; set; }

    public string? Tables { get; set; }

    public string? PerTable { get; set; }

    public List<string>? Balance { get; set; } = [];

    public string? MostOfficials { get; set; }

    public string? SmallTable { get; set; }

    public bool ChoicesOpen { get; set; }

    public List<TableRowForm> Rows { get; set => field = value ?? []; } = [];

    public static TableSetupForm Of(TableSetup setup) => new()
    {
        Format = setup.Format.ToString(),
        Rounds = string.Join('\n', setup.RoundTitles),
        Tables = $"{setup.Tables.Count}",
        Balance = [.. setup.Balance],
        MostOfficials = setup.MostOfficials is { } most ? $"{most}" : "",
        SmallTable = $"{setup.SmallTable}",
        ChoicesOpen = setup.ChoicesOpen,
        Rows = [.. setup.Tables.OrderBy(t => t.Order).Select(t => new TableRowForm { Title = t.Title, Places = t.Places is { } places ? $"{places}" : "", Group = t.GroupId?.ToString() })],
    };

    /// <summary>The settings, or null with every error at its field.</summary>
    /// <param name="people">How many people there are to seat.</param>
    /// <param name="features">Features that are known.</param>
    /// <param name="errors">Where errors go.</param>
    /// <param name="texts">Words.</param>
    public TableSetupTerms? Read(int people, IReadOnlyList<string> features, FormErrors errors, IStringLocalizer texts)
    {
        var format = Typed.Chosen<TableFormat>(Format);
        errors.Require(format is not null, nameof(Format), texts);
        var each = string.IsNullOrWhiteSpace(PerTable) ? null : Typed.Whole(PerTable, 2, 200);
        errors.Require(string.IsNullOrWhiteSpace(PerTable) || each is not null, nameof(PerTable), texts);
        var tables = each is { } size ? Math.Max(1, (people + size - 1) / size) : Typed.Whole(Tables, 1, TableSetup.MostTables);
        errors.Require(tables is not null, nameof(Tables), texts);
        var officials = string.IsNullOrWhiteSpace(MostOfficials) ? null : Typed.Whole(MostOfficials, 0, OfficialsRule.Highest);
        errors.Require(string.IsNullOrWhiteSpace(MostOfficials) || officials is not null, nameof(MostOfficials), texts);
        var small = Typed.Whole(SmallTable, 2, 12);
        errors.Require(small is not null, nameof(SmallTable), texts);
        var rows = Enumerable.Range(0, tables ?? 0).Select(i => Row(i, errors, texts)).ToList();
        return errors.Any ? null : new(format!.Value, RoundsOf(format.Value), rows, [.. features.Where(f => Balance?.Contains(f) == true)], officials, small!.Value, ChoicesOpen);
    }

    private List<string> RoundsOf(TableFormat format)
    {
        var lines = (Rounds ?? "").Split('\n').Select(l => Typed.Text(l) ?? "").ToList();
        var titles = lines.Where(l => l.Length > 0).Select(Short).ToList();
        return format == TableFormat.SubGroups ? [titles.FirstOrDefault() ?? ""] : titles.Count == 0 ? [""] : titles;
    }

    private TableTerms Row(int index, FormErrors errors, IStringLocalizer texts)
    {
        var row = index < Rows.Count ? Rows[index] : new();
        var places = string.IsNullOrWhiteSpace(row.Places) ? null : Typed.Whole(row.Places, 1, 5000);
        if (places is null && !string.IsNullOrWhiteSpace(row.Places))
        {
            errors.Add($"Rows[{index}].Places", texts["Missing.Places"]);
        }

        return new(Short(Typed.Text(row.Title) ?? ""), places, Guid.TryParse(row.Group, out var group) ? group : null);
    }

    private static string Short(string title) => title.Length > 120 ? title[..120] : title;
}

/// <summary>One table, as typed.</summary>
public sealed class TableRowForm
{
    public string? Title { get; set; }

    public string? Places { get; set; }

    public string? Group { get; set; }
}
