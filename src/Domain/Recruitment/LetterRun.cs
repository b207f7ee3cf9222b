namespace Misthos.Domain.Recruitment;

/// <summary>Where a mailing is.</summary>
public enum LetterRunStatus
{
    /// <summary>The file is being made.</summary>
    Preparing,

    /// <summary>The file is there; nothing is posted yet.</summary>
    Ready,

    /// <summary>Posted.</summary>
    Posted,

    /// <summary>Set aside: nothing was posted.</summary>
    Discarded,

    /// <summary>The file could not be made.</summary>
    Failed,
}

/// <summary>Why the file of a mailing could not be made.</summary>
public enum LetterFault
{
    /// <summary>A letter takes more than one sheet.</summary>
    TooLong,

    /// <summary>There is no Chromium to print with.</summary>
    NoPrinter,

    /// <summary>The server stopped each time.</summary>
    Interrupted,

    /// <summary>Something broke; the log of the server says what.</summary>
    Broken,
}

/// <summary>What is asked of a mailing.</summary>
/// <param name="Kind"><see cref="ContactKind.Letter"/> or <see cref="ContactKind.Reminder"/>.</param>
/// <param name="IsForPrinter">A table of addresses for an outside printer instead of a PDF.</param>
/// <param name="Site">Address of the site printed on the letters, without a final slash.</param>
/// <param name="LastNumber">Highest number of the invitations there are.</param>
/// <param name="Total">Letters to make.</param>
public sealed record LetterOrder(ContactKind Kind, bool IsForPrinter, string Site, int LastNumber, int Total);

/// <summary>A mailing of one channel, from the making of its file to the post. Its worker claims the row and keeps it alive, as a draw's preparation.</summary>
public sealed class LetterRun : Entity
{
    /// <summary>Attempts after which the file is given up.</summary>
    public const int MostAttempts = 3;

    private LetterRun()
    {
    }

    /// <summary>Asks for a mailing.</summary>
    public LetterRun(RecruitmentChannel channel, LetterOrder order, Guid by, DateTimeOffset at)
        : base(channel.AuthorityId)
    {
        (ChannelId, By, At) = (channel.Id, by, at);
        (Kind, IsForPrinter, Site, LastNumber, Total) = (order.Kind, order.IsForPrinter, order.Site, order.LastNumber, order.Total);
    }

    /// <summary>The channel.</summary>
    public Guid ChannelId { get; private set; }

    /// <summary>Letter or reminder.</summary>
    public ContactKind Kind { get; private set; }

    /// <summary>A table for an outside printer instead of a PDF.</summary>
    public bool IsForPrinter { get; private set; }

    /// <summary>Address of the site printed on the letters.</summary>
    public string Site { get; private set; } = "";

    /// <summary>Highest number of the invitations there were.</summary>
    public int LastNumber { get; private set; }

    /// <summary>Letters to make.</summary>
    public int Total { get; private set; }

    /// <summary>Letters made so far.</summary>
    public int Done { get; private set; }

    /// <summary>Where the mailing is.</summary>
    public LetterRunStatus Status { get; private set; }

    /// <summary>Why the file could not be made.</summary>
    public LetterFault? Fault { get; private set; }

    /// <summary>Day it was posted.</summary>
    public DateOnly? PostedOn { get; private set; }

    /// <summary>Who asked for it.</summary>
    public Guid By { get; private set; }

    /// <summary>When it was asked for, UTC.</summary>
    public DateTimeOffset At { get; private set; }

    /// <summary>When the file was ready or given up, UTC.</summary>
    public DateTimeOffset? EndedAt { get; private set; }

    /// <summary>Times the making was begun.</summary>
    public int Attempts { get; private set; }

    /// <summary>Who makes it; null when nobody does.</summary>
    public Guid? Worker { get; private set; }

    /// <summary>Last sign of life of who makes it, UTC.</summary>
    public DateTimeOffset? BeatAt { get; private set; }

    /// <summary>The file is complete.</summary>
    /// <param name="letters">Letters in it: those who answered meanwhile are left out.</param>
    /// <param name="at">When, UTC.</param>
    public void Finish(int letters, DateTimeOffset at) => (Status, Done, Total, EndedAt) = (LetterRunStatus.Ready, letters, letters, at);

    /// <summary>The file cannot be made.</summary>
    public void Fail(LetterFault fault, DateTimeOffset at) => (Status, Fault, EndedAt) = (LetterRunStatus.Failed, fault, at);

    /// <summary>Why it cannot be set aside; empty when it can.</summary>
    public IReadOnlyList<Refusal> WhyNotDiscard() => Status is LetterRunStatus.Preparing or LetterRunStatus.Ready ? [] : [new Refusal("letters.not-open")];

    /// <summary>Sets it aside, while it is made or before it is posted.</summary>
    public void Discard(DateTimeOffset at) => (Status, EndedAt) = WhyNotDiscard().Count == 0
        ? (LetterRunStatus.Discarded, EndedAt ?? at)
        : throw new InvalidOperationException("Only what is not posted can be set aside.");

    /// <summary>Why it cannot be said to be posted that day; empty when it can.</summary>
    public IReadOnlyList<Refusal> WhyNotPost(DateOnly day, DateOnly today, DateOnly answerBy) =>
        Status != LetterRunStatus.Ready ? [new Refusal("letters.not-ready")]
            : day > today ? [new Refusal("letters.posted-later")]
            : day > answerBy ? [new Refusal("letters.posted-too-late", $"{answerBy:yyyy-MM-dd}")]
            : [];

    /// <summary>It was posted that day.</summary>
    public void Post(DateOnly day) => (Status, PostedOn) = Status == LetterRunStatus.Ready
        ? (LetterRunStatus.Posted, day)
        : throw new InvalidOperationException("Only what is ready is posted.");

    /// <summary>The contact each letter is, once posted.</summary>
    public ContactReport Report => new(Kind, ContactOutcome.Sent) { RoundId = Id };
}
