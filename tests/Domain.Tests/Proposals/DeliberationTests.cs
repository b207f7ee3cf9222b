using Misthos.Domain.Proposals;

namespace Misthos.Domain.Tests.Proposals;

/// <summary>What an act of the council may say, as the SCDL schema gives it.</summary>
public sealed class DeliberationTests
{
    private static readonly DeliberationContent Content = new("2026-1", new(2026, 2, 3), "Cuves d’eau de pluie");

    [Fact]
    public void Number_and_subject_are_enough() => Assert.Empty(Deliberation.WhyNot(Content));

    [Fact]
    public void Every_field_as_the_schema_gives_it() => Assert.Empty(Deliberation.WhyNot(Content with
    {
        MatterCode = "7.10",
        CollectivitySiret = "21130055300016",
        BudgetYears = "2026/2027",
        Url = "https://exemple.fr/1.pdf",
        CouncilSize = 0,
        VotesFor = 0,
    }));

    public static TheoryData<string, DeliberationContent> Wrong() => new()
    {
        { "deliberation.no-number", Content with { Number = " " } },
        { "deliberation.number-long", Content with { Number = new string('1', Deliberation.LongestNumber + 1) } },
        { "deliberation.no-subject", Content with { Subject = "" } },
        { "deliberation.no-address", Content with { Url = "www.exemple.fr" } },
        { "deliberation.no-address", Content with { Url = "javascript:alert(1)" } },
        { "deliberation.votes", Content with { VotesAgainst = -1 } },
        { "deliberation.votes", Content with { CouncilSize = -1 } },
        { "deliberation.siret", Content with { CollectivitySiret = "21130055300017" } },
        { "deliberation.matter", Content with { MatterCode = "8" } },
        { "deliberation.matter", Content with { MatterCode = "8.5.2" } },
        { "deliberation.budget", Content with { BudgetYears = "26" } },
    };

    [Theory]
    [MemberData(nameof(Wrong))]
    public void A_broken_rule_is_named(string code, DeliberationContent content) => Assert.Equal([code], Deliberation.WhyNot(content).Select(r => r.Code));

    [Fact]
    public void All_that_is_wrong_is_named_at_once() =>
        Assert.Equal(["deliberation.no-number", "deliberation.budget"], Deliberation.WhyNot(Content with { Number = "", BudgetYears = "x" }).Select(r => r.Code));

    [Theory]
    [InlineData("8.5.2", "8.5")]
    [InlineData("7.10.1.2", "7.10")]
    [InlineData("8.5", "8.5")]
    [InlineData("Voirie", "Voirie")]
    [InlineData("", "")]
    public void A_code_is_kept_at_its_second_level(string code, string kept) => Assert.Equal(kept, Deliberation.SecondLevel(code));

    [Fact]
    public void It_says_what_it_was_told_in_every_field()
    {
        var all = Content with { MatterCode = "8.9", Matter = "Culture", Url = "https://exemple.fr", CouncilSize = 9, VotesCast = 8, VotesFor = 5, VotesAgainst = 2, Abstentions = 1, CollectivityName = "Ville", CollectivitySiret = "21130055300016", BudgetYears = "2026", BudgetName = "Principal", PrefectureId = "PREF013", PrefectureOn = new(2026, 2, 5) };
        Assert.All(typeof(DeliberationContent).GetProperties(), property => Assert.NotEqual(property.GetValue(Content with { Number = "", On = default, Subject = "" }), property.GetValue(all)));
        var act = new Deliberation(Guid.CreateVersion7(), Content);
        Assert.False(act.Says(all));
        act.Set(all);
        Assert.Equal(all, act.ToContent());
    }
}
