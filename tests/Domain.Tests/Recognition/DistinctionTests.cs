using System.Globalization;
using Misthos.Domain.Recognition;
using Misthos.Domain.Tests.Allowances;

namespace Misthos.Domain.Tests.Recognition;

/// <summary>A distinction is told to its authors before anyone else, step by step; the French table is the rule.</summary>
public sealed class DistinctionTests
{
    private static readonly DateOnly Day = new(2026, 3, 14);
    private static readonly Guid City = Guid.CreateVersion7();
    private static readonly DistinctionAct Act = new(Guid.CreateVersion7(), Day, DateTimeOffset.UnixEpoch);

    public static TheoryData<int, string> Cases => [.. Rows().Index().Select(row => new TheoryDataRow<int, string>(row.Index, row.Item["cas"]))];

    [Theory]
    [MemberData(nameof(Cases))]
    public void The_table_says_when_a_step_may_be_public(int row, string name)
    {
        var cells = Rows()[row];
        int Of(string column) => int.Parse(cells[column], CultureInfo.InvariantCulture);
        var (distinction, authors) = (New(), Guids(Of("auteurs")));
        distinction.Carry(Guids(Of("propositions")));
        distinction.NameAuthors(authors);
        for (var step = 0; step < Of("étapes"); step++)
        {
            // Everyone knew of the steps before.
            distinction.Record((DistinctionState)step, Day.AddDays(step - 5), "", Act);
            foreach (var author in authors.Take(step < Of("étapes") - 1 ? authors.Count : Of("prévenus de la dernière étape")))
            {
                distinction.Tell(author, TellingWay.Phone, "", Act);
            }
        }

        var refusals = distinction.WhyNotPublish();
        Assert.Equal((name, cells["publier"]), (name, refusals is [] ? "oui" : Assert.Single(refusals).Code));
        if (refusals.Count > 0)
        {
            Assert.Throws<InvalidOperationException>(() => distinction.Publish(Day));
            Assert.Empty(distinction.PublicSteps);
        }
    }

    [Fact]
    public void A_step_that_comes_after_stays_hidden_until_its_authors_know()
    {
        var (distinction, author) = Published();
        distinction.Record(DistinctionState.Won, Day, "", Act);
        Assert.Equal([DistinctionState.Submitted], distinction.PublicSteps.Select(s => s.State));
        Assert.Equal([author], distinction.Untold);
        distinction.Tell(author, TellingWay.Mail, "", Act);
        Assert.Equal("distinction.told", Assert.Single(distinction.WhyNotTell(author, TellingWay.Phone, "")).Code);
        distinction.Publish(Day);
        Assert.Equal([DistinctionState.Submitted, DistinctionState.Won], distinction.PublicSteps.Select(s => s.State));
        Assert.Equal("distinction.is-public", Assert.Single(distinction.WhyNotPublish()).Code);
        distinction.TakeOff();
        Assert.Empty(distinction.PublicSteps);
        Assert.Empty(distinction.WhyNotPublish());
    }

    [Fact]
    public void Who_cannot_be_reached_is_noted_with_the_reason()
    {
        var (distinction, author) = (New(), Guid.CreateVersion7());
        Assert.Equal("distinction.no-step", Assert.Single(distinction.WhyNotTell(author, TellingWay.Phone, "")).Code);
        distinction.Record(DistinctionState.Prepared, Day, "", Act);
        Assert.Equal("distinction.not-an-author", Assert.Single(distinction.WhyNotTell(author, TellingWay.Phone, "")).Code);
        distinction.NameAuthors([author]);
        Assert.Equal("distinction.why-not-reached", Assert.Single(distinction.WhyNotTell(author, TellingWay.NotReached, " ")).Code);
        distinction.Tell(author, TellingWay.NotReached, "Deux lettres revenues", Act);
        Assert.Empty(distinction.Untold);
    }

    [Fact]
    public void Steps_come_in_the_order_of_their_days_and_say_something_new()
    {
        var distinction = New();
        Assert.Equal("distinction.future", Assert.Single(distinction.WhyNotRecord(DistinctionState.Prepared, Day.AddDays(1), Day)).Code);
        distinction.Record(DistinctionState.Submitted, Day, "", Act);
        Assert.Equal("distinction.before-last", Assert.Single(distinction.WhyNotRecord(DistinctionState.Won, Day.AddDays(-1), Day)).Code);
        Assert.Equal("distinction.same-state", Assert.Single(distinction.WhyNotRecord(DistinctionState.Submitted, Day, Day)).Code);
        Assert.Throws<InvalidOperationException>(() => distinction.Record(DistinctionState.Submitted, Day, "", Act));
    }

    [Fact]
    public void A_file_is_public_with_the_step_it_belongs_to()
    {
        var (distinction, author) = Published();
        var letter = distinction.Attach(Guid.CreateVersion7(), "Dossier", isPublic: true);
        var notes = distinction.Attach(Guid.CreateVersion7(), "Notes", isPublic: false);
        distinction.Record(DistinctionState.Won, Day, "", Act);
        var prize = distinction.Attach(Guid.CreateVersion7(), "Lettre du jury", isPublic: true);
        Assert.Equal((true, false, false), (distinction.IsPublic(letter), distinction.IsPublic(notes), distinction.IsPublic(prize)));
        distinction.Tell(author, TellingWay.InPerson, "", Act);
        distinction.Publish(Day);
        Assert.True(distinction.IsPublic(prize));
        distinction.TakeOff();
        Assert.False(distinction.IsPublic(letter));
    }

    private static (Distinction Distinction, Guid Author) Published()
    {
        var (distinction, author) = (New(), Guid.CreateVersion7());
        distinction.Carry(Guids(1));
        distinction.NameAuthors([author]);
        distinction.Record(DistinctionState.Submitted, Day.AddDays(-3), "", Act);
        distinction.Tell(author, TellingWay.Mail, "", Act);
        distinction.Publish(Day);
        return (distinction, author);
    }

    private static Distinction New() => new(City, DistinctionKind.Application, new("Mayors Challenge (essai)", "Fondation", "", null));

    private static List<Guid> Guids(int n) => [.. Enumerable.Range(0, n).Select(_ => Guid.CreateVersion7())];

    private static IReadOnlyList<IReadOnlyDictionary<string, string>> Rows() => MarkdownTable.Rows(Repository.File("tests", "Domain.Tests", "Recognition", "examples", "distinctions.md"));
}
