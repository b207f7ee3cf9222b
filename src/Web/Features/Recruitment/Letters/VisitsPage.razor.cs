using Microsoft.AspNetCore.Components;
using Misthos.Domain.Recruitment;
using Misthos.Web.Design;

namespace Misthos.Web.Features.Recruitment.Letters;

/// <summary>Visiting rounds of a channel: planned, printed, typed in.</summary>
public partial class VisitsPage
{
    private VisitsView? _view;

    [Parameter] public Guid ChannelId { get; set; }

    [SupplyParameterFromForm(FormName = "plan")] public VisitInput? Input { get; set; }

    [Inject] private VisitQueries Queries { get; set; } = null!;

    [Inject] private VisitService Service { get; set; } = null!;

    private string Channel => Link($"gestion/voies/{ChannelId}");

    private List<Choice> Capacities => [.. Enum.GetValues<VisitorCapacity>().Select(c => new Choice(c.ToString(), T[$"Capacity.{c}"]))];

    protected override async Task OnInitializedAsync()
    {
        Input ??= new() { FirstCapacity = nameof(VisitorCapacity.Resident), SecondCapacity = nameof(VisitorCapacity.Officer) };
        _view = await Queries.ViewAsync(ChannelId);
        if (_view is null)
        {
            NotFound();
        }
    }

    private async Task PlanAsync()
    {
        var (day, place) = (Typed.Day(Input!.Day), Typed.Text(Input.Place));
        var (from, to) = (Number(Input.From, 1), Number(Input.To, int.MaxValue));
        var (first, second) = (Typed.Chosen<VisitorCapacity>(Input.FirstCapacity), Typed.Chosen<VisitorCapacity>(Input.SecondCapacity));
        Errors.Require(place is { Length: <= VisitRound.LongestText }, nameof(Input.Place), T);
        Errors.Require(day is not null, nameof(Input.Day), T);
        Errors.Require(from is not null, nameof(Input.From), T);
        Errors.Require(to is not null && to >= from, nameof(Input.To), T);
        Errors.Require(Typed.Text(Input.FirstName) is { Length: <= VisitRound.LongestText } && first is not null, nameof(Input.FirstName), T);
        Errors.Require(Typed.Text(Input.SecondName) is { Length: <= VisitRound.LongestText } && second is not null, nameof(Input.SecondName), T);
        if (Errors.Any)
        {
            return;
        }

        var planned = await Service.PlanAsync(ChannelId, (day!.Value, place!), [new(Input.FirstName!, first!.Value), new(Input.SecondName!, second!.Value)], new(Typed.Text(Input.Stratum), from!.Value, to!.Value));
        if (planned.Refused is { } refusal)
        {
            Errors.Add(refusal.Code switch
            {
                "visit.past" or "visit.too-late" => nameof(Input.Day),
                "visit.same-capacity" => nameof(Input.SecondCapacity),
                "visit.nobody" => nameof(Input.Stratum),
                _ => nameof(Input.FirstName),
            }, T[refusal.Code, [.. refusal.InWords().Values]]);
            return;
        }

        Goto(Link($"gestion/tournees/{planned.RoundId}"));
    }

    private static int? Number(string? text, int otherwise) => string.IsNullOrWhiteSpace(text) ? otherwise : Typed.Whole(text, 1, 9_999_999);
}
