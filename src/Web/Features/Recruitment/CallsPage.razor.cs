using Microsoft.AspNetCore.Components;
using Misthos.Domain.Recruitment;
using Misthos.Web.Design;

namespace Misthos.Web.Features.Recruitment;

/// <summary>Calls the people of a confirmed panel one after the other, and those who replace them.</summary>
public partial class CallsPage
{
    private const int Size = 50;

    private CallsView? _view;
    private CallLine? _target;
    private SeatState _state;
    private int _page = 1;

    [Parameter] public Guid Id { get; set; }

    [Parameter] public Guid DrawId { get; set; }

    /// <summary>Whom to call now; the next of the list when nobody was chosen.</summary>
    [SupplyParameterFromQuery(Name = "personne")] public string? Chosen { get; set; }

    [SupplyParameterFromQuery(Name = "etat")] public string? State { get; set; }

    [SupplyParameterFromQuery(Name = "page")] public string? Number { get; set; }

    [SupplyParameterFromForm(FormName = "call")] public CallInput? Call { get; set; }

    [SupplyParameterFromForm(FormName = "replace")] public ActInput? Act { get; set; }

    [Inject] private CallQueries Queries { get; set; } = null!;

    [Inject] private CallService Service { get; set; } = null!;

    private string Here => Link($"gestion/editions/{Id}/tirages/{DrawId}/appels");

    private int Pages => Math.Max(1, (_view!.Count(_state) + Size - 1) / Size);

    /// <summary>Nobody is given up before a first try.</summary>
    private List<Choice> Outcomes => [.. Enum.GetValues<CallOutcome>().Where(o => o != CallOutcome.GivenUp || _target is not { Calls.Count: 0 })
        .Select(o => new Choice(o.ToString(), T[$"Calls.Outcome.{o}"], o == CallOutcome.GivenUp ? T["Calls.Outcome.GivenUp.Hint"].Value : null))];

    protected override async Task OnInitializedAsync()
    {
        (Call, Act) = (Call ?? new(), Act ?? new());
        _view = await Queries.ViewAsync(Id, DrawId);
        if (_view is null)
        {
            NotFound();
            return;
        }

        var wanted = Call.Person ?? Chosen;
        var toCall = _view.In(SeatState.ToCall).ToList();
        _target = (WasPosted("call") ? _view.Lines : toCall).FirstOrDefault(line => line.Id.ToString() == wanted) ?? toCall.FirstOrDefault();
        _state = Typed.Chosen<SeatState>(State) ?? (toCall.Count > 0 ? SeatState.ToCall : SeatState.Accepted);
        _page = Math.Clamp(Typed.Whole(Number) ?? 1, 1, Pages);
    }

    private Task CallAsync()
    {
        var outcome = Typed.Chosen<CallOutcome>(Call!.Outcome);
        Errors.Require(outcome is not null, nameof(Call.Outcome), T);
        var person = Guid.TryParse(Call.Person, out var id) ? id : Guid.Empty;
        return SubmitAsync(
            () => Service.RecordAsync(DrawId, person, outcome!.Value, Call.Reason), T, Here, code => code switch
            {
                "call.reason-required" or "call.reason-too-long" => nameof(Call.Reason),
                "call.never-tried" or "call.guardian-missing" => nameof(Call.Outcome),
                _ => "",
            });
    }

    private Task ReplaceAsync() => SubmitAsync(
        () => Service.ReplaceAsync(DrawId, Act!.RandomText), T, Here,
        code => code.StartsWith("replacement.random", StringComparison.Ordinal) ? nameof(Act.RandomText) : "");
}

/// <summary>A call, as typed.</summary>
public sealed class CallInput
{
    public string? Person { get; set; }

    public string? Outcome { get; set; }

    public string? Reason { get; set; }
}
