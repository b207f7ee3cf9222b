using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.Localization;
using Misthos.Domain.Topics;
using Misthos.Web.Design;

namespace Misthos.Web.Features.Topics;

/// <summary>One topic: its letter, its competence, its funnel, its sittings.</summary>
public partial class TopicPage
{
    private TopicView? _view;
    private List<Choice> _sittings = [];

    [Parameter] public Guid Id { get; set; }

    [SupplyParameterFromForm(FormName = "letter")] public LetterInput? Letter { get; set; }

    [SupplyParameterFromForm(FormName = "competence")] public CompetenceInput? Check { get; set; }

    [SupplyParameterFromForm(FormName = "narrow")] public StepInput? Step { get; set; }

    [Inject] private TopicQueries Queries { get; set; } = null!;

    [Inject] private TopicService Service { get; set; } = null!;

    [Inject] private IStringLocalizer<TopicTexts> T { get; set; } = null!;

    private Topic Topic => _view!.Topic;

    private string Here => Link($"gestion/sujets/{Id}");

    protected override async Task OnInitializedAsync()
    {
        _view = await Queries.FindAsync(Id, forPublic: false);
        if (_view is null)
        {
            NotFound();
            return;
        }

        _sittings = await Queries.SittingsAsync(Topic.EditionId);
        (Letter, Check, Step) = (Letter ?? LetterInput.Of(Topic), Check ?? new(), Step ?? new());
    }

    private async Task ReceiveAsync()
    {
        var on = Typed.Day(Letter!.On);
        Errors.Require(on is not null, nameof(Letter.On), T);
        using var bytes = new MemoryStream();
        await (Letter.File?.CopyToAsync(bytes) ?? Task.CompletedTask);
        await SubmitAsync(
            () => Service.ReceiveLetterAsync(Id, new(on!.Value, Letter.Signatory?.Trim() ?? "", Letter.Text?.Trim() ?? "", null), bytes.ToArray()), T, Here,
            code => code switch { "letter.signatory" => nameof(Letter.Signatory), "letter.empty" => nameof(Letter.Text), "letter.not-yet" => nameof(Letter.On), _ => "Letter.File" });
    }

    private Task CheckAsync()
    {
        var (outcome, on) = (Typed.Chosen<CompetenceOutcome>(Check!.Outcome), Typed.Day(Check.CheckedOn));
        Errors.Require(outcome is not null, nameof(Check.Outcome), T);
        Errors.Require(on is not null, nameof(Check.CheckedOn), T);
        return SubmitAsync(
            () => Service.CheckCompetenceAsync(Id, new(outcome!.Value, Check.Author ?? "", on!.Value, Check.Statement ?? "", Check.LegalBasis ?? "", Check.PassedTo ?? "")), T, Here, CompetenceInput.FieldOf);
    }

    private Task NarrowAsync()
    {
        var on = Typed.Day(Step!.StepOn);
        var sitting = _sittings.Find(choice => choice.Value == Step.Sitting);
        Errors.Require(on is not null, nameof(Step.StepOn), T);
        Errors.Require(Typed.Text(Step.Sitting) is null || sitting is not null, nameof(Step.Sitting), T);
        return SubmitAsync(
            () => Service.NarrowAsync(Id, new(on!.Value, sitting is null ? null : Guid.Parse(sitting.Value), Step.Kept ?? "", Step.Left ?? "", Step.Why ?? "")), T, Here, StepInput.FieldOf);
    }
}
