using CsCheck;
using Misthos.Domain.Studies;

namespace Misthos.Domain.Tests.Studies;

/// <summary>Presence and retention, one variable at a time.</summary>
public sealed class StudyTests
{
    private static readonly Guid Edition = Guid.CreateVersion7();
    private static readonly Guid Organ = Guid.CreateVersion7();
    private static readonly DateOnly First = new(2026, 1, 10);

    // Seats of two genders, who leave after some sittings, and which sittings each came to.
    private static readonly Gen<(bool Woman, int Leaves, bool[] Came)[]> People =
        Gen.Select(Gen.Bool, Gen.Int[1, 7], Gen.Bool.Array[6]).Array[1, 40];

    [Fact]
    public void Presence_counts_times_expected_while_in_office()
    {
        var ground = Ground([.. Enumerable.Range(0, 6).Select(i => (true, i == 0 ? 3 : 7, new[] { true, true, true, i == 1, false, false })), .. Enumerable.Range(0, 5).Select(_ => (false, 7, new[] { true, false, false, false, false, false }))]);
        var table = PresenceStudy.Of(ground, StudyVariable.Gender);
        Assert.Equal([new("f", 6, 33, 58), new("h", 5, 30, 17)], table.Rows);
        Assert.Equal(new("", 11, 63, 38), table.Total);
    }

    [Fact]
    public void A_scheme_is_a_period_of_sittings_whoever_sat()
    {
        var table = PresenceStudy.Of(Ground([.. Enumerable.Range(0, 6).Select(_ => (true, 7, new[] { true, true, true, true, false, false }))]), StudyVariable.Scheme);
        Assert.Equal([new("no", 6, 18, 100), new("yes", 6, 18, 33)], table.Rows);
        Assert.Throws<ArgumentException>(() => RetentionStudy.Of(new([], []), StudyVariable.Scheme));
    }

    [Fact]
    public void Retention_follows_those_of_the_first_sitting()
    {
        var table = RetentionStudy.Of(Ground([.. Enumerable.Range(0, 10).Select(i => (true, i < 2 ? 2 : 7, new[] { true, i < 9, i < 5, i == 4, false, false }))]), StudyVariable.Gender);
        Assert.Equal([100, 100, 80, 80, 80], table.All.Points.Select(point => point.InOffice));
        Assert.Equal([100, 90, 30, 10, 0], table.All.Points.Select(point => point.Coming));
        Assert.Equal(table.All.Points, Assert.Single(table.Curves).Points);
    }

    [Fact]
    public void Gone_are_those_who_came_to_none_of_the_last_three()
    {
        var ground = Ground([(true, 7, [true, true, true, false, false, false]), (true, 7, [false, false, false, true, false, false]), (false, 2, [true, false, false, false, false, false])]);
        Assert.Equal((2, 0), (RetentionStudy.Gone(ground), RetentionStudy.Gone(ground, 7)));
    }

    [Fact]
    public void Nobody_can_be_counted_out_of_a_table() => People.Sample(people =>
    {
        var ground = Ground(people);
        foreach (var variable in Enum.GetValues<StudyVariable>())
        {
            var table = PresenceStudy.Of(ground, variable);
            Assert.All(table.Rows.Append(table.Total), row => Assert.True(row.IsHidden || row.People >= 5 || row.People == 0));
            Assert.True(StudyGround.IsOfSittings(variable) || table.Total.IsHidden || table.Total.People - table.Rows.Sum(row => row.People ?? 0) is 0 or >= 5);
        }
    });

    [Fact]
    public void Curves_only_fall_and_hide_small_groups() => People.Sample(people =>
    {
        var table = RetentionStudy.Of(Ground(people), StudyVariable.Gender);
        foreach (var points in table.Curves.Append(table.All).Select(curve => curve.Points.Where(point => point.People is not null).ToList()))
        {
            Assert.All(points, point => Assert.True(point.People >= 5 && point.InOffice is >= 0 and <= 100 && point.Coming is >= 0 and <= 100));
            Assert.All(points.Zip(points.Skip(1)), pair => Assert.True(pair.Second.Coming <= pair.First.Coming && pair.Second.InOffice <= pair.First.InOffice));
        }
    });

    [Fact]
    public void An_organ_that_stops_early_gives_none_of_its_people_away()
    {
        var (shorter, seats) = (Guid.CreateVersion7(), Ground([.. Enumerable.Range(0, 20).Select(_ => (true, 7, new bool[6]))]));
        var few = Enumerable.Range(0, 3).Select(_ => new StudySeat(Guid.CreateVersion7(), Edition, shorter, First, First.AddDays(90), Is("f")));
        var many = Enumerable.Range(0, 9).Select(_ => new StudySeat(Guid.CreateVersion7(), Edition, Organ, First, First.AddDays(90), Is("h")));
        var ground = new StudyGround([.. seats.Seats, .. few, .. many], [.. seats.Sittings, new(Guid.CreateVersion7(), shorter, First, new HashSet<Guid>(), seats.Sittings[0].Values)]);
        var table = RetentionStudy.Of(ground, StudyVariable.Gender);
        Assert.Equal([23, null], table.Curves[0].Points.Take(2).Select(point => point.People));
        Assert.Equal([9, 9], table.Curves[1].Points.Take(2).Select(point => point.People));
        // Else 29 less 9 would say that three left.
        Assert.Equal([32, null], table.All.Points.Take(2).Select(point => point.People));
    }

    [Fact]
    public void A_curve_does_not_rise_because_others_leave_it()
    {
        var shorter = Guid.CreateVersion7();
        var faithful = Ground([.. Enumerable.Range(0, 10).Select(_ => (true, 7, new[] { true, true, true, true, true, true }))]);
        var quitters = Enumerable.Range(0, 10).Select(_ => new StudySeat(Guid.CreateVersion7(), Edition, shorter, First, First.AddDays(90), Is("f"))).ToList();
        var first = quitters.Select(seat => seat.PersonId).ToHashSet();
        var held = Enumerable.Range(0, 3).Select(n => new StudySitting(Guid.CreateVersion7(), shorter, First.AddDays(n), n == 0 ? first : [], faithful.Sittings[0].Values));
        var table = RetentionStudy.Of(new([.. faithful.Seats, .. quitters], [.. faithful.Sittings, .. held]), StudyVariable.Gender);
        Assert.Equal([100, 50, 50, 50, 50], table.All.Points.Select(point => point.Coming));
        Assert.Equal([20, 20, 10, 10, 10], table.All.Points.Select(point => point.People));
    }

    private static StudyGround Ground((bool Woman, int Leaves, bool[] Came)[] people)
    {
        var ids = people.Select(_ => Guid.CreateVersion7()).ToList();
        return new(
            [.. people.Select((person, i) => new StudySeat(ids[i], Edition, Organ, First, First.AddDays(7 * person.Leaves - 1), Is(person.Woman ? "f" : "h")))],
            [.. Enumerable.Range(0, 6).Select(n => new StudySitting(Guid.CreateVersion7(), Organ, First.AddDays(7 * n), ids.Where((_, i) => people[i].Came[n] && n < people[i].Leaves).ToHashSet(),
                new Dictionary<StudyVariable, string> { [StudyVariable.Scheme] = n < 3 ? "no" : "yes", [StudyVariable.Organ] = "Plénière" }))]);
    }

    private static Dictionary<StudyVariable, string> Is(string gender) => new() { [StudyVariable.Gender] = gender };
}
