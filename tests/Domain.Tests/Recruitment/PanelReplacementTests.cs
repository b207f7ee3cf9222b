using Misthos.Domain.Recruitment;

namespace Misthos.Domain.Tests.Recruitment;

/// <summary>Vacant seats, and the proposal of whom to call for them.</summary>
public sealed class PanelReplacementTests
{
    private static readonly Guid By = Guid.CreateVersion7();
    private static readonly DateTimeOffset At = new(2026, 11, 26, 9, 0, 0, TimeSpan.Zero);
    private static readonly HashSet<Guid> Nobody = [];

    [Fact]
    public void A_seat_is_vacant_from_the_moment_it_is_given_up_until_somebody_is_called_for_it()
    {
        var draw = Confirmed();
        var called = draw.DrawnSeats.Where(s => !s.IsReserve).Select(s => new CalledPerson(s, Guid.CreateVersion7())).ToList();
        Assert.Equal(0, PanelReplacement.VacantSeats(draw, called, Nobody));
        called[0].Record(CallOutcome.Unreachable, null, By, At);
        Assert.Equal(0, PanelReplacement.VacantSeats(draw, called, Nobody));
        called[0].Record(CallOutcome.GivenUp, "Aucune réponse", By, At);
        called[1].Record(CallOutcome.Accepted, null, By, At);
        Assert.Equal(1, PanelReplacement.VacantSeats(draw, called, Nobody));
        Assert.Equal(2, PanelReplacement.VacantSeats(draw, called, new HashSet<Guid> { called[1].MandateId!.Value }));

        var replacement = Proposed(draw);
        Assert.Equal(0, PanelReplacement.VacantSeats(draw, called.Concat(replacement.People), Nobody));
        replacement.People[0].Record(CallOutcome.Declined, "Pas le temps", By, At);
        Assert.Equal(1, PanelReplacement.VacantSeats(draw, called.Concat(replacement.People), Nobody));
    }

    [Fact]
    public void A_proposal_keeps_who_why_and_what_stays_missing()
    {
        var draw = Confirmed();
        var (first, second) = (Guid.CreateVersion7(), Guid.CreateVersion7());
        var replacement = new PanelReplacement(draw, " dés : 1 2 3 \n", new([new(first, "genre : F"), new(second, "")], 2, 1), By, At);
        Assert.Equal(("dés : 1 2 3", 2, 1, By, At), (replacement.RandomText, replacement.SeatsOffQuotas, replacement.SeatsLeftVacant, replacement.By, replacement.At));
        Assert.Equal([(first, 1, "genre : F"), (second, 2, "")], replacement.People.Select(p => (p.VolunteerId, p.Rank, p.Mends)));
        Assert.All(replacement.People, p => Assert.Equal((draw.Id, replacement.Id, null, SeatState.ToCall), (p.DrawId, p.ReplacementId!.Value, p.MandateId, p.State)));
    }

    [Fact]
    public void A_proposal_of_nobody_is_none() =>
        Assert.Throws<ArgumentException>(() => new PanelReplacement(Confirmed(), "x", new([], 0, 1), By, At));

    [Fact]
    public void Somebody_proposed_is_seated_on_accepting_and_once()
    {
        var person = Proposed(Confirmed()).People[0];
        Assert.Throws<InvalidOperationException>(() => person.Seat(Guid.CreateVersion7()));
        person.Record(CallOutcome.Accepted, null, By, At);
        var mandate = Guid.CreateVersion7();
        person.Seat(mandate);
        Assert.Equal(mandate, person.MandateId);
        Assert.Throws<InvalidOperationException>(() => person.Seat(Guid.CreateVersion7()));
    }

    [Theory]
    [InlineData("dés : 6", 1, null)]
    [InlineData("dés : 6", 0, "replacement.no-vacancy")]
    [InlineData(null, 1, "replacement.random-required")]
    [InlineData(" \n", 1, "replacement.random-required")]
    [InlineData(" déjà ", 1, "replacement.random-used")]
    [InlineData("tirage", 1, "replacement.random-used")]
    public void A_replacement_needs_a_vacant_seat_and_a_new_value(string? text, int vacant, string? refusal) =>
        Assert.Equal(refusal, PanelReplacement.WhyNot(Confirmed(), vacant, text, ["déjà"]).SingleOrDefault()?.Code);

    [Fact]
    public void The_value_can_be_read_aloud() => Assert.Equal(
        new Refusal("replacement.random-too-long", "500"), Assert.Single(PanelReplacement.WhyNot(Confirmed(), 1, new string('x', PanelDraw.LongestRandomText + 1), [])));

    [Fact]
    public void Only_a_confirmed_panel_has_replacements() =>
        Assert.Equal("replacement.not-confirmed", Assert.Single(PanelReplacement.WhyNot(Drawn(), 1, "x", [])).Code);

    internal static PanelDraw Confirmed()
    {
        var draw = Drawn();
        draw.Confirm(By, At);
        return draw;
    }

    private static PanelDraw Drawn()
    {
        var draw = new PanelDraw(new RecruitmentPool(Guid.CreateVersion7(), Guid.CreateVersion7(), new(By, At, "secret")), new("Leximin", 3, 2), By, At);
        draw.Prepare(new("moteur", "a", "b", "{}"), At);
        draw.Draw("tirage", "{}", By, At);
        foreach (var rank in Enumerable.Range(1, 5))
        {
            draw.AddSeat(Guid.CreateVersion7(), rank > 3 ? rank - 3 : rank, rank > 3);
        }

        return draw;
    }

    private static PanelReplacement Proposed(PanelDraw draw) => new(draw, "dés : 6", new([new(Guid.CreateVersion7(), "")], 0, 0), By, At);
}
