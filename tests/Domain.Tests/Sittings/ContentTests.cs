using Misthos.Domain.Sittings;

namespace Misthos.Domain.Tests.Sittings;

/// <summary>Agenda, people announced, minutes and thanks of a sitting.</summary>
public sealed class ContentTests
{
    private static readonly DateOnly Day = new(2026, 11, 28);

    [Fact]
    public void Points_of_the_agenda_start_within_the_sitting_and_one_after_the_other()
    {
        var sitting = NewSitting();

        Assert.Empty(AgendaItem.WhyNot([Point("Accueil", 9), Point("Sans heure", null), Point("Suite", 10)], sitting));
        Assert.Equal([new Refusal("agenda.outside", "1")], AgendaItem.WhyNot([Point("Trop tôt", 8)], sitting));
        Assert.Equal([new Refusal("agenda.outside", "2")], AgendaItem.WhyNot([Point("Accueil", 9), Point("À la fin", 17)], sitting));
        Assert.Equal([new Refusal("agenda.backwards", "3")], AgendaItem.WhyNot([Point("Accueil", 10), Point("Sans heure", null), Point("Avant", 9)], sitting));
    }

    [Fact]
    public void An_expert_says_for_whom_they_work_and_what_interests_they_have()
    {
        Assert.Empty(SittingSpeaker.WhyNot(new(Capacity.Facilitator, "Camille", "", "")));
        Assert.Empty(SittingSpeaker.WhyNot(new(Capacity.Expert, "Inès", "Université", "aucun")));
        Assert.Equal([new Refusal("speaker.affiliation"), new Refusal("speaker.interests")], SittingSpeaker.WhyNot(new(Capacity.Expert, "Inès", " ", "")));
        Assert.Equal([new Refusal("speaker.capacity"), new Refusal("speaker.name")], SittingSpeaker.WhyNot(new(Capacity.Member, "", "", "")));
        Assert.Throws<ArgumentException>(() => new SittingSpeaker(NewSitting(), 1, new(Capacity.Expert, "Inès", "Université", "")));
    }

    [Fact]
    public void Minutes_are_written_from_the_day_on_and_never_of_a_cancelled_sitting()
    {
        var sitting = NewSitting();

        Assert.Equal([new Refusal("minutes.not-yet-held")], SittingMinutes.WhyNot(sitting, Day.AddDays(-1)));
        Assert.Empty(SittingMinutes.WhyNot(sitting, Day));
        sitting.Cancel("Grève", Guid.CreateVersion7(), DateTimeOffset.UnixEpoch);
        Assert.Equal([new Refusal("minutes.cancelled")], SittingMinutes.WhyNot(sitting, Day));
    }

    [Fact]
    public void People_are_thanked_once_attendance_is_closed()
    {
        var sitting = NewSitting();

        Assert.Equal([new Refusal("thanks.not-closed")], SittingThanks.WhyNot(sitting, null));
        sitting.Close(Guid.CreateVersion7(), DateTimeOffset.UnixEpoch);
        Assert.Empty(SittingThanks.WhyNot(sitting, null));
    }

    private static AgendaContent Point(string title, int? hour) => new(title, hour is { } h ? new TimeOnly(h, 0) : null, null, "", null);

    private static Sitting NewSitting() =>
        new(Guid.CreateVersion7(), Guid.CreateVersion7(), Guid.CreateVersion7(), "Séance", new SittingTimes(Day, new TimeOnly(9, 0), new TimeOnly(17, 0), 420));
}
