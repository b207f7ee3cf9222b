using Microsoft.Extensions.Localization;
using Misthos.Domain.Booklets;
using Misthos.Web.Features.Commitments;
using Misthos.Web.Features.Portal.Openness;
using Misthos.Web.Features.Proposals;
using Misthos.Web.Features.Proposals.Answers;
using Misthos.Web.Features.Proposals.TakeDowns;

namespace Misthos.Web.Features.Booklets;

/// <summary>The texts a booklet is worded with: its own, and those of the public pages it repeats.</summary>
public sealed record BookletTexting(
    IStringLocalizer<BookletTexts> Own, IStringLocalizer<ProposalTexts> Proposals, IStringLocalizer<AnswerTexts> Answers,
    IStringLocalizer<CommitmentTexts> Commitments, IStringLocalizer<OpennessTexts> Openness, IStringLocalizer<TakeDownTexts> Grounds);

/// <summary>Blocks, said briefly.</summary>
internal static class Blocks
{
    public static BookletBlock Heading(string text) => new(BookletBlockKind.Heading, text);

    public static BookletBlock Paragraph(string text) => new(BookletBlockKind.Paragraph, text);

    public static BookletBlock Lead(string text) => new(BookletBlockKind.Lead, text);

    public static BookletBlock Quote(string text) => new(BookletBlockKind.Quote, text);

    public static BookletBlock Note(string text, string tone = "warn") => new(BookletBlockKind.Note, text) { Tone = tone };

    /// <summary>Rows of a label and a value.</summary>
    public static BookletBlock Rows(params IEnumerable<IReadOnlyList<string>> rows) => new(BookletBlockKind.Rows, "") { Rows = [.. rows] };

    /// <summary>A paragraph for each line that is not empty.</summary>
    public static IEnumerable<BookletBlock> Lines(string text) =>
        text.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Select(Paragraph);
}
