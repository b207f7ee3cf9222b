using Microsoft.AspNetCore.Components;
using Misthos.Domain.Recruitment;
using Misthos.Web.Design;

namespace Misthos.Web.Features.Recruitment.Frames;

/// <summary>A list: its columns, its draws, its sealed copy and its end.</summary>
public partial class FramePage
{
    private FrameView? _view;
    private IReadOnlyList<FrameFault> _faults = [];

    [Parameter] public Guid Id { get; set; }

    [SupplyParameterFromForm(FormName = "columns")] public MappingInput? Map { get; set; }

    [SupplyParameterFromForm(FormName = "round")] public RoundInput? Round { get; set; }

    [SupplyParameterFromForm(FormName = "seal")] public SealInput? Seal { get; set; }

    [Inject] private FrameQueries Queries { get; set; } = null!;

    [Inject] private FrameService Service { get; set; } = null!;

    [Inject] private RoundService Rounds { get; set; } = null!;

    private string Here => Link($"gestion/listes/{Id}");

    protected override async Task OnInitializedAsync()
    {
        _view = await Queries.FrameAsync(Id);
        if (_view is null)
        {
            NotFound();
            return;
        }

        (Map, Round, Seal) = (Map ?? Guessed(_view), Round ?? RoundForm.Suggested(_view), Seal ?? new());
        while (Map.Columns.Count < FrameHeaders.Offered(_view.Channel.Kind).Count)
        {
            Map.Columns.Add(null);
        }
    }

    private static MappingInput Guessed(FrameView view)
    {
        var guessed = FrameHeaders.Guess(view.Channel.Kind, view.Columns);
        return new() { Columns = [.. FrameHeaders.Offered(view.Channel.Kind).Select(field => guessed.GetValueOrDefault(field))] };
    }

    private async Task ConfirmAsync()
    {
        var kind = _view!.Channel.Kind;
        var chosen = Map!.Chosen(kind);
        foreach (var missing in FrameHeaders.Missing(kind, chosen))
        {
            Errors.Add($"Columns[{FrameHeaders.Offered(kind).Index().First(f => f.Item == missing).Index}]", T["Columns.Missing", T[$"Field.{missing}"]]);
        }

        if (chosen.GroupBy(c => c.Value, StringComparer.OrdinalIgnoreCase).FirstOrDefault(g => g.Count() > 1) is { } twice)
        {
            Errors.Add(T["Columns.Twice", twice.Key]);
        }

        if (chosen.Values.Except(_view.Columns, StringComparer.OrdinalIgnoreCase).FirstOrDefault() is { } unknown)
        {
            Errors.Add(T["Columns.Unknown", unknown]);
        }

        if (!Errors.Any)
        {
            _faults = await Service.ConfirmAsync(Id, chosen, Http.RequestAborted);
            if (_faults.Count == 0)
            {
                Goto(Here);
            }
        }
    }

    private async Task PrepareAsync()
    {
        var weights = Round!.WeightsOf(out var wrong);
        Errors.Require(Round.LetterCount is not null, nameof(Round.Letters), T);
        Errors.Require(Round.Rate is not null, nameof(Round.ExpectedAnswers), T);
        Errors.Require(Round.AgesFrom is not null, nameof(Round.Ages), T);
        if (wrong is not null)
        {
            Errors.Add(nameof(Round.Weights), T["Wrong.Weights", wrong]);
        }

        if (Errors.Any)
        {
            return;
        }

        var ages = _view!.Frame.ColumnOf(FrameField.BornOn) is null ? [] : Round.AgesFrom!;
        var terms = new RoundTerms(Round.LetterCount!.Value, Round.Rate!.Value, Round.StratumColumns, string.Join(',', ages), ages.Count > 0 ? _view.Edition.StartsOn : null);
        var outcome = await Rounds.PrepareAsync(Id, terms, weights, Http.RequestAborted);
        if (outcome.Refused is { } refusal)
        {
            Errors.Add(refusal.Code == "round.unknown-stratum" ? nameof(Round.Weights) : "", T.Word(refusal));
        }
        else
        {
            Goto(Link($"gestion/tirages-invitation/{outcome.RoundId}"));
        }
    }

    private Task SealAsync()
    {
        var signed = Typed.Day(Seal!.SignedOn);
        Errors.Require(Typed.Text(Seal.To) is not null, nameof(Seal.To), T);
        Errors.Require(signed is not null, nameof(Seal.SignedOn), T);
        return SubmitAsync(() => Service.SealAsync(Id, Seal.To!.Trim(), signed!.Value), T, Here);
    }

    private Task PurgeAsync() => SubmitAsync(() => Service.PurgeAsync(Id), T, Here);

    private Task DiscardAsync() => SubmitAsync(() => Service.DiscardAsync(Id), T, Link($"gestion/voies/{_view!.Channel.Id}"));
}
