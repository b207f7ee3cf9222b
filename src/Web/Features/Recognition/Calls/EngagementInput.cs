using System.Globalization;
using Microsoft.Extensions.Localization;
using Misthos.Domain.Recognition;
using Misthos.Web.Design;

namespace Misthos.Web.Features.Recognition.Calls;

/// <summary>The form of a call, as typed.</summary>
public sealed class EngagementInput
{
    public string? Department { get; set; }

    public string? Contact { get; set; }

    public string? Title { get; set; }

    public string? Ask { get; set; }

    public string? Place { get; set; }

    public string? Hours { get; set; }

    public string? On { get; set; }

    public string? Time { get; set; }

    public string? Places { get; set; }

    public string? AnswerBy { get; set; }

    public string? District { get; set; }

    public bool IsForLocals { get; set; }

    public List<string> Themes { get; set => field = value ?? []; } = [];

    public string? Moment { get; set; }

    public string? Audience { get; set; } = nameof(CallAudience.Everyone);

    public bool IsForMinors { get; set; }

    public string? AskMost { get; set; }

    /// <summary>The form as a call fills it.</summary>
    public static EngagementInput Of(EngagementCall call) => new()
    {
        Department = call.Department,
        Contact = call.Contact,
        Title = call.Title,
        Ask = call.Ask,
        Place = call.Place,
        Hours = call.Hours,
        On = Format.Machine(call.On),
        Time = Format.Duration(call.Minutes),
        Places = call.Places.ToString(CultureInfo.InvariantCulture),
        AnswerBy = Format.Machine(call.AnswerBy),
        District = call.District,
        IsForLocals = call.IsForLocals,
        Themes = [.. call.Themes.Select(t => t.ToString())],
        Moment = call.Moment?.ToString(),
        Audience = call.Audience.ToString(),
        IsForMinors = call.IsForMinors,
        AskMost = call.AskMost?.ToString(CultureInfo.InvariantCulture),
    };

    /// <summary>What the call says and its terms, or null with every error at its field.</summary>
    public (CallWords Words, CallTerms Terms)? Read(IReadOnlyList<string> districts, FormErrors errors, IStringLocalizer texts)
    {
        var words = Words(errors, texts);
        var (on, minutes, places, answerBy) = (Typed.Day(On), Typed.Minutes(Time), Typed.Whole(Places, 1, 500), Typed.Day(AnswerBy));
        var (audience, district) = (Typed.Chosen<CallAudience>(Audience), Typed.Text(District));
        errors.Require(on is not null, nameof(On), texts);
        errors.Require(minutes > 0, nameof(Time), texts);
        errors.Require(places is not null, nameof(Places), texts);
        errors.Require(answerBy is not null, nameof(AnswerBy), texts);
        errors.Require(audience is not null, nameof(Audience), texts);
        errors.Require(district is null || districts.Contains(district), nameof(District), texts);
        errors.Require(Typed.Text(AskMost) is null || Typed.Whole(AskMost, 1) is not null, nameof(AskMost), texts);
        if (errors.Any)
        {
            return null;
        }

        var terms = new CallTerms(on!.Value, minutes!.Value, places!.Value, answerBy!.Value)
        {
            District = district,
            IsForLocals = IsForLocals,
            Themes = [.. Chosen<CallTheme>(Themes)],
            Moment = Typed.Chosen<CallMoment>(Moment),
            Audience = audience!.Value,
            IsForMinors = IsForMinors,
            AskMost = Typed.Whole(AskMost, 1),
        };
        foreach (var refusal in terms.WhyNot())
        {
            errors.Add(refusal.Code == "call.answer-after" ? nameof(AnswerBy) : nameof(AskMost), texts.Word(refusal));
        }

        return errors.Any ? null : (words, terms);
    }

    /// <summary>The values of a list that exist.</summary>
    internal static IEnumerable<T> Chosen<T>(IEnumerable<string> values)
        where T : struct, Enum => values.Select(Typed.Chosen<T>).OfType<T>();

    private CallWords Words(FormErrors errors, IStringLocalizer texts)
    {
        string Text(string? text, string field)
        {
            errors.Require(Typed.Text(text) is not null, field, texts);
            return Typed.Text(text) ?? "";
        }

        return new(Text(Department, nameof(Department)), Text(Contact, nameof(Contact)), Text(Title, nameof(Title)), Text(Ask, nameof(Ask)), Text(Place, nameof(Place)), Text(Hours, nameof(Hours)));
    }
}
