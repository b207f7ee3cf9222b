using System.Globalization;

namespace Misthos.Domain.Portal;

/// <summary>
/// The months before a general election in which an authority may not promote what it did (Code électoral, art. L.52-1, second paragraph): forewords,
/// thanks and promotion wait, facts go on. Never deleted: an election that is put off is called off, with the reason.
/// </summary>
public sealed class PreElectionPeriod : Entity
{
    /// <summary>Longest name or reason, characters.</summary>
    public const int Longest = 300;

    /// <summary>The law counts from the first day of the sixth month before the month of the election.</summary>
    public const int Months = 6;

    private PreElectionPeriod()
    {
    }

    /// <summary>Records a period.</summary>
    /// <exception cref="ArgumentException"><see cref="ElectionDays.WhyNot"/> is not empty.</exception>
    public PreElectionPeriod(Guid authorityId, string election, ElectionDays days)
        : base(authorityId)
    {
        if (days.WhyNot().Count > 0)
        {
            throw new ArgumentException("These days cannot be.", nameof(days));
        }

        (Election, StartsOn, FirstRoundOn, LastRoundOn) = (election, days.StartsOn ?? days.LegalStart, days.FirstRoundOn, days.LastRoundOn);
    }

    /// <summary>Which election, as people name it.</summary>
    public string Election { get; private set; } = "";

    /// <summary>First day.</summary>
    public DateOnly StartsOn { get; private set; }

    /// <summary>Day of the first round; once in an authority.</summary>
    public DateOnly FirstRoundOn { get; private set; }

    /// <summary>Last day: that of the last round.</summary>
    public DateOnly LastRoundOn { get; private set; }

    /// <summary>Day it was called off; null while it stands.</summary>
    public DateOnly? CalledOffOn { get; private set; }

    /// <summary>Why it was called off; empty while it stands.</summary>
    public string CalledOffReason { get; private set; } = "";

    /// <summary>Whether it holds on a day.</summary>
    public bool Covers(DateOnly day) => day >= StartsOn && day <= LastRoundOn && !(day >= CalledOffOn);

    /// <summary>Why it cannot be called off; empty when it can: once, with a reason, before it is over.</summary>
    public IReadOnlyList<Refusal> WhyNotCallOff(string reason, DateOnly today) =>
        CalledOffOn is not null ? [new Refusal("election.called-off")]
        : today > LastRoundOn ? [new Refusal("election.over")]
        : string.IsNullOrWhiteSpace(reason) ? [new Refusal("election.no-reason")] : [];

    /// <summary>Calls it off: the election is put off, or was recorded by mistake.</summary>
    /// <exception cref="InvalidOperationException"><see cref="WhyNotCallOff"/> is not empty.</exception>
    public void CallOff(string reason, DateOnly today)
    {
        if (WhyNotCallOff(reason, today).Count > 0)
        {
            throw new InvalidOperationException("It cannot be called off.");
        }

        (CalledOffOn, CalledOffReason) = (today, reason.Trim());
    }

    /// <summary>The refusal of what waits until the election is over.</summary>
    /// <param name="code">What waits.</param>
    public Refusal Refuse(string code) => new(code, LastRoundOn.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
}

/// <summary>Days of an election.</summary>
/// <param name="StartsOn">First day of the period, where the authority starts earlier than the law asks; null for the day of the law.</param>
/// <param name="FirstRoundOn">Day of the first round.</param>
/// <param name="LastRoundOn">Day of the last round; the same when there is one only.</param>
public sealed record ElectionDays(DateOnly? StartsOn, DateOnly FirstRoundOn, DateOnly LastRoundOn)
{
    /// <summary>The day the law counts from.</summary>
    public DateOnly LegalStart => new DateOnly(FirstRoundOn.Year, FirstRoundOn.Month, 1).AddMonths(-PreElectionPeriod.Months);

    /// <summary>Why these days cannot be; empty when they can.</summary>
    public IReadOnlyList<Refusal> WhyNot()
    {
        (bool Fails, string Code)[] checks =
        [
            (LastRoundOn < FirstRoundOn || LastRoundOn > FirstRoundOn.AddMonths(2), "election.last-round"),
            (StartsOn > LegalStart, "election.too-late"),
            (StartsOn < LegalStart.AddYears(-1), "election.too-early"),
        ];
        return [.. checks.Where(check => check.Fails).Select(check => new Refusal(check.Code, LegalStart.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)))];
    }
}
