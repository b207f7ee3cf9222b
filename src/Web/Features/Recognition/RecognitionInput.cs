using System.Globalization;
using Microsoft.Extensions.Localization;
using Misthos.Domain;
using Misthos.Domain.Recognition;
using Misthos.Web.Design;

namespace Misthos.Web.Features.Recognition;

/// <summary>The form of a recognition, as typed.</summary>
public sealed class RecognitionInput
{
    public string? Kind { get; set; }

    public string? Title { get; set; }

    public string? On { get; set; }

    public string? Place { get; set; }

    public string? Owner { get; set; }

    public string? Cost { get; set; }

    public string? Audience { get; set; }

    public string? Message { get; set; }

    public bool IsForMinors { get; set; }

    public bool Tell { get; set; }

    /// <summary>The form as an act fills it.</summary>
    public static RecognitionInput Of(RecognitionAct act) => new()
    {
        Kind = act.Kind.ToString(),
        Title = act.Title,
        On = Format.Machine(act.On),
        Place = act.Place,
        Owner = act.Owner,
        Cost = Typing.Of(act.CostPlanned),
        Audience = (act.SittingId ?? act.OrganId ?? act.EditionId).ToString(),
        Message = act.Message,
        IsForMinors = act.IsForMinors,
    };

    /// <summary>The draft, or null with every error at its field.</summary>
    public RecognitionDraft? Read(IReadOnlyList<RecognitionAudience> audiences, FormErrors errors, IStringLocalizer texts)
    {
        var (kind, day) = (Typed.Chosen<RecognitionKind>(Kind), Typed.Day(On));
        var audience = audiences.FirstOrDefault(a => a.Value == Audience);
        errors.Require(kind is not null, nameof(Kind), texts);
        errors.Require(!string.IsNullOrWhiteSpace(Title), nameof(Title), texts);
        errors.Require(day is not null, nameof(On), texts);
        errors.Require(!string.IsNullOrWhiteSpace(Owner), nameof(Owner), texts);
        errors.Require(audience is not null, nameof(Audience), texts);
        errors.Require(!string.IsNullOrWhiteSpace(Message), nameof(Message), texts);
        errors.Require(Typing.IsCost(Cost, out var cost), nameof(Cost), texts);
        return errors.Any ? null : new RecognitionDraft(kind!.Value, day!.Value, new(Title!.Trim(), Message!.Trim(), Owner!.Trim(), Place?.Trim() ?? ""), audience!) { Cost = cost, IsForMinors = IsForMinors };
    }
}

/// <summary>What came of it, as typed.</summary>
public sealed class OutcomeInput
{
    public string? People { get; set; }

    public string? Spent { get; set; }

    public string? Lived { get; set; }

    public static OutcomeInput Of(RecognitionAct act) =>
        new() { People = act.TookUp?.ToString(CultureInfo.InvariantCulture), Spent = Typing.Of(act.CostSpent), Lived = act.Lived };

    /// <summary>The outcome, or null with every error at its field.</summary>
    internal RecognitionOutcome? Read(FormErrors errors, IStringLocalizer texts)
    {
        var people = Typed.Whole(People);
        if (people is null && Typed.Text(People) is not null)
        {
            errors.Add(nameof(People), texts["recognition.count"]);
        }

        errors.Require(Typing.IsCost(Spent, out var spent), nameof(Spent), texts);
        return errors.Any ? null : new(people, spent, Lived ?? "");
    }
}

/// <summary>An answer an organiser types for somebody.</summary>
public sealed class AnswerInput
{
    public string? Person { get; set; }

    public string? Answer { get; set; }
}

/// <summary>Who came, ticked.</summary>
public sealed class PresenceInput
{
    public List<string> People { get; set => field = value ?? []; } = [];
}

/// <summary>Amounts that may be left empty.</summary>
internal static class Typing
{
    public static string? Of(Money? amount) => amount?.InEuros.ToString("0.00", CultureInfo.CurrentCulture);

    /// <summary>Whether it is empty or an amount that is not negative.</summary>
    public static bool IsCost(string? text, out Money? cost)
    {
        cost = Money.TryParse(text, CultureInfo.CurrentCulture, out var amount) && amount >= Money.Zero ? amount : null;
        return cost is not null || Typed.Text(text) is null;
    }
}
