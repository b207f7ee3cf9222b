using Misthos.Domain.Booklets;
using Misthos.Web.Features.Booklets;

namespace Misthos.Web.Tests.Features.Booklets;

/// <summary>How proposals are laid on sheets.</summary>
public sealed class BoardSheetTests
{
    [Fact]
    public void Little_is_said_in_large_letters_on_one_sheet()
    {
        var sheet = Assert.Single(BoardSheet.Of(Topic(60)));
        Assert.True(sheet.IsLarge);
        Assert.Equal((1, 1), (sheet.Part, sheet.Parts));
    }

    [Fact]
    public void Two_columns_then_another_sheet_and_every_proposal_once_in_order()
    {
        var sheets = BoardSheet.Of(Topic(400, 400, 400, 400, 400, 400, 400));
        Assert.Equal(Enumerable.Range(1, 7), sheets.SelectMany(s => s.Columns).SelectMany(c => c).Select(p => p.Number));
        Assert.All(sheets, s => Assert.InRange(s.Columns.Count, 1, 2));
        Assert.Equal(Enumerable.Range(1, sheets.Count), sheets.Select(s => s.Part));
        Assert.True(sheets.Count > 1);
    }

    [Fact]
    public void Steps_and_rows_are_left_to_the_booklet_and_a_late_answer_is_told()
    {
        BookletProposal proposal = new(1, "Titre", "Acceptée", "good", "Eau – Édition 1",
        [
            new(BookletBlockKind.Paragraph, "Texte"), new(BookletBlockKind.Heading, "La réponse"), new(BookletBlockKind.Note, "En retard") { Tone = "bad" },
            new(BookletBlockKind.Rows, "Détails"), new(BookletBlockKind.Commitment, "Fontaines"), new(BookletBlockKind.Paragraph, "Dix fontaines"), new(BookletBlockKind.Heading, "Avis"), new(BookletBlockKind.Paragraph, "Tenu"),
        ]);
        Assert.Equal(["Texte", "La réponse", "En retard", "Fontaines", "Avis", "Tenu"], BoardSheet.Told(proposal).Select(b => b.Text));
    }

    private static BoardTopic Topic(params int[] letters) =>
        new("Eau", "", [.. letters.Select((n, i) => new BookletProposal(i + 1, "Titre", "Attendue", "warn", "Eau – Édition 1", [new(BookletBlockKind.Paragraph, new string('a', n))]))]);
}
