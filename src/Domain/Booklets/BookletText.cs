using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Unicode;

namespace Misthos.Domain.Booklets;

/// <summary>
/// The text of a booklet, worded to the last sentence: whoever shows it adds nothing but layout, so that a frozen text does not change with the
/// software. <see cref="Format"/> says how it is to be read.
/// </summary>
/// <param name="Format">Version of this shape; <see cref="CurrentFormat"/> today.</param>
/// <param name="Cover">The cover.</param>
/// <param name="Chapters">Chapters, in order.</param>
public sealed record BookletText(int Format, BookletCover Cover, IReadOnlyList<BookletChapter> Chapters)
{
    /// <summary>The shape written today.</summary>
    public const int CurrentFormat = 1;

    // Only what JSON asks for is escaped: the stored text can be read, and its fingerprint computed, without us.
    private static readonly JsonSerializerOptions Json = new() { Encoder = JavaScriptEncoder.Create(UnicodeRanges.All) };

    /// <summary>Every proposal, in the order of the chapters.</summary>
    public IEnumerable<BookletProposal> Proposals() => Chapters.SelectMany(chapter => chapter.Proposals);

    /// <summary>The text as it is stored.</summary>
    public string Write() => JsonSerializer.Serialize(this, Json);

    /// <summary>Reads a stored text.</summary>
    /// <exception cref="JsonException">It is none.</exception>
    public static BookletText Read(string content) => JsonSerializer.Deserialize<BookletText>(content, Json) ?? throw new JsonException("No booklet.");

    /// <summary>The text without the words of some answers: in their place, the line that says when and why they were taken down.</summary>
    /// <param name="lines">The line, by answer.</param>
    public BookletText Without(IReadOnlyDictionary<Guid, string> lines) => lines.Count == 0 ? this : this with
    {
        Chapters = [.. Chapters.Select(chapter => chapter with { Proposals = [.. chapter.Proposals.Select(p => p with { Blocks = [.. BookletBlock.Without(p.Blocks, lines)] })] })],
    };

    /// <summary>Answers whose words are in the text.</summary>
    public IReadOnlyList<Guid> Answers() => [.. Proposals().SelectMany(p => p.Blocks).Select(b => b.AnswerId).OfType<Guid>().Distinct()];
}

/// <summary>The cover.</summary>
/// <param name="Authority">Name of the authority.</param>
/// <param name="Assembly">Name of the assembly, or of several.</param>
/// <param name="Title">Title.</param>
/// <param name="Mark">What stands large: the year, or the edition.</param>
/// <param name="Subtitle">Line under the title; may be empty.</param>
/// <param name="AsOf">"As of …".</param>
public sealed record BookletCover(string Authority, string Assembly, string Title, string Mark, string Subtitle, string AsOf);

/// <summary>A chapter.</summary>
/// <param name="Id">Anchor, once in the text.</param>
/// <param name="Title">Title.</param>
/// <param name="Blocks">What comes first.</param>
/// <param name="Proposals">Proposals, in order.</param>
public sealed record BookletChapter(string Id, string Title, IReadOnlyList<BookletBlock> Blocks, IReadOnlyList<BookletProposal> Proposals);

/// <summary>A proposal with all that became of it.</summary>
/// <param name="Number">Number.</param>
/// <param name="Title">Title.</param>
/// <param name="State">Where it stands, in words.</param>
/// <param name="Tone">Colour of the state: good, bad, warn, info, neutral.</param>
/// <param name="Topic">Topic and edition.</param>
/// <param name="Blocks">Text, answer, commitments, opinion.</param>
public sealed record BookletProposal(int Number, string Title, string State, string Tone, string Topic, IReadOnlyList<BookletBlock> Blocks)
{
    /// <summary>Anchor, once in the text.</summary>
    public string Id { get; init; } = "";

    /// <summary>Public page, below the authority's address.</summary>
    public string Path { get; init; } = "";

    /// <summary>Whether the answer or a commitment is late.</summary>
    public bool IsLate { get; init; }
}

/// <summary>What a block is.</summary>
public enum BookletBlockKind
{
    /// <summary>A heading.</summary>
    Heading,

    /// <summary>A smaller heading, with a state beside it.</summary>
    Commitment,

    /// <summary>A paragraph.</summary>
    Paragraph,

    /// <summary>Words to be read first.</summary>
    Lead,

    /// <summary>Words of somebody.</summary>
    Quote,

    /// <summary>Who signs the words before.</summary>
    Signature,

    /// <summary>A line that stands out.</summary>
    Note,

    /// <summary>Rows of a label and a value.</summary>
    Rows,

    /// <summary>Rows of a figure and what it counts.</summary>
    Figures,

    /// <summary>Rows of a label and a number, drawn as bars.</summary>
    Bars,

    /// <summary>A table; the first row is its head, the first column names the rows.</summary>
    Table,

    /// <summary>A fingerprint.</summary>
    Fingerprint,
}

/// <summary>A block of text.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Text">Its words, or the caption of its rows.</param>
public sealed record BookletBlock(BookletBlockKind Kind, string Text)
{
    /// <summary>Colour of a note or of a state: good, bad, warn, info, neutral.</summary>
    public string Tone { get; init; } = "";

    /// <summary>A state, beside the words.</summary>
    public string Label { get; init; } = "";

    /// <summary>Rows.</summary>
    public IReadOnlyList<IReadOnlyList<string>> Rows { get; init; } = [];

    /// <summary>The answer whose words these are; null when they are none. They go when the answer is taken down.</summary>
    public Guid? AnswerId { get; init; }

    internal static IEnumerable<BookletBlock> Without(IEnumerable<BookletBlock> blocks, IReadOnlyDictionary<Guid, string> lines)
    {
        var told = new HashSet<Guid>();
        foreach (var block in blocks)
        {
            if (block.AnswerId is not { } answer || !lines.TryGetValue(answer, out var line))
            {
                yield return block;
            }
            else if (told.Add(answer))
            {
                yield return new BookletBlock(BookletBlockKind.Note, line) { Tone = "warn" };
            }
        }
    }
}
