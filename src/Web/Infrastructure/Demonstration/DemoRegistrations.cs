using Misthos.Domain.Members;
using Misthos.Domain.Recruitment;

namespace Misthos.Web.Infrastructure.Demonstration;

/// <summary>Partners with their codes, and people who registered: complete, begun, withdrawn, twice.</summary>
internal sealed class DemoRegistrations(DemoScope demo)
{
    private const int CodesOfAPartner = 20;

    private static readonly Dictionary<ChannelKind, string[]> Partners = new()
    {
        [ChannelKind.Partner] = ["Centre communal d’action sociale (fictif)", "Association La Main tendue (fictif)"],
        [ChannelKind.School] = ["Lycée des Calanques (fictif)"],
    };

    public void Add(RecruitmentChannel channel, QuotaPlan plan)
    {
        foreach (var name in Partners.GetValueOrDefault(channel.Kind, []))
        {
            var partner = channel.AddPartner(name, Code());
            for (var i = 0; i < CodesOfAPartner; i++)
            {
                var invitation = new PanelInvitation(channel, (channel.Partners.Count - 1) * CodesOfAPartner + i + 1, Code());
                invitation.HandTo(partner);
                demo.Db.Add(invitation);
                if (i < 12)
                {
                    Register(channel, plan, invitation.Code, invitation.Id);
                }
            }
        }

        for (var i = 0; i < (channel.Kind == ChannelKind.Open ? 25 : 0); i++)
        {
            Register(channel, plan, Code(), null);
        }
    }

    private void Register(RecruitmentChannel channel, QuotaPlan plan, string code, Guid? invitationId)
    {
        var at = demo.Now.AddMinutes(-demo.Chance.Number(60, 20_000));
        var registration = new PanelRegistration(channel, code, invitationId, new(RegistrationMeans.Online, null, at));
        demo.Db.Add(registration);
        var answers = Answers(channel, plan);
        var fate = demo.Chance.Number(0, 9);
        if (fate == 0)
        {
            answers = answers.Take(4).ToDictionary();
        }

        registration.Answer(Features.Recruitment.Registrations.RegistrationSeal.Close(demo.Seals, answers));
        if (fate > 0)
        {
            registration.Submit(new(fate == 1 ? RegistrationMeans.Phone : RegistrationMeans.Online, fate == 1 ? demo.UserId(Domain.Administration.Role.Organiser) : null, at.AddMinutes(7)));
        }

        if (fate == 9 && invitationId is null)
        {
            registration.Withdraw(new(RegistrationMeans.Online, null, at.AddMinutes(55)));
        }
    }

    private Dictionary<string, string> Answers(RecruitmentChannel channel, QuotaPlan plan)
    {
        var (given, family, address) = demo.Identity();
        var age = channel.Kind == ChannelKind.School ? demo.Chance.Number(16, 18) : demo.Chance.Number(19, 84);
        var born = demo.Today.AddDays(60).AddYears(-age).AddDays(-demo.Chance.Number(1, 300));
        var answers = new Dictionary<string, string>
        {
            [RegistrationAnswers.Consent] = $"{demo.Today:yyyy-MM-dd}",
            [RegistrationAnswers.GivenName] = given,
            [RegistrationAnswers.FamilyName] = family,
            [RegistrationAnswers.BornOn] = $"{born:yyyy-MM-dd}",
            [RegistrationAnswers.Address] = address,
            [RegistrationAnswers.Postcode] = demo.Postcode,
            [RegistrationAnswers.Town] = demo.Town,
            [RegistrationAnswers.Needs] = demo.Chance.Bool(0.2f) ? nameof(NeedKind.Childcare) : "",
            [RegistrationAnswers.Contact] = nameof(ContactChannel.Post),
        };
        foreach (var feature in plan.Features.Where(f => f.Source == FeatureSource.Asked && f.Quotas.Count > 0))
        {
            answers[feature.Name] = feature.Quotas[demo.Chance.Number(0, feature.Quotas.Count - 1)].Value;
        }

        if (AgeBand.AgeOn(born, demo.Today.AddDays(90)) < 18)
        {
            (answers[RegistrationAnswers.GuardianName], answers[RegistrationAnswers.GuardianPhone], answers[RegistrationAnswers.GuardianConsent]) = ($"Camille {family}", "06 00 00 00 00", nameof(GuardianConsent.Paper));
        }

        return answers;
    }

    private string Code() => string.Concat(Enumerable.Range(0, ShortCode.Length).Select(_ => ShortCode.Signs[demo.Chance.Number(0, ShortCode.Signs.Length - 1)]));
}
