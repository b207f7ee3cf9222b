using Microsoft.AspNetCore.Components;
using Misthos.Domain;
using Misthos.Domain.Recruitment;
using Misthos.Web.Design;

namespace Misthos.Web.Features.Recruitment.Plans;

/// <summary>The quotas of an edition, checked against those who registered, and frozen into a pool.</summary>
public partial class PlanPage
{
    private PlanView? _view;
    private PoolCount? _count;
    private CurrentDraw? _current;
    private FreezeOutcome? _outcome;
    private IReadOnlyList<Refusal> _refusals = [];

    [Parameter] public Guid Id { get; set; }

    [SupplyParameterFromForm(FormName = "add")] public NewFeatureInput? Feature { get; set; }

    [SupplyParameterFromForm(FormName = "freeze")] public FreezeInput? Freeze { get; set; }

    [Inject] private PlanQueries Queries { get; set; } = null!;

    [Inject] private DrawQueries Draws { get; set; } = null!;

    [Inject] private PlanService Service { get; set; } = null!;

    [Inject] private FreezeService Freezing { get; set; } = null!;

    [Inject] private TimeProvider Clock { get; set; } = null!;

    private string Here => Link($"gestion/editions/{Id}/quotas");

    protected override async Task OnInitializedAsync()
    {
        _view = await Queries.ViewAsync(Id);
        if (_view is null)
        {
            NotFound();
            return;
        }

        (_count, _refusals) = (_view.Reading.Count(_view.Candidates), _view.Plan is null ? [] : _view.Check.WhyNot());
        _current = await Draws.CurrentAsync(Id);
        (Feature, Freeze) = (Feature ?? new(), Freeze ?? new());
    }

    private Task StartAsync(PlanPreset? preset) => SubmitAsync(() => Service.StartAsync(Id, preset), T, Here);

    private async Task AddAsync()
    {
        Errors.Require(Typed.Text(Feature!.Name) is not null, nameof(Feature.Name), T);
        var terms = Feature.Terms(_view!.Channels);
        Errors.Require(terms is not null, nameof(Feature.Source), T);
        if (Errors.Any)
        {
            return;
        }

        var (added, refusals) = await Service.AddAsync(Id, terms!);
        Tell(refusals);
        if (added is { } feature)
        {
            Goto(Link($"gestion/criteres/{feature}"));
        }
    }

    private async Task FreezeAsync()
    {
        _outcome = await Freezing.FreezeAsync(Id, Freeze!.OnePerAddress, new(T["Freeze.People", Format.LongDay(Format.DayOf(Clock.GetUtcNow()))], T["Plan"]), Http.RequestAborted);
        Tell(_outcome.Refusals);
        if (_outcome is { Impossible: null, Refusals.Count: 0 })
        {
            Goto(Link($"gestion/editions/{Id}/vivier"));
        }
    }

    private void Tell(IReadOnlyList<Refusal> refusals)
    {
        foreach (var refusal in refusals)
        {
            Errors.Add(T.Of(refusal));
        }
    }
}
