using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.Localization;
using Misthos.Domain.Proposals;
using Misthos.Web.Design;
using Misthos.Web.Features.Allowances;
using Misthos.Web.Features.Proposals.TakeDowns;

namespace Misthos.Web.Features.Proposals.Answers;

/// <summary>What the authority owes for a proposal handed over: acknowledge, extend with a reason, sign, take down, act of the council.</summary>
public partial class DutyPage
{
    private Proposal? _proposal;
    private string _path = "";

    [Parameter] public Guid Id { get; set; }

    [SupplyParameterFromForm(FormName = "acknowledge")] public AcknowledgeInput? Ack { get; set; }

    [SupplyParameterFromForm(FormName = "extend")] public ExtendInput? More { get; set; }

    [SupplyParameterFromForm(FormName = "sign")] public SignInput? Paper { get; set; }

    [SupplyParameterFromForm(FormName = "take-down")] public VersionDownInput? Down { get; set; }

    [SupplyParameterFromForm(FormName = "decide")] public DeliberationInput? Act { get; set; }

    [Inject] private AnswerQueries Queries { get; set; } = null!;

    [Inject] private AnswerService Service { get; set; } = null!;

    [Inject] private AnswerActService Acts { get; set; } = null!;

    [Inject] private ProposalQueries Proposals { get; set; } = null!;

    [Inject] private OfficeQueries Offices { get; set; } = null!;

    [Inject] private IStringLocalizer<AnswerTexts> T { get; set; } = null!;

    [Inject] private IStringLocalizer<TakeDownTexts> G { get; set; } = null!;

    private string Here => Link($"gestion/propositions/{Id}/suites");

    private IReadOnlyList<Choice> Duties => [.. Enum.GetValues<DutyKind>().Where(d => _proposal!.DoneOn(d) is null).Select(d => new Choice(d.ToString(), T[$"Duty.{d}"]))];

    private IReadOnlyList<Choice> Versions => [.. _proposal!.Responses.OrderByDescending(r => r.Order).Select(r => new Choice($"{r.Order}", T["Version.Of", r.Order, Format.LongDay(r.AnsweredOn)]))];

    protected override async Task OnInitializedAsync()
    {
        _proposal = await Queries.FindAsync(Id);
        if (_proposal?.HandedOverOn is null)
        {
            _proposal = null;
            NotFound();
            return;
        }

        _path = await Proposals.PathOfAsync(_proposal);
        var today = Format.Machine(Offices.Today);
        (Ack, More, Paper, Down, Act) = (Ack ?? new() { On = today }, More ?? new(), Paper ?? new() { SignedOn = today }, Down ?? new(), Act ?? new() { ActOn = today });
    }

    private Task AcknowledgeAsync()
    {
        var on = Need(Ack!.On, nameof(Ack.On));
        return SubmitAsync(() => Service.AcknowledgeAsync(Id, on, Typed.Text(Ack.Words) ?? ""), T, Here, _ => nameof(Ack.On));
    }

    private Task ExtendAsync()
    {
        var to = Need(More!.To, nameof(More.To));
        var duty = Typed.Chosen<DutyKind>(More.Duty);
        Errors.Require(duty is not null, nameof(More.Duty), T);
        return SubmitAsync(() => Service.ExtendAsync(Id, duty!.Value, to, Typed.Text(More.Reason) ?? ""), T, Here, code => code == "extension.no-reason" ? nameof(More.Reason) : nameof(More.To));
    }

    private async Task SignAsync()
    {
        var on = Need(Paper!.SignedOn, nameof(Paper.SignedOn));
        var paper = await SettlementPage.BytesAsync(Paper.File);
        await SubmitAsync(() => Acts.SignAsync(Id, Typed.Text(Paper.SignedBy) ?? "", on, paper), T, Here,
            code => code switch { "act.no-signatory" => nameof(Paper.SignedBy), "response.day" => nameof(Paper.SignedOn), "act.already-signed" => "", _ => "Paper.File" });
    }

    private Task TakeDownAsync()
    {
        var why = Down!.Grounds(Errors, G);
        return SubmitAsync(() => Acts.TakeDownAsync(Id, Typed.Whole(Down.Order) ?? 0, why!.Value.Ground, why.Value.Reason), T, Here, code => code == "act.no-reason" ? nameof(Down.Why) : nameof(Down.Order));
    }

    private Task DecideAsync()
    {
        Need(Act!.ActOn, nameof(Act.ActOn));
        return SubmitAsync(() => Acts.DecideAsync(Id, Act.Content!), T, Here, code => code switch
        {
            "deliberation.no-subject" => nameof(Act.Subject),
            "deliberation.no-address" => nameof(Act.Url),
            _ => nameof(Act.Number),
        });
    }

    private DateOnly Need(string? text, string field)
    {
        var day = Typed.Day(text);
        Errors.Require(day is not null, field, T);
        return day ?? default;
    }
}
