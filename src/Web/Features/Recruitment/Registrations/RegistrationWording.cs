using System.Globalization;
using Microsoft.Extensions.Localization;
using Misthos.Domain.Recruitment;
using Misthos.Web.Design;

namespace Misthos.Web.Features.Recruitment.Registrations;

/// <summary>One line of the answers as people read them.</summary>
public sealed record AnswerLine(RegistrationStep Step, string Label, IReadOnlyList<string> Values);

/// <summary>Words for steps, answers and faults.</summary>
internal static class RegistrationWording
{
    /// <summary>The heading of a page of the form.</summary>
    public static string Title(this IStringLocalizer<RegistrationTexts> texts, RegistrationForm form, RegistrationStep step) =>
        step.Question == RegistrationQuestion.Feature ? form.Features[step.Feature].Question : texts[$"Title.{step.Question}"];

    /// <summary>The heading of a part of the organiser's page.</summary>
    public static string Heading(this IStringLocalizer<RegistrationTexts> texts, RegistrationForm form, RegistrationStep step) =>
        step.Question == RegistrationQuestion.Feature ? form.Features[step.Feature].Name : texts[$"Label.{step.Question}"];

    /// <summary>What was wrong with an answer.</summary>
    public static string Fault(this IStringLocalizer<RegistrationTexts> texts, RegistrationForm form, RegistrationFault fault) => fault.Refusal.Code switch
    {
        "registration.missing" => texts[$"Missing.{fault.Key}"],
        "registration.not-chosen" => texts["Fault.NotChosen", form.Features[fault.Step.Feature].Name],
        var code => texts[code, [.. fault.Refusal.Values.Select(Readable)]],
    };

    /// <summary>The answers of every page but the notice.</summary>
    public static IEnumerable<AnswerLine> Lines(this IStringLocalizer<RegistrationTexts> texts, RegistrationForm form, IReadOnlyDictionary<string, string> answers)
    {
        string Of(string key) => answers.GetValueOrDefault(key, "");
        foreach (var step in form.Steps(answers).Where(step => step.Question != RegistrationQuestion.Notice))
        {
            string[] values = step.Question switch
            {
                RegistrationQuestion.Name => [$"{Of(RegistrationAnswers.GivenName)} {Of(RegistrationAnswers.FamilyName)}"],
                RegistrationQuestion.Birth => RegistrationAnswers.Born(answers) is { } born ? [Format.LongDay(born)] : [],
                RegistrationQuestion.Guardian => [Of(RegistrationAnswers.GuardianName), Of(RegistrationAnswers.GuardianPhone), Of(RegistrationAnswers.GuardianEmail), .. Chosen(texts, "Guardian", Of(RegistrationAnswers.GuardianConsent))],
                RegistrationQuestion.Address => [.. Of(RegistrationAnswers.Address).Split('\n'), $"{Of(RegistrationAnswers.Postcode)} {Of(RegistrationAnswers.Town)}"],
                RegistrationQuestion.Feature => [Of(form.Features[step.Feature].Name)],
                RegistrationQuestion.Needs => [.. RegistrationAnswers.List(answers, RegistrationAnswers.Needs).Select(need => texts[$"Need.Is{need}"].Value), .. Of(RegistrationAnswers.NeedsWords).Split('\n')],
                RegistrationQuestion.Dates => [.. RegistrationAnswers.List(answers, RegistrationAnswers.Available).Select(Readable)],
                _ => [.. Chosen(texts, "Contact", Of(RegistrationAnswers.Contact)), Of(RegistrationAnswers.Email), Of(RegistrationAnswers.Phone)],
            };
            var said = values.Where(value => !string.IsNullOrWhiteSpace(value)).ToList();
            yield return new(step, texts.Heading(form, step), said.Count > 0 ? said : [texts["NoAnswer"]]);
        }
    }

    /// <summary>Colour of a status.</summary>
    public static string Tone(RegistrationStatus status) => status switch
    {
        RegistrationStatus.Submitted => "good",
        RegistrationStatus.Started => "info",
        RegistrationStatus.Duplicate => "warn",
        _ => "neutral",
    };

    /// <summary>A day written for machines, in the reader's words.</summary>
    public static string Readable(string value) =>
        DateOnly.TryParseExact(value, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? Format.LongDay(day) : value;

    private static string[] Chosen(IStringLocalizer<RegistrationTexts> texts, string kind, string value) =>
        value.Length == 0 ? [] : [texts[$"{kind}.{value}"]];
}
