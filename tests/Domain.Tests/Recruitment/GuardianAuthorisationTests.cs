using System.Globalization;
using Misthos.Domain.Recruitment;
using Misthos.Domain.Tests.Allowances;

namespace Misthos.Domain.Tests.Recruitment;

/// <summary>The French table says where a guardian's authorisation stands; the domain must agree with every row.</summary>
public sealed class GuardianAuthorisationTests
{
    private static readonly DateTimeOffset Registered = new(2026, 11, 20, 9, 0, 0, TimeSpan.Zero);
    private static readonly Guid Organiser = Guid.CreateVersion7();

    private static readonly Dictionary<string, GuardianAuthorisation> States = new()
    {
        ["sans objet"] = GuardianAuthorisation.NotAsked,
        ["manque"] = GuardianAuthorisation.Missing,
        ["donnée en ligne"] = GuardianAuthorisation.GivenOnline,
        ["papier reçu"] = GuardianAuthorisation.PaperReceived,
        ["reprise"] = GuardianAuthorisation.Withdrawn,
    };

    public static TheoryData<int, string> Cases =>
        [.. MarkdownTable.Rows(File()).Index().Select(row => new TheoryDataRow<int, string>(row.Index, $"{row.Item["autorisation annoncée"]} / {row.Item["faits"]} / {row.Item["jour"]}"))];

    [Theory]
    [MemberData(nameof(Cases))]
    public void An_authorisation_stands_where_the_table_says(int row, string name)
    {
        var cells = MarkdownTable.Rows(File())[row];
        var today = Day(cells["jour"]);
        var registration = Of(cells["autorisation annoncée"]);
        string[] facts = cells["faits"] == "(aucun)" ? [] : cells["faits"].Split(", ");
        var refused = "";
        foreach (var (index, fact) in facts.Index())
        {
            refused = Refused(registration, fact, today);
            Assert.True(refused.Length == 0 || index == facts.Length - 1, $"{name}: {fact} is refused before the end, {refused}.");
        }

        Assert.Equal((cells.GetValueOrDefault("refus", ""), States[cells["état"]]), (refused, registration.Guardian));
        Assert.Equal(cells["place"] == "oui", registration.WhyNotSeat(today).Count == 0);
    }

    [Fact]
    public void What_came_of_it_is_a_trace_with_the_date_on_the_paper()
    {
        var registration = Of("sur papier");
        Assert.Equal(new Refusal("call.guardian-missing", "Ana Roux"), Assert.Single(registration.WhyNotSeat(new(2026, 11, 26))));
        Refused(registration, "papier du 2026-11-24", new(2026, 11, 26));
        Refused(registration, "reprise", new(2026, 11, 26));
        Assert.Equal(
            [(null, null), (null, null), (GuardianAuthorisation.PaperReceived, new DateOnly(2026, 11, 24)), (GuardianAuthorisation.Withdrawn, null)],
            registration.Changes.Select(c => (c.Guardian, c.SignedOn)));
        Assert.All(registration.Changes.Skip(2), c => Assert.Equal((RegistrationStatus.Submitted, Organiser), (c.Status, c.By)));
    }

    [Theory]
    [InlineData("2009-02-28", "2027-02-28")]
    [InlineData("2008-02-29", "2026-03-01")]
    [InlineData("2008-12-31", "2026-12-31")]
    public void Someone_comes_of_age_the_day_they_turn_eighteen(string born, string expected)
    {
        var registration = Of("sur papier", born);
        var day = Day(expected);
        Assert.Equal(day, registration.MinorUntil);
        Assert.Equal((17, 18), (AgeBand.AgeOn(Day(born), day.AddDays(-1)), AgeBand.AgeOn(Day(born), day)));
    }

    private static string Refused(PanelRegistration registration, string fact, DateOnly today)
    {
        var act = new RegistrationAct(RegistrationMeans.Paper, Organiser, new DateTimeOffset(today.ToDateTime(new TimeOnly(10, 0)), TimeSpan.Zero));
        var signedOn = fact.StartsWith("papier du", StringComparison.Ordinal) ? Day(fact[10..]) : (DateOnly?)null;
        return fact switch
        {
            "retrait" => Done(() => registration.Withdraw(act)),
            "fin de conservation" => Done(() => registration.Erase(act)),
            "correction" => Done(() => registration.Correct(new Dictionary<string, string>(registration.Answers) { [RegistrationAnswers.GuardianPhone] = "06 99 99 99 99" }, act)),
            "correction en ligne" => Done(() => registration.Correct(Answers("en ligne", "2009-03-01"), act)),
            "correction sur papier" => Done(() => registration.Correct(Answers("sur papier", "2009-03-01"), act)),
            "reprise" => Tried(registration.WhyNotTakeBack(today), () => registration.TakeBack(today, act)),
            _ => Tried(registration.WhyNotReceive(signedOn, today), () => registration.ReceivePaper(signedOn ?? today.AddDays(1), today, act)),
        };
    }

    private static string Done(Action act)
    {
        act();
        return "";
    }

    private static string Tried(IReadOnlyList<Refusal> refusals, Action act)
    {
        if (refusals.Count > 0)
        {
            Assert.Throws<InvalidOperationException>(act);
            return refusals[0].Code;
        }

        return Done(act);
    }

    private static PanelRegistration Of(string consent, string born = "2009-03-01")
    {
        var channel = new RecruitmentChannel(Guid.CreateVersion7(), Guid.CreateVersion7(), ChannelKind.School, new("Lycée", 10, null, new DateOnly(2026, 12, 31), ""));
        var registration = new PanelRegistration(channel, "ABCD2345", null, new(RegistrationMeans.Online, null, Registered));
        registration.Answer(Answers(consent, born));
        registration.Submit(new(RegistrationMeans.Online, null, Registered));
        return registration;
    }

    private static Dictionary<string, string> Answers(string consent, string born)
    {
        var answers = RegistrationFormTests.Complete();
        answers[RegistrationAnswers.BornOn] = born;
        if (consent != "aucune")
        {
            answers[RegistrationAnswers.GuardianName] = "Ana Roux";
            answers[RegistrationAnswers.GuardianConsent] = consent == "en ligne" ? nameof(GuardianConsent.Online) : nameof(GuardianConsent.Paper);
        }

        return answers;
    }

    private static DateOnly Day(string text) => DateOnly.ParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static string File() => Repository.File("tests", "Domain.Tests", "Recruitment", "examples", "autorisation-responsable.md");
}
