using Misthos.Domain.Recruitment;

namespace Misthos.Domain.Tests.Recruitment;

public sealed class RegistrationFormTests
{
    private static readonly RegistrationForm Form = new(new DateOnly(2027, 3, 1), new DateOnly(2026, 11, 26))
    {
        Features = [new("Genre", "Vous êtes…", ["femme", "homme", "autre"]), new("Secteur", "Où habitez-vous ?", ["nord", "sud"])],
        Days = [new(2027, 3, 13)],
    };

    [Theory]
    [InlineData("2011-03-01", 16, true)]
    [InlineData("2011-03-02", 15, true)]
    [InlineData("2009-03-01", 18, false)]
    [InlineData("2009-03-02", 17, true)]
    [InlineData("2008-02-29", 19, false)]
    [InlineData("1950-01-01", 77, false)]
    public void Age_is_counted_on_the_first_day_of_the_term(string born, int age, bool guardian)
    {
        Assert.Equal(age, Form.Age(With(RegistrationAnswers.BornOn, born)));
        Assert.Equal(guardian, Form.NeedsGuardian(With(RegistrationAnswers.BornOn, born)));
    }

    [Fact]
    public void Once_the_term_has_begun_age_is_that_of_today()
    {
        var late = Form with { Today = new DateOnly(2027, 9, 1) };
        Assert.Equal(18, late.Age(With(RegistrationAnswers.BornOn, "2009-08-31")));
        Assert.False(late.NeedsGuardian(With(RegistrationAnswers.BornOn, "2009-08-31")));
    }

    [Theory]
    [InlineData("2011-03-01", null)]
    [InlineData("2011-03-02", "registration.too-young")]
    [InlineData("2026-12-01", "registration.no-day")]
    [InlineData("1900-01-01", "registration.no-day")]
    [InlineData("31/05/1990", "registration.no-day")]
    [InlineData("1990-02-30", "registration.no-day")]
    [InlineData("", "registration.missing")]
    public void A_date_of_birth_is_a_day_of_someone_old_enough(string born, string? refusal) =>
        Assert.Equal(refusal, Refusal(RegistrationQuestion.Birth, With(RegistrationAnswers.BornOn, born)));

    [Fact]
    public void The_guardian_step_exists_for_minors_and_the_dates_step_for_planned_sittings()
    {
        RegistrationQuestion[] adult = [RegistrationQuestion.Notice, RegistrationQuestion.Name, RegistrationQuestion.Birth, RegistrationQuestion.Address, RegistrationQuestion.Feature, RegistrationQuestion.Feature, RegistrationQuestion.Needs, RegistrationQuestion.Dates, RegistrationQuestion.Contact];
        Assert.Equal(adult, Form.Steps(Complete()).Select(s => s.Question));
        Assert.Equal(RegistrationQuestion.Guardian, Form.Steps(With(RegistrationAnswers.BornOn, "2010-01-01"))[3].Question);
        Assert.DoesNotContain((Form with { Days = [] }).Steps(Complete()), s => s.Question == RegistrationQuestion.Dates);
    }

    [Theory]
    [InlineData(RegistrationAnswers.Consent, null, RegistrationQuestion.Notice, "registration.missing")]
    [InlineData(RegistrationAnswers.GivenName, "", RegistrationQuestion.Name, "registration.missing")]
    [InlineData(RegistrationAnswers.Postcode, "1300", RegistrationQuestion.Address, "registration.no-postcode")]
    [InlineData(RegistrationAnswers.Postcode, "1300B", RegistrationQuestion.Address, "registration.no-postcode")]
    [InlineData("Genre", "licorne", RegistrationQuestion.Feature, "registration.not-chosen")]
    [InlineData("Genre", null, RegistrationQuestion.Feature, "registration.not-chosen")]
    [InlineData(RegistrationAnswers.Needs, null, RegistrationQuestion.Needs, "registration.missing")]
    [InlineData(RegistrationAnswers.Needs, "Lift,7", RegistrationQuestion.Needs, "registration.missing")]
    [InlineData(RegistrationAnswers.Available, null, RegistrationQuestion.Dates, "registration.missing")]
    [InlineData(RegistrationAnswers.Contact, "Pigeon", RegistrationQuestion.Contact, "registration.missing")]
    [InlineData(RegistrationAnswers.Contact, "Phone", RegistrationQuestion.Contact, "registration.missing")]
    [InlineData(RegistrationAnswers.Email, "ana", RegistrationQuestion.Contact, "registration.no-email")]
    [InlineData(RegistrationAnswers.Phone, "06 12", RegistrationQuestion.Contact, "registration.no-phone")]
    public void One_wrong_answer_stops_at_its_page(string key, string? value, RegistrationQuestion stops, string refusal)
    {
        var answers = With(key, value);
        Assert.Equal(stops, Form.NextOpen(answers)?.Question);
        Assert.Equal(refusal, Assert.Single(Form.Faults(answers)).Refusal.Code);
    }

    [Theory]
    [InlineData(RegistrationAnswers.Needs, "")]
    [InlineData(RegistrationAnswers.Available, "")]
    [InlineData(RegistrationAnswers.Contact, "Post")]
    [InlineData(RegistrationAnswers.Phone, "+33 (0)6.12.34.56.78")]
    public void Leaving_empty_what_may_be_empty_is_an_answer(string key, string value) => Assert.Null(Form.NextOpen(With(key, value)));

    [Theory]
    [InlineData("Ana Roux", "06 12 34 56 78", "", "Online", null)]
    [InlineData("Ana Roux", "", "ana@exemple.fr", "Paper", null)]
    [InlineData("Ana Roux", "", "", "Online", "registration.guardian-unreachable")]
    [InlineData("", "0612345678", "", "Online", "registration.missing")]
    [InlineData("Ana Roux", "0612345678", "", "", "registration.missing")]
    public void A_minor_has_a_guardian_who_can_be_reached_and_authorises(string name, string phone, string email, string consent, string? refusal)
    {
        var answers = With(RegistrationAnswers.BornOn, "2010-01-01");
        (answers[RegistrationAnswers.GuardianName], answers[RegistrationAnswers.GuardianPhone], answers[RegistrationAnswers.GuardianEmail], answers[RegistrationAnswers.GuardianConsent]) = (name, phone, email, consent);
        Assert.Equal(refusal, Form.Faults(answers).SingleOrDefault()?.Refusal.Code);
    }

    [Fact]
    public void The_guardian_of_someone_who_turns_out_to_be_of_age_is_forgotten()
    {
        var answers = With(RegistrationAnswers.GuardianName, "Ana Roux");
        Assert.DoesNotContain(RegistrationAnswers.GuardianName, Form.Kept(answers));
        answers[RegistrationAnswers.BornOn] = "2010-01-01";
        Assert.Contains(RegistrationAnswers.GuardianName, Form.Kept(answers));
    }

    internal static Dictionary<string, string> Complete() => new()
    {
        [RegistrationAnswers.Consent] = "2026-11-26",
        [RegistrationAnswers.GivenName] = "Jean-Loïc",
        [RegistrationAnswers.FamilyName] = "d’Été",
        [RegistrationAnswers.BornOn] = "1990-05-31",
        [RegistrationAnswers.Address] = "1 rue d’Aubagne",
        [RegistrationAnswers.Postcode] = "13001",
        [RegistrationAnswers.Town] = "Marseille",
        ["Genre"] = "autre",
        ["Secteur"] = "nord",
        [RegistrationAnswers.Needs] = "Lift",
        [RegistrationAnswers.Available] = "2027-03-13",
        [RegistrationAnswers.Contact] = "Email",
        [RegistrationAnswers.Email] = "jl@exemple.fr",
    };

    private static Dictionary<string, string> With(string key, string? value)
    {
        var answers = Complete();
        answers.Remove(key);
        if (value is not null)
        {
            answers[key] = value;
        }

        return answers;
    }

    private static string? Refusal(RegistrationQuestion question, Dictionary<string, string> answers) =>
        Form.Faults(new RegistrationStep(question), answers).SingleOrDefault()?.Refusal.Code;
}
