using Misthos.Domain.Recruitment;
using Misthos.Domain.Tests.Allowances;

namespace Misthos.Domain.Tests.Recruitment;

/// <summary>The French table says what becomes of an invitation; the domain must agree with every row.</summary>
public sealed class InvitationContactTests
{
    private static readonly DateOnly AnswerBy = new(2026, 6, 30);
    private static readonly RecruitmentChannel Channel = new(Guid.CreateVersion7(), Guid.CreateVersion7(), ChannelKind.ElectoralRoll, new("Liste électorale", 71, 6, AnswerBy, ""));

    private static readonly Dictionary<string, InvitationState> States = new()
    {
        ["à contacter"] = InvitationState.Waiting,
        ["silence"] = InvitationState.Silent,
        ["à rappeler"] = InvitationState.CallBack,
        ["d’accord"] = InvitationState.Accepted,
        ["injoignable"] = InvitationState.Unreachable,
        ["pli revenu"] = InvitationState.Returned,
        ["décès"] = InvitationState.Deceased,
        ["refus"] = InvitationState.Refused,
        ["ne plus solliciter"] = InvitationState.Objected,
    };

    public static TheoryData<int, string> Cases =>
        [.. MarkdownTable.Rows(File()).Index().Select(row => new TheoryDataRow<int, string>(row.Index, $"{row.Item["contacts"]} / {row.Item["jour"]} / {row.Item["inscrit"]}"))];

    [Theory]
    [MemberData(nameof(Cases))]
    public void An_invitation_is_where_the_table_says(int row, string name)
    {
        var cells = MarkdownTable.Rows(File())[row];
        var day = DateOnly.Parse(cells["jour"], System.Globalization.CultureInfo.InvariantCulture);
        var situation = new ContactSituation(cells["inscrit"] == "oui", AnswerBy, day, new DateTimeOffset(day.ToDateTime(new TimeOnly(10, 0)), TimeSpan.Zero));
        var invitation = new PanelInvitation(Channel, 1, "ABCD2345");
        string[] contacts = cells["contacts"] == "(aucun)" ? [] : cells["contacts"].Split(", ");
        var refused = "";
        foreach (var (index, contact) in contacts.Index())
        {
            var report = Report(contact, situation.Now);
            refused = invitation.WhyNotRecord(report, situation) is [var refusal, ..] ? refusal.Code : "";
            Assert.True(refused.Length == 0 || index == contacts.Length - 1, $"{name}: {contact} is refused before the end, {refused}.");
            if (refused.Length > 0)
            {
                Assert.Throws<InvalidOperationException>(() => invitation.Record(report, situation, Guid.Empty, situation.Now));
            }
            else
            {
                Assert.Equal(report.Outcome, invitation.Record(report, situation, Guid.Empty, situation.Now).Outcome);
            }
        }

        Assert.Equal(cells.GetValueOrDefault("refus", ""), refused);
        Assert.Equal(States[cells["état"]], invitation.State);
    }

    [Fact]
    public void A_call_back_is_kept_until_the_next_contact()
    {
        var now = new DateTimeOffset(2026, 6, 1, 8, 0, 0, TimeSpan.Zero);
        var situation = new ContactSituation(false, AnswerBy, new(2026, 6, 1), now);
        var invitation = new PanelInvitation(Channel, 1, "ABCD2345");
        invitation.Record(Report("à rappeler", now), situation, Guid.Empty, now);
        Assert.Equal((now.AddHours(3), 1), (invitation.CallBackAt, invitation.Calls));
        invitation.Record(Report("appel sans réponse", now), situation, Guid.Empty, now);
        Assert.Equal((null, 2), (invitation.CallBackAt, invitation.Calls));
    }

    [Theory]
    [InlineData("2026-06-01", "reminder.too-early")]
    [InlineData("2026-06-04", null)]
    [InlineData("2026-06-22", null)]
    [InlineData("2026-06-23", "reminder.too-late")]
    public void A_reminder_has_its_time(string today, string? refusal)
    {
        var pace = new WordingTerms("", "", "") { RemindAfterDays = 14, LeastDaysToAnswer = 8 };
        var refusals = LetterWording.WhyNotRemind([new(2026, 5, 21)], DateOnly.Parse(today, System.Globalization.CultureInfo.InvariantCulture), AnswerBy, pace);
        Assert.Equal(refusal, refusals.Select(r => r.Code).SingleOrDefault());
    }

    [Fact]
    public void Words_in_braces_are_replaced_or_refused()
    {
        Assert.Equal("Bonjour Zoé {", LetterWording.Fill("Bonjour {prénom} {", new Dictionary<string, string> { ["prénom"] = "Zoé" }));
        Assert.Equal(new Refusal("wording.placeholder", "prenom"), Assert.Single(LetterWording.WhyNot("Bonjour {prenom} {nom}")));
        Assert.Equal("wording.too-long", Assert.Single(LetterWording.WhyNot(new string('a', LetterWording.LongestText + 1))).Code);
        Assert.Equal("wording.empty", Assert.Single(LetterWording.WhyNot("  ")).Code);
    }

    [Fact]
    public void A_pair_mixes_capacities_and_goes_before_the_deadline()
    {
        IReadOnlyList<Visitor> pair = [new("A", VisitorCapacity.Resident), new("B", VisitorCapacity.Elected)];
        Assert.Empty(VisitRound.WhyNot(AnswerBy, AnswerBy, AnswerBy, pair));
        Assert.Equal("visit.too-late", VisitRound.WhyNot(AnswerBy.AddDays(1), AnswerBy, AnswerBy, pair)[0].Code);
        Assert.Equal("visit.past", VisitRound.WhyNot(AnswerBy.AddDays(-1), AnswerBy, AnswerBy, pair)[0].Code);
        Assert.Equal("visit.same-capacity", VisitRound.WhyNot(AnswerBy, AnswerBy, AnswerBy, [pair[0], pair[0]])[0].Code);
        Assert.Equal("visit.two-people", VisitRound.WhyNot(AnswerBy, AnswerBy, AnswerBy, [pair[0], pair[1] with { Name = " " }])[0].Code);
    }

    [Theory]
    [InlineData("12 rue Haute", "", "", "12 rue Haute", "")]
    [InlineData("Appartement 4\nBâtiment B\n12 rue Haute\nLe Bourg", "Appartement 4", "Bâtiment B", "12 rue Haute", "Le Bourg")]
    [InlineData("Résidence des Pins\n3 bis avenue Basse", "", "Résidence des Pins", "3 bis avenue Basse", "")]
    [InlineData("Lieu-dit La Garde", "", "", "Lieu-dit La Garde", "")]
    public void An_address_keeps_the_order_of_the_standard(string lines, string flat, string building, string street, string locality)
    {
        var address = PostalAddress.Of(new Dictionary<string, string> { ["given_name"] = "Zoé", ["family_name"] = "Brun", ["address"] = lines, ["postcode"] = "13001", ["town"] = "Marseille", ["country"] = "France" }, "Aux habitants", "Logement {0}");
        Assert.Equal(["Zoé BRUN", flat, building, street, locality, "13001 MARSEILLE", ""], address.Cells);
        Assert.True(address.IsComplete);
    }

    [Fact]
    public void A_dwelling_is_written_to_its_residents()
    {
        var address = PostalAddress.Of(new Dictionary<string, string> { ["dwelling"] = "7", ["address"] = "12 rue Haute", ["postcode"] = "86000", ["town"] = "Poitiers" }, "Aux habitants", "Logement {0}");
        Assert.Equal(["Aux habitants", "Logement 7", "12 rue Haute", "86000 POITIERS"], address.Lines);
    }

    private static ContactReport Report(string contact, DateTimeOffset now) => contact switch
    {
        "lettre" => new(ContactKind.Letter, ContactOutcome.Sent),
        "rappel" => new(ContactKind.Reminder, ContactOutcome.Sent),
        "parti" => new(ContactKind.Return, ContactOutcome.Moved),
        "fausse adresse" => new(ContactKind.Return, ContactOutcome.WrongAddress),
        "décès" => new(ContactKind.Return, ContactOutcome.Deceased),
        "accepte au téléphone" => new(ContactKind.Call, ContactOutcome.Accepted),
        "appel sans réponse" => new(ContactKind.Call, ContactOutcome.NoAnswer),
        "numéro faux" => new(ContactKind.Call, ContactOutcome.WrongNumber),
        "refuse au téléphone" => new(ContactKind.Call, ContactOutcome.Refused),
        "s’oppose" => new(ContactKind.Call, ContactOutcome.Objects),
        "à rappeler" => new(ContactKind.Call, ContactOutcome.CallBack) { CallBackAt = now.AddHours(3) },
        "à rappeler hier" => new(ContactKind.Call, ContactOutcome.CallBack) { CallBackAt = now.AddDays(-1) },
        "à rappeler trop tard" => new(ContactKind.Call, ContactOutcome.CallBack) { CallBackAt = now.AddDays(60) },
        "à rappeler sans heure" => new(ContactKind.Call, ContactOutcome.CallBack),
        "s’oppose à la porte" => new(ContactKind.Visit, ContactOutcome.Objects),
        "refuse à la porte" => new(ContactKind.Visit, ContactOutcome.Refused),
        "papier laissé" => new(ContactKind.Visit, ContactOutcome.PaperLeft),
        "personne à la porte" => new(ContactKind.Visit, ContactOutcome.NoAnswer),
        "posé par lettre" => new(ContactKind.Letter, ContactOutcome.Accepted),
        "mot trop long" => new(ContactKind.Call, ContactOutcome.NoAnswer) { Note = new string('a', InvitationContact.LongestNote + 1) },
        _ => throw new FormatException(contact),
    };

    private static string File() => Repository.File("tests", "Domain.Tests", "Recruitment", "examples", "contacts-invitation.md");
}
