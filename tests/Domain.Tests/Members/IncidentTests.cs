using Misthos.Domain.Members;

namespace Misthos.Domain.Tests.Members;

/// <summary>Incidents and the procedure before an exclusion: nobody is excluded unheard.</summary>
public sealed class IncidentTests
{
    private static readonly Guid By = Guid.CreateVersion7();
    private static readonly DateOnly Told = new(2026, 3, 2), AnswerBy = new(2026, 3, 17);
    private static readonly SealedText Words = new("scellé");

    [Fact]
    public void It_is_closed_once_whoever_told_it_knows_what_became_of_it()
    {
        var incident = NewIncident(reporter: true);
        Assert.Equal("incident.not-answered", Assert.Single(incident.WhyNotAdd(IncidentStepKind.Closed, Told, Told)).Code);
        incident.Add(IncidentStepKind.ReporterHeard, Told, Words, By, DateTimeOffset.UnixEpoch);
        Assert.Equal(IncidentStatus.UnderWay, incident.Status);
        incident.Reply(Words, DateTimeOffset.UnixEpoch);
        Assert.Empty(incident.WhyNotAdd(IncidentStepKind.Closed, Told, Told));
        incident.Add(IncidentStepKind.Closed, Told, SealedText.Empty, By, DateTimeOffset.UnixEpoch);
        Assert.Equal("incident.closed", Assert.Single(incident.WhyNotAdd(IncidentStepKind.Mediation, Told, Told)).Code);
        Assert.Throws<InvalidOperationException>(() => incident.Add(IncidentStepKind.Mediation, Told, Words, By, DateTimeOffset.UnixEpoch));
        Assert.Equal("incident.day", Assert.Single(NewIncident(false).WhyNotAdd(IncidentStepKind.Mediation, Told.AddDays(1), Told)).Code);
    }

    [Theory]
    [InlineData(false, 0, 15, "exclusion.nobody")]
    [InlineData(true, 1, 15, "exclusion.told-later")]
    [InlineData(true, 0, 7, "exclusion.delay")]
    [InlineData(true, 0, 8, null)]
    public void The_procedure_opens_with_a_member_grounds_told_and_a_delay(bool concerned, int toldIn, int days, string? refused)
    {
        var incident = NewIncident(false);
        incident.Concern(concerned ? By : null);
        var told = Told.AddDays(toldIn);
        var why = Exclusion.WhyNotOpen(incident, new(ExclusionScope.Assembly, null, told, told.AddDays(days)), Told);
        Assert.Equal(refused, why.Count == 0 ? null : why[0].Code);
    }

    [Fact]
    public void An_exclusion_from_a_sitting_names_it_and_no_other_does()
    {
        var incident = NewIncident(false);
        incident.Concern(By);
        Assert.Equal("exclusion.sitting", Assert.Single(Exclusion.WhyNotOpen(incident, new(ExclusionScope.Sitting, null, Told, AnswerBy), Told)).Code);
        Assert.Equal("exclusion.sitting", Assert.Single(Exclusion.WhyNotOpen(incident, new(ExclusionScope.Assembly, By, Told, AnswerBy), Told)).Code);
    }

    [Fact]
    public void Nobody_is_excluded_unheard_and_silence_counts_after_the_delay()
    {
        var procedure = NewProcedure();
        Assert.Equal("exclusion.unheard", Assert.Single(procedure.WhyNotDecide(AnswerBy, AnswerBy)).Code);
        Assert.Throws<InvalidOperationException>(() => procedure.Decide(new(true, AnswerBy, "La maire"), Words, AnswerBy));
        Assert.Equal("exclusion.delay-runs", Assert.Single(procedure.WhyNotHear(HearingForm.None, AnswerBy, AnswerBy)).Code);
        Assert.Empty(procedure.WhyNotHear(HearingForm.None, AnswerBy.AddDays(1), AnswerBy.AddDays(1)));
        Assert.Empty(procedure.WhyNotHear(HearingForm.Oral, Told.AddDays(3), AnswerBy));
        Assert.Equal("exclusion.hearing-day", Assert.Single(procedure.WhyNotHear(HearingForm.Oral, Told.AddDays(-1), AnswerBy)).Code);
        procedure.Hear(HearingForm.Written, AnswerBy, Words, AnswerBy);
        Assert.Equal("exclusion.decision-day", Assert.Single(procedure.WhyNotDecide(Told, AnswerBy)).Code);
        procedure.Decide(new(true, AnswerBy, "La maire"), Words, AnswerBy);
        Assert.Equal("exclusion.decided", Assert.Single(procedure.WhyNotHear(HearingForm.Oral, AnswerBy, AnswerBy)).Code);
    }

    [Theory]
    [InlineData("2026-03-15", "2026-05-16")]
    [InlineData("2025-12-31", "2026-03-01")]
    public void The_delay_to_contest_runs_from_the_handing_over_whole_months(string notified, string until)
    {
        var day = DateOnly.Parse(notified, System.Globalization.CultureInfo.InvariantCulture);
        var procedure = NewProcedure(day.AddDays(-20));
        procedure.Hear(HearingForm.Oral, day.AddDays(-1), Words, day);
        procedure.Decide(new(true, day.AddDays(-1), "La maire"), Words, day);
        Assert.Null(procedure.AppealUntil);
        Assert.Equal("exclusion.notification-day", Assert.Single(procedure.WhyNotNotify(day.AddDays(-2), day)).Code);
        procedure.Notify(day, day);
        Assert.Equal(DateOnly.Parse(until, System.Globalization.CultureInfo.InvariantCulture), procedure.AppealUntil);
        Assert.Equal("exclusion.notified", Assert.Single(procedure.WhyNotNotify(day, day)).Code);
    }

    [Fact]
    public void Erasing_leaves_days_and_no_word_nor_name()
    {
        var incident = NewIncident(true);
        incident.Concern(By);
        incident.Add(IncidentStepKind.Mediation, Told, Words, By, DateTimeOffset.UnixEpoch);
        incident.Erase(DateTimeOffset.UnixEpoch);
        Assert.True(incident.Content.IsEmpty && incident.Steps[0].Note.IsEmpty && incident.ReporterId is null && incident.ConcernedId is null);
        Assert.Equal(Told, incident.Steps[0].On);
    }

    [Fact]
    public void Nobody_names_themselves() => Assert.Equal(("confidant.self", 0), (Assert.Single(Confidant.WhyNotName(By, By)).Code, Confidant.WhyNotName(By, Guid.CreateVersion7()).Count));

    private static Incident NewIncident(bool reporter) => new(Guid.CreateVersion7(), new(Guid.CreateVersion7(), null, reporter ? Guid.CreateVersion7() : null), Words, By, DateTimeOffset.UnixEpoch);

    private static Exclusion NewProcedure(DateOnly? told = null)
    {
        var incident = NewIncident(false);
        incident.Concern(By);
        return new Exclusion(incident, new(ExclusionScope.Assembly, null, told ?? Told, (told ?? Told).AddDays(15)), Words, By);
    }
}
