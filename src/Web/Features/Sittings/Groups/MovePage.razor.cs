using Microsoft.AspNetCore.Components;
using Misthos.Domain.Sittings;
using Misthos.Web.Design;

namespace Misthos.Web.Features.Sittings.Groups;

/// <summary>A change by hand, in two steps: see what it would do, then confirm.</summary>
public partial class MovePage
{
    private TableCase? _about;
    private TablePlan? _plan;
    private TableSeat? _seat;
    private Dictionary<Guid, TablePerson> _strangers = [];
    private SeatMove? _move;
    private TableEffect? _effect;
    private string _name = "";

    [Parameter] public Guid Id { get; set; }

    [SupplyParameterFromQuery(Name = "tour")] public string? RoundText { get; set; }

    [SupplyParameterFromQuery(Name = "personne")] public string? PersonText { get; set; }

    [SupplyParameterFromQuery(Name = "vers")] public string? TableText { get; set; }

    [SupplyParameterFromQuery(Name = "avec")] public string? OtherText { get; set; }

    [SupplyParameterFromForm(FormName = "adjust")] public AdjustForm? Input { get; set; }

    [Inject] private TableCaseQueries Cases { get; set; } = null!;

    [Inject] private TableQueries Queries { get; set; } = null!;

    [Inject] private TablePlanService Service { get; set; } = null!;

    private string Base => $"gestion/seances/{Id}/tables";

    private IEnumerable<(int Table, int Before, int After)> Sizes =>
        from table in Enumerable.Range(1, _plan!.Tables)
        let before = _plan.Seats.Count(s => s.Round == _seat!.Round && s.Table == table)
        let after = _effect!.Places.Count(s => s.Round == _seat!.Round && s.Table == table)
        where before != after
        select (table, before, after);

    protected override async Task OnInitializedAsync()
    {
        Input ??= new();
        if (await Cases.SittingAsync(Id) is not { } sitting || await Cases.SetupAsync(Id) is not { } setup || await Queries.PlanAsync(setup.CurrentPlanId) is not { } plan)
        {
            NotFound();
            return;
        }

        _about = await Cases.ReadAsync(sitting, setup, toMake: false);
        var known = _about.People.Select(p => p.Person.Id).Concat(_about.Edition.Seats.Select(s => s.Person.Id)).ToHashSet();
        _strangers = await Queries.PeopleAsync([.. plan.Seats.Select(s => s.PersonId).Distinct().Where(id => !known.Contains(id))]);
        _plan = plan;
        var round = Typed.Whole(RoundText, 1) ?? 1;
        if (Guid.TryParse(PersonText, out var person) && plan.Seats.FirstOrDefault(s => s.Round == round && s.PersonId == person) is { } seat)
        {
            (_seat, _name) = (seat, NameOf(person));
            See(plan, seat);
        }
    }

    // Somebody to change places with comes before a table: whoever fills both in by mistake is shown an exchange.
    private void See(TablePlan plan, TableSeat seat)
    {
        Guid? other = Guid.TryParse(OtherText, out var id) ? id : null;
        if (other is null && Typed.Whole(TableText, 1) is null)
        {
            return;
        }

        var move = new SeatMove(seat.Round, seat.PersonId, other is null ? Typed.Whole(TableText, 1) : null, other);
        foreach (var refusal in move.WhyNot(plan.Places(), plan.Tables))
        {
            Errors.Add(T[refusal.Code]);
        }

        if (!Errors.Any)
        {
            (_move, _effect) = (move, TableEffect.Of(_about!, plan, move));
        }
    }

    private Task AdjustAsync() => _move is null || !Guid.TryParse(Input!.Plan, out var plan) || Typed.Whole(Input.Seen) is not { } seen
        ? Task.CompletedTask
        : SubmitAsync(() => Service.AdjustAsync(Id, (plan, seen), _move), T, Link($"{Base}?tour={_move.Round}"));

    private string NameOf(Guid person) => _strangers.GetValueOrDefault(person)?.Name ?? _about!.NameOf(person);

    /// <summary>The plan that was looked at, and its number of changes then.</summary>
    public sealed class AdjustForm
    {
        public string? Plan { get; set; }

        public string? Seen { get; set; }
    }
}
