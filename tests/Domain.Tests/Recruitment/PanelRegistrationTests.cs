using Misthos.Domain.Recruitment;

namespace Misthos.Domain.Tests.Recruitment;

public sealed class PanelRegistrationTests
{
    private static readonly DateTimeOffset At = new(2026, 11, 26, 9, 0, 0, TimeSpan.Zero);
    private static readonly Guid Organiser = Guid.CreateVersion7();

    [Theory]
    [InlineData("Jean-Loïc", "d’Été", "1990-05-31", "13001", true)]
    [InlineData("JEAN LOIC", "D'ETE", "1990-05-31", "13001", true)]
    [InlineData("Jean", "d’Été", "1990-05-31", "13001", false)]
    [InlineData("Jean-Loïc", "d’Été", "1990-05-30", "13001", false)]
    [InlineData("Jean-Loïc", "d’Été", "1990-05-31", "13002", false)]
    public void One_person_is_known_by_name_birth_and_postcode(string given, string family, string born, string postcode, bool same)
    {
        var other = RegistrationFormTests.Complete();
        (other[RegistrationAnswers.GivenName], other[RegistrationAnswers.FamilyName], other[RegistrationAnswers.BornOn], other[RegistrationAnswers.Postcode]) = (given, family, born, postcode);
        Assert.Equal(same, SamePerson.Mark(other) == SamePerson.Mark(RegistrationFormTests.Complete()));
    }

    [Fact]
    public void Nobody_is_known_while_an_answer_is_missing()
    {
        var answers = RegistrationFormTests.Complete();
        answers[RegistrationAnswers.Postcode] = "";
        Assert.Null(SamePerson.Mark(answers));
    }

    [Fact]
    public void Withdrawing_forgets_the_answers_and_keeps_the_trace()
    {
        var registration = Submitted();
        registration.Withdraw(new(RegistrationMeans.Phone, Organiser, At));
        Assert.Empty(registration.Answers);
        Assert.Equal(("", null), (registration.SearchName, registration.PersonMark));
        Assert.Equal([RegistrationStatus.Started, RegistrationStatus.Submitted, RegistrationStatus.Withdrawn], registration.Changes.Select(c => c.Status));
        Assert.Equal(Organiser, registration.Changes[^1].By);
        Assert.Equal(RegistrationMeans.Online, registration.Means);
        Assert.Throws<InvalidOperationException>(() => registration.Answer(RegistrationFormTests.Complete()));
    }

    [Fact]
    public void A_correction_is_a_trace_and_moves_the_mark()
    {
        var registration = Submitted();
        var before = registration.PersonMark;
        var answers = RegistrationFormTests.Complete();
        answers[RegistrationAnswers.FamilyName] = "Roux";
        registration.Correct(answers, new(RegistrationMeans.Phone, Organiser, At));
        Assert.NotEqual(before, registration.PersonMark);
        Assert.Equal("jeanloic roux", registration.SearchName);
        Assert.Equal((RegistrationStatus.Submitted, Organiser), (registration.Changes[^1].Status, registration.Changes[^1].By));
    }

    [Fact]
    public void A_collapsed_registration_has_no_mark_whatever_is_corrected()
    {
        var registration = Started();
        registration.Collapse(new(RegistrationMeans.Online, null, At));
        registration.Correct(RegistrationFormTests.Complete(), new(RegistrationMeans.Phone, Organiser, At));
        Assert.Equal((RegistrationStatus.Duplicate, null), (registration.Status, registration.PersonMark));
    }

    [Fact]
    public void The_reference_is_short_and_says_nothing_of_the_code()
    {
        var registration = Started();
        Assert.Matches("^[0-9A-F]{4}-[0-9A-F]{4}$", registration.Reference);
        Assert.EndsWith(registration.Reference.Replace("-", "", StringComparison.Ordinal), registration.Id.ToString("N"), StringComparison.OrdinalIgnoreCase);
    }

    private static PanelRegistration Started()
    {
        var channel = new RecruitmentChannel(Guid.CreateVersion7(), Guid.CreateVersion7(), ChannelKind.Open, new("Ouvert", 10, null, new DateOnly(2026, 12, 31), ""));
        var registration = new PanelRegistration(channel, "ABCD2345", null, new(RegistrationMeans.Online, null, At));
        registration.Answer(RegistrationFormTests.Complete());
        return registration;
    }

    private static PanelRegistration Submitted()
    {
        var registration = Started();
        registration.Submit(new(RegistrationMeans.Online, null, At));
        return registration;
    }
}
