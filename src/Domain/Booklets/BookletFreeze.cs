using Misthos.Domain.Registers;

namespace Misthos.Domain.Booklets;

/// <summary>
/// A version of a booklet, frozen: the whole text as it stood, kept for ever, so that the booklet of a year reads the same in ten years. What is
/// taken down later (personal data, court order) gives way to a dated line when the text is shown; it is not rewritten here.
/// </summary>
public sealed class BookletFreeze : Entity, IKeptForever
{
    private BookletFreeze()
    {
    }

    /// <summary>Freezes a text.</summary>
    /// <param name="booklet">The booklet.</param>
    /// <param name="order">Version, from 1.</param>
    /// <param name="cut">As of which day, and why again.</param>
    /// <param name="content">The text, JSON of <see cref="BookletText"/>.</param>
    /// <param name="by">Who, and when (UTC).</param>
    public BookletFreeze(Booklet booklet, int order, BookletCut cut, string content, (Guid By, DateTimeOffset At) by)
        : base(booklet.AuthorityId)
    {
        (BookletId, Order, On, Reason) = (booklet.Id, order, cut.On, order == 1 ? "" : cut.Reason);
        (Content, Sha256, By, At) = (content, PublicAct.HashOf(content), by.By, by.At);
    }

    /// <summary>The booklet.</summary>
    public Guid BookletId { get; private set; }

    /// <summary>Version, from 1; the last is the one shown first.</summary>
    public int Order { get; private set; }

    /// <summary>Everything is told as of this day.</summary>
    public DateOnly On { get; private set; }

    /// <summary>Why it replaces the version before; empty for the first.</summary>
    public string Reason { get; private set; } = "";

    /// <summary>The text, JSON of <see cref="BookletText"/>.</summary>
    public string Content { get; private set; } = "";

    /// <summary>Fingerprint of <see cref="Content"/> (SHA-256 of its UTF-8, lower-case hexadecimal); the public register keeps it too.</summary>
    public string Sha256 { get; private set; } = "";

    /// <summary>Who froze it.</summary>
    public Guid By { get; private set; }

    /// <summary>When, UTC.</summary>
    public DateTimeOffset At { get; private set; }
}
