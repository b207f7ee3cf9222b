using System.Globalization;
using Microsoft.AspNetCore.Components;
using Misthos.Domain.Assemblies;
using Misthos.Domain.Sittings;
using Misthos.Web.Design;

namespace Misthos.Web.Features.Sittings.Representativeness;

/// <summary>Who came against the panel, sitting after sitting, and the quorum the rules ask for.</summary>
public partial class SeriesPage
{
    private SeriesView? _view;
    private string _feature = "";

    [Parameter] public Guid Id { get; set; }

    [SupplyParameterFromQuery(Name = "organe")] public string? OrganId { get; set; }

    [SupplyParameterFromQuery(Name = "critere")] public string? Feature { get; set; }

    [SupplyParameterFromForm(FormName = "quorum")] public QuorumInput? Input { get; set; }

    [Inject] private RepresentativenessQueries Queries { get; set; } = null!;

    [Inject] private QuorumService Service { get; set; } = null!;

    private string Here => Link($"gestion/editions/{Id}/representativite");

    private bool HasQuotas => _view!.Today.Any(g => g.Group.Least is not null);

    private bool HasQuorum => _view!.Ground.Edition.QuorumKind != QuorumKind.None;

    private IReadOnlyList<string> Labels => [.. _view!.Lines.Select(l => l.Sitting.Day.ToString("dd/MM", CultureInfo.InvariantCulture))];

    private List<PanelGroup> Groups => [.. _view!.Ground.Groups.Where(g => string.Equals(g.Feature, _feature, StringComparison.OrdinalIgnoreCase))];

    private List<Choice> Kinds => [.. Enum.GetValues<QuorumKind>().Select(kind => new Choice(kind.ToString(), T[$"Quorum.Is{kind}"]))];

    private IReadOnlyList<ChartBar> TodayBars => [.. _view!.Today.Where(g => g.Group.Least is not null)
        .Select(g => new ChartBar(FeatureWords.Value(T, g.Group), g.InOffice, g.Group.Least, g.Group.Most, Group: FeatureWords.Of(T, g.Group.Feature)))];

    protected override async Task OnInitializedAsync()
    {
        _view = await Queries.OfEditionAsync(Id, Guid.TryParse(OrganId, out var organ) ? organ : null);
        if (_view is null)
        {
            NotFound();
            return;
        }

        var quorum = _view.Ground.Edition.Quorum;
        Input ??= new() { Kind = quorum.Kind.ToString(), Value = quorum.Value == 0 ? "" : quorum.Value.ToString(CultureInfo.InvariantCulture), Source = quorum.Source };
        _feature = _view.Ground.Features.FirstOrDefault(f => f == Feature) ?? (_view.Ground.Features is [var first, ..] ? first : "");
    }

    private static GroupInRoom CountOf(RoomLine line, PanelGroup group) => line.Groups.First(g => g.Group == group);

    private static double ShareOf(RoomLine line, PanelGroup group) => line.Of(group.Feature).ShareOfCame(CountOf(line, group));

    private Task SetAsync()
    {
        var kind = Typed.Chosen<QuorumKind>(Input!.Kind);
        Errors.Require(kind is not null, nameof(Input.Kind), T);
        return SubmitAsync(
            () => Service.SetAsync(Id, new(kind!.Value, Typed.Whole(Input.Value) ?? 0, Typed.Text(Input.Source) ?? "")), T, $"{Here}#quorum",
            code => code.StartsWith("quorum.", StringComparison.Ordinal) ? nameof(Input.Value) : "");
    }
}

/// <summary>A quorum, as typed.</summary>
public sealed class QuorumInput
{
    public string? Kind { get; set; }

    public string? Value { get; set; }

    public string? Source { get; set; }
}
