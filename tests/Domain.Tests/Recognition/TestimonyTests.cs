using Misthos.Domain.Members;
using Misthos.Domain.Recognition;
using Misthos.Domain.Tests.Allowances;

namespace Misthos.Domain.Tests.Recognition;

/// <summary>A testimony is shown while everyone who must agree does, and is gone once taken back; the French table is the rule.</summary>
public sealed class TestimonyTests
{
    private static readonly DateOnly Day = new(2026, 3, 14);
    private static readonly Guid City = Guid.CreateVersion7();
    private static readonly Guid Person = Guid.CreateVersion7();

    public static TheoryData<int, string> Cases => [.. Rows().Index().Select(row => new TheoryDataRow<int, string>(row.Index, row.Item["cas"]))];

    [Theory]
    [MemberData(nameof(Cases))]
    public void The_table_says_what_may_be_shown(int row, string name)
    {
        string Cell(string column) => Rows()[row].GetValueOrDefault(column) ?? "";
        var piece = new Testimony(City, Person, new(Enum.Parse<TestimonyForm>(Cell("forme")), "Titre", Cell("mots") == "oui" ? "Des mots" : "", TestimonyNaming.GivenName), Day);
        piece.Agree(Uses(Cell("pièce")), new(Person, DateTimeOffset.UnixEpoch), "");
        piece.Agree(Uses(Cell("pièce, parent")), new(null, DateTimeOffset.UnixEpoch, OfGuardian: true), "papier signé");
        List<ConsentEntry> general = [.. General(Cell("paroles") == "oui", ConsentKind.Testimony, false), .. General(Cell("image") == "oui", ConsentKind.Image, false), .. General(Cell("accords, parent").Contains("paroles", StringComparison.Ordinal), ConsentKind.Testimony, true)];
        var isMinor = Cell("mineure") == "oui";
        Assert.Equal((name, Cell("publier")), (name, Said(piece.WhyNotUse(TestimonyUse.Portal, general, isMinor))));
        Assert.Equal((name, Cell("prêter")), (name, Said(piece.WhyNotUse(TestimonyUse.Lending, general, isMinor))));
    }

    [Fact]
    public void Taken_back_it_holds_nothing_and_every_loan_ends()
    {
        var file = Guid.CreateVersion7();
        var piece = new Testimony(City, Person, new(TestimonyForm.Audio, "Ma première séance", "J’avais peur de parler.", TestimonyNaming.FullName) { DocumentId = file, Mark = "m" }, Day);
        piece.Agree([TestimonyUse.Portal, TestimonyUse.Lending], new(Person, DateTimeOffset.UnixEpoch), "");
        piece.Publish(Day);
        var (running, over) = (piece.Lend(new("Médiathèque", "Exposition", Day.AddDays(-5), Day.AddDays(30)), Person), piece.Lend(new("Lycée", "Cours", Day.AddDays(-50), Day.AddDays(-20)), Person));
        Assert.True(running.RunsOn(Day));
        Assert.Equal(file, piece.Withdraw(Day));
        Assert.Equal(("", "", null, null, null, Day), (piece.Title, piece.Words, piece.DocumentId, piece.Mark, piece.PublishedOn, piece.WithdrawnOn));
        Assert.Equal((false, Day, null), (running.RunsOn(Day), running.EndedOn, over.EndedOn));
        Assert.Equal("testimony.withdrawn", Said(piece.WhyNotUse(TestimonyUse.Portal, [], false)));
        Assert.Null(piece.Withdraw(Day.AddDays(1)));
        Assert.Equal(Day, piece.WithdrawnOn);
    }

    [Fact]
    public void What_was_said_last_counts_and_saying_it_again_adds_nothing()
    {
        var piece = new Testimony(City, Person, new(TestimonyForm.Text, "Titre", "Mots", TestimonyNaming.Nobody), Day);
        piece.Agree([TestimonyUse.Portal], new(Person, DateTimeOffset.UnixEpoch), "");
        piece.Agree([TestimonyUse.Portal], new(Person, DateTimeOffset.UnixEpoch.AddDays(1)), "");
        Assert.Single(piece.Consents);
        piece.Agree([], new(Person, DateTimeOffset.UnixEpoch.AddDays(2)), "");
        Assert.Equal([true, false], piece.Consents.Select(c => c.IsGiven));
        Assert.False(piece.Said(TestimonyUse.Portal, ofGuardian: false));
    }

    [Theory]
    [InlineData(-1, "testimony.loan-past")]
    [InlineData(0, "oui")]
    [InlineData(730, "oui")]
    [InlineData(800, "testimony.loan-long")]
    public void A_loan_has_an_end(int days, string said) => Assert.Equal(said, Said(Testimony.WhyNotLend(Day.AddDays(days), Day)));

    private static IEnumerable<ConsentEntry> General(bool isGiven, ConsentKind kind, bool ofGuardian) =>
        isGiven ? [new ConsentEntry(City, Person, kind, true, new(null, DateTimeOffset.UnixEpoch, ofGuardian))] : [];

    private static List<TestimonyUse> Uses(string cell) =>
        [.. new[] { ("portail", TestimonyUse.Portal), ("prêt", TestimonyUse.Lending) }.Where(use => cell.Contains(use.Item1, StringComparison.Ordinal)).Select(use => use.Item2)];

    private static string Said(IReadOnlyList<Refusal> refusals) => refusals is [] ? "oui" : string.Join(' ', refusals.Select(r => r.Code));

    private static IReadOnlyList<IReadOnlyDictionary<string, string>> Rows() => MarkdownTable.Rows(Repository.File("tests", "Domain.Tests", "Recognition", "examples", "temoignages.md"));
}
