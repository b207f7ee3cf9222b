using Misthos.Domain.Booklets;

namespace Misthos.Web.Features.Booklets;

/// <summary>A chapter, or what a part of the booklet shows of it.</summary>
/// <param name="Chapter">The chapter.</param>
/// <param name="Proposals">Its proposals here.</param>
/// <param name="Continues">Whether the chapter began in an earlier part.</param>
public sealed record BookletSlice(BookletChapter Chapter, IReadOnlyList<BookletProposal> Proposals, bool Continues)
{
    /// <summary>Anchors of its headings.</summary>
    public IEnumerable<string> Anchors => [.. Continues ? (string[])[] : [Chapter.Id], .. Proposals.Select(p => p.Id)];
}

/// <summary>
/// What is printed at once: the memory of a printing Chromium follows the pages it prints together. Chapters begin a page of their own anyway;
/// a long one is cut between proposals.
/// </summary>
/// <param name="IsFirst">Whether cover and contents stand before.</param>
/// <param name="IsLast">Whether what proves it stands after.</param>
/// <param name="Slices">Chapters.</param>
public sealed record BookletPart(bool IsFirst, bool IsLast, IReadOnlyList<BookletSlice> Slices)
{
    /// <summary>Proposals printed at once, at most.</summary>
    public const int Most = 10;

    /// <summary>Anchors of its headings.</summary>
    public IEnumerable<string> Anchors => Slices.SelectMany(slice => slice.Anchors);

    /// <summary>The whole booklet as one part.</summary>
    public static BookletPart Whole(BookletText text) => new(true, true, [.. text.Chapters.Select(c => new BookletSlice(c, c.Proposals, false))]);

    /// <summary>The parts of a booklet, in order; one, when it is short.</summary>
    public static IReadOnlyList<BookletPart> Of(BookletText text)
    {
        List<List<BookletSlice>> parts = [[]];
        foreach (var chapter in text.Chapters)
        {
            foreach (var (index, proposals) in (chapter.Proposals.Count == 0 ? [[]] : chapter.Proposals.Chunk(Most)).Index())
            {
                if (parts[^1].Sum(slice => slice.Proposals.Count) is > 0 and var there && there + proposals.Length > Most)
                {
                    parts.Add([]);
                }

                parts[^1].Add(new(chapter, proposals, index > 0));
            }
        }

        return [.. parts.Select((slices, index) => new BookletPart(index == 0, index == parts.Count - 1, slices))];
    }
}

/// <summary>Where a part stands among the pages of the booklet.</summary>
/// <param name="First">Number of its first page.</param>
/// <param name="All">Pages of the booklet.</param>
public sealed record BookletPaging(int First, int All);
