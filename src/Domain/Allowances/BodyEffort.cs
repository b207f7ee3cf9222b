using Misthos.Domain.Assemblies;

namespace Misthos.Domain.Allowances;

/// <summary>
/// What a participation body of the authority asks of its members and what they receive, so that bodies can be compared. Versions are only
/// added; the last one counts.
/// </summary>
public sealed class BodyEffort : Entity
{
    private BodyEffort()
    {
    }

    /// <summary>Writes a version.</summary>
    /// <exception cref="ArgumentException">Hours are not positive, an amount is negative, or it is not said what members receive.</exception>
    public BodyEffort(Guid authorityId, int order, BodyEffortText text, StateRecording recording)
        : base(authorityId)
    {
        if (string.IsNullOrWhiteSpace(text.Name) || text.HoursAYear is < 1 or > 2000 || text.AmountAYear < Money.Zero || string.IsNullOrWhiteSpace(text.Receives) || string.IsNullOrWhiteSpace(text.Source))
        {
            throw new ArgumentException("Hours are positive, and what members receive is said with its source.", nameof(text));
        }

        (Name, Kind, Order, HoursAYear, AmountAYear) = (text.Name.Trim(), text.Kind, order, text.HoursAYear, text.AmountAYear);
        (Receives, Source, By, At) = (text.Receives.Trim(), text.Source.Trim(), recording.By, recording.At);
    }

    /// <summary>Name of the body; whether it is run in this application or not.</summary>
    public string Name { get; private set; } = "";

    /// <summary>What kind of body it is.</summary>
    public BodyKind Kind { get; private set; }

    /// <summary>Order, from 1; unique for a name.</summary>
    public int Order { get; private set; }

    /// <summary>Hours asked of a member in a year.</summary>
    public int HoursAYear { get; private set; }

    /// <summary>What a member who came to everything receives in a year; zero when nothing.</summary>
    public Money AmountAYear { get; private set; }

    /// <summary>What members receive, in words: money, meals, vouchers, nothing.</summary>
    public string Receives { get; private set; } = "";

    /// <summary>Where it can be checked.</summary>
    public string Source { get; private set; } = "";

    /// <summary>Who wrote it.</summary>
    public Guid By { get; private set; }

    /// <summary>When, UTC.</summary>
    public DateTimeOffset At { get; private set; }

    /// <summary>Euros an hour asked.</summary>
    public Money AnHour => Money.Euros(AmountAYear.InEuros / HoursAYear);
}

/// <summary>What a body asks and gives, as written.</summary>
public sealed record BodyEffortText(string Name, BodyKind Kind, int HoursAYear, Money AmountAYear, string Receives, string Source);
