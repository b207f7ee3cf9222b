using Microsoft.AspNetCore.Components;
using Misthos.Domain;
using Misthos.Domain.Recruitment;
using Misthos.Web.Design;

namespace Misthos.Web.Features.Recruitment.Registrations;

/// <summary>One registration as organisers read it; a guardian's paper is noted here.</summary>
public partial class RegistrationDetail
{
    private RegistrationView? _view;
    private IReadOnlyDictionary<Guid, string> _names = new Dictionary<Guid, string>();

    [Parameter] public Guid Id { get; set; }

    [Parameter] public Guid RegistrationId { get; set; }

    [SupplyParameterFromQuery(Name = "saisie")] public string? Saved { get; set; }

    [SupplyParameterFromForm(FormName = "withdraw")] public RegistrationDeskInput? Entry { get; set; }

    [SupplyParameterFromForm(FormName = "authorisation")] public GuardianInput? Paper { get; set; }

    [SupplyParameterFromForm(FormName = "take-back")] public GuardianInput? Back { get; set; }

    [Inject] private RegistrationQueries Queries { get; set; } = null!;

    [Inject] private RegistrationDeskQueries Desk { get; set; } = null!;

    [Inject] private RegistrationDeskService Service { get; set; } = null!;

    [Inject] private GuardianService Guardians { get; set; } = null!;

    private string Here => Link($"gestion/editions/{Id}/inscriptions");

    private string Name => RegistrationDeskQueries.NameOf(_view!.Answers) is { Length: > 0 } name ? name : T["Desk.Nameless", _view.Registration.Reference];

    private bool IsComplete => _view!.Registration.Status is RegistrationStatus.Submitted or RegistrationStatus.Duplicate;

    private bool Lacks => _view!.Registration.LacksGuardian(Queries.Today);

    private IEnumerable<(RegistrationChange Change, RegistrationStatus? Before)> History
    {
        get
        {
            var changes = _view!.Registration.Changes.OrderBy(c => c.Id).ToList();
            return changes.Select((change, i) => (change, i == 0 ? (RegistrationStatus?)null : changes[i - 1].Status));
        }
    }

    protected override async Task OnInitializedAsync()
    {
        (Entry, Paper, Back) = (Entry ?? new(), Paper ?? new(), Back ?? new());
        var view = await Queries.ViewAsync(RegistrationId);
        if (view is null || view.Edition.Id != Id)
        {
            NotFound();
            return;
        }

        _names = await Desk.NamesAsync(view.Registration);
        _view = view;
    }

    private string Words(RegistrationChange change, RegistrationStatus? before) => change switch
    {
        { Guardian: { } state, SignedOn: { } day } => T[$"Change.Authorisation.{state}", Format.LongDay(day)],
        { Guardian: { } state } => T[$"Change.Authorisation.{state}"],
        _ => T[change.Status == before ? "Change.Corrected" : $"Change.{change.Status}"],
    };

    private Task WithdrawAsync()
    {
        var means = RegistrationDeskFields.MeansOf(Entry!.Means);
        Errors.Require(means is not null, nameof(Entry.Means), T);
        return SubmitAsync(() => Service.WithdrawAsync(_view!, means!.Value), T, $"{Here}/{RegistrationId}");
    }

    private Task ReceiveAsync() => SubmitAsync(
        async () => [.. (await Guardians.ReceiveAsync(_view!.Registration, Typed.Day(Paper!.SignedOn))).Select(r => new Refusal(r.Code, [.. r.Values.Select(RegistrationWording.Readable)]))],
        T, $"{Here}/{RegistrationId}", code => code is "guardian.given" or "guardian.not-needed" ? "" : nameof(Paper.SignedOn));

    private Task TakeBackAsync()
    {
        var means = RegistrationDeskFields.MeansOf(Back!.Told);
        Errors.Require(means is not null, nameof(Back.Told), T);
        return SubmitAsync(() => Guardians.TakeBackAsync(_view!.Registration, means!.Value), T, $"{Here}/{RegistrationId}");
    }
}

/// <summary>What an organiser types of a guardian's authorisation: the date on the paper, or how the guardian took it back.</summary>
public sealed class GuardianInput
{
    public string? SignedOn { get; set; }

    public string? Told { get; set; }
}
