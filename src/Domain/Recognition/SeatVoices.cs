using Misthos.Domain.Administration;
using Misthos.Domain.Sittings;

namespace Misthos.Domain.Recognition;

/// <summary>A person says whether their name may stand beside their seat in public: only ever added, the last one counts.</summary>
public sealed class SeatConsent : Entity
{
    private SeatConsent()
    {
    }

    /// <summary>Records it.</summary>
    public SeatConsent(OutsideSeat seat, bool isGiven, AskNoting noting)
        : base(seat.AuthorityId) => (SeatId, PersonId, IsGiven, Way, By, At) = (seat.Id, seat.PersonId, isGiven, noting.Way, noting.By, noting.At);

    /// <summary>The seat.</summary>
    public Guid SeatId { get; private set; }

    /// <summary>Whose.</summary>
    public Guid PersonId { get; private set; }

    /// <summary>Given, or withdrawn.</summary>
    public bool IsGiven { get; private set; }

    /// <summary>How it was said.</summary>
    public ReplyWay Way { get; private set; }

    /// <summary>The account that said or typed it.</summary>
    public Guid? By { get; private set; }

    /// <summary>When, UTC.</summary>
    public DateTimeOffset At { get; private set; }

    /// <summary>Whether a seat may be shown with the person's name: the last word says so; silence does not. Somebody under age is never shown.</summary>
    /// <param name="entries">Every entry of one seat, in any order.</param>
    /// <param name="isMinor">Whether the person is under age.</param>
    public static bool Allows(IEnumerable<SeatConsent> entries, bool isMinor) =>
        !isMinor && entries.OrderBy(e => e.At).ThenBy(e => e.Id).LastOrDefault() is { IsGiven: true };
}

/// <summary>What an ambassador tells the assembly of a meeting outside. Only ever added.</summary>
public sealed class SeatReport : Entity
{
    /// <summary>Longest report, letters.</summary>
    public const int MostWords = 4000;

    private SeatReport()
    {
    }

    /// <summary>Records a report.</summary>
    public SeatReport(OutsideSeat seat, DateOnly on, string words, Readership readership, AskNoting noting)
        : base(seat.AuthorityId)
    {
        (SeatId, PersonId, On, Words, Readership) = (seat.Id, seat.PersonId, on, words, readership);
        (Way, By, At) = (noting.Way, noting.By, noting.At);
    }

    /// <summary>The seat.</summary>
    public Guid SeatId { get; private set; }

    /// <summary>Whose.</summary>
    public Guid PersonId { get; private set; }

    /// <summary>Day of the meeting it tells of.</summary>
    public DateOnly On { get; private set; }

    /// <summary>What was said and decided, plain text.</summary>
    [Private]
    public string Words { get; private set; } = "";

    /// <summary>Who may read it: the members, or everyone while the person's name may be shown.</summary>
    public Readership Readership { get; private set; }

    /// <summary>How it reached us.</summary>
    public ReplyWay Way { get; private set; }

    /// <summary>The account that wrote or typed it.</summary>
    public Guid? By { get; private set; }

    /// <summary>When, UTC.</summary>
    public DateTimeOffset At { get; private set; }

    /// <summary>Why there can be no report of a meeting on a day; empty when there can.</summary>
    public static IReadOnlyList<Refusal> WhyNot(OutsideSeat seat, DateOnly on, DateOnly today) =>
        on > today ? [new Refusal("seat.not-yet")] : seat.IsHeldOn(on) ? [] : [new Refusal("seat.not-held")];
}
