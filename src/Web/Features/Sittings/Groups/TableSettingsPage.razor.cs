using Microsoft.AspNetCore.Components;
using Misthos.Domain.Sittings;
using Misthos.Web.Design;

namespace Misthos.Web.Features.Sittings.Groups;

/// <summary>How a sitting works at tables: format, rounds, number and names of tables, mix.</summary>
public partial class TableSettingsPage
{
    private const int UsualSize = 8;

    private Sitting? _sitting;
    private EditionPeople? _edition;
    private int _people;
    private List<Choice> _formats = [], _features = [], _groups = [];

    [Parameter] public Guid Id { get; set; }

    [SupplyParameterFromForm(FormName = "setup")] public TableSetupForm? Input { get; set; }

    [Inject] private TableCaseQueries Cases { get; set; } = null!;

    [Inject] private TablePeopleQueries People { get; set; } = null!;

    [Inject] private WorkingGroupQueries Groups { get; set; } = null!;

    [Inject] private TableSetupService Service { get; set; } = null!;

    protected override async Task OnInitializedAsync()
    {
        if (await Cases.SittingAsync(Id) is not { } sitting)
        {
            NotFound();
            return;
        }

        _edition = await People.OfEditionAsync(sitting);
        _people = (await People.TakingPartAsync(sitting, _edition)).Count(p => p.MayCome && p.Capacity is not (Capacity.Guardian or Capacity.Observer or Capacity.Companion));
        var setup = await Cases.SetupAsync(Id) ?? await UsualAsync(sitting);
        Input ??= TableSetupForm.Of(setup);
        Input.Balance ??= []; // No box ticked: the binder sets null.
        _formats = [.. Enum.GetNames<TableFormat>().Select(f => new Choice(f, T[$"Format.{f}"], T[$"Format.{f}.Hint"]))];
        _features = [.. _edition.Features.Select(f => new Choice(f, T.Feature(f)))];
        _groups = [.. (await Groups.OfEditionAsync(sitting.EditionId)).Select(g => new Choice(g.Id.ToString(), g.Name))];
        _sitting = sitting;
    }

    // As at the edition's last sitting; the first time, three rounds at tables of eight mixed by everything known.
    private async Task<TableSetup> UsualAsync(Sitting sitting)
    {
        var last = await Cases.LastSetupAsync(sitting);
        var setup = new TableSetup(sitting, Math.Clamp((_people + UsualSize - 1) / UsualSize, 1, TableSetup.MostTables));
        setup.Describe(new(
            last?.Format ?? TableFormat.WorldCafe,
            last is null ? [T["Round", 1], T["Round", 2], T["Round", 3]] : last.RoundTitles,
            [.. setup.Tables.Select(t => new TableTerms(t.Title, t.Places, t.GroupId))],
            last is null ? _edition!.Features : last.Balance, last?.MostOfficials is { } most && most <= _edition!.MostOfficials ? most : null, last?.SmallTable ?? 5, false));
        return setup;
    }

    private Task SaveAsync()
    {
        var terms = Input!.Read(_people, _edition!.Features, Errors, T);
        return SubmitAsync(() => Service.SaveAsync(Id, terms!), T, Link($"gestion/seances/{Id}/tables"), FieldOf);
    }

    private static string FieldOf(string code) => code switch
    {
        "tables.number" => nameof(TableSetupForm.Tables),
        "tables.rounds" or "tables.one-round" => nameof(TableSetupForm.Rounds),
        "tables.officials" or "tables.officials-wider" => nameof(TableSetupForm.MostOfficials),
        "tables.nothing-to-choose" => nameof(TableSetupForm.ChoicesOpen),
        _ => "",
    };
}
