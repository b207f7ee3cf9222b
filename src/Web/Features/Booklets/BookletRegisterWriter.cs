using Misthos.Domain.Booklets;
using Misthos.Web.Design;

namespace Misthos.Web.Features.Booklets;

/// <summary>Words the page of the public register: the last fingerprint as it stood, and what it is for.</summary>
internal sealed class BookletRegisterWriter(BookletTexting texts)
{
    public BookletChapter Write(BookletFacts facts) => new("registre", texts.Own["Register"],
    [
        Blocks.Paragraph(texts.Own["Register.Plain"]),
        .. facts.LastAct is { } act
            ? (BookletBlock[])
            [
                Blocks.Heading(texts.Own["Register.Last"]),
                new BookletBlock(BookletBlockKind.Fingerprint, act.Hash),
                Blocks.Paragraph(texts.Own["Register.Entry", act.Number, Format.Moment(act.RecordedAt)]),
                Blocks.Paragraph(texts.Own["Register.Keep"]),
            ]
            : [Blocks.Paragraph(texts.Own["Register.Empty"])],
    ], []);
}
