using System.Globalization;
using Microsoft.AspNetCore.Components;
using Misthos.Domain;
using Misthos.Domain.Members;
using Misthos.Web.Design;

namespace Misthos.Web.Features.Members.Incidents;

/// <summary>The procedure before an exclusion: grounds, hearing, decision, handing over; each when the one before is done.</summary>
public partial class ExclusionPage
{
    private const int ProposedDays = 15;

    private IncidentView? _view;
    private List<Choice> _sittings = [];

    [Parameter] public Guid Id { get; set; }

    [SupplyParameterFromForm(FormName = "open")] public GroundsInput? Opened { get; set; }

    [SupplyParameterFromForm(FormName = "hear")] public HearingInput? Heard { get; set; }

    [SupplyParameterFromForm(FormName = "decide")] public DecisionInput? Decided { get; set; }

    [SupplyParameterFromForm(FormName = "notify")] public HearingInput? Notified { get; set; }

    [Inject] private IncidentQueries Queries { get; set; } = null!;

    [Inject] private ExclusionService Service { get; set; } = null!;

    [Inject] private TimeProvider Clock { get; set; } = null!;

    private string Here => Link($"gestion/signalements/{Id}/procedure");

    private Exclusion? Procedure => _view?.Exclusion?.Exclusion;

    private List<Choice> Scopes => [.. Enum.GetValues<ExclusionScope>().Select(scope => new Choice(scope.ToString(), T[$"Scope.{scope}"]))];

    private List<Choice> Forms => [.. Enum.GetValues<HearingForm>().Select(form => new Choice(form.ToString(), T[$"Heard.{form}"]))];

    private List<Choice> Outcomes => [new("yes", T["Excluded"]), new("no", T["NotExcluded"])];

    protected override async Task OnInitializedAsync()
    {
        _view = await Queries.FindAsync(Id);
        if (_view is null)
        {
            NotFound();
            return;
        }

        var today = Format.DayOf(Clock.GetUtcNow());
        var now = Format.Machine(today);
        Opened ??= new() { ToldOn = now, AnswerBy = Format.Machine(today.AddDays(ProposedDays)) };
        (Heard, Decided, Notified) = (Heard ?? new() { On = now }, Decided ?? new() { On = now }, Notified ?? new() { On = now });
        _sittings = [.. (await Queries.SittingsAsync(_view.Incident.EditionId)).Where(s => s.Day >= today).Select(s => new Choice(s.Id.ToString(), $"{s.Title}, {Format.LongDay(s.Day)}"))];
    }

    private static string State(bool isReached, bool isDone) => isDone ? "done" : isReached ? "current" : "todo";

    private Task OpenAsync()
    {
        var (scope, told, by) = (Typed.Chosen<ExclusionScope>(Opened!.Scope), Typed.Day(Opened.ToldOn), Typed.Day(Opened.AnswerBy));
        Errors.Require(scope is not null, nameof(Opened.Scope), T);
        Errors.Require(Typed.Text(Opened.Grounds) is not null, nameof(Opened.Grounds), T);
        Errors.Require(told is not null, nameof(Opened.ToldOn), T);
        Errors.Require(by is not null, nameof(Opened.AnswerBy), T);
        Guid? sitting = scope == ExclusionScope.Sitting && Guid.TryParse(Opened.SittingId, out var id) ? id : null;
        return SubmitAsync(() => Service.OpenAsync(Id, new(scope!.Value, sitting, told!.Value, by!.Value), Opened.Grounds!), T, Here, FieldOf);
    }

    private Task HearAsync()
    {
        var (form, on) = (Typed.Chosen<HearingForm>(Heard!.Form), Typed.Day(Heard.On));
        Errors.Require(form is not null, nameof(Heard.Form), T);
        Errors.Require(on is not null, nameof(Heard.On), T);
        return SubmitAsync(() => WordedAsync(Service.HearAsync(Id, form!.Value, on!.Value, Heard.Words ?? "")), T, Here, FieldOf);
    }

    private Task DecideAsync()
    {
        var on = Typed.Day(Decided!.On);
        Errors.Require(Decided.IsExcluded is "yes" or "no", nameof(Decided.IsExcluded), T);
        Errors.Require(Typed.Text(Decided.Decider) is not null, nameof(Decided.Decider), T);
        Errors.Require(on is not null, nameof(Decided.On), T);
        Errors.Require(Typed.Text(Decided.Reasons) is not null, nameof(Decided.Reasons), T);
        return SubmitAsync(() => Service.DecideAsync(Id, new(Decided.IsExcluded == "yes", on!.Value, Decided.Decider!.Trim()), Decided.Reasons!), T, Here, FieldOf);
    }

    private Task NotifyAsync()
    {
        var on = Typed.Day(Notified!.On);
        Errors.Require(on is not null, nameof(Notified.On), T);
        return SubmitAsync(() => Service.NotifyAsync(Id, on!.Value), T, Here, FieldOf);
    }

    // Days of refusals are written as people read them.
    private static async Task<IReadOnlyList<Refusal>> WordedAsync(Task<IReadOnlyList<Refusal>> act) =>
        [.. (await act).Select(r => new Refusal(r.Code, [.. r.Values.Select(v => DateOnly.TryParseExact(v, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? Format.LongDay(day) : v)]))];

    private static string FieldOf(string code) => code switch
    {
        "exclusion.told-later" => "ToldOn",
        "exclusion.delay" => "AnswerBy",
        "exclusion.sitting" => "SittingId",
        "exclusion.hearing-day" or "exclusion.decision-day" or "exclusion.notification-day" => "On",
        "exclusion.delay-runs" => "Form",
        _ => "",
    };
}
