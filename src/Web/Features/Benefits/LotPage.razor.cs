using Microsoft.AspNetCore.Components;
using Misthos.Domain.Benefits;
using Misthos.Domain.Members;
using Misthos.Domain.Sittings;
using Misthos.Web.Design;

namespace Misthos.Web.Features.Benefits;

/// <summary>One lot: to whom its vouchers are given, and what comes back.</summary>
public partial class LotPage
{
    private static readonly string[] Groups = ["mineurs", "jeunes", "tous"];

    private BenefitLot? _lot;
    private string _edition = "";
    private string _group = "";
    private DateOnly _today;
    private Sitting? _sitting;
    private List<Sitting> _sittings = [];
    private List<GrantRow> _grants = [];
    private List<Choice> _people = [];

    [Parameter] public Guid Id { get; set; }

    [SupplyParameterFromQuery(Name = "qui")] public string? Who { get; set; }

    [SupplyParameterFromQuery(Name = "pour")] public string? For { get; set; }

    [SupplyParameterFromQuery(Name = "fait")] public string? Done { get; set; }

    [SupplyParameterFromForm(FormName = "give")] public HandingInput? Input { get; set; }

    [SupplyParameterFromForm(FormName = "back")] public BackInput? Back { get; set; }

    [Inject] private BenefitQueries Queries { get; set; } = null!;

    [Inject] private BenefitService Service { get; set; } = null!;

    [Inject] private TimeProvider Clock { get; set; } = null!;

    private string Here => Link($"gestion/avantages/{Id}");

    private List<Choice> Backs => [.. _grants.Where(g => g.Grant.Stands).Select(g => new Choice(g.Grant.Id.ToString(), T["Back.Choice", g.Person, Format.LongDay(g.Grant.GivenOn), g.Grant.Quantity]))];

    protected override async Task OnInitializedAsync()
    {
        _lot = await Queries.LotAsync(Id);
        if (_lot is null)
        {
            NotFound();
            return;
        }

        _today = Format.DayOf(Clock.GetUtcNow());
        _edition = await Queries.EditionAsync(_lot.EditionId) ?? "";
        _sittings = await Queries.SittingsAsync(_lot.EditionId, _today);
        _sitting = Guid.TryParse(For, out var id) ? _sittings.Find(s => s.Id == id) : null;
        _grants = await Queries.RegisterAsync(_lot.EditionId, Id);
        var everybody = await Queries.MembersAsync(_lot.EditionId, _sitting?.Id);
        _group = Array.Find(Groups, g => g == Who) ?? Groups.FirstOrDefault(g => everybody.Exists(p => Belongs(p, g))) ?? "tous";
        _people = [.. everybody.Where(p => Belongs(p, _group) && !HasForTheSame(p)).Select(p => new Choice(p.Id.ToString(), p.FullName, AgeOf(p)))];
        var isByGuardian = _group == "mineurs" && _lot.Minors == Domain.Allowances.MinorAllowance.SameByGuardian;
        Input ??= new() { On = Format.Machine(_today), Each = "1", Form = (isByGuardian ? BenefitForm.ToGuardian : BenefitForm.InPerson).ToString() };
        Back ??= new();
    }

    private bool Belongs(Person person, string group) => group switch
    {
        "mineurs" => Minors.IsMinor(person.BornOn, _today),
        "jeunes" => Minors.AgeOn(person.BornOn, _today) < 26,
        _ => true,
    };

    private bool HasForTheSame(Person person) => _sitting is not null && _grants.Exists(g => g.Grant.Stands && g.Grant.PersonId == person.Id && g.Grant.SittingId == _sitting.Id);

    private string? AgeOf(Person person) => Minors.AgeOn(person.BornOn, _today) is { } age and < 26 ? T["Age", age].Value : null;

    private Task GiveAsync()
    {
        List<Guid> people = [.. Input!.People.Select(p => Guid.TryParse(p, out var id) ? id : Guid.Empty).Where(id => id != Guid.Empty)];
        var (form, on, each) = (Typed.Chosen<BenefitForm>(Input.Form), Typed.Day(Input.On), Typed.Whole(Input.Each, 1, BenefitHanding.Most));
        Errors.Require(people.Count > 0, nameof(Input.People), T);
        Errors.Require(form is not null, nameof(Input.Form), T);
        Errors.Require(on is not null, nameof(Input.On), T);
        Errors.Require(each is not null, nameof(Input.Each), T);
        return SubmitAsync(
            () => Service.GiveAsync(Id, people, new(on!.Value, form!.Value, _sitting?.Id, each!.Value) { Numbers = NumberList.Read(Input.Numbers) }), T, $"{Here}?fait=1", FieldOf);
    }

    private Task TakeBackAsync()
    {
        var isGrant = Guid.TryParse(Back!.Grant, out var grant);
        var end = Typed.Chosen<BenefitEnd>(Back.End);
        Errors.Require(isGrant, nameof(Back.Grant), T);
        Errors.Require(end is not null, nameof(Back.End), T);
        Errors.Require(Typed.Text(Back.Reason) is not null, nameof(Back.Reason), T);
        return SubmitAsync(() => Service.TakeBackAsync(grant, end!.Value, Back.Reason!.Trim()), T, $"{Here}?fait=1");
    }

    private static string FieldOf(string code) => code switch
    {
        "benefit.day-to-come" or "benefit.before-lot" or "benefit.expired" => nameof(HandingInput.On),
        "benefit.none-left" or "benefit.each" => nameof(HandingInput.Each),
        "benefit.numbers-each" or "benefit.number-gone" => nameof(HandingInput.Numbers),
        "benefit.minor-by-guardian" or "benefit.of-age" => nameof(HandingInput.Form),
        _ => nameof(HandingInput.People),
    };
}
