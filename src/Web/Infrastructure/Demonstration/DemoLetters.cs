using Bogus;
using Misthos.Domain.Administration;
using Misthos.Domain.Assemblies;
using Misthos.Domain.Recruitment;

namespace Misthos.Web.Infrastructure.Demonstration;

/// <summary>The invitations of an edition to come: letters posted, some back, calls, a visiting round, registrations begun. Nobody in it exists.</summary>
internal sealed class DemoLetters(DemoScope demo)
{
    private static readonly string[] Quarters = ["nord", "centre", "sud"];
    private readonly Faker _faker = new("fr") { Random = new Randomizer(4711) };

    /// <summary>Invites people of an electoral roll to an edition; the letters went out three weeks ago.</summary>
    public void AddRoll(Edition edition, int people, string town)
    {
        var channel = Channel(edition, ChannelKind.ElectoralRoll);
        var round = Round(channel, people);
        List<PanelInvitation> invited = [.. Enumerable.Range(1, people).Select(number => Invite(channel, number, round, Person(town)))];
        var run = new LetterRun(channel, new(ContactKind.Letter, IsForPrinter: true, "http://localhost:5080/demo", people, people), demo.UserId(Role.Organiser), demo.Now.AddDays(-22));
        run.Finish(people, demo.Now.AddDays(-22));
        run.Post(demo.Today.AddDays(-21));
        demo.Db.Add(Wording(channel));
        demo.Db.AddRange(run, new LetterPart(run, 1, invited.Select(i => i.Number), "numero;destinataire (fichier de démonstration)\r\n"u8.ToArray()));
        invited.ForEach(invitation => demo.Db.AddRange(invitation, invitation.Post(run, run.By, run.At.AddDays(1))));
        foreach (var (index, invitation) in invited.Index())
        {
            Answer(channel, invitation, index);
        }

        var visits = new VisitRound(channel, demo.Today.AddDays(2), "Quartier nord, avenue des Chartreux", [new("Nadia Exemple (fictif)", VisitorCapacity.Resident), new("Paul Exemple (fictif)", VisitorCapacity.Officer)]);
        invited.Where(i => i.State == InvitationState.Silent).Take(8).ToList().ForEach(visits.Add);
        demo.Db.Add(visits);
    }

    /// <summary>Draws dwellings for an edition; nothing is posted yet.</summary>
    public void AddDwellings(Edition edition, int dwellings, string town)
    {
        var channel = Channel(edition, ChannelKind.Addresses);
        var round = Round(channel, dwellings);
        demo.Db.AddRange(Enumerable.Range(1, dwellings).Select(number => Invite(channel, number, round, new()
        {
            ["address"] = _faker.Address.StreetAddress(),
            ["dwelling"] = $"{_faker.Random.Number(1, 40)}",
            ["postcode"] = "00000",
            ["town"] = town,
        })));
    }

    private static LetterWording Wording(RecruitmentChannel channel) => new(channel, new(
        "Bonjour {prénom} {nom},\n\nVous êtes invité(e) à vous porter volontaire pour « {assemblée} » : {places} habitantes et habitants tirés au sort, qui donnent leur avis sur l’avenir de leur ville.\n\nVotre nom a été tiré au sort. Il n’y a rien à savoir pour participer : c’est votre expérience qui compte. Les rencontres ont lieu du {début} au {fin}. (fictif)\n\nSi vous êtes d’accord, inscrivez-vous avant le {date limite}. Un second tirage au sort, public, composera l’assemblée. Vous pouvez aussi refuser, sans donner de raison.",
        "Bonjour {prénom} {nom},\n\nNous vous avons écrit parce que votre nom a été tiré au sort pour « {assemblée} ». Vous avez jusqu’au {date limite} pour répondre. Si vous l’avez déjà fait, ne tenez pas compte de cette lettre. (fictif)",
        "L’équipe de la participation (fictif)\nVille de démonstration")
    {
        Phone = "01 99 00 00 00, du lundi au vendredi de 9 h à 17 h (fictif)",
        ReplyAddress = "Participation citoyenne (fictif)\n00000 Ville fictive",
        DataContact = "donnees@demo.misthos.invalid",
    });

    private RecruitmentChannel Channel(Edition edition, ChannelKind kind) =>
        demo.Db.Set<RecruitmentChannel>().Local.First(c => c.EditionId == edition.Id && c.Kind == kind);

    // The list is deleted already; who was drawn stays.
    private InvitationRound Round(RecruitmentChannel channel, int invited)
    {
        var (by, at) = (demo.UserId(Role.Organiser), demo.Now.AddDays(-25));
        var frame = new SamplingFrame(channel, new("liste-fictive.csv", 0, new string('0', 64), by, at), new("Mission d’intérêt public (fictif)", "Tirage au sort des personnes à inviter (fictif)"));
        frame.Confirm(new Dictionary<FrameField, string>(), new(invited * 200L, invited * 200L, 0));
        frame.Seal("Commissaire de justice (fictif)", demo.Today.AddDays(-24));
        frame.Purge(demo.Now.AddDays(-23));
        var round = new InvitationRound(frame, new(invited, channel.ExpectedAnswers ?? 6, "secteur", "", null), by, at);
        Array.ForEach(Quarters, quarter => round.Add(new(quarter, invited * 200L / Quarters.Length, 1, invited / Quarters.Length)));
        round.Draw("dés : 4 2 6 (fictif)", at);
        demo.Db.AddRange(frame, round);
        return round;
    }

    private PanelInvitation Invite(RecruitmentChannel channel, int number, InvitationRound round, Dictionary<string, string> recipient)
    {
        var invitation = new PanelInvitation(channel, number, _faker.Random.String2(ShortCode.Length, ShortCode.Signs));
        invitation.Address(round, Quarters[number % Quarters.Length], recipient, "");
        return invitation;
    }

    private Dictionary<string, string> Person(string town) => new()
    {
        ["given_name"] = _faker.Name.FirstName(),
        ["family_name"] = _faker.Name.LastName(),
        ["address"] = _faker.Random.Bool(0.2f) ? $"Bâtiment {_faker.Random.Char('A', 'F')}\n{_faker.Address.StreetAddress()}" : _faker.Address.StreetAddress(),
        ["postcode"] = "00000",
        ["town"] = town,
        ["phone"] = _faker.Random.Bool(0.4f) ? $"06 99 99 {_faker.Random.Number(10, 99)} {_faker.Random.Number(10, 99)}" : "",
    };

    // One in thirteen registers, one in twenty comes back, a few refuse; some were called.
    private void Answer(RecruitmentChannel channel, PanelInvitation invitation, int index)
    {
        ContactReport? report = index switch
        {
            _ when index % 20 == 3 => new(ContactKind.Return, index % 60 == 3 ? ContactOutcome.WrongAddress : ContactOutcome.Moved),
            _ when index % 25 == 7 => new(ContactKind.Call, ContactOutcome.Refused),
            _ when index % 80 == 9 => new(ContactKind.Call, ContactOutcome.Objects),
            _ when index % 40 == 11 => new(ContactKind.Call, ContactOutcome.NoAnswer),
            _ when index % 80 == 14 => new(ContactKind.Call, ContactOutcome.CallBack) { CallBackAt = demo.Now.AddHours(index % 160 == 14 ? 1 : 30) },
            _ when index % 80 == 17 => new(ContactKind.Call, ContactOutcome.Accepted),
            _ => null,
        };
        if (report is not null)
        {
            demo.Db.Add(invitation.Record(report, new(false, channel.AnswerBy, demo.Today, demo.Now), demo.UserId(Role.Organiser), demo.Now));
        }
        else if (index % 13 == 5)
        {
            var registration = new PanelRegistration(channel, invitation.Code, invitation.Id, new(RegistrationMeans.Online, null, demo.Now.AddDays(-9)));
            registration.Submit(new(RegistrationMeans.Online, null, demo.Now.AddDays(-9)));
            demo.Db.Add(registration);
        }
    }
}
