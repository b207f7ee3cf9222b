using System.Globalization;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.Localization;
using Misthos.Domain.Ballots;
using Misthos.Web.Design;

namespace Misthos.Web.Features.Ballots;

/// <summary>One ballot, from its preparation to what became of it.</summary>
public partial class BallotPage
{
    private BallotView? _view;
    private int _inOffice;

    [Parameter] public Guid Id { get; set; }

    /// <summary>Why no codes were printed.</summary>
    [SupplyParameterFromQuery(Name = "refus")] public string? Refused { get; set; }

    [SupplyParameterFromForm(FormName = "entitle")] public EntitledInput? Entitled { get; set; }

    [SupplyParameterFromForm(FormName = "lot")] public LotInput? Lot { get; set; }

    [SupplyParameterFromForm(FormName = "topic")] public MadeTopicInput? Topic { get; set; }

    [SupplyParameterFromForm(FormName = "cancel")] public CancelInput? Cancel { get; set; }

    [Inject] private BallotQueries Queries { get; set; } = null!;

    [Inject] private BallotService Service { get; set; } = null!;

    [Inject] private VotingService Voting { get; set; } = null!;

    [Inject] private IStringLocalizer<BallotTexts> T { get; set; } = null!;

    private Ballot Ballot => _view!.Ballot;

    private string Here => Link($"gestion/votes/{Id}");

    private bool IsLive => Ballot.Status is BallotStatus.Draft or BallotStatus.Open;

    private List<BallotOption> Kept => _view!.Result is { } result ? [.. Ballot.KeptBy(result).Select(index => Ballot.Options[index])] : [];

    protected override async Task OnInitializedAsync()
    {
        _view = await Queries.FindAsync(Id, forPublic: false);
        if (_view is null)
        {
            NotFound();
            return;
        }

        _inOffice = IsLive ? await Queries.InOfficeAsync(Ballot.EditionId) : 0;
        (Lot, Topic, Cancel) = (Lot ?? new(), Topic ?? new(), Cancel ?? new());
        Entitled = new() { People = [.. Ballot.Colleges.Select((college, index) => Entitled?.People.ElementAtOrDefault(index) ?? Proposed(college))] };
    }

    private string Proposed(BallotCollege college) => (college.Entitled, college.Body) switch
    {
        ( > 0, _) => college.Entitled.ToString(CultureInfo.InvariantCulture),
        (_, BallotBody.Members) when _inOffice > 0 => _inOffice.ToString(CultureInfo.InvariantCulture),
        _ => "",
    };

    private Task EntitleAsync()
    {
        var people = Entitled!.People.ConvertAll(text => Typed.Whole(text, 1, 5000));
        foreach (var (index, _) in people.Index().Where(row => row.Item is null))
        {
            Errors.Add($"People[{index}]", T["Missing.People"]);
        }

        return SubmitAsync(() => Service.EntitleAsync(Id, [.. people.Select(p => p!.Value)]), T, Here);
    }

    private Task OpenAsync() => SubmitAsync(() => Voting.OpenAsync(Id), T, Here);

    private Task CloseAsync() => SubmitAsync(() => Voting.CloseAsync(Id), T, Here);

    private Task VoidAsync(Guid college) => SubmitAsync(() => Voting.VoidAsync(Id, college), T, Here);

    private Task CancelAsync() => SubmitAsync(() => Service.CancelAsync(Id, Cancel!.Reason ?? ""), T, Here, _ => nameof(CancelInput.Reason));

    private Task DrawLotAsync() => SubmitAsync(
        () => Service.DrawLotAsync(Id, [.. Lot!.Drawn.Select(text => Typed.Whole(text) ?? -1)], Lot.Story ?? ""), T, Here, code => code == "ballot.lot-story" ? nameof(Lot.Story) : nameof(Lot.Drawn));

    private async Task MakeTopicAsync()
    {
        var (topic, refusals) = await Service.MakeTopicAsync(Id, Guid.TryParse(Topic!.Option, out var option) ? option : Guid.Empty, Topic.Question?.Trim() ?? "");
        await SubmitAsync(() => Task.FromResult(refusals), T, Link($"gestion/sujets/{topic}"), _ => nameof(Topic.Option));
    }
}

/// <summary>A lot drawn, as typed.</summary>
public sealed class LotInput
{
    public List<string> Drawn { get; set => field = value ?? []; } = [];

    public string? Story { get; set; }
}

/// <summary>An option to make a topic of.</summary>
public sealed class MadeTopicInput
{
    public string? Option { get; set; }

    public string? Question { get; set; }
}

/// <summary>Why a ballot is given up.</summary>
public sealed class CancelInput
{
    public string? Reason { get; set; }
}
