using Misthos.Domain.Administration;
using Misthos.Domain.Members;

namespace Misthos.Domain.Recognition;

/// <summary>
/// The page a member makes of their engagement: which facts of the city's records they show, and their own words. It is theirs: sealed, read by nobody else,
/// erased when they wish.
/// </summary>
public sealed class Portfolio : Entity
{
    private Portfolio()
    {
    }

    /// <summary>Starts a page.</summary>
    public Portfolio(Guid authorityId, Guid personId)
        : base(authorityId) => PersonId = personId;

    /// <summary>Whose; one page each.</summary>
    public Guid PersonId { get; private set; }

    /// <summary>What it holds (<see cref="PortfolioContent"/>), sealed.</summary>
    [Private]
    [Secret]
    public SealedText Content { get; private set; } = SealedText.Empty;

    /// <summary>When it was last written, UTC.</summary>
    public DateTimeOffset WrittenAt { get; private set; }

    /// <summary>Writes it.</summary>
    public void Write(SealedText content, DateTimeOffset at) => (Content, WrittenAt) = (content, at);
}

/// <summary>What a member's page holds.</summary>
/// <param name="Headline">A line under the name, in their words; empty for none.</param>
/// <param name="Intro">A paragraph in their words; empty for none.</param>
/// <param name="Shown">Keys of the facts shown (<see cref="RecordFact.Key"/>).</param>
/// <param name="Own">What they did that no record of the city knows.</param>
public sealed record PortfolioContent(string Headline, string Intro, IReadOnlyList<string> Shown, IReadOnlyList<OwnEntry> Own)
{
    /// <summary>Most characters of a line and of a paragraph.</summary>
    public const int LongestLine = 120, LongestText = 1200;

    /// <summary>Most entries of one's own.</summary>
    public const int MostOwn = 6;

    /// <summary>Whether it holds any words of the member.</summary>
    public bool HasWords => Headline.Length > 0 || Intro.Length > 0 || Own.Count > 0;

    /// <summary>Why it cannot be kept; empty when it can.</summary>
    public IReadOnlyList<Refusal> WhyNot()
    {
        var refusals = new List<Refusal>();
        void Refuse(bool isWrong, string code, params string[] values) => refusals.AddRange(isWrong ? [new Refusal(code, values)] : []);
        Refuse(Headline.Length > LongestLine, "portfolio.headline", $"{LongestLine}");
        Refuse(Intro.Length > LongestText, "portfolio.intro", $"{LongestText}");
        Refuse(Own.Count > MostOwn, "portfolio.own", $"{MostOwn}");
        Refuse(Own.Any(entry => entry.Title.Length == 0), "portfolio.own-title");
        Refuse(Own.Any(entry => entry.Title.Length > LongestLine || entry.When.Length > LongestLine || entry.Words.Length > LongestText), "portfolio.own-long", $"{LongestLine}", $"{LongestText}");
        return refusals;
    }
}

/// <summary>Something a member did that no record of the city knows, in their words.</summary>
/// <param name="Title">What.</param>
/// <param name="When">When, as they say it; may be empty.</param>
/// <param name="Words">More; may be empty.</param>
public sealed record OwnEntry(string Title, string When, string Words);
