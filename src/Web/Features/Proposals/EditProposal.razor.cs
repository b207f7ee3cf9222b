using Microsoft.AspNetCore.Components;
using Misthos.Domain;
using Misthos.Domain.Assemblies;
using Misthos.Domain.Proposals;
using Misthos.Web.Design;
using Misthos.Web.Features.Proposals.Contributions;
using Misthos.Web.Infrastructure.Security;

namespace Misthos.Web.Features.Proposals;

/// <summary>One proposal: text until it is handed over, adoption, handover.</summary>
public partial class EditProposal
{
    private Proposal? _proposal;
    private List<Choice> _topics = [];
    private bool _mayAnswer;
    private bool _mayHandOver;
    private string _path = "";
    private List<ContributionView> _from = [];
    private Edition? _edition;
    private ImportedOrigin? _origin;

    [Parameter] public Guid Id { get; set; }

    [SupplyParameterFromForm(FormName = "write")] public ProposalInput? Input { get; set; }

    [SupplyParameterFromForm(FormName = "adopt")] public DayInput? Adopted { get; set; }

    [SupplyParameterFromForm(FormName = "start")] public StartInput? Started { get; set; }

    [Inject] private ContributionQueries Contributions { get; set; } = null!;

    [Inject] private MergeService Merging { get; set; } = null!;

    [Inject] private ProposalQueries Queries { get; set; } = null!;

    [Inject] private ProposalService Service { get; set; } = null!;

    protected override async Task OnInitializedAsync()
    {
        _proposal = await Queries.FindAsync(Id);
        _edition = _proposal is null ? null : await Queries.EditionAsync(_proposal);
        if (_proposal is null)
        {
            NotFound();
            return;
        }

        _path = await Queries.PathOfAsync(_proposal);
        _topics = await Queries.TopicsAsync();
        (_mayAnswer, _mayHandOver) = (await Me.MayAsync(Policies.Answer), await Me.MayAsync(Policies.Organise));
        (_from, _origin) = (await Contributions.OfProposalAsync(Id), await Queries.OriginAsync(Id));
        Started ??= new() { From = _proposal.StartsFrom };
        Input ??= new() { TopicId = _proposal.TopicId.ToString(), Title = _proposal.Title, Text = _proposal.Text, Author = nameof(VersionAuthor.Facilitator) };
        Adopted ??= new() { On = Format.Machine(_proposal.AdoptedOn ?? Queries.Today) };
    }

    private IReadOnlyList<Choice> Authors => [.. Enum.GetValues<VersionAuthor>().Where(a => a is not (VersionAuthor.Amendment or VersionAuthor.Elsewhere)).Select(a => new Choice(a.ToString(), T[$"Author.{a}"]))];

    private bool IsFixedByVote => _proposal is { BallotId: not null } or { RunningBallotId: not null };

    private string Here => Link($"gestion/propositions/{Id}");

    private static string Day(DateOnly? day) => day is { } value ? Format.LongDay(value) : "–";

    private Task WriteAsync() => Input!.Check(Errors, T, _topics)
        ? SubmitAsync(() => Service.WriteAsync(Id, Guid.Parse(Input.TopicId!), new(Input.Title!.Trim(), Input.Text!.Trim()), (Typed.Chosen<VersionAuthor>(Input.Author) ?? VersionAuthor.Facilitator, Typed.Text(Input.Reason) ?? "")), T, Here, ProposalForms.FieldOf)
        : Task.CompletedTask;

    private Task StartAsync() => SubmitAsync(() => Merging.StartAsync(Id, (Started!.From ?? "").Trim().ReplaceLineEndings("\n").Replace("\0", "", StringComparison.Ordinal)), T, Here, code => code == "merge.start-too-long" ? nameof(StartInput.From) : "");

    private Task AdoptAsync() => OnDayAsync(Adopted!, day => Service.AdoptAsync(Id, day));

    private Task OnDayAsync(DayInput input, Func<DateOnly, Task<IReadOnlyList<Refusal>>> act)
    {
        if (input.Day is null)
        {
            Errors.Add(nameof(DayInput.On), T["Missing.Day"]);
        }

        return SubmitAsync(() => act(input.Day!.Value), T, Here, ProposalForms.FieldOf);
    }
}
