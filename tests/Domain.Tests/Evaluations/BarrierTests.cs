using Misthos.Domain.Evaluations;
using Misthos.Domain.Members;

namespace Misthos.Domain.Tests.Evaluations;

/// <summary>Obstacles are counted by people, never of few; a first sorting of words; what changed after a measure.</summary>
public sealed class BarrierTests
{
    [Theory]
    [InlineData("Travail", BarrierKind.Work)]
    [InlineData("Garde de mes enfants, je travaille", BarrierKind.Family)]
    [InlineData("Part étudier à Lyon", BarrierKind.MovedAway)]
    [InlineData("Opération du genou", BarrierKind.Health)]
    [InlineData("Ça ne sert à rien", BarrierKind.Trust)]
    [InlineData("Je n’ose pas parler", BarrierKind.Legitimacy)]
    [InlineData("zzz", BarrierKind.Other)]
    public void Words_are_sorted_at_first_sight(string words, BarrierKind kind) => Assert.Equal(kind, BarrierLexicon.Guess(words));

    [Fact]
    public void Few_people_are_hidden_and_another_group_with_them()
    {
        var marks = Marks(BarrierSource.Absences, BarrierKind.Work, 9).Concat(Marks(BarrierSource.Absences, BarrierKind.Family, 6)).Concat(Marks(BarrierSource.Absences, BarrierKind.Health, 2)).ToList();
        var rows = BarrierTable.Of(marks.Concat(marks)).ToDictionary(row => row.Kind, row => row.People[BarrierSource.Absences]);
        Assert.Equal((9, null, null, 0), (rows[BarrierKind.Work], rows[BarrierKind.Family], rows[BarrierKind.Health], rows[BarrierKind.Money]));
        Assert.Equal(17, BarrierTable.People(marks, BarrierSource.Absences));
        Assert.Null(BarrierTable.People(Marks(BarrierSource.Refusals, BarrierKind.Work, 4), BarrierSource.Refusals));
    }

    [Fact]
    public void Absences_for_an_obstacle_are_set_against_presences_expected_before_and_since()
    {
        AbsenceDay[] days = [Day(1, 50, (BarrierKind.Family, 10), (BarrierKind.Work, 5)), Day(10, 50, (BarrierKind.Family, 5)), Day(20, 50, (BarrierKind.Work, 3))];
        Assert.Equal(new(0.2, 0.05), AbsenceChange.Of(BarrierKind.Family, new(2026, 1, 10), days));
        Assert.Equal(new(0.1, null), AbsenceChange.Of(BarrierKind.Work, new(2026, 1, 10), days));
        Assert.Equal(new(null, 0), AbsenceChange.Of(BarrierKind.Money, new(2026, 1, 1), days));
    }

    [Fact]
    public void Every_need_but_a_few_answers_an_obstacle_and_some_obstacles_are_symbolic()
    {
        Assert.Equal([NeedKind.Other], Enum.GetValues<NeedKind>().Where(kind => BarrierKinds.Of(kind) is null));
        Assert.True(BarrierKind.Trust.IsSymbolic());
        Assert.False(BarrierKind.Journey.IsSymbolic());
        Assert.Null(BarrierKinds.OfHelp("rien"));
    }

    private static List<BarrierMark> Marks(BarrierSource source, BarrierKind kind, int people) => Enumerable.Range(0, people).Select(_ => new BarrierMark(source, kind, Guid.CreateVersion7())).ToList();

    private static AbsenceDay Day(int day, int expected, params (BarrierKind Kind, int People)[] away) =>
        new(new(2026, 1, day), expected, [.. away.SelectMany(a => Enumerable.Range(0, a.People).Select(_ => (Guid.CreateVersion7(), a.Kind)))]);
}
