using System.Globalization;
using Microsoft.AspNetCore.Components;
using Misthos.Domain;
using Misthos.Domain.Recruitment;
using Misthos.Sortition;
using Misthos.Web.Design;

namespace Misthos.Web.Features.Recruitment.Organs;

/// <summary>The first act of the draw of an organ out of the members in office.</summary>
public partial class OrganDrawPage
{
    private OrganDrawView? _view;
    private FeasibilityReport? _impossible;
    private Refusal? _whyNot;
    private List<Choice> _choices = [];

    [Parameter] public Guid Id { get; set; }

    [Parameter] public Guid OrganId { get; set; }

    [SupplyParameterFromForm(FormName = "organ-draw")] public OrganDrawInput? Input { get; set; }

    [Inject] private OrganDrawQueries Queries { get; set; } = null!;

    [Inject] private OrganDrawService Service { get; set; } = null!;

    private string Organ => Link($"gestion/editions/{Id}/organes/{OrganId}");

    protected override async Task OnInitializedAsync()
    {
        _view = await Queries.ViewAsync(OrganId);
        if (_view is null || _view.Edition.Id != Id)
        {
            _view = null;
            NotFound();
            return;
        }

        _whyNot = OrganSeats.WhyNot(_view.Organ.Seats, _view.Taken, _view.Candidates.Count, 0) is [var refusal, ..] ? refusal : null;
        _choices = [.. _view.Candidates.Select(c => new Choice(c.PersonId.ToString(), $"{c.GivenName} {c.FamilyName}", c.SitsIn.Count == 0 ? null : T["SitsIn", string.Join(", ", c.SitsIn)].Value))];
        Input ??= OrganDrawInput.Of(_view);
        Input.People ??= [];
    }

    private async Task PrepareAsync()
    {
        var method = PreparationInput.Offered.Select(m => (DrawMethod?)m).FirstOrDefault(m => m.ToString() == Input!.Method);
        var reserve = Typed.Whole(Input!.Reserve);
        Errors.Require(method is not null, nameof(Input.Method), T);
        Errors.Require(reserve is not null, nameof(Input.Reserve), T);
        var bounds = Bounds();
        if (Errors.Any)
        {
            return;
        }

        var people = Input.People!.Select(id => Guid.TryParse(id, out var person) ? person : Guid.Empty).ToHashSet();
        var outcome = await Service.PrepareAsync(_view!, new(method!.Value, reserve!.Value, people, bounds));
        _impossible = outcome.Impossible;
        if (outcome.Refused is { } refused)
        {
            Errors.Add(FieldOf(refused.Code), refused.Code.StartsWith("organ.", StringComparison.Ordinal) ? T.Word(refused) : R[refused.Code]);
        }
        else if (outcome.DrawId is { } draw)
        {
            Goto(Link($"gestion/editions/{Id}/tirages/{draw}"));
        }
    }

    /// <summary>A feature whose bounds are all left empty does not count; a bound left empty asks for nothing.</summary>
    private List<PanelQuotaBounds> Bounds()
    {
        var rows = Input!.Rows.Index().Where(r => _view!.Features.Any(f => f.Name == r.Item.Feature && f.Values.Contains(r.Item.Value ?? ""))).ToList();
        var used = rows.Where(r => Typed.Text(r.Item.Min) is not null || Typed.Text(r.Item.Max) is not null).Select(r => r.Item.Feature).ToHashSet();
        List<PanelQuotaBounds> bounds = [];
        foreach (var (i, row) in rows.Where(r => used.Contains(r.Item.Feature)).DistinctBy(r => (r.Item.Feature, r.Item.Value)))
        {
            var min = Typed.Text(row.Min) is null ? 0 : Typed.Whole(row.Min);
            var max = Typed.Text(row.Max) is null ? _view!.Vacant : Typed.Whole(row.Max);
            if (min is null || max is null || min > max)
            {
                Errors.Add($"Rows[{i}].{(min is null ? "Min" : "Max")}", T[min is null || max is null ? "Bound.Number" : "Bound.Order", row.Value ?? ""]);
                continue;
            }

            bounds.Add(new(row.Feature!, row.Value!, min.Value, max.Value));
        }

        return bounds;
    }

    private static string FieldOf(string code) => code switch
    {
        "organ.too-few" => nameof(OrganDrawInput.People),
        "organ.reserve-too-large" => nameof(OrganDrawInput.Reserve),
        _ => "",
    };
}

/// <summary>What the draw of an organ needs, typed.</summary>
public sealed class OrganDrawInput
{
    public string? Method { get; set; } = nameof(DrawMethod.Leximin);

    public string? Reserve { get; set; } = "0";

    public List<string>? People { get; set; } = [];

    public List<BoundInput> Rows { get; set => field = value ?? []; } = [];

    public static OrganDrawInput Of(OrganDrawView view) => new()
    {
        Reserve = Math.Clamp(view.Candidates.Count - view.Vacant, 0, Math.Min(10, view.Vacant)).ToString(CultureInfo.InvariantCulture),
        People = [.. view.Candidates.Where(c => c.SitsIn.Count == 0).Select(c => c.PersonId.ToString())],
        Rows = [.. view.Features.SelectMany(f => view.BoundsOf(f).Select(b => BoundInput.Of(f.Name, b)))],
    };
}

/// <summary>Bounds of one value, typed.</summary>
public sealed class BoundInput
{
    public string? Feature { get; set; }

    public string? Value { get; set; }

    public string? Min { get; set; }

    public string? Max { get; set; }

    public static BoundInput Of(string feature, PlannedBounds bounds) => new()
    {
        Feature = feature,
        Value = bounds.Value,
        Min = bounds.Min.ToString(CultureInfo.InvariantCulture),
        Max = bounds.Max.ToString(CultureInfo.InvariantCulture),
    };
}
