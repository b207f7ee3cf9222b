using System.Globalization;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.Localization;
using Misthos.Domain;
using Misthos.Web.Design;
using Misthos.Web.Infrastructure.Security;

namespace Misthos.Web.Features.Allowances;

/// <summary>One scheme: its act with every state, its rates with their source, what was decided.</summary>
public partial class SchemePage
{
    private SchemeView? _view;
    private DateOnly _today;
    private bool _mayChange;

    [Parameter] public Guid Id { get; set; }

    [SupplyParameterFromForm(FormName = "state")] public StateInput? State { get; set; }

    [SupplyParameterFromForm(FormName = "act")] public ActFileInput? ActFile { get; set; }

    [SupplyParameterFromForm(FormName = "rate")] public RateInput? Input { get; set; }

    [SupplyParameterFromForm(FormName = "presence")] public PresenceInput? Presence { get; set; }

    [Inject] private SchemeQueries Queries { get; set; } = null!;

    [Inject] private SchemeService Service { get; set; } = null!;

    [Inject] private TimeProvider Clock { get; set; } = null!;

    [Inject] private IStringLocalizer<AllowanceTexts> T { get; set; } = null!;

    protected override async Task OnInitializedAsync()
    {
        _view = await Queries.FindAsync(Id);
        if (_view is null)
        {
            NotFound();
            return;
        }

        _today = Format.DayOf(Clock.GetUtcNow());
        _mayChange = await Me.MayAsync(Policies.Organise);
        var scheme = _view.Scheme;
        State ??= new();
        ActFile ??= new();
        Input ??= new() { Unit = scheme.Rates is [.., var last] ? last.Unit.ToString() : null };
        Presence ??= new()
        {
            Partial = scheme.PartialPresence.ToString(),
            Remote = scheme.RemotePresence.ToString(),
            Minors = scheme.Minors.ToString(),
            FullFromHours = scheme.FullFromMinutes is { } minutes ? (minutes / 60m).ToString("0.##", CultureInfo.CurrentCulture) : null,
        };
    }

    private string User(Guid id) => _view!.Users.GetValueOrDefault(id) ?? T["SomeoneUnknown"].Value;

    private FormReader Reader() => new((field, key) => Errors.Add(field, T[key]));

    private async Task RecordStateAsync() =>
        Finish(_mayChange && State!.Read(Reader()) is { } reading ? await Service.RecordStateAsync(Id, reading) : []);

    private async Task AttachActAsync() => Finish(_mayChange ? await Service.AttachActAsync(Id, await SettlementPage.BytesAsync(ActFile!.File)) : []);

    private async Task AddRateAsync() =>
        Finish(_mayChange && Input!.ReadRate(Reader()) is { } terms ? await Service.AddRateAsync(Id, terms) : []);

    private async Task DecideAsync()
    {
        var form = Reader();
        var ground = form.Text(nameof(Presence.Ground), Presence!.Ground);
        Finish(_mayChange && Presence.ReadPresence(form) is { } rules ? await Service.DecidePresenceAsync(Id, rules, ground!) : []);
    }

    /// <summary>Stays on the page with its errors, or goes back to it.</summary>
    private void Finish(IReadOnlyList<Refusal> refusals)
    {
        foreach (var refusal in _mayChange ? refusals : [new Refusal("settlement.not-allowed")])
        {
            Errors.Add(SchemeWording.FieldOf(refusal), T.Say(refusal));
        }

        if (!Errors.Any)
        {
            Goto(Link($"gestion/indemnites/baremes/{Id}"));
        }
    }
}

/// <summary>The text of an act, as sent.</summary>
public sealed class ActFileInput
{
    public IFormFile? File { get; set; }
}
