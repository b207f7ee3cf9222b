using Misthos.Domain.Booklets;
using Misthos.Domain.Registers;

namespace Misthos.Domain.Tests.Booklets;

public sealed class BookletTests
{
    private static readonly Guid Authority = Guid.Parse("00000000-0000-7000-8000-000000000001");
    private static readonly Guid Answer = Guid.Parse("00000000-0000-7000-8000-000000000002");
    private static readonly DateOnly Today = new(2026, 11, 27);

    [Theory]
    [InlineData("2026-11-27", "", 0, null)]
    [InlineData("2026-11-28", "", 0, "booklet.future-day")]
    [InlineData("2025-12-31", "", 0, "booklet.before-year")]
    [InlineData("2026-11-27", "", 1, "booklet.no-reason")]
    [InlineData("2026-11-27", "Une faute de frappe", 1, null)]
    public void A_booklet_is_frozen_as_of_a_day_that_came_and_again_with_a_reason_only(string on, string reason, int earlier, string? refused) =>
        Assert.Equal(refused, new Booklet(Authority, 2026).WhyNotFreeze(new(DateOnly.Parse(on, System.Globalization.CultureInfo.InvariantCulture), reason), Today, earlier).SingleOrDefault()?.Code);

    [Fact]
    public void A_foreword_says_who_signs_it()
    {
        Assert.Equal("booklet.no-signatory", Assert.Single(Booklet.WhyNot(new("", "", "Merci.") { ForewordName = "C. Martin" })).Code);
        Assert.Equal("booklet.too-long", Assert.Single(Booklet.WhyNot(new("", new string('a', Booklet.Longest + 1), ""))).Code);
        var booklet = new Booklet(Authority, 2026);
        booklet.Write(new("", "", "") { ForewordName = "C. Martin", ForewordCapacity = "Maire" });
        Assert.Equal(("", "livrets/2026"), (booklet.ForewordName, booklet.Path));
    }

    [Fact]
    public void A_text_is_read_as_it_was_written_and_its_fingerprint_is_that_of_what_is_stored()
    {
        var content = Text().Write();
        Assert.Equal(content, BookletText.Read(content).Write());
        Assert.Contains("« déjà »", content, StringComparison.Ordinal);
        Assert.Equal(PublicAct.HashOf(content), new BookletFreeze(new Booklet(Authority, 2026), 1, new(Today, ""), content, (Authority, default)).Sha256);
    }

    [Fact]
    public void What_is_taken_down_gives_way_to_one_line_and_nothing_else_changes()
    {
        var text = Text();
        Assert.Equal([Answer], text.Answers());
        var blocks = text.Without(new Dictionary<Guid, string> { [Answer] = "Retiré." }).Proposals().Single().Blocks;
        Assert.Equal(["Le texte.", "Retiré.", "Après."], blocks.Select(b => b.Text));
        Assert.Same(text, text.Without(new Dictionary<Guid, string>()));
    }

    private static BookletText Text() => new(BookletText.CurrentFormat, new("Ville", "Assemblée", "Livret", "2026", "", "État « déjà » arrêté"),
    [
        new("sujet", "Eau", [],
        [
            new(1, "Titre", "Acceptée", "good", "Eau",
            [
                new(BookletBlockKind.Paragraph, "Le texte."), new(BookletBlockKind.Lead, "Oui.") { AnswerId = Answer },
                new(BookletBlockKind.Paragraph, "Nos raisons.") { AnswerId = Answer }, new(BookletBlockKind.Paragraph, "Après."),
            ]),
        ]),
    ]);
}
