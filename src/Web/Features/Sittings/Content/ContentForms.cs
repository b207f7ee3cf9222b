using System.Globalization;
using Microsoft.Extensions.Localization;
using Misthos.Domain.Sittings;
using Misthos.Web.Design;

namespace Misthos.Web.Features.Sittings.Content;

/// <summary>The agenda, as typed.</summary>
public sealed class AgendaForm
{
    /// <summary>What the agenda was when the form was shown.</summary>
    public string? Seen { get; set; }

    public List<AgendaRow> Rows { get; set => field = value ?? []; } = [];

    public static AgendaForm Of(List<AgendaItem> items) => new() { Seen = ContentStamp.Of(items), Rows = [.. items.Select(AgendaRow.Of)] };

    /// <summary>The points in the order of their numbers; of two with the same number, the one further down was put in front. Null with every error at its field.</summary>
    public List<AgendaContent>? Read(FormErrors errors, IStringLocalizer texts)
    {
        var read = new List<(int Order, int Row, AgendaContent Content)>();
        for (var i = 0; i < Rows.Count; i++)
        {
            if (!Rows[i].IsEmpty)
            {
                read.Add((Rows[i].Place($"Rows[{i}].", i, errors, texts), i, Rows[i].Read($"Rows[{i}].", errors, texts)));
            }
        }

        _rows = [.. read.OrderBy(r => r.Order).ThenByDescending(r => r.Row).Select(r => r.Row)];
        return errors.Any ? null : [.. read.OrderBy(r => r.Order).ThenByDescending(r => r.Row).Select(r => r.Content)];
    }

    private List<int> _rows = [];

    /// <summary>The field a refusal about a point belongs to.</summary>
    public string FieldOf(string point) => int.TryParse(point, CultureInfo.InvariantCulture, out var n) && n <= _rows.Count ? $"Rows[{_rows[n - 1]}].StartsAt" : "";
}

/// <summary>A point of the agenda, as typed; without a title it counts for nothing.</summary>
public sealed class AgendaRow
{
    public string? Order { get; set; }

    public string? Title { get; set; }

    public string? StartsAt { get; set; }

    public string? Minutes { get; set; }

    public string? LedBy { get; set; }

    public string? DocumentId { get; set; }

    internal bool IsEmpty => string.IsNullOrWhiteSpace(Title + StartsAt + Minutes + LedBy + DocumentId);

    internal static AgendaRow Of(AgendaItem item) => new()
    {
        Order = item.Order.ToString(CultureInfo.InvariantCulture),
        Title = item.Title,
        StartsAt = item.StartsAt?.ToString("HH:mm", CultureInfo.InvariantCulture),
        Minutes = item.Minutes?.ToString(CultureInfo.InvariantCulture),
        LedBy = item.LedBy,
        DocumentId = item.SittingDocumentId?.ToString(),
    };

    internal int Place(string field, int row, FormErrors errors, IStringLocalizer texts)
    {
        if (string.IsNullOrWhiteSpace(Order))
        {
            return row + 1;
        }

        if (Typed.Whole(Order, 1, 200) is { } place)
        {
            return place;
        }

        errors.Add(field + nameof(Order), texts["Error.Order"]);
        return 0;
    }

    internal AgendaContent Read(string field, FormErrors errors, IStringLocalizer texts)
    {
        var title = Typed.Text(Title);
        if (title is null)
        {
            errors.Add(field + nameof(Title), texts["Error.Point"]);
        }

        TimeOnly? starts = TimeOnly.TryParse(StartsAt, CultureInfo.CurrentCulture, out var time) ? time : null;
        if (starts is null && !string.IsNullOrWhiteSpace(StartsAt))
        {
            errors.Add(field + nameof(StartsAt), texts["Error.Time"]);
        }

        var minutes = Typed.Whole(Minutes, 1, 720);
        if (minutes is null && !string.IsNullOrWhiteSpace(Minutes))
        {
            errors.Add(field + nameof(Minutes), texts["Error.Minutes"]);
        }

        return new AgendaContent(title ?? "", starts, minutes, Typed.Text(LedBy) ?? "", Guid.TryParse(DocumentId, out var document) ? document : null);
    }
}
