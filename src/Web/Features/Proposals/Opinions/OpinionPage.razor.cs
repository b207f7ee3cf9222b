using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.Localization;
using Misthos.Web.Design;
using Misthos.Web.Features.Allowances;
using Misthos.Web.Features.Proposals.TakeDowns;

namespace Misthos.Web.Features.Proposals.Opinions;

/// <summary>One request for a technical opinion: its link, its versions, typed from a note, withdrawn, taken down.</summary>
public partial class OpinionPage
{
    private OpinionDetail? _detail;

    [Parameter] public Guid Id { get; set; }

    [SupplyParameterFromForm(FormName = "type")] public OpinionInput? Input { get; set; }

    [SupplyParameterFromForm(FormName = "withdraw")] public CloseOpinionInput? Closed { get; set; }

    [SupplyParameterFromForm(FormName = "take-down")] public VersionDownInput? Down { get; set; }

    [Inject] private OpinionQueries Queries { get; set; } = null!;

    [Inject] private OpinionService Service { get; set; } = null!;

    [Inject] private IStringLocalizer<OpinionTexts> T { get; set; } = null!;

    [Inject] private IStringLocalizer<TakeDownTexts> G { get; set; } = null!;

    private string Here => Link($"gestion/avis/{Id}");

    private string LinkState => _detail!.Request switch
    {
        { LinkUntil: { } until } when until >= Queries.Today => T["Link.Until", Format.LongDay(until)],
        { LinkUntil: not null } => T["Link.Expired"],
        { LinkNumber: 0 } => T[_detail.Office.Email is null ? "Link.NoEmail" : "Link.None"],
        { Current: not null } => T["Link.Used"],
        _ => T["Link.Revoked"],
    };

    private IReadOnlyList<Choice> Versions => [.. _detail!.Request.Opinions.Reverse().Select(v => new Choice($"{v.Order}", T["Version.Of", v.Order, Format.LongDay(v.GivenOn)]))];

    protected override async Task OnInitializedAsync()
    {
        _detail = await Queries.FindAsync(Id);
        if (_detail is null)
        {
            NotFound();
            return;
        }

        Input ??= OpinionInput.Of(_detail.Request.Current);
        Input.GivenOn ??= Format.Machine(Queries.Today);
        (Closed, Down) = (Closed ?? new(), Down ?? new());
    }

    private Task SendAsync() => SubmitAsync(() => Service.SendAsync(Id), T, Here);

    private Task RevokeAsync() => SubmitAsync(() => Service.RevokeAsync(Id), T, Here);

    private async Task TypeAsync()
    {
        var day = Typed.Day(Input!.GivenOn);
        Errors.Require(day is not null, nameof(Input.GivenOn), T);
        Errors.Require(Input.AreHoursRead, nameof(Input.Hours), T);
        var note = await SettlementPage.BytesAsync(Input.File);
        await SubmitAsync(() => Service.TypeAsync(Id, Input.Content, day!.Value, note), T, Here, OpinionInput.FieldOf);
    }

    private Task WithdrawAsync() => SubmitAsync(() => Service.WithdrawAsync(Id, Typed.Text(Closed!.Reason) ?? ""), T, Here, code => code == "opinion.no-reason" ? nameof(Closed.Reason) : "");

    private Task TakeDownAsync()
    {
        var why = Down!.Grounds(Errors, G);
        return SubmitAsync(() => Service.TakeDownAsync(Id, Typed.Whole(Down.Order) ?? 0, why!.Value.Ground, why.Value.Reason), T, Here,
            code => code switch { "opinion.no-reason" => nameof(Down.Why), _ => nameof(Down.Order) });
    }
}
