using Misthos.Domain.Sittings;

namespace Misthos.Domain.Tests.Sittings;

public sealed class TableRulesTests
{
    private static readonly Guid By = Guid.CreateVersion7();
    private static readonly DateTimeOffset At = new(2025, 11, 8, 9, 0, 0, TimeSpan.Zero);
    private static readonly Sitting Sitting = new(Guid.CreateVersion7(), Guid.CreateVersion7(), Guid.CreateVersion7(), "Séance", new SittingTimes(new DateOnly(2025, 11, 8), new TimeOnly(9, 0), new TimeOnly(17, 0), 420));
    private static readonly Guid[] Ids = [.. Enumerable.Range(0, 12).Select(_ => Guid.CreateVersion7()).Order()];

    [Theory]
    [InlineData(SeatingRuleKind.Together, false, null, "rule.needs-two")]
    [InlineData(SeatingRuleKind.Together, true, null, null)]
    [InlineData(SeatingRuleKind.Apart, true, null, "rule.needs-reason")]
    [InlineData(SeatingRuleKind.Apart, true, "conflit", null)]
    [InlineData(SeatingRuleKind.SmallTable, false, null, null)]
    public void Keeping_two_people_apart_needs_a_reason_and_two_people(SeatingRuleKind kind, bool two, string? reason, string? code) =>
        Assert.Equal(code, SeatingRule.WhyNot(new(kind, Ids[0], two ? Ids[1] : null, null, reason, true)).SingleOrDefault()?.Code);

    [Fact]
    public void A_host_is_named_for_one_sitting_whatever_is_ticked()
    {
        Assert.Equal(Sitting.Id, new SeatingRule(Sitting, new(SeatingRuleKind.Host, Ids[0], null, 3, null, true), By, At).SittingId);
        Assert.Null(new SeatingRule(Sitting, new(SeatingRuleKind.SmallTable, Ids[0], null, 3, null, true), By, At) is { } rule ? rule.SittingId ?? rule.OtherId : null);
    }

    [Fact]
    public void A_plan_keeps_its_number_and_a_change_by_hand_leaves_a_row()
    {
        var setup = new TableSetup(Sitting, 2);
        var (first, second) = (Plan(setup), Plan(setup));
        Assert.Equal((1, 2, second.Id), (first.Number, second.Number, setup.CurrentPlanId));
        setup.Use(first);
        Assert.Equal(first.Id, setup.CurrentPlanId);

        second.Adjust(new(1, Ids[0], null, Ids[1]), By, At);
        second.Adjust(new(1, Ids[0], 1, null), By, At);
        Assert.Equal([1, 1], second.Places().Where(p => p.PersonId == Ids[0] || p.PersonId == Ids[1]).Select(p => p.Table));
        Assert.Equal([(1, 1, 2), (2, 2, 1)], second.Changes.Select(c => (c.Order, c.FromTable, c.ToTable)));
        Assert.Throws<InvalidOperationException>(() => second.Adjust(new(1, Ids[0], 3, null), By, At));
        Assert.Throws<InvalidOperationException>(() => second.Adjust(new(2, Ids[0], 2, null), By, At));
    }

    [Fact]
    public void Settings_are_refused_with_their_reason()
    {
        TableSetupTerms terms = new(TableFormat.SubGroups, ["", ""], [new("", null, null)], [], 11, 1, true);
        Assert.Equal(["tables.officials", "tables.small", "tables.one-round", "tables.nothing-to-choose"], TableSetup.WhyNot([.. terms.Tables], 2, terms).Select(r => r.Code));
        Assert.Empty(TableSetup.WhyNot([new("Eau", null, null)], 1, terms with { MostOfficials = 1, SmallTable = 5, RoundTitles = [""] }));
    }

    [Fact]
    public void Hosts_small_tables_minors_and_officials_become_sizes_fixed_seats_and_pairs()
    {
        SeatedPerson[] people = [.. Ids.Select((id, i) => new SeatedPerson(id, i == 0 ? Capacity.Facilitator : i < 3 ? Capacity.Officer : Capacity.Member, []))];
        var demands = new SeatingDemands(new(people, 3, 2)
        {
            Rules = [new(SeatingRuleKind.OwnAgeTable, Ids[3]), new(SeatingRuleKind.OwnAgeTable, Ids[4]), new(SeatingRuleKind.OwnAgeTable, Ids[5]), new(SeatingRuleKind.SmallTable, Ids[6]), new(SeatingRuleKind.Together, Ids[7], Ids[8])],
            SmallTable = 3,
        });
        Assert.Empty(demands.WhyNot);
        Assert.Equal([6, 3, 3], demands.Sizes);
        Assert.Equal((1, 3, 2), (demands.Fixed[Ids[0]], demands.Fixed[Ids[4]], demands.Fixed[Ids[6]]));
        Assert.Contains((Ids[1], Ids[2]), demands.Apart);
        Assert.Equal([(Ids[7], Ids[8])], demands.Together);
    }

    [Fact]
    public void Two_minors_get_no_table_of_their_own_and_too_many_officials_are_refused()
    {
        SeatedPerson[] people = [.. Ids.Select((id, i) => new SeatedPerson(id, i < 4 ? Capacity.ElectedOfficial : Capacity.Member, []))];
        SeatingDemand[] young = [new(SeatingRuleKind.OwnAgeTable, Ids[4]), new(SeatingRuleKind.OwnAgeTable, Ids[5])];
        var demands = new SeatingDemands(new(people, 3, 1) { Rules = young });
        Assert.Equal(young, demands.Unmet);
        Assert.Equal(new Refusal("officials.too-many", "4", "1", "3"), Assert.Single(demands.WhyNot));
        Assert.Empty(new SeatingDemands(new(people, 3, 1) { MostOfficials = 2 }).WhyNot);
    }

    [Fact]
    public void Places_are_never_exceeded_and_lacking_ones_are_told()
    {
        SeatedPerson[] people = [.. Ids.Select(id => new SeatedPerson(id, Capacity.Member, []))];
        Assert.Equal([2, 5, 5], new SeatingDemands(new(people, 3, 1) { Places = [2, null, null] }).Sizes);
        Assert.Equal(new Refusal("tables.too-few-places", "12", "9"), Assert.Single(new SeatingDemands(new(people, 3, 1) { Places = [3, 3, 3] }).WhyNot));
    }

    [Fact]
    public void A_measure_counts_encounters_shares_and_what_is_not_as_asked()
    {
        SeatedPerson[] people = [.. Ids.Take(4).Select((id, i) => new SeatedPerson(id, Capacity.Member, [i < 2 ? "f" : "h"], i < 2 ? "f" : "h"))];
        SeatingBrief brief = new(people, 2, 1) { Features = ["genre"], Rules = [new(SeatingRuleKind.Apart, Ids[0], Ids[1]), new(SeatingRuleKind.SameGenderTable, Ids[2])] };
        TablePlace[] places = [new(1, 1, Ids[0]), new(1, 1, Ids[1]), new(1, 2, Ids[2]), new(1, 2, Ids[3])];
        var measure = new TableMeasure(brief, places, new HashSet<MetPair> { new(Ids[1], Ids[0]) });
        Assert.Equal((1, 2, 4), (measure.Pairs, measure.PairSlots, measure.OffShares.Count));
        Assert.Equal(SeatingFault.Apart, Assert.Single(measure.Faults).Fault);

        var swapped = new TableMeasure(brief, new SeatMove(1, Ids[0], null, Ids[2]).Apply(places), new HashSet<MetPair>());
        Assert.Empty(swapped.OffShares);
        Assert.Equal([SeatingFault.SameGender], swapped.Faults.Select(f => f.Fault));
        Assert.All(swapped.Faults, f => Assert.True(f.IsForbidden));
    }

    [Fact]
    public void As_many_people_as_possible_have_one_of_their_choices_and_then_their_first()
    {
        Assert.Equal([1, 2, 3], Share([new(Ids[0], 1, 2), new(Ids[1], 1, 3), new(Ids[2], 1, null)], [1, 1, 1], [2, 0, 1]));
        Assert.Equal([1, 1, 2], Share([new(Ids[0], 1, null), new(Ids[1], 1, 2), new(Ids[2], 2, 1)], [2, 2], [0, 1, 2]));
        Assert.Equal([1], Share([new(Ids[0], 1, null), new(Ids[1], 1, null)], [1], [0]));
    }

    [Fact]
    public void A_note_is_ready_only_with_something_in_it()
    {
        var note = new TableNote(Sitting, 1, 2);
        Assert.Equal("note.nothing-to-be-ready", TableNote.WhyNot(" ", true, 0).Single().Code);
        Assert.Empty(TableNote.WhyNot("", true, 1));
        note.Write("Table 2", "Des bancs", true, By, At);
        note.Write("Table 2", "Des bancs à l’ombre", true, By, At.AddHours(1));
        Assert.Equal(At, note.ReadyAt);
        note.Write("Table 2", "Des bancs à l’ombre", false, By, At.AddHours(2));
        Assert.Null(note.ReadyAt);
    }

    [Fact]
    public void Whoever_left_a_group_can_join_again_and_nobody_is_in_twice()
    {
        var group = new WorkingGroup(Sitting, "Eau");
        Assert.True(group.Join(Ids[0], false, Sitting.Day, By));
        Assert.False(group.Join(Ids[0], true, Sitting.Day, By));
        group.Leave(Ids[0], Sitting.Day.AddDays(1));
        Assert.True(group.Join(Ids[0], true, Sitting.Day.AddDays(2), By));
        Assert.Equal([Sitting.Day.AddDays(1), null], group.Members.Select(m => m.LeftOn));
    }

    // Tables in order, of the people at these places of the list.
    private static IEnumerable<int> Share(Preference[] asked, int?[] places, int[] people)
    {
        var shared = ChoiceShares.Share(asked, places);
        Assert.Equal(people.Length, shared.Count);
        return people.Select(i => shared[Ids[i]]);
    }

    private static TablePlan Plan(TableSetup setup)
    {
        var plan = new TablePlan(setup, PlanCause.Expected, By, At);
        plan.Seat(new(1, 1, Ids[0]), Capacity.Member, false);
        plan.Seat(new(1, 2, Ids[1]), Capacity.Member, false);
        return plan;
    }
}
