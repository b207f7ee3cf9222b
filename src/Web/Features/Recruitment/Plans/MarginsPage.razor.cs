using System.Globalization;
using System.Text;
using Microsoft.AspNetCore.Components;
using Misthos.Domain.Recruitment;
using Misthos.Web.Design;

namespace Misthos.Web.Features.Recruitment.Plans;

/// <summary>Seats of a feature from the population: two columns pasted, or the census file; shown before anything is kept.</summary>
public partial class MarginsPage
{
    private const int MostTolerance = 1000;
    private FeatureView? _view;
    private MarginReading? _reading;
    private IReadOnlyList<PlannedBounds> _bounds = [];
    private int _tolerance;

    [Parameter] public Guid FeatureId { get; set; }

    [SupplyParameterFromForm(FormName = "paste")] public PasteInput? Paste { get; set; }

    [SupplyParameterFromForm(FormName = "insee")] public InseeInput? Insee { get; set; }

    [SupplyParameterFromForm(FormName = "use")] public UseInput? Use { get; set; }

    [Inject] private PlanQueries Queries { get; set; } = null!;

    [Inject] private PlanService Service { get; set; } = null!;

    private string Feature => Link($"gestion/criteres/{FeatureId}");

    private string? Canonical => _reading is null ? Use!.Margins : string.Join('\n', _reading.Margins.Select(m => $"{m.Value}\t{m.People.ToString("R", CultureInfo.InvariantCulture)}"));

    protected override async Task OnInitializedAsync()
    {
        _view = await Queries.FeatureAsync(FeatureId);
        if (_view is null)
        {
            NotFound();
            return;
        }

        (Paste, Use) = (Paste ?? new(), Use ?? new());
        _tolerance = Typed.Whole(Use.Tolerance, 0, MostTolerance) ?? 0;
        Insee ??= new() { Theme = (_view.Feature.Source == FeatureSource.Age ? InseeTheme.Age : InseeTheme.Gender).ToString(), Bands = Bands() };
    }

    private async Task PasteAsync()
    {
        var text = Typed.Text(Paste!.Text);
        if (text is null && Paste.File is { } file)
        {
            using var reader = new StreamReader(file.OpenReadStream(), Encoding.UTF8);
            text = await reader.ReadToEndAsync(Http.RequestAborted);
        }

        Errors.Require(text is not null, nameof(Paste.Text), T);
        Show(Paste.Tolerance, () => MarginText.Read(text));
    }

    private Task ImportAsync()
    {
        var theme = Typed.Chosen<InseeTheme>(Insee!.Theme);
        var bands = (Insee.Bands ?? "").Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Select(b => (Value: b, IsBand: AgeBand.TryParse(b, out var band), Band: band)).ToList();
        Errors.Require(Insee.File is not null, "Insee.File", T);
        Errors.Require(theme is not null, nameof(Insee.Theme), T);
        Errors.Require(theme != InseeTheme.Age || (bands.Count > 0 && bands.TrueForAll(b => b.IsBand)), nameof(Insee.Bands), T);
        var communes = (Insee.Communes ?? "").Split([',', ' ', ';'], StringSplitOptions.RemoveEmptyEntries);
        Show(Insee.Tolerance, () =>
        {
            using var reader = new StreamReader(Insee.File!.OpenReadStream(), Encoding.UTF8);
            return InseeMargins.Read(reader, theme!.Value, communes, bands.ConvertAll(b => (b.Value, b.Band)));
        });
        return Task.CompletedTask;
    }

    /// <summary>Keeps what was shown; targets of values that stay are kept as far as the new bounds leave room.</summary>
    private async Task UseAsync()
    {
        var (reading, tolerance) = (MarginText.Read(Use!.Margins), Typed.Whole(Use.Tolerance, 0, MostTolerance));
        Errors.Require(reading.Faults.Count == 0 && tolerance is not null, nameof(Use.Margins), T);
        var targets = _view!.Feature.Quotas.ToDictionary(q => q.Value, q => q.Target, StringComparer.OrdinalIgnoreCase);
        PlannedBounds WithTarget(PlannedBounds b) => targets.GetValueOrDefault(b.Value) is { } target && target > b.Min ? b with { Target = target, Max = Math.Max(b.Max, target) } : b;
        var feature = _view.Feature;
        await SubmitAsync(
            () => Service.ChangeAsync(FeatureId, Typed.Whole(Use.Version, 0, int.MaxValue) ?? -1, new(feature.Name, feature.Source, feature.Question, feature.ChannelId),
                [.. SeatShares.Bounds(reading.Margins, _view.Seats, tolerance!.Value).Select(WithTarget)]),
            T, Feature);
    }

    private void Show(string? typedTolerance, Func<MarginReading> read)
    {
        Errors.Require(Typed.Whole(typedTolerance, 0, MostTolerance) is not null, "Tolerance", T);
        if (Errors.Any)
        {
            return;
        }

        _tolerance = Typed.Whole(typedTolerance, 0, MostTolerance)!.Value;
        _reading = read();
        _bounds = _reading.Faults.Count > 0 ? [] : SeatShares.Bounds(_reading.Margins, _view!.Seats, _tolerance);
    }

    private string Bands() => string.Join(", ", _view!.Feature.Quotas.OrderBy(q => q.Order).Select(q => q.Value).Where(v => AgeBand.TryParse(v, out _)));
}

/// <summary>Two columns, pasted or in a file.</summary>
public sealed class PasteInput
{
    public string? Text { get; set; }

    public IFormFile? File { get; set; }

    public string? Tolerance { get; set; } = "3";
}

/// <summary>The census file and what to read of it.</summary>
public sealed class InseeInput
{
    public IFormFile? File { get; set; }

    public string? Theme { get; set; }

    public string? Communes { get; set; }

    public string? Bands { get; set; }

    public string? Tolerance { get; set; } = "3";
}

/// <summary>Margins shown, to keep.</summary>
public sealed class UseInput
{
    public string? Margins { get; set; }

    public string? Tolerance { get; set; }

    public string? Version { get; set; }
}
