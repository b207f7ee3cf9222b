using Microsoft.AspNetCore.Components;
using Misthos.Domain;
using Misthos.Domain.Sittings;
using Misthos.Web.Design;
using Misthos.Web.Infrastructure.Security;

namespace Misthos.Web.Features.Sittings.Groups;

/// <summary>The plan of a sitting's tables: what it is worth, who sits where, versions; organisers make it again and change it.</summary>
public partial class TablesPage
{
    private Sitting? _sitting;
    private TableSetup? _setup;
    private TableCase? _about;
    private PlanView? _view;
    private List<PlanVersion> _versions = [];
    private List<SeatChange> _changes = [];
    private List<Choice> _causes = [];
    private bool _mayOrganise, _mayTakeNotes, _isOpen;
    private int _came, _expected;

    [Parameter] public Guid Id { get; set; }

    [SupplyParameterFromQuery(Name = "tour")] public string? RoundText { get; set; }

    [SupplyParameterFromForm(FormName = "make")] public MakeForm? Input { get; set; }

    [Inject] private TableCaseQueries Cases { get; set; } = null!;

    [Inject] private TableQueries Queries { get; set; } = null!;

    [Inject] private TablePlanService Plans { get; set; } = null!;

    [Inject] private TableSetupService Setups { get; set; } = null!;

    [Inject] private WorkingGroupService Groups { get; set; } = null!;

    private string Base => $"gestion/seances/{Id}/tables";

    private int Round => Math.Clamp(Typed.Whole(RoundText, 1) ?? 1, 1, _view?.Plan.Rounds ?? 1);

    protected override async Task OnInitializedAsync()
    {
        if (await Cases.SittingAsync(Id) is not { } sitting)
        {
            NotFound();
            return;
        }

        (_mayOrganise, _mayTakeNotes) = (await Me.MayAsync(Policies.Organise), await Me.MayAsync(Policies.Facilitate));
        _isOpen = sitting.Status is SittingStatus.Planned or SittingStatus.Convened;
        if (await Cases.SetupAsync(Id) is { } setup)
        {
            await LoadAsync(sitting, setup);
        }

        Input ??= new() { Cause = (_came > 0 ? PlanCause.Present : PlanCause.Expected).ToString(), From = "1" };
        _causes = [new(nameof(PlanCause.Present), T.Count("Cause.Present", _came)), new(nameof(PlanCause.Expected), T.Count("Cause.Expected", _expected))];
        _sitting = sitting;
    }

    private async Task LoadAsync(Sitting sitting, TableSetup setup)
    {
        _setup = setup;
        _about = await Cases.ReadAsync(sitting, setup, toMake: false);
        (_came, _expected) = (TableBriefs.ToSeat(_about, PlanCause.Present).Count, TableBriefs.ToSeat(_about, PlanCause.Expected).Count);
        _view = await Queries.ViewAsync(_about);
        _versions = await Queries.VersionsAsync(Id, setup.CurrentPlanId);
        _changes = _view is { Plan.Adjustments: > 0 } ? await Queries.ChangesAsync(_view.Plan.Id) : [];
    }

    private string NameOf(Guid person) => _view?.Tables.SelectMany(t => t.Seats).FirstOrDefault(s => s.Person.Id == person)?.Person.Name ?? _about!.NameOf(person);

    private Task MakeAsync() => OrganiseAsync(() => Plans.MakeAsync(Id, Typed.Chosen<PlanCause>(Input!.Cause) ?? PlanCause.Expected, Typed.Whole(Input.From, 1, TableSetup.MostRounds) ?? 1));

    private Task ShowAsync() => OrganiseAsync(() => Setups.ShowAsync(Id, !_setup!.IsShown));

    private Task KeepAsync() => OrganiseAsync(() => Groups.KeepAsync(Id), "gestion/groupes");

    private Task UseAsync(Guid plan) => OrganiseAsync(() => Plans.UseAsync(Id, plan));

    private Task OrganiseAsync(Func<Task<IReadOnlyList<Refusal>>> act, string? done = null)
    {
        if (_mayOrganise)
        {
            return SubmitAsync(act, T, Link(done ?? Base));
        }

        NotFound();
        return Task.CompletedTask;
    }

    /// <summary>How a plan is made, as chosen.</summary>
    public sealed class MakeForm
    {
        public string? Cause { get; set; }

        public string? From { get; set; }
    }
}
