using System.Globalization;
using Microsoft.Extensions.Localization;
using Misthos.Domain.Sittings;
using Misthos.Web.Design;

namespace Misthos.Web.Features.Sittings;

/// <summary>The attendance page as typed.</summary>
public sealed class AttendanceForm
{
    public List<AttendanceFormRow> Rows { get; set => field = value ?? []; } = [];

    public List<HeadcountFormRow> Counts { get; set => field = value ?? []; } = [];

    public string? Reason { get; set; }

    /// <summary>Pressed to note as present whoever is not noted yet.</summary>
    public bool Everyone { get; set; }

    public static AttendanceForm Of(IReadOnlyList<AttendanceRow> rows, Dictionary<Capacity, int> counts) => new()
    {
        Rows = [.. rows.Select(row => new AttendanceFormRow
        {
            PersonId = row.PersonId.ToString(),
            Status = row.Status.ToString(),
            Length = row.Minutes == 0 ? "" : Format.Duration(row.Minutes),
            Seen = row.Entries.Count.ToString(CultureInfo.InvariantCulture),
        })],
        Counts = [.. new[] { Capacity.OpenParticipant, Capacity.Companion, Capacity.Observer }.Select(capacity => new HeadcountFormRow
        {
            Capacity = capacity.ToString(),
            People = counts.GetValueOrDefault(capacity).ToString(CultureInfo.InvariantCulture),
        })],
    };

    /// <summary>The sheet, or null with every error at its field. Someone present without a length was there for the whole sequence.</summary>
    public AttendanceSheet? Read(Sitting sitting, SittingSequence sequence, AttendanceSource source, FormErrors errors, IStringLocalizer texts)
    {
        var presumed = Rows.Where(row => Everyone && sitting.Status != SittingStatus.Closed && row.Status == nameof(AttendanceStatus.Expected)).ToList();
        presumed.ForEach(row => row.Status = nameof(AttendanceStatus.Present));

        var lines = Rows.Select((row, i) => row.Read(sequence, $"Rows[{i}].Length", errors, texts)).ToList();
        var counts = new Dictionary<Capacity, int>();
        for (var i = 0; i < Counts.Count; i++)
        {
            if (!int.TryParse(Counts[i].People, NumberStyles.None, CultureInfo.CurrentCulture, out var people) || people > 100_000 || Typed.Chosen<Capacity>(Counts[i].Capacity) is not { } capacity)
            {
                errors.Add($"Counts[{i}].People", texts["Error.Count"]);
                continue;
            }

            counts[capacity] = people;
        }

        return errors.Any ? null : new AttendanceSheet(sitting.Id, lines, counts, source, Typed.Text(Reason))
        {
            SequenceId = sequence.Id,
            Presumed = presumed.Select(row => Guid.TryParse(row.PersonId, out var person) ? person : Guid.Empty).ToHashSet(),
        };
    }
}

/// <summary>One person's row.</summary>
public sealed class AttendanceFormRow
{
    public string? PersonId { get; set; }

    public string? Status { get; set; }

    public string? Length { get; set; }

    public string? Seen { get; set; }

    internal AttendanceLine Read(SittingSequence sequence, string field, FormErrors errors, IStringLocalizer texts)
    {
        _ = Guid.TryParse(PersonId, out var person);
        _ = int.TryParse(Seen, NumberStyles.None, CultureInfo.InvariantCulture, out var seen);
        var status = Enum.TryParse<AttendanceStatus>(Status, out var s) && Enum.IsDefined(s) ? s : AttendanceStatus.Expected;
        var minutes = string.IsNullOrWhiteSpace(Length) ? (status is AttendanceStatus.Present or AttendanceStatus.Remote ? sequence.PlannedMinutes : 0) : Typed.Minutes(Length);
        if (minutes is null)
        {
            errors.Add(field, texts["Error.Hours"]);
        }

        return new AttendanceLine(person, status, minutes ?? 0, seen);
    }
}

/// <summary>People counted in one capacity.</summary>
public sealed class HeadcountFormRow
{
    public string? Capacity { get; set; }

    public string? People { get; set; }
}

/// <summary>Someone added by name.</summary>
public sealed class PersonForm
{
    public string? GivenName { get; set; }

    public string? FamilyName { get; set; }

    public string? Capacity { get; set; }
}
