namespace Misthos.Domain.Portal;

/// <summary>What a piece of news can speak of.</summary>
public enum NewsSubject
{
    /// <summary>A sitting.</summary>
    Sitting,

    /// <summary>A proposal.</summary>
    Proposal,

    /// <summary>A topic of an edition.</summary>
    Topic,

    /// <summary>A draw.</summary>
    Draw,
}

/// <summary>A short piece of news of the assembly: dated, tied to what it speaks of, written by organisers, and nothing else beside it.</summary>
public sealed class NewsItem : Entity
{
    /// <summary>Longest text, characters.</summary>
    public const int Longest = 600;

    private NewsItem()
    {
    }

    /// <summary>Writes a draft.</summary>
    public NewsItem(Guid authorityId, NewsWords words)
        : base(authorityId) => Write(words);

    /// <summary>Title; once on a day.</summary>
    public string Title { get; private set; } = "";

    /// <summary>A few sentences, plain text.</summary>
    public string Words { get; private set; } = "";

    /// <summary>Day it is dated.</summary>
    public DateOnly On { get; private set; }

    /// <summary>A page of this city or elsewhere, or null.</summary>
    public string? Link { get; private set; }

    /// <summary>What it speaks of, or null.</summary>
    public NewsSubject? Subject { get; private set; }

    /// <summary>Identifier of what it speaks of; null without one.</summary>
    public Guid? SubjectId { get; private set; }

    /// <summary>Whether it thanks, or shows somebody or what was done in a good light: before an election it waits, and facts go on.</summary>
    public bool IsPromotion { get; private set; }

    /// <summary>When it was published, UTC; null while it is a draft.</summary>
    public DateTimeOffset? PublishedAt { get; private set; }

    /// <summary>When it was last changed after publication, UTC; null when it never was.</summary>
    public DateTimeOffset? ChangedAt { get; private set; }

    /// <summary>Changes it.</summary>
    public void Write(NewsWords words)
    {
        (Title, Words, On, Link, IsPromotion) = (words.Title, words.Text, words.On, words.Link, words.IsPromotion);
        (Subject, SubjectId) = (words.About?.Subject, words.About?.Id);
    }

    /// <summary>Notes that it was changed after publication.</summary>
    public void Correct(NewsWords words, DateTimeOffset at)
    {
        Write(words);
        ChangedAt = PublishedAt is null ? null : at;
    }

    /// <summary>Why these words cannot stand in public; empty when they can.</summary>
    /// <param name="isPromotion">Whether they promote.</param>
    /// <param name="period">The period before an election that holds today; null outside.</param>
    public static IReadOnlyList<Refusal> WhyNotPublish(bool isPromotion, PreElectionPeriod? period) => isPromotion && period is not null ? [period.Refuse("news.pre-election")] : [];

    /// <summary>Publishes it; pressing twice changes nothing.</summary>
    public void Publish(DateTimeOffset at) => PublishedAt ??= at;

    /// <summary>Makes it a draft again.</summary>
    public void TakeOff() => (PublishedAt, ChangedAt) = (null, null);

    /// <summary>Whether an address may be linked to: a path of this site, or a page elsewhere by https.</summary>
    public static bool IsLink(string link) =>
        link.StartsWith('/') ? !link.StartsWith("//", StringComparison.Ordinal) && !link.Contains('\\', StringComparison.Ordinal) && !link.Any(char.IsWhiteSpace)
        : Uri.TryCreate(link, UriKind.Absolute, out var uri) && uri.Scheme == Uri.UriSchemeHttps && uri.UserInfo.Length == 0;
}

/// <summary>What a piece of news says.</summary>
public sealed record NewsWords(string Title, string Text, DateOnly On, string? Link)
{
    /// <summary>What it speaks of, or null.</summary>
    public (NewsSubject Subject, Guid Id)? About { get; init; }

    /// <inheritdoc cref="NewsItem.IsPromotion" />
    public bool IsPromotion { get; init; }
}
