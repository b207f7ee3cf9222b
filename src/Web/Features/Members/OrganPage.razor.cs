using Microsoft.AspNetCore.Components;
using Misthos.Domain;
using Misthos.Domain.Members;
using Misthos.Web.Design;

namespace Misthos.Web.Features.Members;

/// <summary>Who sits in an organ, and who is given a seat in it.</summary>
public partial class OrganPage
{
    private OrganRow? _organ;
    private List<MemberRow> _seated = [];
    private List<Choice> _others = [];
    private string? _posted;

    [Parameter] public Guid Id { get; set; }

    [Parameter] public Guid OrganId { get; set; }

    [SupplyParameterFromForm(FormName = "add")] public NewMemberInput? Added { get; set; }

    [SupplyParameterFromForm(FormName = "seat")] public SeatInput? Seated { get; set; }

    [Inject] private MemberQueries Queries { get; set; } = null!;

    [Inject] private SeatService Service { get; set; } = null!;

    [Inject] private TimeProvider Clock { get; set; } = null!;

    private List<Choice> Origins => [.. Enum.GetNames<MandateOrigin>().Where(n => n != nameof(MandateOrigin.Drawn)).Select(n => new Choice(n, T[$"Origin.{n}"]))];

    protected override async Task OnInitializedAsync()
    {
        _organ = await Queries.OrganAsync(OrganId);
        if (_organ is null || _organ.EditionId != Id)
        {
            _organ = null;
            NotFound();
            return;
        }

        var active = (await Queries.AllAsync()).Where(m => m.EditionId == Id && m.Status == MandateStatus.Active).ToList();
        _seated = [.. active.Where(m => m.OrganId == OrganId)];
        var taken = _seated.ConvertAll(m => m.PersonId);
        _others = [.. active.Where(m => !taken.Contains(m.PersonId)).DistinctBy(m => m.PersonId).Select(m => new Choice(m.PersonId.ToString(), m.Name))];
        var today = Format.DayOf(Clock.GetUtcNow());
        var from = Format.Machine(today < _organ.StartsOn || today > _organ.EndsOn ? _organ.StartsOn : today);
        (Added, Seated) = (Added ?? new() { From = from }, Seated ?? new() { From = from });
    }

    private FormErrors? ErrorsOf(string form) => _posted == form ? Errors : null;

    private Task AddAsync()
    {
        Refuse(nameof(Added.GivenName), string.IsNullOrWhiteSpace(Added!.GivenName));
        Refuse(nameof(Added.FamilyName), string.IsNullOrWhiteSpace(Added.FamilyName));
        var origin = MemberForms.Pick<MandateOrigin>(Added.Origin);
        Refuse(nameof(Added.Origin), origin is null or MandateOrigin.Drawn);
        var typed = MemberForms.Blank(Added.Email);
        var isAddress = EmailAddress.TryParse(typed, out var email);
        Refuse(nameof(Added.Email), typed is not null && !isAddress);
        return DoAsync("add", Added.From, day => Service.AddAsync(
            OrganId,
            new(Added.GivenName!.Trim(), Added.FamilyName!.Trim(), origin!.Value) { Email = isAddress ? email : null, Address = MemberForms.Blank(Added.Address) },
            day));
    }

    private Task SeatAsync() => DoAsync("seat", Seated!.From, day => Service.SeatAsync(OrganId, [.. Seated.People.Select(id => Guid.TryParse(id, out var person) ? person : Guid.Empty)], day));

    private void Refuse(string field, bool isWrong)
    {
        if (isWrong)
        {
            Errors.Add(field, T[$"Missing.{field}"]);
        }
    }

    private async Task DoAsync(string form, string? from, Func<DateOnly, Task<IReadOnlyList<Refusal>>> act)
    {
        _posted = form;
        var day = MemberForms.Day(from);
        Refuse(nameof(SeatInput.From), day is null);
        if (Errors.Any)
        {
            return;
        }

        foreach (var refusal in await act(day!.Value))
        {
            var field = refusal.Code switch { "seat.day" => nameof(SeatInput.From), "seat.nobody" => nameof(SeatInput.People), _ => "" };
            Errors.Add(field, T[refusal.Code, [.. refusal.Values]]);
        }

        if (!Errors.Any)
        {
            Goto(Link($"gestion/editions/{Id}/organes/{OrganId}"));
        }
    }
}

/// <summary>A new member, as typed.</summary>
public sealed class NewMemberInput
{
    public string? GivenName { get; set; }

    public string? FamilyName { get; set; }

    public string? Origin { get; set; }

    public string? Email { get; set; }

    public string? Address { get; set; }

    public string? From { get; set; }
}

/// <summary>Members given a seat, as ticked.</summary>
public sealed class SeatInput
{
    public List<string> People { get; set; } = [];

    public string? From { get; set; }
}
