using Microsoft.Extensions.Localization;
using Misthos.Domain.Sittings;
using Misthos.Web.Design;
using Misthos.Web.Features.Proposals.TakeDowns;

namespace Misthos.Web.Features.Sittings.Earlier;

/// <summary>The words of a meeting that was taken over, corrected, as typed.</summary>
public sealed class MeetingWordsInput : TakeDownInput
{
    /// <summary>The state that whoever corrects has read.</summary>
    public string? Seen { get; set; }

    public string? Title { get; set; }

    public string? Place { get; set; }

    public string? Organizations { get; set; }

    public string? Text { get; set; }

    public string? Report { get; set; }

    public static MeetingWordsInput Of(EarlierMeeting meeting) => new()
    {
        Seen = $"{meeting.Version}",
        Title = meeting.Title,
        Place = meeting.Place,
        Organizations = meeting.Organizations,
        Text = meeting.Text,
        Report = meeting.Report,
    };

    /// <summary>The words, or null with every error at its field; what was not touched stays as it was, ends of lines too.</summary>
    public MeetingWords? Words(FormErrors errors, IStringLocalizer texts, EarlierMeeting meeting)
    {
        errors.Require(Typed.Text(Title)?.Length is > 0 and <= 200, nameof(Title), texts);
        foreach (var (name, value) in new[] { (nameof(Place), Place), (nameof(Organizations), Organizations), (nameof(Text), Text), (nameof(Report), Report) })
        {
            errors.Require(value is null or { Length: <= 40_000 } && value?.Contains('\0', StringComparison.Ordinal) != true, name, texts);
        }

        return errors.Any ? null : new(Kept(Title, meeting.Title), Kept(Text, meeting.Text)) { Place = Kept(Place, meeting.Place), Report = Kept(Report, meeting.Report), Organizations = Kept(Organizations, meeting.Organizations) };
    }

    /// <summary>The field a refusal belongs to.</summary>
    public static string FieldOf(string code) => code switch
    {
        "meeting.no-title" or "meeting.same" => nameof(Title),
        "meeting.no-reason" => nameof(Why),
        _ => "",
    };

    private static string Kept(string? typed, string before) =>
        (typed ?? "").Trim().ReplaceLineEndings("\n") is var now && now == before.Trim().ReplaceLineEndings("\n") ? before : now;
}
