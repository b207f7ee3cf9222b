using Microsoft.AspNetCore.Components;
using Misthos.Domain.Members;
using Misthos.Web.Design;

namespace Misthos.Web.Features.Members.Incidents;

/// <summary>One incident, for the people of trust of its edition: what was said, what is done, what whoever told it hears of it.</summary>
public partial class IncidentPage
{
    private IncidentView? _view;
    private List<Choice> _members = [];

    [Parameter] public Guid Id { get; set; }

    [SupplyParameterFromForm(FormName = "step")] public StepInput? Input { get; set; }

    [SupplyParameterFromForm(FormName = "reply")] public WordsInput? Reply { get; set; }

    [SupplyParameterFromForm(FormName = "concern")] public WordsInput? Concerned { get; set; }

    [Inject] private IncidentQueries Queries { get; set; } = null!;

    [Inject] private IncidentService Service { get; set; } = null!;

    [Inject] private TimeProvider Clock { get; set; } = null!;

    private string Here => Link($"gestion/signalements/{Id}");

    private bool MayConcern => _view is { Exclusion: null, Incident.IsOver: false };

    private List<Choice> Kinds => [.. Enum.GetValues<IncidentStepKind>().Where(kind => kind != IncidentStepKind.Decision).Select(kind => new Choice(kind.ToString(), T[$"Step.{kind}"]))];

    protected override async Task OnInitializedAsync()
    {
        _view = await Queries.FindAsync(Id);
        if (_view is null)
        {
            NotFound();
            return;
        }

        Input ??= new() { On = Format.Machine(Format.DayOf(Clock.GetUtcNow())) };
        (Reply, Concerned) = (Reply ?? new(), Concerned ?? new() { PersonId = _view.Incident.ConcernedId?.ToString() });
        _members = MayConcern ? [.. (await Queries.MembersAsync([_view.Incident.EditionId])).Select(m => new Choice(m.Id.ToString(), m.Name))] : [];
    }

    private Task AddAsync()
    {
        var (kind, on) = (Typed.Chosen<IncidentStepKind>(Input!.Kind), Typed.Day(Input.On));
        Errors.Require(kind is not null and not IncidentStepKind.Decision, nameof(Input.Kind), T);
        Errors.Require(on is not null, nameof(Input.On), T);
        return SubmitAsync(() => Service.AddAsync(Id, kind!.Value, on!.Value, Input.Note ?? ""), T, Here, code => code == "incident.day" ? nameof(Input.On) : nameof(Input.Kind));
    }

    private Task ReplyAsync()
    {
        Errors.Require(Typed.Text(Reply!.Words) is not null, nameof(Reply.Words), T);
        return SubmitAsync(() => Service.ReplyAsync(Id, Reply.Words!), T, Here);
    }

    private Task ConcernAsync()
    {
        Guid? person = Guid.TryParse(Concerned!.PersonId, out var id) ? id : null;
        Errors.Require(person is null || _members.Exists(m => m.Value == Concerned.PersonId), nameof(Concerned.PersonId), T);
        return SubmitAsync(() => Service.ConcernAsync(Id, person), T, Here);
    }
}
