using System.Globalization;
using Microsoft.Extensions.Localization;
using Misthos.Domain.Sittings;

namespace Misthos.Web.Features.Sittings.Presence;

/// <summary>The buttons of the list: each names a person and how many entries the page showed.</summary>
public sealed class DoorForm
{
    /// <summary>Pressed for somebody who arrives: <c>person:entries</c>.</summary>
    public string? Arrive { get; set; }

    /// <summary>Pressed for somebody who leaves.</summary>
    public string? Leave { get; set; }

    internal CheckIn? Read(Guid sequence, DateTimeOffset now)
    {
        var parts = (Arrive ?? Leave ?? "").Split(':');
        return parts.Length == 2 && Guid.TryParse(parts[0], out var person) && int.TryParse(parts[1], NumberStyles.None, CultureInfo.InvariantCulture, out var seen)
            ? new CheckIn(Arrive is null ? CheckInKind.Departure : CheckInKind.Arrival, sequence, now) { PersonId = person, Seen = seen }
            : null;
    }
}

/// <summary>One more person without a name, in this capacity.</summary>
public sealed class CountForm
{
    public string? Capacity { get; set; }
}

/// <summary>A line of the list.</summary>
public sealed record ReceptionRow(AttendanceRow Person, string Folded, string State, string Kind)
{
    /// <summary>Fingerprint of the badge; null without badge.</summary>
    public string? Badge { get; init; }

    public bool IsThere => Person.Status.IsThere();

    /// <summary>What a button of the line says: whom, and how many entries were shown.</summary>
    public string Value => string.Create(CultureInfo.InvariantCulture, $"{Person.PersonId}:{Person.Entries.Count}");

    internal static ReceptionRow Of(AttendanceRow person, string? badge, IStringLocalizer texts)
    {
        var state = ReceptionWords.State(texts, person.Status, person.ArrivedAt, person.LeftAt);
        return new ReceptionRow(person, ReceptionQueries.Fold(person.Name), state, ReceptionWords.Kind(person.Status, person.LeftAt)) { Badge = badge };
    }
}
