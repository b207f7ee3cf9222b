using System.Globalization;
using Misthos.Domain;
using Misthos.Domain.Recruitment;
using Misthos.Web.Design;

namespace Misthos.Web.Features.Recruitment.Registrations;

/// <summary>Between what is typed and the answers that are kept.</summary>
internal static class RegistrationReading
{
    private static readonly (string Key, Func<RegistrationInput, string?> Typed)[] Lines =
    [
        (RegistrationAnswers.GivenName, i => i.GivenName), (RegistrationAnswers.FamilyName, i => i.FamilyName),
        (RegistrationAnswers.GuardianName, i => i.GuardianName), (RegistrationAnswers.GuardianPhone, i => i.GuardianPhone),
        (RegistrationAnswers.GuardianEmail, i => i.GuardianEmail), (RegistrationAnswers.GuardianConsent, i => i.GuardianConsent),
        (RegistrationAnswers.Address, i => i.Address), (RegistrationAnswers.Postcode, i => i.Postcode?.Replace(" ", "", StringComparison.Ordinal)),
        (RegistrationAnswers.Town, i => i.Town), (RegistrationAnswers.NeedsWords, i => i.NeedsWords),
        (RegistrationAnswers.Contact, i => i.Contact), (RegistrationAnswers.Phone, i => i.Phone),
        (RegistrationAnswers.Email, i => EmailAddress.TryParse(i.Email, out var address) ? address.Value : i.Email),
    ];

    private static readonly Dictionary<RegistrationQuestion, string[]> Keys = new()
    {
        [RegistrationQuestion.Name] = [RegistrationAnswers.GivenName, RegistrationAnswers.FamilyName],
        [RegistrationQuestion.Guardian] = [RegistrationAnswers.GuardianName, RegistrationAnswers.GuardianPhone, RegistrationAnswers.GuardianEmail, RegistrationAnswers.GuardianConsent],
        [RegistrationQuestion.Address] = [RegistrationAnswers.Address, RegistrationAnswers.Postcode, RegistrationAnswers.Town],
        [RegistrationQuestion.Needs] = [RegistrationAnswers.NeedsWords],
        [RegistrationQuestion.Contact] = [RegistrationAnswers.Contact, RegistrationAnswers.Email, RegistrationAnswers.Phone],
    };

    /// <summary>The answers with those of one page replaced by what was typed there.</summary>
    public static Dictionary<string, string> Read(RegistrationInput input, RegistrationForm form, RegistrationStep step, IReadOnlyDictionary<string, string> answers)
    {
        var read = answers.ToDictionary();
        foreach (var (key, typed) in Lines.Where(line => Keys.GetValueOrDefault(step.Question, []).Contains(line.Key)))
        {
            read[key] = typed(input)?.Trim().ReplaceLineEndings("\n") ?? "";
        }

        switch (step.Question)
        {
            case RegistrationQuestion.Notice when !input.Consent:
                read.Remove(RegistrationAnswers.Consent);
                break;
            case RegistrationQuestion.Notice:
                read.TryAdd(RegistrationAnswers.Consent, Format.Machine(form.Today));
                break;
            case RegistrationQuestion.Birth:
                read[RegistrationAnswers.BornOn] = Born(input);
                break;
            case RegistrationQuestion.Feature:
                read[form.Features[step.Feature].Name] = input.Features.GetValueOrDefault(step.Feature) ?? "";
                break;
            case RegistrationQuestion.Needs:
                read[RegistrationAnswers.Needs] = string.Join(',', input.Needs.Distinct(StringComparer.Ordinal));
                break;
            case RegistrationQuestion.Dates:
                read[RegistrationAnswers.Available] = string.Join(',', form.Days.Select(Format.Machine).Intersect(input.Available, StringComparer.Ordinal));
                break;
        }

        return read;
    }

    /// <summary>The form filled with the answers there are.</summary>
    public static RegistrationInput Fill(RegistrationForm form, IReadOnlyDictionary<string, string> answers)
    {
        var born = RegistrationAnswers.Born(answers);
        string? Of(string key) => answers.GetValueOrDefault(key);
        return WithFeatures(form, new RegistrationInput
        {
            Consent = answers.ContainsKey(RegistrationAnswers.Consent),
            GivenName = Of(RegistrationAnswers.GivenName),
            FamilyName = Of(RegistrationAnswers.FamilyName),
            BornDay = born?.Day.ToString(CultureInfo.InvariantCulture),
            BornMonth = born?.Month.ToString(CultureInfo.InvariantCulture),
            BornYear = born?.Year.ToString(CultureInfo.InvariantCulture),
            GuardianName = Of(RegistrationAnswers.GuardianName),
            GuardianPhone = Of(RegistrationAnswers.GuardianPhone),
            GuardianEmail = Of(RegistrationAnswers.GuardianEmail),
            GuardianConsent = Of(RegistrationAnswers.GuardianConsent),
            Address = Of(RegistrationAnswers.Address),
            Postcode = Of(RegistrationAnswers.Postcode),
            Town = Of(RegistrationAnswers.Town),
            Features = form.Features.Select((f, i) => (f, i)).ToDictionary(pair => pair.i, pair => Of(pair.f.Name)),
            Needs = [.. RegistrationAnswers.List(answers, RegistrationAnswers.Needs)],
            NeedsWords = Of(RegistrationAnswers.NeedsWords),
            Available = [.. RegistrationAnswers.List(answers, RegistrationAnswers.Available)],
            Contact = Of(RegistrationAnswers.Contact),
            Email = Of(RegistrationAnswers.Email),
            Phone = Of(RegistrationAnswers.Phone),
        });
    }

    /// <summary>A posted form holds only the features of its page; a field needs a place for each.</summary>
    public static RegistrationInput WithFeatures(RegistrationForm form, RegistrationInput input)
    {
        for (var i = 0; i < form.Features.Count; i++)
        {
            input.Features.TryAdd(i, null);
        }

        return input;
    }

    /// <summary>The field of a form that shows this fault.</summary>
    public static string FieldOf(RegistrationFault fault) => fault.Step.Question switch
    {
        _ when fault.Key.Length == 0 => "",
        RegistrationQuestion.Feature => string.Create(CultureInfo.InvariantCulture, $"Features[{fault.Step.Feature}]"),
        RegistrationQuestion.Birth => RegistrationFields.Born,
        _ => string.Concat(fault.Key.Split('_').Select(word => char.ToUpperInvariant(word[0]) + word[1..])),
    };

    // ISO when it is a day, else as typed: never silently another one.
    private static string Born(RegistrationInput input)
    {
        string[] typed = [input.BornYear?.Trim() ?? "", input.BornMonth?.Trim() ?? "", input.BornDay?.Trim() ?? ""];
        int?[] parts = [Typed.Whole(typed[0], 1850, 2200), Typed.Whole(typed[1], 1, 12), Typed.Whole(typed[2], 1, 31)];
        return parts is [{ } year, { } month, { } day] && day <= DateTime.DaysInMonth(year, month) ? Format.Machine(new DateOnly(year, month, day))
            : Array.TrueForAll(typed, part => part.Length == 0) ? "" : string.Join('/', typed.Reverse())[..Math.Min(30, typed.Sum(part => part.Length) + 2)];
    }
}
