using Microsoft.AspNetCore.Components;
using Misthos.Domain.Assemblies;
using Misthos.Sortition;

namespace Misthos.Web.Features.Recruitment;

/// <summary>Import of the pool and draw of the panel.</summary>
public partial class PoolPage
{
    private const int MostShown = 500;
    private Edition? _edition;
    private PoolSummary? _pool;
    private IReadOnlyList<FileFault> _faults = [];
    private FeasibilityReport? _impossible;
    private CurrentDraw? _current;
    private IReadOnlyList<NearLine>? _near;

    [Parameter] public Guid Id { get; set; }

    [SupplyParameterFromForm(FormName = "import")] public ImportInput? Input { get; set; }

    [SupplyParameterFromForm(FormName = "prepare")] public PreparationInput? Lot { get; set; }

    [Inject] private DrawQueries Queries { get; set; } = null!;

    [Inject] private PoolService Pools { get; set; } = null!;

    [Inject] private PreparationService Preparations { get; set; } = null!;

    protected override async Task OnInitializedAsync()
    {
        _edition = await Queries.EditionAsync(Id);
        if (_edition is null)
        {
            NotFound();
            return;
        }

        _pool = await Queries.LatestPoolAsync(Id);
        _current = await Queries.CurrentAsync(Id);
        _near = _pool is null ? null : await Queries.NearAsync(Id, _pool);
        (Input, Lot) = (Input ?? new(), Lot ?? new());
    }

    private async Task ImportAsync()
    {
        if (Input!.People is not { } people || Input.Quotas is not { } quotas)
        {
            Errors.Add(Input.People is null ? nameof(Input.People) : nameof(Input.Quotas), T["Missing.File"]);
            return;
        }

        await using var peopleStream = people.OpenReadStream();
        await using var quotaStream = quotas.OpenReadStream();
        _faults = await Pools.ImportAsync(
            Id, new(Path.GetFileName(people.FileName), peopleStream), new(Path.GetFileName(quotas.FileName), quotaStream), Input.HouseholdColumns ?? "");
        if (_faults.Count == 0)
        {
            Goto(Link($"gestion/editions/{Id}/vivier"));
        }
    }

    private async Task PrepareAsync()
    {
        Errors.Require(Lot!.ChosenMethod is not null, nameof(Lot.Method), T);
        Errors.Require(_pool is not null && Lot.ReserveSize is not null, nameof(Lot.Reserve), T);
        if (Errors.Any)
        {
            return;
        }

        var outcome = await Preparations.PrepareAsync(Id, Lot.ChosenMethod!.Value, Lot.ReserveSize!.Value);
        _impossible = outcome.Impossible;
        if (outcome.Refused is { } refused)
        {
            Errors.Add(T[refused.Code]);
        }
        else if (outcome.DrawId is { } draw)
        {
            Goto(Link($"gestion/editions/{Id}/tirages/{draw}"));
        }
    }
}
