using System.Globalization;
using Microsoft.Extensions.Localization;
using Misthos.Domain.Recruitment;
using Misthos.Web.Design;

namespace Misthos.Web.Features.Recruitment.Letters;

/// <summary>The texts of letters, as typed.</summary>
public sealed class WordingInput
{
    private const int LongestLine = 200;

    public string? Letter { get; set; }

    public string? Reminder { get; set; }

    public string? Signatory { get; set; }

    public string? Phone { get; set; }

    public string? ReplyAddress { get; set; }

    public string? DataContact { get; set; }

    public string? RemindAfterDays { get; set; }

    public string? LeastDaysToAnswer { get; set; }

    public string? MostCalls { get; set; }

    /// <summary>What was typed, once <see cref="Check"/> found nothing wrong.</summary>
    public WordingTerms Terms => new(Letter!, Reminder!, Signatory!)
    {
        Phone = Phone ?? "",
        ReplyAddress = ReplyAddress ?? "",
        DataContact = DataContact ?? "",
        RemindAfterDays = Days(RemindAfterDays)!.Value,
        LeastDaysToAnswer = Days(LeastDaysToAnswer)!.Value,
        MostCalls = Calls!.Value,
    };

    private int? Calls => Typed.Whole(MostCalls, 1, 20);

    public static WordingInput Of(WordingTerms terms) => new()
    {
        Letter = terms.Letter,
        Reminder = terms.Reminder,
        Signatory = terms.Signatory,
        Phone = terms.Phone,
        ReplyAddress = terms.ReplyAddress,
        DataContact = terms.DataContact,
        RemindAfterDays = terms.RemindAfterDays.ToString(CultureInfo.InvariantCulture),
        LeastDaysToAnswer = terms.LeastDaysToAnswer.ToString(CultureInfo.InvariantCulture),
        MostCalls = terms.MostCalls.ToString(CultureInfo.InvariantCulture),
    };

    /// <summary>Says what is wrong, at its field.</summary>
    public void Check(FormErrors errors, IStringLocalizer texts)
    {
        foreach (var (field, text) in new[] { (nameof(Letter), Letter), (nameof(Reminder), Reminder) })
        {
            foreach (var refusal in LetterWording.WhyNot(text?.ReplaceLineEndings("\n")))
            {
                errors.Add(field, texts.Word(refusal));
            }
        }

        errors.Require(!string.IsNullOrWhiteSpace(Signatory), nameof(Signatory), texts);
        errors.Require(Days(RemindAfterDays) is not null, nameof(RemindAfterDays), texts);
        errors.Require(Days(LeastDaysToAnswer) is not null, nameof(LeastDaysToAnswer), texts);
        errors.Require(Calls is not null, nameof(MostCalls), texts);
        foreach (var (field, text) in new[] { (nameof(Signatory), Signatory), (nameof(Phone), Phone), (nameof(ReplyAddress), ReplyAddress), (nameof(DataContact), DataContact) })
        {
            if (text?.Length > LongestLine)
            {
                errors.Add(field, texts["wording.line-too-long", LongestLine]);
            }
        }
    }

    private static int? Days(string? text) => Typed.Whole(text, 1, 90);
}
