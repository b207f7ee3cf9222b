using Microsoft.AspNetCore.Components;
using Misthos.Domain.Evaluations;
using Misthos.Domain.Sittings;
using Misthos.Web.Design;
using Misthos.Web.Features.Evaluations.Adjustments;

namespace Misthos.Web.Features.Evaluations;

/// <summary>The questionnaires of a sitting, and what changes after it.</summary>
public partial class SittingQuestionnaire
{
    private readonly List<IReadOnlyList<(string Value, InstrumentDefinition Definition, int? Number)>> _sets = [];
    private Sitting? _sitting;
    private List<EvaluationRow> _rows = [];
    private List<AdjustmentView> _adjustments = [];
    private int _present;
    private int _officials;

    [Parameter] public Guid Id { get; set; }

    [SupplyParameterFromForm(FormName = "open")] public OpenInput? Input { get; set; }

    [SupplyParameterFromForm(FormName = "open-officials")] public OpenInput? Second { get; set; }

    private DateOnly Today => Format.DayOf(Clock.GetUtcNow());

    protected override async Task OnInitializedAsync()
    {
        var sitting = await Queries.SittingAsync(Id);
        if (sitting is null)
        {
            NotFound();
            return;
        }

        Input ??= new() { Until = Format.Machine(Today.AddDays(10)) };
        Second ??= new() { Until = Format.Machine(Today.AddDays(10)) };
        (_rows, _adjustments) = (await Queries.OfSittingAsync(Id), await Adjustments.OfSittingAsync(Id));
        _present = await Audience.CountAsync(new(EvaluationOccasion.AfterSitting, sitting.EditionId, Id));
        _officials = await Audience.CountAsync(new(EvaluationOccasion.Officials, sitting.EditionId, Id));
        _sets.AddRange([await Instruments.ForAsync(EvaluationOccasion.AfterSitting), await Instruments.ForAsync(EvaluationOccasion.Officials)]);
        _sitting = sitting;
    }

    private EvaluationRow? Of(EvaluationOccasion occasion) => _rows.Find(row => row.Evaluation.Occasion == occasion);

    private Task OpenAsync(EvaluationOccasion occasion, OpenInput input)
    {
        var day = Typed.Day(input.Until);
        Errors.Require(day is not null, "Until", T);
        return SubmitAsync(() => Service.OpenAsync(new(occasion, _sitting!.EditionId, Id), input.Instrument, day), T, Link($"gestion/seances/{Id}/questionnaire"),
            code => code == "evaluation.day" ? "Until" : "");
    }
}
