using System.Globalization;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.Localization;
using Misthos.Domain.Allowances;
using Misthos.Web.Design;

namespace Misthos.Web.Features.Allowances;

/// <summary>One person and one scheme: what they said, what was decided, and the two forms that add to it.</summary>
public partial class RequestPage
{
    private RequestView? _view;
    private bool _mayDecide;
    private DateOnly _today;

    [Parameter] public Guid SchemeId { get; set; }

    [Parameter] public Guid PersonId { get; set; }

    [SupplyParameterFromForm(FormName = "decide")] public DecisionInput? Decision { get; set; }

    [SupplyParameterFromForm(FormName = "say")] public SayingInput? Saying { get; set; }

    [Inject] private RequestQueries Queries { get; set; } = null!;

    [Inject] private RequestService Service { get; set; } = null!;

    [Inject] private TimeProvider Clock { get; set; } = null!;

    [Inject] private IStringLocalizer<AllowanceTexts> T { get; set; } = null!;

    private string Here => Link($"gestion/indemnites/demandes/{SchemeId}/personnes/{PersonId}");

    private string Threshold => Format.Money(_view!.Scheme.QuotientThreshold ?? default);

    private string Condition => string.Join(' ', Conditions());

    private string Tone => _view!.Standing switch
    {
        RequestStanding.Met => "good",
        RequestStanding.ToDecide => "warn",
        _ => "neutral",
    };

    private List<Choice> Outcomes =>
    [
        .. new[] { EligibilityOutcome.AtOrBelowThreshold, EligibilityOutcome.AboveThreshold, EligibilityOutcome.Unknown }
            .Select(outcome => new Choice(outcome.ToString(), T[$"Outcome.{outcome}", Threshold], outcome == EligibilityOutcome.Unknown ? T["Outcome.Unknown.Hint"].Value : null)),
    ];

    private List<Choice> Bases => [.. T.Choices<EligibilityBasis>("Basis").Where(choice => choice.Value != nameof(EligibilityBasis.ApiParticulier))];

    private List<Choice> Choices => [.. Enum.GetNames<AllowanceChoice>().Select(name => new Choice(name, T[$"Choice.{name}"]))];

    private List<Choice> Months =>
        [.. Enumerable.Range(0, 24).Select(back => _today.AddMonths(-back)).Select(day => new Choice(day.ToString("yyyy-MM", CultureInfo.InvariantCulture), Format.Month(day)))];

    protected override async Task OnInitializedAsync()
    {
        _today = Format.DayOf(Clock.GetUtcNow());
        _view = await Queries.FindAsync(SchemeId, PersonId, _today);
        if (_view is not { } view)
        {
            NotFound();
            return;
        }

        _mayDecide = view.Scheme.QuotientThreshold is not null && view.Standing is not (RequestStanding.NotAsked or RequestStanding.Declined);
        Saying ??= new();
        Decision ??= new()
        {
            ValidFrom = Format.Machine(view.Scheme.ValidFrom > view.EditionStart ? view.Scheme.ValidFrom : view.EditionStart),
            ValidTo = Format.Machine(view.Scheme.ValidTo ?? view.EditionEnd),
        };
    }

    private IEnumerable<string> Conditions()
    {
        yield return T[_view!.Scheme.OnRequest ? "My.MustAsk" : "Requests.NoNeedToAsk"];
        if (_view.Scheme.QuotientThreshold is not null)
        {
            yield return T["Scheme.Ceiling", Threshold];
        }
    }

    private string User(Guid id) => _view!.Users.GetValueOrDefault(id) ?? T["SomeoneUnknown"].Value;

    private FormReader Reader() => new((field, key) => Errors.Add(field, T[key]));

    private async Task DecideAsync()
    {
        if (Decision!.Read(Reader()) is { } reading)
        {
            await SubmitAsync(() => Service.DecideAsync(SchemeId, PersonId, reading), T, Here, FieldOf);
        }
    }

    private async Task SayAsync()
    {
        var form = Reader();
        var choice = form.Pick<AllowanceChoice>(nameof(Saying.Choice), Saying!.Choice);
        var how = form.Text(nameof(Saying.How), Saying.How);
        if (!form.Failed)
        {
            await SubmitAsync(() => Service.RecordAsync(SchemeId, PersonId, choice!.Value, how!), T, Here);
        }
    }

    private static string FieldOf(string code) => code switch
    {
        "eligibility.empty-period" => nameof(DecisionInput.ValidTo),
        "eligibility.month-to-come" => nameof(DecisionInput.Month),
        _ => "",
    };
}
