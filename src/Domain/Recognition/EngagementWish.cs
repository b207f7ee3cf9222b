namespace Misthos.Domain.Recognition;

/// <summary>
/// What somebody would like to be asked for, in their own words or as told to an organiser. Without it, or when it says no, no call reaches them.
/// </summary>
public sealed class EngagementWish : Entity
{
    private EngagementWish()
    {
    }

    /// <summary>Starts closed.</summary>
    public EngagementWish(Guid authorityId, Guid personId)
        : base(authorityId) => PersonId = personId;

    /// <summary>Whose.</summary>
    public Guid PersonId { get; private set; }

    /// <summary>Whether the person agrees to be asked.</summary>
    public bool IsOpen { get; private set; }

    /// <summary>Subjects; empty for any.</summary>
    public IReadOnlyList<CallTheme> Themes { get; private set; } = [];

    /// <summary>How far from home.</summary>
    public WishReach Reach { get; private set; }

    /// <summary>When in the week; empty for any time.</summary>
    public IReadOnlyList<CallMoment> Moments { get; private set; } = [];

    /// <summary>Calls a month at most, when the person wants fewer than the authority allows; null otherwise.</summary>
    public int? MostAMonth { get; private set; }

    /// <summary>Last day of a pause, inclusive; null when there is none.</summary>
    public DateOnly? PausedUntil { get; private set; }

    /// <summary>How it was last said.</summary>
    public ReplyWay Way { get; private set; }

    /// <summary>The account of the organiser who typed it; null when the person said it themself.</summary>
    public Guid? TypedBy { get; private set; }

    /// <summary>When it was last said, UTC.</summary>
    public DateTimeOffset At { get; private set; }

    /// <summary>Says what one would like to be asked for.</summary>
    public void Say(WishTerms terms, AskNoting noting)
    {
        (IsOpen, Reach, MostAMonth, PausedUntil) = (terms.IsOpen, terms.Reach, terms.MostAMonth, terms.PausedUntil);
        (Themes, Moments) = ([.. terms.Themes.Distinct().Order()], [.. terms.Moments.Distinct().Order()]);
        Note(noting);
    }

    /// <summary>No more calls; what was wished stays for the day they agree again.</summary>
    public void Stop(AskNoting noting)
    {
        IsOpen = false;
        Note(noting);
    }

    private void Note(AskNoting noting) => (Way, TypedBy, At) = (noting.Way, noting.Way == ReplyWay.Organiser ? noting.By : null, noting.At);
}

/// <summary>What somebody would like to be asked for.</summary>
/// <param name="IsOpen">Whether they agree to be asked.</param>
public sealed record WishTerms(bool IsOpen)
{
    /// <summary>Subjects; empty for any.</summary>
    public IReadOnlyCollection<CallTheme> Themes { get; init; } = [];

    /// <summary>How far from home.</summary>
    public WishReach Reach { get; init; }

    /// <summary>When in the week; empty for any time.</summary>
    public IReadOnlyCollection<CallMoment> Moments { get; init; } = [];

    /// <summary>Calls a month at most; null for as many as the authority allows.</summary>
    public int? MostAMonth { get; init; }

    /// <summary>Last day of a pause, inclusive.</summary>
    public DateOnly? PausedUntil { get; init; }
}
