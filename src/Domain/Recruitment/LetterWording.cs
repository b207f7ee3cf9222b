using System.Text.RegularExpressions;

namespace Misthos.Domain.Recruitment;

/// <summary>What the organiser writes in the letters of a channel.</summary>
/// <param name="Letter">Text of the invitation, paragraphs apart by an empty line, with placeholders.</param>
/// <param name="Reminder">Text of the reminder.</param>
/// <param name="Signatory">Who signs: name and office, one a line.</param>
public sealed record WordingTerms(string Letter, string Reminder, string Signatory)
{
    /// <summary>Number and hours to register by phone; empty when nobody answers the phone.</summary>
    public string Phone { get; init; } = "";

    /// <summary>Where a paper form is sent, one line after the other.</summary>
    public string ReplyAddress { get; init; } = "";

    /// <summary>Whom to write to about personal data, with the data protection officer.</summary>
    public string DataContact { get; init; } = "";

    /// <summary>Days after the letter before somebody silent is reminded.</summary>
    public int RemindAfterDays { get; init; } = 14;

    /// <summary>Fewest days left to answer when a reminder is made.</summary>
    public int LeastDaysToAnswer { get; init; } = 8;

    /// <summary>Calls after which nobody calls again.</summary>
    public int MostCalls { get; init; } = 4;
}

/// <summary>Texts of the letters of a channel, and the pace of reminders and calls.</summary>
public sealed partial class LetterWording : Entity
{
    /// <summary>Longest text of a letter, characters: it has to fit on the front of the sheet.</summary>
    public const int LongestText = 1500;

    /// <summary>Words in braces that are replaced.</summary>
    public static readonly IReadOnlyList<string> Placeholders = ["prénom", "nom", "collectivité", "assemblée", "édition", "places", "date limite", "début", "fin"];

    private LetterWording()
    {
    }

    /// <summary>Keeps the texts of a channel.</summary>
    public LetterWording(RecruitmentChannel channel, WordingTerms terms)
        : base(channel.AuthorityId)
    {
        ChannelId = channel.Id;
        Set(terms);
    }

    /// <summary>The channel.</summary>
    public Guid ChannelId { get; private set; }

    /// <summary>Text of the invitation.</summary>
    public string Letter { get; private set; } = "";

    /// <summary>Text of the reminder.</summary>
    public string Reminder { get; private set; } = "";

    /// <summary>Who signs.</summary>
    public string Signatory { get; private set; } = "";

    /// <summary>Number and hours to register by phone.</summary>
    public string Phone { get; private set; } = "";

    /// <summary>Where a paper form is sent.</summary>
    public string ReplyAddress { get; private set; } = "";

    /// <summary>Whom to write to about personal data.</summary>
    public string DataContact { get; private set; } = "";

    /// <summary>Days before somebody silent is reminded.</summary>
    public int RemindAfterDays { get; private set; }

    /// <summary>Fewest days left to answer when a reminder is made.</summary>
    public int LeastDaysToAnswer { get; private set; }

    /// <summary>Calls after which nobody calls again.</summary>
    public int MostCalls { get; private set; }

    /// <summary>Everything, as it was written.</summary>
    public WordingTerms Terms => new(Letter, Reminder, Signatory)
    {
        Phone = Phone,
        ReplyAddress = ReplyAddress,
        DataContact = DataContact,
        RemindAfterDays = RemindAfterDays,
        LeastDaysToAnswer = LeastDaysToAnswer,
        MostCalls = MostCalls,
    };

    /// <summary>Changes everything.</summary>
    public void Set(WordingTerms terms)
    {
        (Letter, Reminder, Signatory) = (terms.Letter.ReplaceLineEndings("\n").Trim(), terms.Reminder.ReplaceLineEndings("\n").Trim(), terms.Signatory.ReplaceLineEndings("\n").Trim());
        (Phone, ReplyAddress, DataContact) = (terms.Phone.Trim(), terms.ReplyAddress.ReplaceLineEndings("\n").Trim(), terms.DataContact.Trim());
        (RemindAfterDays, LeastDaysToAnswer, MostCalls) = (terms.RemindAfterDays, terms.LeastDaysToAnswer, terms.MostCalls);
    }

    /// <summary>Why a text cannot be a letter; empty when it can.</summary>
    public static IReadOnlyList<Refusal> WhyNot(string? text) =>
        string.IsNullOrWhiteSpace(text) ? [new Refusal("wording.empty")]
            : text.Trim().Length > LongestText ? [new Refusal("wording.too-long", $"{text.Trim().Length}", $"{LongestText}")]
            : [.. Unknown(text).Select(word => new Refusal("wording.placeholder", word))];

    /// <summary>The text with its placeholders replaced.</summary>
    /// <param name="text">The text.</param>
    /// <param name="values">Values by placeholder; a missing one leaves nothing.</param>
    public static string Fill(string text, IReadOnlyDictionary<string, string> values) =>
        Braces().Replace(text, match => values.GetValueOrDefault(match.Groups["word"].Value, ""));

    /// <summary>Why no reminder can be made yet, or any more; empty when it can.</summary>
    /// <param name="postedOn">Days the letters were posted; empty when none was.</param>
    /// <param name="today">Today.</param>
    /// <param name="answerBy">Last day to register.</param>
    /// <param name="pace">The pace of reminders.</param>
    public static IReadOnlyList<Refusal> WhyNotRemind(IReadOnlyCollection<DateOnly> postedOn, DateOnly today, DateOnly answerBy, WordingTerms pace) =>
        postedOn.Count == 0 ? [new Refusal("reminder.no-letter")]
            : postedOn.Min().AddDays(pace.RemindAfterDays) is var due && due > today ? [new Refusal("reminder.too-early", $"{due:yyyy-MM-dd}", $"{pace.RemindAfterDays}")]
            : answerBy.DayNumber - today.DayNumber < pace.LeastDaysToAnswer
                ? [new Refusal("reminder.too-late", $"{answerBy:yyyy-MM-dd}", $"{Math.Max(0, answerBy.DayNumber - today.DayNumber)}", $"{pace.LeastDaysToAnswer}")]
            : [];

    private static IEnumerable<string> Unknown(string text) =>
        Braces().Matches(text).Select(match => match.Groups["word"].Value).Where(word => !Placeholders.Contains(word)).Distinct(StringComparer.Ordinal);

    [GeneratedRegex(@"\{(?<word>[^{}]*)\}", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Braces();
}
