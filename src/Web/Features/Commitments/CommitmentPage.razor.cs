using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.Localization;
using Misthos.Domain.Commitments;
using Misthos.Web.Design;
using Misthos.Web.Features.Allowances;

namespace Misthos.Web.Features.Commitments;

/// <summary>A commitment: steps done or moved, progress told, money, and its end.</summary>
public partial class CommitmentPage
{
    private Commitment? _commitment;
    private List<SteeringMeeting> _meetings = [];
    private List<Choice> _choices = [];

    [Parameter] public Guid Id { get; set; }

    [SupplyParameterFromForm(FormName = "tell")] public NoteInput? Note { get; set; }

    [SupplyParameterFromForm(FormName = "complete")] public StepInput? Done { get; set; }

    [SupplyParameterFromForm(FormName = "move")] public StepInput? Moved { get; set; }

    [SupplyParameterFromForm(FormName = "step")] public StepInput? Added { get; set; }

    [SupplyParameterFromForm(FormName = "pay")] public FigureInput? Paid { get; set; }

    [SupplyParameterFromForm(FormName = "stop")] public StopInput? Stopped { get; set; }

    [SupplyParameterFromForm(FormName = "meet")] public MeetInput? Met { get; set; }

    [Inject] private CommitmentQueries Queries { get; set; } = null!;

    [Inject] private CommitmentService Service { get; set; } = null!;

    [Inject] private SteeringService Steering { get; set; } = null!;

    [Inject] private IStringLocalizer<CommitmentTexts> T { get; set; } = null!;

    private string Here => Link($"gestion/engagements/{Id}");

    private IReadOnlyList<Choice> Open => [.. _commitment!.Milestones.Where(m => m.DoneOn is null).Select(m => new Choice(m.Id.ToString(), $"{Format.ShortDay(m.DueOn)} – {m.Title}"))];

    private IReadOnlyList<Choice> Evidences => [.. Enum.GetValues<EvidenceKind>().Select(k => new Choice(k.ToString(), T[$"Evidence.{k}"]))];

    private IReadOnlyList<Choice> Kinds => [.. Enum.GetValues<FigureKind>().Select(k => new Choice(k.ToString(), T[$"Figure.{k}"]))];

    protected override async Task OnInitializedAsync()
    {
        _commitment = await Queries.FindAsync(Id);
        if (_commitment is null)
        {
            NotFound();
            return;
        }

        (_meetings, _choices) = (await Queries.MeetingsAsync(Id), await Queries.ChooseMeetingAsync(Id));
        var today = Format.Machine(Queries.Today);
        (Note, Done, Moved) = (Note ?? new() { On = today }, Done ?? new() { On = today }, Moved ?? new());
        (Added, Paid, Stopped) = (Added ?? new(), Paid ?? new() { On = today }, Stopped ?? new());
        Met ??= new();
    }

    private async Task TellAsync()
    {
        var on = Need(Note!.On);
        var file = await SettlementPage.BytesAsync(Note.File);
        await SubmitAsync(() => Service.TellAsync(Id, Note.Progress, on, file), T, Here, code => code switch
        {
            "note.no-words" => nameof(Note.Words),
            "note.no-picture-text" => nameof(Note.PictureText),
            "note.future-day" => nameof(Note.On),
            _ => "Note.File",
        });
    }

    private Task CompleteAsync()
    {
        var on = Need(Done!.On);
        return SubmitAsync(() => Service.CompleteAsync(Id, Done.Id, on), T, Here, FieldOf);
    }

    private Task MoveAsync()
    {
        var to = Need(Moved!.On);
        return SubmitAsync(() => Service.MoveAsync(Id, Moved.Id, to, Typed.Text(Moved.Reason) ?? ""), T, Here, FieldOf);
    }

    private Task AddStepAsync()
    {
        var due = Need(Added!.On);
        return SubmitAsync(() => Service.AddStepAsync(Id, Typed.Text(Added.Title) ?? "", due), T, Here, FieldOf);
    }

    private Task PayAsync()
    {
        var (on, kind) = (Need(Paid!.On), Typed.Chosen<FigureKind>(Paid.Kind));
        Errors.Require(kind is not null, nameof(Paid.Kind), T);
        Errors.Require(Paid.Money is not null, nameof(Paid.Amount), T);
        return SubmitAsync(() => Service.PayAsync(Id, kind!.Value, Paid.Money!.Value, (Typed.Text(Paid.Reference) ?? "", on)), T, Here,
            code => code switch { "figure.no-reference" => nameof(Paid.Reference), "figure.no-amount" => nameof(Paid.Amount), _ => nameof(Paid.On) });
    }

    private Task MeetAsync() =>
        SubmitAsync(() => Steering.MeetAsync(Id, Guid.TryParse(Met!.SittingId, out var id) ? id : Guid.Empty), T, Here, _ => nameof(MeetInput.SittingId));

    private Task StopAsync() => SubmitAsync(() => Service.StopAsync(Id, Typed.Text(Stopped!.Reason) ?? ""), T, Here, _ => nameof(StopInput.Reason));

    private static string FieldOf(string code) => code switch
    {
        "milestone.no-title" => nameof(StepInput.Title),
        "milestone.no-reason" => nameof(StepInput.Reason),
        "milestone.already-done" or "milestone.unknown" => nameof(StepInput.StepId),
        _ => nameof(StepInput.On),
    };

    private DateOnly Need(string? text)
    {
        var day = Typed.Day(text);
        Errors.Require(day is not null, nameof(StepInput.On), T);
        return day ?? default;
    }
}
