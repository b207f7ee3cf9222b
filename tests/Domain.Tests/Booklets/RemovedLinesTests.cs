using Misthos.Domain.Booklets;

namespace Misthos.Domain.Tests.Booklets;

public sealed class RemovedLinesTests
{
    [Fact]
    public void A_line_gives_way_in_its_own_proposal_only_and_never_in_an_answer()
    {
        var answer = new BookletBlock(BookletBlockKind.Paragraph, "Avec Paul.") { AnswerId = Guid.CreateVersion7() };
        BookletProposal Of(int number) => new(number, "Paul", "", "", "", [new(BookletBlockKind.Paragraph, "Avec Paul."), new(BookletBlockKind.Paragraph, "Sans."), answer, new(BookletBlockKind.Note, "Avec Paul.")]);
        var text = new BookletText(BookletText.CurrentFormat, new("", "", "", "", "", ""), [new("c", "", [], [Of(1), Of(2)])]);
        var (shown, proposals) = new RemovedLines(new Dictionary<int, IReadOnlyDictionary<string, string>> { [2] = new Dictionary<string, string> { ["Avec Paul."] = "Avec X.", ["Paul"] = "X" } }).In(text);

        Assert.Equal((1, "Paul", "X"), (proposals, shown.Proposals().First().Title, shown.Proposals().Last().Title));
        Assert.Equal(["Avec X.", "Sans.", "Avec Paul.", "Avec Paul."], shown.Proposals().Last().Blocks.Select(b => b.Text));
        Assert.Equal(Of(1).Blocks, shown.Proposals().First().Blocks);
        Assert.Same(text, new RemovedLines(new Dictionary<int, IReadOnlyDictionary<string, string>> { [2] = new Dictionary<string, string> { ["Autre."] = "X" } }).In(text).Text);
    }
}
