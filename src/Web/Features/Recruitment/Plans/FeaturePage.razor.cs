using System.Globalization;
using Microsoft.AspNetCore.Components;
using Misthos.Domain;
using Misthos.Domain.Recruitment;
using Misthos.Web.Design;

namespace Misthos.Web.Features.Recruitment.Plans;

/// <summary>One feature of the quotas: its values with shares, bounds and targets.</summary>
public partial class FeaturePage
{
    private const int MostRows = 200;
    private FeatureView? _view;
    private IReadOnlyList<Refusal> _refusals = [];

    [Parameter] public Guid FeatureId { get; set; }

    [SupplyParameterFromForm(FormName = "feature")] public FeatureInput? Feature { get; set; }

    [Inject] private PlanQueries Queries { get; set; } = null!;

    [Inject] private PlanService Service { get; set; } = null!;

    private string Plan => Link($"gestion/editions/{_view!.Edition.Id}/quotas");

    protected override async Task OnInitializedAsync()
    {
        _view = await Queries.FeatureAsync(FeatureId);
        if (_view is null)
        {
            NotFound();
            return;
        }

        var plan = new QuotaPlan(_view.Edition.AuthorityId, _view.Edition.Id);
        _refusals = new PlanCheck(plan, _view.Edition.Seats, _view.Channels).WhyNot(_view.Feature);
        Feature ??= FeatureInput.Of(_view.Feature);
        // A row with a forged value is not bound at all.
        Feature.Rows = [.. (Feature.Rows ?? []).OfType<ValueInput>()];
    }

    private async Task SaveAsync()
    {
        var isMore = Feature!.More is not null;
        if (isMore && Feature.Rows.Count < MostRows)
        {
            Feature.Rows.AddRange(Enumerable.Range(0, 3).Select(_ => new ValueInput()));
            return;
        }

        Errors.Require(Typed.Text(Feature.Name) is not null, nameof(Feature.Name), T);
        var terms = Feature.Terms(_view!.Channels);
        Errors.Require(terms is not null, nameof(Feature.Source), T);
        List<PlannedBounds> bounds = [.. Feature.Rows.Index().Where(r => !r.Item.IsEmpty).Select(r => Bounds(r.Index, r.Item))];
        await SubmitAsync(
            () => Service.ChangeAsync(FeatureId, Typed.Whole(Feature.Version, 0, int.MaxValue) ?? -1, terms!, bounds),
            T, Link($"gestion/criteres/{FeatureId}"));
    }

    private async Task RemoveAsync() => await SubmitAsync(() => Service.RemoveAsync(FeatureId), T, Plan);

    private PlannedBounds Bounds(int row, ValueInput input)
    {
        void Require(bool holds, string field, string text)
        {
            if (!holds)
            {
                Errors.Add($"Rows[{row.ToString(CultureInfo.InvariantCulture)}].{field}", T[text, row + 1]);
            }
        }

        var (min, max) = (Typed.Whole(Typed.Text(input.Min) ?? "0"), Typed.Whole(Typed.Text(input.Max) ?? _view!.Seats.ToString(CultureInfo.InvariantCulture)));
        var (share, target) = (PlanWords.TypedPercent(input.Share), Typed.Whole(input.Target));
        Require(Typed.Text(input.Value) is not null, nameof(input.Value), "Row.NoValue");
        Require(share is not null || Typed.Text(input.Share) is null, nameof(input.Share), "Row.NoShare");
        Require(min is not null, nameof(input.Min), "Row.NoNumber");
        Require(max is not null, nameof(input.Max), "Row.NoNumber");
        Require(target is not null || Typed.Text(input.Target) is null, nameof(input.Target), "Row.NoNumber");
        return new(input.Value?.Trim() ?? "", share, min ?? 0, max ?? 0, target);
    }
}
