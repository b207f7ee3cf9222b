using Microsoft.AspNetCore.Components;
using Misthos.Domain.Sittings;
using Misthos.Web.Design;
using Misthos.Web.Features.Members.Needs;

namespace Misthos.Web.Features.Sittings.Groups;

/// <summary>Who sits with whom, apart from whom, at which kind of table; and preferences told to an organiser.</summary>
public partial class RulesPage
{
    private Sitting? _sitting;
    private TableSetup? _setup;
    private List<SeatingRule> _rules = [];
    private Dictionary<Guid, TablePerson> _known = [];
    private List<TableWish> _wishes = [];
    private List<Choice> _kinds = [], _people = [];
    private int _choices;

    [Parameter] public Guid Id { get; set; }

    [SupplyParameterFromForm(FormName = "rule")] public RuleForm? Input { get; set; }

    [SupplyParameterFromForm(FormName = "choice")] public ChoiceForm? Choice { get; set; }

    [Inject] private TableCaseQueries Cases { get; set; } = null!;

    [Inject] private TableQueries Queries { get; set; } = null!;

    [Inject] private NeedQueries Needs { get; set; } = null!;

    [Inject] private TableWishService Wishes { get; set; } = null!;

    [Inject] private TableSetupService Service { get; set; } = null!;

    private string Here => Link($"gestion/seances/{Id}/tables/regles");

    protected override async Task OnInitializedAsync()
    {
        if (await Cases.SittingAsync(Id) is not { } sitting || await Cases.SetupAsync(Id) is not { } setup)
        {
            NotFound();
            return;
        }

        var about = await Cases.ReadAsync(sitting, setup, toMake: false);
        (_setup, _rules, _choices) = (setup, [.. about.Rules], about.Choices.Count);
        _known = about.People.Select(p => p.Person).Concat(about.Edition.Seats.Select(s => s.Person)).DistinctBy(p => p.Id).ToDictionary(p => p.Id);
        foreach (var (id, person) in await Queries.PeopleAsync([.. _rules.SelectMany(r => new[] { r.PersonId, r.OtherId ?? r.PersonId }).Distinct().Where(id => !_known.ContainsKey(id))]))
        {
            _known[id] = person;
        }

        _wishes = await Needs.AtTablesAsync([.. about.People.Select(p => p.Person.Id)]);
        _people = [.. about.People.Select(p => new Choice(p.Person.Id.ToString(), p.Capacity == Capacity.Member ? $"{p.Person.FamilyName} {p.Person.GivenName}" : $"{p.Person.FamilyName} {p.Person.GivenName} ({T[$"Capacity.{p.Capacity}"].Value})"))];
        _kinds = [.. Enum.GetValues<SeatingRuleKind>().Where(k => k != SeatingRuleKind.SameGenderTable || about.Edition.KnowsGender).Select(k => new Choice(k.ToString(), T[$"Rule.{k}"], T[$"Rule.{k}.Hint"]))];
        (Input, Choice) = (Input ?? new() { ForEdition = true }, Choice ?? new());
        _sitting = sitting;
    }

    private string Sentence(SeatingRule rule) => T[$"Rule.Says.{rule.Kind}", NameOf(rule.PersonId), rule.OtherId is { } other ? NameOf(other) : rule.Table is { } table ? T["TableNumber", table].Value : T["Rule.AnyTable"].Value];

    private string NameOf(Guid person) => _known.GetValueOrDefault(person)?.Name ?? "?";

    private Task AddAsync()
    {
        var kind = Typed.Chosen<SeatingRuleKind>(Input!.Kind);
        Errors.Require(kind is not null, nameof(Input.Kind), T);
        var table = Typed.Whole(Input.Table, 1, TableSetup.MostTables);
        Errors.Require(table is not null || string.IsNullOrWhiteSpace(Input.Table), nameof(Input.Table), T);
        Guid? other = Guid.TryParse(Input.OtherId, out var id) ? id : null;
        return SubmitAsync(
            () => Service.AddRuleAsync(Id, new(kind!.Value, Guid.TryParse(Input.PersonId, out var person) ? person : Guid.Empty, other, table, Typed.Text(Input.Reason), Input.ForEdition)), T, Here,
            code => code switch { "rule.nobody" or "rule.unknown-person" or "rule.not-a-minor" or "rule.gender-unknown" => nameof(Input.PersonId), "rule.needs-two" or "rule.same-person" => nameof(Input.OtherId), "rule.needs-reason" or "rule.reason-too-long" => nameof(Input.Reason), _ => "" });
    }

    private Task GrantAsync(TableWish wish) => SubmitAsync(() => Wishes.GrantAsync(Id, wish), T, Here);

    private Task RemoveAsync(Guid rule) => SubmitAsync(() => Service.RemoveRuleAsync(Id, rule), T, Here);

    private Task ChooseAsync()
    {
        var person = Guid.TryParse(Choice!.PersonId, out var id) ? id : Guid.Empty;
        Errors.Require(person != Guid.Empty, nameof(Choice.PersonId), T);
        var choice = Choice.Read(Errors, T);
        return SubmitAsync(() => Service.ChooseAsync(Id, person, choice!.Value, onBehalf: true), T, Here, ChoiceForm.FieldOf);
    }
}
