using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.Localization;
using Misthos.Domain.Allowances;
using Misthos.Domain.Members;
using Misthos.Web.Design;
using Misthos.Web.Features.Allowances.Particulier;

namespace Misthos.Web.Features.Allowances.Eligibility;

/// <summary>A member asks, waits, refuses or contests; the warning comes first.</summary>
public partial class MyRequest
{
    private IncomeCase? _case;
    private RequestStanding _standing;
    private List<string> _reasons = [];
    private IReadOnlyList<string> _rights = [];

    [Parameter] public Guid SchemeId { get; set; }

    [SupplyParameterFromQuery(Name = "fait")] public string? Done { get; set; }

    [SupplyParameterFromForm(FormName = "choose")] public SayingInput? Input { get; set; }

    [SupplyParameterFromForm(FormName = "check")] public StatusInput? Check { get; set; }

    [SupplyParameterFromForm(FormName = "proof")] public ProofInput? Proof { get; set; }

    [SupplyParameterFromForm(FormName = "appeal")] public AppealInput? Appeal { get; set; }

    [Inject] private IncomeCaseQueries Cases { get; set; } = null!;

    [Inject] private RequestService Requests { get; set; } = null!;

    [Inject] private ProofService Proofs { get; set; } = null!;

    [Inject] private AppealService Appeals { get; set; } = null!;

    [Inject] private QuotientCheckService Checks { get; set; } = null!;

    [Inject] private IStringLocalizer<AllowanceTexts> A { get; set; } = null!;

    [Inject] private IStringLocalizer<EligibilityTexts> T { get; set; } = null!;

    private string Here => My($"indemnites/demandes/{SchemeId}");

    private string AfterDone => Here + (People.Count > 1 ? "&" : "?") + "fait=1";

    protected override async Task OnInitializedAsync()
    {
        (Input, Proof, Appeal) = (Input ?? new(), Proof ?? new(), Appeal ?? new());
        await base.OnInitializedAsync();
        if (_case is null)
        {
            NotFound();
        }
    }

    protected override async Task LoadAsync(Person person)
    {
        Check ??= StatusInput.Of(person);
        _case = await Cases.OfAsync(SchemeId, person);
        if (_case is not { } known)
        {
            return;
        }

        _standing = known.StandingOn(Today);
        if (known.Last is { } last)
        {
            var words = new NoticeWords(T, A);
            _reasons = words.Reasons(known, last, last.DecidedBy == Guid.Empty ? "" : await Cases.NameAsync(last.DecidedBy) ?? "");
            _rights = words.Rights(known.Rule);
        }
    }

    private string Offer(IncomeCase known)
    {
        var rate = known.Scheme.RateOn(Today) is { } found ? A.Rate(found) : A["Rate.None"].Value;
        return known.Scheme.QuotientThreshold is null ? $"{rate}." : $"{rate}. {A["Scheme.Ceiling", Threshold(known)].Value}";
    }

    private static string Threshold(IncomeCase known) => Format.Money(known.Scheme.QuotientThreshold ?? default);

    private FormReader Reader() => new((field, key) => Errors.Add(field, T[key]));

    private async Task ChooseAsync()
    {
        var form = Reader();
        if (form.Pick<AllowanceChoice>(nameof(Input.Choice), Input!.Choice) is { } choice)
        {
            await SubmitAsync(() => Requests.ChooseAsync(Self!.Id, SchemeId, choice), T, AfterDone);
        }
    }

    private async Task CheckAsync()
    {
        if (Check!.Read(Reader()) is { } status)
        {
            await SubmitAsync(() => Checks.AskOwnAsync(SchemeId, Self!.Id, status, Http.RequestAborted), T, AfterDone);
        }
    }

    private async Task SendAsync()
    {
        if (await Proof!.ReadAsync(Reader()) is { } sent)
        {
            await SubmitAsync(() => Proofs.SendAsync(SchemeId, Self!.Id, sent.Kind, sent.Content), T, AfterDone, _ => "Proof.File");
        }
    }

    private async Task AppealAsync()
    {
        if (Reader().Text(nameof(Appeal.Words), Appeal!.Words) is { } words && !Errors.Any)
        {
            await SubmitAsync(() => Appeals.FileAsync(SchemeId, Self!.Id, words), T, AfterDone);
        }
    }
}
