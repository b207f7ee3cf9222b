using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.Localization;
using Misthos.Domain;
using Misthos.Domain.Allowances;
using Misthos.Web.Design;
using Misthos.Web.Features.Allowances.Eligibility;
using Misthos.Web.Features.Allowances.Particulier;

namespace Misthos.Web.Features.Allowances;

/// <summary>One person and one scheme: what they said, what was sent and decided, and the forms that add to it.</summary>
public partial class RequestPage
{
    private IncomeCase? _view;
    private IReadOnlyDictionary<Guid, string> _names = new Dictionary<Guid, string>();
    private RequestStanding _standing;
    private EligibilityOutcome? _side;
    private bool _mayDecide;
    private DateOnly _today;

    [Parameter] public Guid SchemeId { get; set; }

    [Parameter] public Guid PersonId { get; set; }

    [SupplyParameterFromForm(FormName = "decide")] public DecisionInput? Decision { get; set; }

    [SupplyParameterFromForm(FormName = "estimate")] public EstimateInput? Estimate { get; set; }

    [SupplyParameterFromForm(FormName = "check")] public StatusInput? Check { get; set; }

    [SupplyParameterFromForm(FormName = "proof")] public ProofInput? Proof { get; set; }

    [SupplyParameterFromForm(FormName = "say")] public SayingInput? Saying { get; set; }

    [Inject] private IncomeCaseQueries Cases { get; set; } = null!;

    [Inject] private RequestService Service { get; set; } = null!;

    [Inject] private EligibilityService Decisions { get; set; } = null!;

    [Inject] private ProofService Proofs { get; set; } = null!;

    [Inject] private QuotientCheckService Checks { get; set; } = null!;

    [Inject] private TimeProvider Clock { get; set; } = null!;

    [Inject] private IStringLocalizer<AllowanceTexts> T { get; set; } = null!;

    [Inject] private IStringLocalizer<EligibilityTexts> E { get; set; } = null!;

    private string Here => Link($"gestion/indemnites/demandes/{SchemeId}/personnes/{PersonId}");

    private string Threshold => Format.Money(_view!.Scheme.QuotientThreshold ?? default);

    private string Condition => T[_view!.Scheme.OnRequest ? "My.MustAsk" : "Requests.NoNeedToAsk"] + (_view.Scheme.QuotientThreshold is null ? "" : " " + T["Scheme.Ceiling", Threshold]);

    private string Tone => _standing switch
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

    // An answer of API Particulier that somebody must look at can be confirmed; otherwise it is no ground to type.
    private List<Choice> Bases => [.. T.Choices<EligibilityBasis>("Basis").Where(choice => choice.Value != nameof(EligibilityBasis.ApiParticulier) || _view!.Unseen is not null)];

    private List<Choice> Choices => [.. Enum.GetNames<AllowanceChoice>().Select(name => new Choice(name, T[$"Choice.{name}"]))];

    protected override async Task OnInitializedAsync()
    {
        _today = Format.DayOf(Clock.GetUtcNow());
        _view = await Cases.FindAsync(SchemeId, PersonId);
        if (_view is not { } view)
        {
            NotFound();
            return;
        }

        _names = await Cases.NamesAsync(view);
        _standing = view.StandingOn(_today);
        _mayDecide = view.Scheme.QuotientThreshold is not null && _standing is not (RequestStanding.NotAsked or RequestStanding.Declined or RequestStanding.Deferred);
        Saying ??= new();
        Decision ??= new();
        Estimate ??= new();
        Proof ??= new();
        Check ??= StatusInput.Of(view.Person);
    }

    private FormReader Reader() => new((field, key) => Errors.Add(field, T[key]));

    private FormReader OwnReader() => new((field, key) => Errors.Add(field, E[key]));

    private async Task DecideAsync()
    {
        if (Decision!.Read(Reader(), _view!) is { } finding)
        {
            await SubmitAsync(() => Decisions.DecideAsync(SchemeId, PersonId, finding), E, Here);
        }
    }

    private async Task EstimateAsync()
    {
        if (Estimate!.Read(OwnReader()) is not { } figures)
        {
            return;
        }

        if (Estimate.Do == "decide")
        {
            await SubmitAsync(() => Decisions.EstimateAsync(SchemeId, PersonId, figures), E, Here);
            return;
        }

        _side = EligibilityDecision.Compare(figures.Estimate(), _view!.Scheme.QuotientThreshold ?? Money.Zero);
    }

    private async Task CheckAsync()
    {
        if (Check!.Read(OwnReader()) is { } status)
        {
            await SubmitAsync(() => Checks.AskForAsync(SchemeId, PersonId, status, Http.RequestAborted), E, Here);
        }
    }

    private async Task TakeInAsync()
    {
        if (await Proof!.ReadAsync(OwnReader()) is { } sent)
        {
            await SubmitAsync(() => Proofs.TakeInAsync(SchemeId, PersonId, sent.Kind, sent.Content), E, Here, _ => "Proof.File");
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
}
