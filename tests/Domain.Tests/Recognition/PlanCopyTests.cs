using Misthos.Domain.Recognition;

namespace Misthos.Domain.Tests.Recognition;

public sealed class PlanCopyTests
{
    private static readonly Guid City = Guid.CreateVersion7();

    [Theory]
    [InlineData("2025-05-17", "2024-10-05", "2025-10-04", "2026-05-16")] // a Saturday stays a Saturday
    [InlineData("2025-05-17", "2024-10-05", "2025-10-07", "2026-05-16")] // three days later: the nearest week
    [InlineData("2025-05-17", "2024-10-05", "2025-10-09", "2026-05-23")] // five days later: the week after
    [InlineData("2025-05-17", "2025-10-04", "2024-10-05", "2024-05-18")] // back as well
    [InlineData("2025-05-17", "2024-10-05", "2024-10-05", "2025-05-17")]
    public void A_day_moves_by_whole_weeks(string day, string from, string to, string expected) =>
        Assert.Equal(On(expected), PlanCopy.Shift(On(day), On(from), On(to)));

    [Fact]
    public void Nothing_is_taken_over_twice_whatever_the_way()
    {
        var (first, second, third) = (Guid.CreateVersion7(), Guid.CreateVersion7(), Guid.CreateVersion7());
        var act = Act(first);
        var copy = PlanCopy.Draft(act, second, act.On, null);
        Assert.Empty(PlanCopy.Missing([act], [copy]));
        Assert.Empty(PlanCopy.Missing([copy], [])); // a draft stays behind
        copy.Confirm();
        Assert.Empty(PlanCopy.Missing([copy], [act])); // nor back where it came from
        var later = PlanCopy.Draft(copy, third, act.On, null);
        Assert.Equal((act.Id, true), (later.OriginId, later.IsDraft));
        Assert.Empty(PlanCopy.Missing([act], [later]));
        Assert.Equal([act], PlanCopy.Missing([act], [Act(second)]));
    }

    [Fact]
    public void A_draft_keeps_the_plan_and_nothing_of_what_came_of_it()
    {
        var act = Act(Guid.CreateVersion7());
        act.Describe(new("Concert", "Venez !", "Culture", "Parc"));
        act.Plan(Money.Euros(800));
        act.Offer(110);
        act.Count(new(12, Money.Euros(650), "Beau temps"), act.On);
        var organ = Guid.CreateVersion7();
        var draft = PlanCopy.Draft(act, Guid.CreateVersion7(), act.On.AddDays(364), organ);
        Assert.Equal(("Concert", "Culture", Money.Euros(800), organ), (draft.Title, draft.Owner, draft.CostPlanned, draft.OrganId));
        Assert.Equal((null, null, 0, ""), (draft.TookUp, draft.CostSpent, draft.OfferedTo, draft.Lived));
    }

    [Fact]
    public void An_organ_is_known_by_its_name()
    {
        var id = Guid.CreateVersion7();
        Assert.Equal(id, PlanCopy.OrganLike("groupe de Propositions ", [(Guid.CreateVersion7(), "Comité"), (id, "Groupe de propositions")]));
        Assert.Null(PlanCopy.OrganLike("Comité", []));
        Assert.Null(PlanCopy.OrganLike(null, [(id, "Comité")]));
    }

    private static RecognitionAct Act(Guid edition) => new(City, edition, RecognitionKind.Concert, new(2025, 5, 17));

    private static DateOnly On(string day) => DateOnly.Parse(day, System.Globalization.CultureInfo.InvariantCulture);
}
