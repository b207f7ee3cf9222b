using Microsoft.AspNetCore.Components;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;
using Misthos.Domain.Allowances;
using Misthos.Web.Features.Allowances.Ready;

namespace Misthos.Web.Features.Allowances;

/// <summary>Records an act and the scheme it founds, for one edition.</summary>
public partial class NewScheme
{
    private IReadOnlyList<EditionChoice> _editions = [];
    private IReadOnlyList<CouncilAct> _acts = [];
    private EditionChoice? _edition;
    private ReadyScheme? _ready;

    [SupplyParameterFromQuery(Name = "edition")] public string? Edition { get; set; }

    [SupplyParameterFromQuery(Name = "modele")] public string? Model { get; set; }

    [SupplyParameterFromForm(FormName = "create")] public NewSchemeInput? Input { get; set; }

    [Inject] private SchemeQueries Queries { get; set; } = null!;

    [Inject] private SchemeService Service { get; set; } = null!;

    [Inject] private IStringLocalizer<AllowanceTexts> T { get; set; } = null!;

    protected override async Task OnInitializedAsync()
    {
        _ready = ReadySchemes.Find(Model);
        Input ??= Begun();
        Input.Organs ??= []; // No box ticked: the binder sets null.
        _editions = await Queries.EditionsAsync();
        _edition = _editions.FirstOrDefault(e => e.Id.ToString() == Edition) ?? (_editions.Count == 1 ? _editions[0] : null);
        _acts = _edition is null ? [] : await Queries.ActsAsync();
    }

    private NewSchemeInput Begun()
    {
        var input = new NewSchemeInput();
        if (_ready is { } ready)
        {
            input.Take(ready);
        }

        return input;
    }

    private async Task CreateAsync()
    {
        if (Input!.Read(_edition!.Id, _acts, _ready, new FormReader((field, key) => Errors.Add(field, T[key]))) is not { } reading)
        {
            return;
        }

        try
        {
            var (id, refusals) = await Service.CreateAsync(reading);
            foreach (var refusal in refusals)
            {
                Errors.Add(FieldOf(SchemeWording.FieldOf(refusal)), T.Say(refusal));
            }

            if (id is { } scheme)
            {
                Goto(Link($"gestion/indemnites/baremes/{scheme}"));
            }
        }
        catch (DbUpdateException)
        {
            Errors.Add(T["scheme.just-changed"]);
        }
    }

    private static string FieldOf(string field) => field switch
    {
        nameof(StateInput.EffectiveOn) => nameof(NewSchemeInput.StateOn),
        nameof(StateInput.Source) => nameof(NewSchemeInput.StateSource),
        _ => field,
    };
}
