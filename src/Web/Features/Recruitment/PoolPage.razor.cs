using System.Security.Cryptography;
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

    [Parameter] public Guid Id { get; set; }

    [SupplyParameterFromForm(FormName = "import")] public ImportInput? Input { get; set; }

    [SupplyParameterFromForm(FormName = "draw")] public DrawInput? Lot { get; set; }

    [Inject] private DrawQueries Queries { get; set; } = null!;

    [Inject] private PoolService Pools { get; set; } = null!;

    [Inject] private DrawService Draws { get; set; } = null!;

    protected override async Task OnInitializedAsync()
    {
        _edition = await Queries.EditionAsync(Id);
        if (_edition is null)
        {
            NotFound();
            return;
        }

        _pool = await Queries.LatestPoolAsync(Id);
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

    private async Task DrawAsync()
    {
        if (_pool is null || Lot!.ReserveSize is not { } reserve)
        {
            Errors.Add(nameof(Lot.Reserve), T["Missing.Reserve"]);
            return;
        }

        var text = string.IsNullOrWhiteSpace(Lot.RandomText) ? Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(32)) : Lot.RandomText.Trim();
        var outcome = await Draws.DrawAsync(Id, text, reserve);
        _impossible = outcome.Impossible;
        if (outcome.DrawId is { } draw)
        {
            Goto(Link($"gestion/editions/{Id}/tirages/{draw}"));
        }
    }
}
