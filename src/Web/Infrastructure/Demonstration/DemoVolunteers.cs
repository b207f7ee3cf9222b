using Misthos.Domain.Administration;
using Misthos.Domain.Members;
using Misthos.Domain.Recruitment;

namespace Misthos.Web.Infrastructure.Demonstration;

/// <summary>
/// People invited from a list who registered by phone or paper. As in life, the young and those without a diploma answer less: some quotas lack people.
/// </summary>
internal sealed class DemoVolunteers(DemoScope demo)
{
    private static readonly string[] GivenNames =
        ["Aïcha", "Alain", "Amina", "Antoine", "Camille", "Chantal", "Djamel", "Élise", "Fatou", "Gérard", "Hugo", "Inès", "Jean-Marc", "Karim", "Léa", "Mireille", "Nadia", "Olivier", "Paulette", "Rachid", "Sophie", "Thomas", "Yasmine", "Zoé"];

    private static readonly string[] FamilyNames =
        ["Amrani", "Barthélemy", "Costa", "Durand", "Esposito", "Fabre", "Garnier", "Haddad", "Imbert", "Jourdan", "Kaci", "Leclerc", "Martinez", "Nguyen", "Olive", "Pereira", "Roux", "Santini", "Traoré", "Vidal"];

    public void Add(RecruitmentChannel channel, QuotaPlan plan, int people)
    {
        for (var i = 0; i < people; i++)
        {
            var at = demo.Now.AddMinutes(-demo.Chance.Number(60, 25_000));
            var code = string.Concat(Enumerable.Range(0, ShortCode.Length).Select(_ => demo.Chance.ArrayElement(ShortCode.Signs.ToCharArray())));
            var act = new RegistrationAct(i % 3 == 0 ? RegistrationMeans.Paper : RegistrationMeans.Phone, demo.UserId(Role.Organiser), at);
            var registration = new PanelRegistration(channel, code, null, act);
            registration.Answer(Answers(plan, i));
            registration.Submit(act with { At = at.AddMinutes(6) });
            demo.Db.Add(registration);
        }
    }

    private Dictionary<string, string> Answers(QuotaPlan plan, int number)
    {
        var age = demo.Chance.Bool(0.12f) ? demo.Chance.Number(18, 27) : demo.Chance.Number(28, 84);
        var answers = new Dictionary<string, string>
        {
            [RegistrationAnswers.Consent] = $"{demo.Today:yyyy-MM-dd}",
            [RegistrationAnswers.GivenName] = demo.Chance.ArrayElement(GivenNames),
            [RegistrationAnswers.FamilyName] = demo.Chance.ArrayElement(FamilyNames),
            [RegistrationAnswers.BornOn] = $"{demo.Today.AddYears(-age).AddDays(-demo.Chance.Number(1, 360)):yyyy-MM-dd}",
            [RegistrationAnswers.Address] = $"{demo.Chance.Number(1, 180)} rue Fictive",
            [RegistrationAnswers.Postcode] = demo.Postcode,
            [RegistrationAnswers.Town] = demo.Town,
            [RegistrationAnswers.Needs] = "",
            [RegistrationAnswers.Contact] = nameof(ContactChannel.Phone),
            [RegistrationAnswers.Phone] = $"06 00 00 {number / 100:00} {number % 100:00}",
        };
        foreach (var feature in plan.Features.Where(f => f.Source == FeatureSource.Asked && f.Quotas.Count > 0))
        {
            answers[feature.Name] = Value(feature);
        }

        // A few papers came back without an answer to the last question.
        if (number % 40 == 7)
        {
            answers.Remove(plan.Features[^1].Name);
        }

        return answers;
    }

    private string Value(PlannedFeature feature)
    {
        var values = feature.Quotas.Select(q => q.Value).ToArray();
        var value = demo.Chance.ArrayElement(values);
        return value == values[0] && values.Length > 2 && demo.Chance.Bool(0.6f) ? demo.Chance.ArrayElement(values[1..]) : value;
    }
}
