using System.Globalization;
using Microsoft.Extensions.Localization;
using Misthos.Domain.Sittings;
using Misthos.Web.Design;

namespace Misthos.Web.Features.Sittings;

/// <summary>A half-day of a sitting, as typed.</summary>
public sealed class SequenceFormRow
{
    public string? Id { get; set; }

    public string? Title { get; set; }

    public string? StartsAt { get; set; }

    public string? EndsAt { get; set; }

    public string? Length { get; set; }

    private bool IsEmpty => string.IsNullOrWhiteSpace(Title + StartsAt + EndsAt + Length);

    public static SequenceFormRow Of(SittingSequence sequence) => new()
    {
        Id = sequence.Id.ToString(),
        Title = sequence.Title,
        StartsAt = sequence.StartsAt.ToString("HH:mm", CultureInfo.InvariantCulture),
        EndsAt = sequence.EndsAt.ToString("HH:mm", CultureInfo.InvariantCulture),
        Length = Format.Duration(sequence.PlannedMinutes),
    };

    /// <summary>The half-days typed, in order; every error at its field.</summary>
    internal static List<SequenceTimes> Read(List<SequenceFormRow> rows, FormErrors errors, IStringLocalizer texts)
    {
        var read = new List<SequenceTimes>();
        for (var i = 0; i < rows.Count; i++)
        {
            if (!rows[i].IsEmpty && rows[i].Read($"Sequences[{i}].", errors, texts) is { } times)
            {
                read.Add(times);
            }
        }

        if (read.Count > 0 && !errors.Any)
        {
            foreach (var refusal in Sitting.WhyNotSequences(read))
            {
                errors.Add("Sequences[0].StartsAt", texts[refusal.Code]);
            }
        }

        return read;
    }

    private SequenceTimes? Read(string field, FormErrors errors, IStringLocalizer texts)
    {
        var before = errors.All.Count;
        var title = string.IsNullOrWhiteSpace(Title) ? SittingForm.Refuse<string>(field + nameof(Title), "Error.Required", errors, texts) ?? "" : Title.Trim();
        var starts = TimeOnly.TryParse(StartsAt, CultureInfo.CurrentCulture, out var s) ? s : SittingForm.Refuse<TimeOnly>(field + nameof(StartsAt), "Error.Time", errors, texts);
        var ends = TimeOnly.TryParse(EndsAt, CultureInfo.CurrentCulture, out var e) ? e : SittingForm.Refuse<TimeOnly>(field + nameof(EndsAt), "Error.Time", errors, texts);
        if (errors.All.Count > before)
        {
            return null;
        }

        if (ends <= starts)
        {
            return SittingForm.Refuse<SequenceTimes>(field + nameof(EndsAt), "Error.EndsBefore", errors, texts);
        }

        var minutes = string.IsNullOrWhiteSpace(Length) ? (int)(ends - starts).TotalMinutes : Typed.Minutes(Length) ?? 0;
        return minutes < 1 || minutes > (ends - starts).TotalMinutes
            ? SittingForm.Refuse<SequenceTimes>(field + nameof(Length), "Error.Length", errors, texts)
            : new SequenceTimes(title, starts, ends, minutes) { Id = Guid.TryParse(Id, out var id) ? id : null };
    }
}
