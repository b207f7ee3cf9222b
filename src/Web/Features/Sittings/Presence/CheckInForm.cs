using System.Globalization;
using Misthos.Domain.Sittings;
using Misthos.Web.Design;

namespace Misthos.Web.Features.Sittings.Presence;

/// <summary>A check-in as a device sends it.</summary>
public sealed class CheckInForm
{
    private const int LongestName = 100;

    /// <summary>Identifier made by the device.</summary>
    public string? Id { get; set; }

    public string? Kind { get; set; }

    public string? Sequence { get; set; }

    public string? Person { get; set; }

    public string? Badge { get; set; }

    public string? Seen { get; set; }

    public string? Anyway { get; set; }

    /// <summary>Milliseconds since it was noted, by the device's clock: the hour is then the server's, however wrong that clock is.</summary>
    public string? Age { get; set; }

    public string? GivenName { get; set; }

    public string? FamilyName { get; set; }

    public string? Capacity { get; set; }

    /// <summary>The note; null when it is not one.</summary>
    public CheckIn? Read(DateTimeOffset now)
    {
        if (!Guid.TryParse(Id, out var id) || !Guid.TryParse(Sequence, out var sequence) || Typed.Chosen<CheckInKind>(Kind) is not { } kind
            || !long.TryParse(Age, NumberStyles.None, CultureInfo.InvariantCulture, out var age) || age > TimeSpan.FromDays(2).TotalMilliseconds)
        {
            return null;
        }

        var capacity = Typed.Chosen<Capacity>(Capacity);
        var (given, family) = (Typed.Text(GivenName), Typed.Text(FamilyName));
        var isNamed = given is { Length: <= LongestName } && family is { Length: <= LongestName };
        if ((kind is CheckInKind.Newcomer && !isNamed) || (kind is CheckInKind.Newcomer or CheckInKind.Counted && capacity is null or Domain.Sittings.Capacity.Member))
        {
            return null;
        }

        return new CheckIn(kind, sequence, now.AddMilliseconds(-age))
        {
            DeviceId = id,
            PersonId = Guid.TryParse(Person, out var person) ? person : null,
            Badge = Typed.Text(Badge),
            Seen = Typed.Whole(Seen) ?? 0,
            Anyway = Anyway == "true",
            GivenName = given ?? "",
            FamilyName = family ?? "",
            Capacity = capacity ?? Domain.Sittings.Capacity.OpenParticipant,
        };
    }
}
