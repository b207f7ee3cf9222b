using System.Globalization;
using Microsoft.Extensions.Localization;
using Misthos.Domain.Sittings;
using Misthos.Web.Design;

namespace Misthos.Web.Features.Sittings;

/// <summary>Why a sitting is cancelled, as typed.</summary>
public sealed class CancelForm
{
    public string? Reason { get; set; }
}

/// <summary>The form of a sitting, as typed.</summary>
public sealed class SittingForm
{
    public string? Title { get; set; }

    /// <summary>Name of a <see cref="SittingKind"/>.</summary>
    public string? Kind { get; set; } = nameof(SittingKind.Plenary);

    public string? OrganId { get; set; }

    public string? TopicId { get; set; }

    public string? Day { get; set; }

    public string? StartsAt { get; set; }

    public string? EndsAt { get; set; }

    public string? Length { get; set; }

    public string? Place { get; set; }

    public string? Access { get; set; }

    public string? Agenda { get; set; }

    public bool IsPublic { get; set; }

    /// <summary>Why day, times or venue change.</summary>
    public string? Reason { get; set; }

    /// <summary>Minutes that may be missed at either end.</summary>
    public string? Tolerance { get; set; } = "15";

    /// <summary>The half-days; rows left empty count for nothing.</summary>
    public List<SequenceFormRow> Sequences { get; set => field = value ?? []; } = [];

    public static SittingForm Of(Sitting sitting) => new()
    {
        Title = sitting.Title,
        Kind = sitting.Kind.ToString(),
        OrganId = sitting.OrganId.ToString(),
        TopicId = sitting.TopicId?.ToString(),
        Day = Format.Machine(sitting.Day),
        StartsAt = sitting.StartsAt.ToString("HH:mm", CultureInfo.InvariantCulture),
        EndsAt = sitting.EndsAt.ToString("HH:mm", CultureInfo.InvariantCulture),
        Length = Format.Duration(sitting.PlannedMinutes),
        Place = sitting.Place,
        Access = sitting.Access,
        Agenda = sitting.Agenda,
        IsPublic = sitting.IsPublic,
        Tolerance = sitting.ToleranceMinutes.ToString(CultureInfo.InvariantCulture),
        Sequences = sitting.Sequences.Count == 1 ? [] : [.. sitting.Sequences.Select(SequenceFormRow.Of)],
    };

    /// <summary>The draft, or null with every error at its field.</summary>
    public SittingDraft? Read(FormErrors errors, IStringLocalizer texts)
    {
        var title = Text(Title, nameof(Title), errors, texts);
        var place = Text(Place, nameof(Place), errors, texts);
        var organ = Guid.TryParse(OrganId, out var id) ? id : Refuse<Guid>(nameof(OrganId), "Error.Organ", errors, texts);
        var kind = KindNames.Parse(Kind) ?? Refuse<SittingKind>(nameof(Kind), "Error.Kind", errors, texts);
        var times = Times(errors, texts);
        var sequences = SequenceFormRow.Read(Sequences, errors, texts);
        if (Typed.Whole(Tolerance, 0, 60) is not { } tolerance)
        {
            tolerance = Refuse<int>(nameof(Tolerance), "Error.Tolerance", errors, texts);
        }

        return errors.Any ? null : new SittingDraft(organ, Guid.TryParse(TopicId, out var topic) ? topic : null, title, times!,
            new SittingPlace(place, Access?.Trim() ?? "", IsPublic), Agenda?.Trim() ?? "")
        {
            Kind = kind,
            Sequences = sequences,
            Tolerance = tolerance,
            Reason = Typed.Text(Reason),
        };
    }

    private SittingTimes? Times(FormErrors errors, IStringLocalizer texts)
    {
        var day = DateOnly.TryParse(Day, CultureInfo.CurrentCulture, out var d) ? d : Refuse<DateOnly>(nameof(Day), "Error.Day", errors, texts);
        var starts = TimeOnly.TryParse(StartsAt, CultureInfo.CurrentCulture, out var s) ? s : Refuse<TimeOnly>(nameof(StartsAt), "Error.Time", errors, texts);
        var ends = TimeOnly.TryParse(EndsAt, CultureInfo.CurrentCulture, out var e) ? e : Refuse<TimeOnly>(nameof(EndsAt), "Error.Time", errors, texts);
        if (errors.For(nameof(StartsAt)) is null && errors.For(nameof(EndsAt)) is null && ends <= starts)
        {
            errors.Add(nameof(EndsAt), texts["Error.EndsBefore"]);
        }

        var minutes = string.IsNullOrWhiteSpace(Length) ? (int)(ends - starts).TotalMinutes : Typed.Minutes(Length) ?? 0;
        if (minutes < 1 || (ends > starts && minutes > (ends - starts).TotalMinutes))
        {
            errors.Add(nameof(Length), texts["Error.Length"]);
        }

        return errors.Any ? null : new SittingTimes(day, starts, ends, minutes);
    }

    private static string Text(string? value, string field, FormErrors errors, IStringLocalizer texts) =>
        string.IsNullOrWhiteSpace(value) ? Refuse<string>(field, "Error.Required", errors, texts) ?? "" : value.Trim();

    internal static T? Refuse<T>(string field, string key, FormErrors errors, IStringLocalizer texts)
    {
        errors.Add(field, texts[key]);
        return default;
    }
}
