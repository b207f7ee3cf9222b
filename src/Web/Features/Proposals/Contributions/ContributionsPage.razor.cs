using Microsoft.AspNetCore.Components;
using Misthos.Web.Design;
using Misthos.Web.Features.Sittings.Groups;

namespace Misthos.Web.Features.Proposals.Contributions;

/// <summary>What tables, members and the team brought; chosen ones become a proposal, or join one.</summary>
public partial class ContributionsPage
{
    private List<ContributionView> _views = [];
    private List<Choice> _topics = [], _proposals = [];
    private List<ReadyNote> _notes = [];
    private ContributionFilter _filter;

    [SupplyParameterFromQuery(Name = "sujet")] public string? Topic { get; set; }

    [SupplyParameterFromQuery(Name = "etat")] public string? State { get; set; }

    [SupplyParameterFromForm(FormName = "merge")] public MergeInput? Input { get; set; }

    [SupplyParameterFromForm(FormName = "merge", Name = "Do")] public string? Do { get; set; }

    [Inject] private ContributionQueries Queries { get; set; } = null!;

    [Inject] private ProposalQueries Proposals { get; set; } = null!;

    [Inject] private MergeService Service { get; set; } = null!;

    protected override async Task OnInitializedAsync()
    {
        Input ??= new();
        _filter = Typed.Chosen<ContributionFilter>(State) ?? ContributionFilter.ToUse;
        _topics = await Proposals.TopicsAsync();
        _views = await Queries.AllAsync(Guid.TryParse(Topic, out var topic) ? topic : null, _filter);
        _proposals = await Queries.OpenProposalsAsync();
        _notes = await Queries.NotesAsync();
    }

    private static string IdOf(int index) => index == 0 ? "input-chosen" : $"input-chosen-{index + 1}";

    private async Task MergeAsync()
    {
        if (Input!.Ids.Count == 0)
        {
            Errors.Add(nameof(MergeInput.Chosen), T["merge.none"]);
            return;
        }

        if (Do != "add")
        {
            Goto(Link($"gestion/contributions/proposition?{string.Join('&', Input.Ids.Take(60).Select(id => $"c={id}"))}"));
            return;
        }

        var proposal = ContributionInput.IdOf(Input.Proposal);
        Errors.Require(proposal is not null, nameof(MergeInput.Proposal), T);
        await SubmitAsync(() => Service.AddAsync(proposal!.Value, Input.Ids), T, Link($"gestion/propositions/{proposal}"), code => code is "merge.no-proposal" or "proposal.text-fixed" or "proposal.withdrawn" ? nameof(MergeInput.Proposal) : nameof(MergeInput.Chosen));
    }
}
