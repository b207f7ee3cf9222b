namespace Misthos.Domain.Recognition;

/// <summary>Why somebody is not asked by a call. The first that holds is told.</summary>
public enum LeftOut
{
    /// <summary>This call asked them already.</summary>
    AlreadyAsked,

    /// <summary>They did not say that they agree to be asked.</summary>
    NotAgreed,

    /// <summary>Their term is over and they did not agree to be contacted after it, or withdrew.</summary>
    NoContactAfterTerm,

    /// <summary>The call is for those in office, or for former members.</summary>
    OtherAudience,

    /// <summary>Under age, and the call is for adults or the guardian did not agree.</summary>
    UnderAge,

    /// <summary>They asked for a pause.</summary>
    Paused,

    /// <summary>The call is about a part of town where they do not live, or which they did not choose.</summary>
    OtherDistrict,

    /// <summary>They would like to be asked for other subjects.</summary>
    OtherThemes,

    /// <summary>They are free at other times.</summary>
    OtherMoment,

    /// <summary>They were asked as often this month as the authority allows, all departments together.</summary>
    MonthlyLimit,

    /// <summary>They were asked as often this month as they wish.</summary>
    OwnLimit,

    /// <summary>No address, number or mail is known.</summary>
    Unreachable,

    /// <summary>The call asks so many people only, and others were asked less often.</summary>
    AskedMoreOften,
}

/// <summary>What is known of somebody who could be asked.</summary>
/// <param name="PersonId">Who.</param>
/// <param name="Wish">What they would like to be asked for; null when they never said.</param>
public sealed record CallCandidate(Guid PersonId, EngagementWish? Wish)
{
    /// <summary>Part of town they live in; null when unknown.</summary>
    public string? District { get; init; }

    /// <summary>Whether they hold a seat today.</summary>
    public bool IsInOffice { get; init; }

    /// <summary>Whether they hold a seat or agreed to be contacted after their term.</summary>
    public bool IsContactable { get; init; }

    /// <summary>Whether they are under age.</summary>
    public bool IsMinor { get; init; }

    /// <summary>Whether their guardian agrees that they are contacted; counts for somebody under age.</summary>
    public bool GuardianAgrees { get; init; }

    /// <summary>Whether there is a way to reach them.</summary>
    public bool IsReachable { get; init; } = true;

    /// <summary>Whether this call asked them already.</summary>
    public bool IsAsked { get; init; }

    /// <summary>Numbers of their calls this month, all departments together.</summary>
    public IReadOnlyCollection<int> SlotsThisMonth { get; init; } = [];

    /// <summary>Calls in the last twelve months.</summary>
    public int AskedThisYear { get; init; }
}

/// <summary>Whom a call suits: consent first, then what people wish, then how often they were asked.</summary>
public static class CallMatching
{
    /// <summary>Who is asked, those asked least often first, and who is not and why.</summary>
    /// <param name="call">The call.</param>
    /// <param name="people">Everyone who could be asked.</param>
    /// <param name="most">Calls a month for one person at most.</param>
    /// <param name="today">Today, in the authority's time zone.</param>
    public static CallMatch Of(EngagementCall call, IEnumerable<CallCandidate> people, int most, DateOnly today)
    {
        var found = people.Select(person => (Person: person, Why: WhyNot(call, person, most, today))).ToList();
        var suited = found.Where(f => f.Why is null).Select(f => f.Person).OrderBy(p => p.AskedThisYear).ThenBy(p => Lot(call.Id, p.PersonId)).ToList();
        var room = Math.Max(0, (call.AskMost ?? int.MaxValue) - found.Count(f => f.Person.IsAsked));
        return new(suited[..Math.Min(room, suited.Count)],
            [.. found.Where(f => f.Why is not null).Select(f => new CallLeftOut(f.Person.PersonId, f.Why!.Value)), .. suited.Skip(room).Select(p => new CallLeftOut(p.PersonId, LeftOut.AskedMoreOften))]);
    }

    /// <summary>Why a call does not reach somebody; null when it does.</summary>
    public static LeftOut? WhyNot(EngagementCall call, CallCandidate person, int most, DateOnly today) =>
        WhyNotAllowed(call, person) ?? WhyNotWished(call, person, today) ?? WhyNotNow(person, most);

    private static LeftOut? WhyNotAllowed(EngagementCall call, CallCandidate person) => person switch
    {
        { IsAsked: true } => LeftOut.AlreadyAsked,
        { Wish: not { IsOpen: true } } => LeftOut.NotAgreed,
        { IsContactable: false } => LeftOut.NoContactAfterTerm,
        { IsMinor: true } when !call.IsForMinors || !person.GuardianAgrees => LeftOut.UnderAge,
        _ when call.Audience == (person.IsInOffice ? CallAudience.Former : CallAudience.InOffice) => LeftOut.OtherAudience,
        _ => null,
    };

    private static LeftOut? WhyNotWished(EngagementCall call, CallCandidate person, DateOnly today)
    {
        var wish = person.Wish!;
        var livesThere = call.District is not null && string.Equals(person.District, call.District, StringComparison.OrdinalIgnoreCase);
        return wish.PausedUntil >= today ? LeftOut.Paused
            : !livesThere && (call.IsForLocals || wish.Reach == WishReach.OwnDistrict) ? LeftOut.OtherDistrict
            : wish.Themes.Count > 0 && call.Themes.Count > 0 && !wish.Themes.Intersect(call.Themes).Any() ? LeftOut.OtherThemes
            : call.Moment is { } moment && wish.Moments.Count > 0 && !wish.Moments.Contains(moment) ? LeftOut.OtherMoment
            : null;
    }

    private static LeftOut? WhyNotNow(CallCandidate person, int most) =>
        person.SlotsThisMonth.Count >= most ? LeftOut.MonthlyLimit
            : person.SlotsThisMonth.Count >= (person.Wish!.MostAMonth ?? most) ? LeftOut.OwnLimit
            : !person.IsReachable ? LeftOut.Unreachable : null;

    // Among those asked as often, an order that differs from call to call and is the same when looked at again.
    private static uint Lot(Guid call, Guid person)
    {
        var hash = 2166136261u;
        foreach (var octet in call.ToByteArray().Concat(person.ToByteArray()))
        {
            hash = (hash ^ octet) * 16777619u;
        }

        return hash;
    }
}

/// <summary>Who is asked, and who is not.</summary>
public sealed record CallMatch(IReadOnlyList<CallCandidate> Asked, IReadOnlyList<CallLeftOut> Others);

/// <summary>Somebody who is not asked, and why.</summary>
public sealed record CallLeftOut(Guid PersonId, LeftOut Why);
