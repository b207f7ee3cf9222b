using Microsoft.AspNetCore.Components;
using Misthos.Domain;
using Misthos.Domain.Members;
using Misthos.Domain.Recognition;
using Misthos.Web.Design;

namespace Misthos.Web.Features.Recognition.Distinctions;

/// <summary>One distinction: its steps, those whose proposal it is, its files, and whether anyone may read it.</summary>
public partial class DistinctionPage
{
    private Distinction? _distinction;
    private List<CarriedProposal> _proposals = [];
    private List<DistinctionFile> _files = [];
    private List<Person> _people = [];
    private IReadOnlySet<Guid> _mailable = new HashSet<Guid>();

    [Parameter] public Guid Id { get; set; }

    [SupplyParameterFromForm(FormName = "record")] public StepInput? Step { get; set; }

    [SupplyParameterFromForm(FormName = "authors")] public PeopleInput? Authors { get; set; }

    [SupplyParameterFromForm(FormName = "told")] public ToldInput? Told { get; set; }

    [SupplyParameterFromForm(FormName = "attach")] public AttachInput? Attached { get; set; }

    [Inject] private DistinctionQueries Queries { get; set; } = null!;

    [Inject] private DistinctionService Service { get; set; } = null!;

    [Inject] private TellingService Telling { get; set; } = null!;

    private string Here => Link($"gestion/reconnaissance/distinctions/{Id}");

    private IReadOnlyList<Refusal> Blocking => _distinction!.WhyNotPublish();

    private IEnumerable<CarriedProposal> Carried => _proposals.Where(p => _distinction!.Proposals.Any(row => row.ProposalId == p.Id));

    private int ByMail => _distinction!.Untold.Count(_mailable.Contains);

    protected override async Task OnInitializedAsync()
    {
        if (await Queries.FindAsync(Id) is not { } distinction)
        {
            NotFound();
            return;
        }

        _distinction = distinction;
        (_proposals, _files) = (await Queries.ProposalsAsync(), await Queries.FilesAsync(Id));
        _people = await Queries.CandidatesAsync([.. Carried.Select(p => p.EditionId).Distinct()]);
        _mailable = await Queries.MailableAsync(_people.FindAll(p => distinction.Untold.Contains(p.Id)));
        (Step, Told, Attached) = (Step ?? new(), Told ?? new(), Attached ?? new());
        Authors ??= new() { People = [.. distinction.Authors.Select(a => a.PersonId.ToString())] };
    }

    private Task RecordAsync()
    {
        var (state, on) = (Typed.Chosen<DistinctionState>(Step!.State), Typed.Day(Step.On));
        Errors.Require(state is not null, nameof(Step.State), T);
        Errors.Require(on is not null, nameof(Step.On), T);
        return SubmitAsync(() => Service.RecordAsync(Id, new(state!.Value, on!.Value, Step.Note ?? "")), T, Here, code => code == "distinction.same-state" ? nameof(Step.State) : nameof(Step.On));
    }

    private Task NameAuthorsAsync() => SubmitAsync(() => Telling.NameAuthorsAsync(Id, Ids.Of(Authors!.People)), T, Here);

    private Task TellByMailAsync() => SubmitAsync(() => Telling.TellByMailAsync(Id), T, Here);

    private Task NoteToldAsync()
    {
        var way = Typed.Chosen<TellingWay>(Told!.Way);
        Errors.Require(Told.Told.Count > 0, nameof(Told.Told), T);
        Errors.Require(way is not null and not TellingWay.Mail, nameof(Told.Way), T);
        return SubmitAsync(() => Telling.NoteToldAsync(Id, Ids.Of(Told.Told), way!.Value, Told.Reason ?? ""), T, Here, code => code == "distinction.why-not-reached" ? nameof(Told.Reason) : nameof(Told.Told));
    }

    private Task PublishAsync() => SubmitAsync(() => Service.PublishAsync(Id), T, Here);

    private Task TakeOffAsync() => SubmitAsync(() => Service.TakeOffAsync(Id), T, Here);

    private Task RemoveAsync(Guid file) => SubmitAsync(() => Service.RemoveAsync(Id, file), T, Here);

    private async Task AttachAsync()
    {
        Errors.Require(Typed.Text(Attached!.FileTitle) is not null, nameof(Attached.FileTitle), T);
        using var bytes = new MemoryStream();
        await (Attached.File?.CopyToAsync(bytes) ?? Task.CompletedTask);
        await SubmitAsync(() => Service.AttachAsync(Id, Attached.FileTitle!.Trim(), bytes.ToArray(), Attached.IsPublic), T, Here, _ => "Attached.File");
    }
}
