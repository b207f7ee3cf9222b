using Misthos.Domain.Members;

namespace Misthos.Domain.Recruitment;

/// <summary>The rules of each page of the registration form.</summary>
internal static class RegistrationRules
{
    private const int LongestWords = 2000;
    private const int LongestLine = 200;
    private const int OldestAge = 120;

    public static IEnumerable<(string Key, Refusal Refusal)> Of(RegistrationForm form, RegistrationStep step, IReadOnlyDictionary<string, string> answers) => step.Question switch
    {
        RegistrationQuestion.Notice => Missing(answers, RegistrationAnswers.Consent),
        RegistrationQuestion.Name => [.. Missing(answers, RegistrationAnswers.GivenName, RegistrationAnswers.FamilyName)],
        RegistrationQuestion.Birth => Birth(form, answers),
        RegistrationQuestion.Guardian => Guardian(answers),
        RegistrationQuestion.Address => Address(answers),
        RegistrationQuestion.Feature => Feature(form.Features[step.Feature], answers),
        RegistrationQuestion.Needs => Needs(answers),
        RegistrationQuestion.Dates => answers.ContainsKey(RegistrationAnswers.Available) ? [] : [(RegistrationAnswers.Available, new Refusal("registration.missing"))],
        _ => Contact(answers),
    };

    private static IEnumerable<(string Key, Refusal Refusal)> Missing(IReadOnlyDictionary<string, string> answers, params string[] keys) =>
        keys.Select(key => (Key: key, Text: answers.GetValueOrDefault(key, "")))
            .Where(a => a.Text.Length is 0 or > LongestLine)
            .Select(a => (a.Key, new Refusal(a.Text.Length == 0 ? "registration.missing" : "registration.too-long")));

    private static IEnumerable<(string Key, Refusal Refusal)> Birth(RegistrationForm form, IReadOnlyDictionary<string, string> answers)
    {
        const string key = RegistrationAnswers.BornOn;
        var typed = answers.GetValueOrDefault(key, "");
        if (RegistrationAnswers.Born(answers) is not { } born || born > form.Today || AgeBand.AgeOn(born, form.Today) > OldestAge)
        {
            yield return (key, new Refusal(typed.Length == 0 ? "registration.missing" : "registration.no-day"));
        }
        else if (form.Age(answers) < form.Ages.Least)
        {
            yield return (key, new Refusal("registration.too-young", $"{form.Ages.Least}", $"{form.AgeDay:yyyy-MM-dd}"));
        }
    }

    private static IEnumerable<(string Key, Refusal Refusal)> Guardian(IReadOnlyDictionary<string, string> answers)
    {
        var (phone, email) = (answers.GetValueOrDefault(RegistrationAnswers.GuardianPhone, ""), answers.GetValueOrDefault(RegistrationAnswers.GuardianEmail, ""));
        return
        [
            .. Missing(answers, RegistrationAnswers.GuardianName),
            .. phone.Length + email.Length == 0 ? [(RegistrationAnswers.GuardianPhone, new Refusal("registration.guardian-unreachable"))] : Phone(RegistrationAnswers.GuardianPhone, phone, required: false),
            .. Email(RegistrationAnswers.GuardianEmail, email, required: false),
            .. Is<GuardianConsent>(answers.GetValueOrDefault(RegistrationAnswers.GuardianConsent)) ? [] : new[] { (RegistrationAnswers.GuardianConsent, new Refusal("registration.missing")) },
        ];
    }

    private static IEnumerable<(string Key, Refusal Refusal)> Address(IReadOnlyDictionary<string, string> answers)
    {
        var postcode = answers.GetValueOrDefault(RegistrationAnswers.Postcode, "");
        return
        [
            .. Missing(answers, RegistrationAnswers.Address),
            .. postcode.Length == 5 && postcode.All(char.IsAsciiDigit) ? [] : new[] { (RegistrationAnswers.Postcode, new Refusal(postcode.Length == 0 ? "registration.missing" : "registration.no-postcode")) },
            .. Missing(answers, RegistrationAnswers.Town),
        ];
    }

    private static IEnumerable<(string Key, Refusal Refusal)> Feature(AskedFeature feature, IReadOnlyDictionary<string, string> answers) =>
        feature.Values.Contains(answers.GetValueOrDefault(feature.Name)) ? [] : [(feature.Name, new Refusal("registration.not-chosen"))];

    private static IEnumerable<(string Key, Refusal Refusal)> Needs(IReadOnlyDictionary<string, string> answers)
    {
        if (!answers.ContainsKey(RegistrationAnswers.Needs) || RegistrationAnswers.List(answers, RegistrationAnswers.Needs).Any(need => !Is<NeedKind>(need)))
        {
            yield return (RegistrationAnswers.Needs, new Refusal("registration.missing"));
        }

        if (answers.GetValueOrDefault(RegistrationAnswers.NeedsWords, "").Length > LongestWords)
        {
            yield return (RegistrationAnswers.NeedsWords, new Refusal("registration.too-long"));
        }
    }

    private static IEnumerable<(string Key, Refusal Refusal)> Contact(IReadOnlyDictionary<string, string> answers)
    {
        var channel = answers.GetValueOrDefault(RegistrationAnswers.Contact);
        return
        [
            .. Is<ContactChannel>(channel) ? [] : new[] { (RegistrationAnswers.Contact, new Refusal("registration.missing")) },
            .. Email(RegistrationAnswers.Email, answers.GetValueOrDefault(RegistrationAnswers.Email, ""), channel == nameof(ContactChannel.Email)),
            .. Phone(RegistrationAnswers.Phone, answers.GetValueOrDefault(RegistrationAnswers.Phone, ""), channel is nameof(ContactChannel.Phone) or nameof(ContactChannel.Sms)),
        ];
    }

    private static IEnumerable<(string Key, Refusal Refusal)> Email(string key, string text, bool required) =>
        text.Length == 0 ? required ? [(key, new Refusal("registration.missing"))] : [] : EmailAddress.TryParse(text, out _) ? [] : [(key, new Refusal("registration.no-email"))];

    private static IEnumerable<(string Key, Refusal Refusal)> Phone(string key, string text, bool required) =>
        text.Length == 0 ? required ? [(key, new Refusal("registration.missing"))] : [] : IsPhone(text) ? [] : [(key, new Refusal("registration.no-phone"))];

    private static bool Is<T>(string? name)
        where T : struct, Enum => Enum.GetNames<T>().Contains(name);

    // Nine to fifteen figures as people write them: 06 12 34 56 78, +33 (0)6.12.34.56.78.
    private static bool IsPhone(string text) =>
        text.Length <= 30 && text.Count(char.IsAsciiDigit) is >= 9 and <= 15 && text.All(c => char.IsAsciiDigit(c) || c is ' ' or '.' or '-' or '+' or '(' or ')' or '/' or '\u00a0');
}
