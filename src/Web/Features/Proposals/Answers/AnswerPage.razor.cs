using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.Localization;
using Misthos.Domain;
using Misthos.Domain.Proposals;
using Misthos.Web.Design;

namespace Misthos.Web.Features.Proposals.Answers;

/// <summary>The authority answers; who comes second sees the first's text beside their own, and loses nothing.</summary>
public partial class AnswerPage
{
    private static readonly Dictionary<string, string> Fields = new(StringComparer.Ordinal)
    {
        ["response.no-reasons"] = nameof(AnswerInput.Reasons),
        ["response.no-delegation"] = nameof(AnswerInput.LeadDelegation),
        ["response.office-twice"] = nameof(AnswerInput.LeadDepartment),
        ["response.no-due-date"] = nameof(AnswerInput.DueOn),
        ["response.no-recipient"] = nameof(AnswerInput.PassedTo),
        ["response.negative-amount"] = nameof(AnswerInput.Amount),
        ["response.no-change-reason"] = nameof(AnswerInput.ChangeReason),
        ["response.day"] = nameof(AnswerInput.AnsweredOn),
    };

    private Proposal? _proposal;
    private OfficialResponse? _faster;
    private List<Office> _offices = [];
    private string _path = "";

    [Parameter] public Guid Id { get; set; }

    [SupplyParameterFromForm(FormName = "answer")] public AnswerInput? Input { get; set; }

    [Inject] private AnswerQueries Queries { get; set; } = null!;

    [Inject] private AnswerService Service { get; set; } = null!;

    [Inject] private ProposalQueries Proposals { get; set; } = null!;

    [Inject] private OfficeQueries Offices { get; set; } = null!;

    [Inject] private IStringLocalizer<AnswerTexts> T { get; set; } = null!;

    protected override async Task OnInitializedAsync()
    {
        _proposal = await Queries.FindAsync(Id);
        if (_proposal?.HandedOverOn is null)
        {
            _proposal = null;
            NotFound();
            return;
        }

        _offices = await Offices.AllAsync();
        _path = await Proposals.PathOfAsync(_proposal);
        Input ??= _proposal.CurrentResponse is { } current ? AnswerInput.Of(current) : new();
        Input.AnsweredOn ??= Format.Machine(Offices.Today);
        Input.Contributors ??= [];
        ShowFaster(WasPosted("answer") && _proposal.Responses.Count > Input.SeenVersions);
    }

    // Nothing is saved: the page shows what was published meanwhile, and keeps every field of the second.
    private void ShowFaster(bool isSo) => _faster = isSo ? _proposal!.CurrentResponse : null;

    private async Task AnswerAsync()
    {
        if (_proposal is null)
        {
            return;
        }

        var content = Input!.Content(_offices);
        Errors.Require(content is not null, nameof(Input.Kind), T);
        Errors.Require(Input.IsAmountRead, nameof(Input.Amount), T);
        await SubmitAsync(PublishAsync, T, Link(_path), code => Fields.GetValueOrDefault(code) ?? "");

        async Task<IReadOnlyList<Refusal>> PublishAsync()
        {
            var refusals = Typed.Day(Input.AnsweredOn) is { } day ? await Service.AnswerAsync(Id, content!, day, Input.SeenVersions) : [new Refusal("response.day")];
            if (refusals is [{ Code: "response.somebody-faster" }])
            {
                _proposal = await Queries.FindAsync(Id);
                ShowFaster(true);
            }

            return refusals;
        }
    }
}
