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
    private List<Choice> _left = [];

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

        var all = await Queries.OfEditionAsync(Id);
        var active = all.FindAll(m => m.Status == MandateStatus.Active);
        _seated = active.FindAll(m => m.OrganId == OrganId);
        _left = [.. all.Where(m => m.OrganId == OrganId && m.Status != MandateStatus.Active && !all.Exists(o => o.ReplacesId == m.MandateId)).Select(m => new Choice(m.MandateId.ToString(), m.Name))];
        var taken = _seated.ConvertAll(m => m.PersonId);
        _others = [.. active.Where(m => !taken.Contains(m.PersonId)).DistinctBy(m => m.PersonId).Select(m => new Choice(m.PersonId.ToString(), m.Name))];
        var today = Format.DayOf(Clock.GetUtcNow());
        var from = Format.Machine(today < _organ.StartsOn || today > _organ.EndsOn ? _organ.StartsOn : today);
        (Added, Seated) = (Added ?? new() { From = from }, Seated ?? new() { From = from });
        Seated.People ??= []; // No box ticked: the binder sets null.
    }

    private Task AddAsync()
    {
        Errors.Require(!string.IsNullOrWhiteSpace(Added!.GivenName), nameof(Added.GivenName), T);
        Errors.Require(!string.IsNullOrWhiteSpace(Added.FamilyName), nameof(Added.FamilyName), T);
        var origin = Typed.Chosen<MandateOrigin>(Added.Origin);
        Errors.Require(origin is not null and not MandateOrigin.Drawn, nameof(Added.Origin), T);
        var typed = Typed.Text(Added.Email);
        var isAddress = EmailAddress.TryParse(typed, out var email);
        Errors.Require(typed is null || isAddress, nameof(Added.Email), T);
        return OnDayAsync(Added.From, day => Service.AddAsync(
            OrganId,
            new(Added.GivenName!.Trim(), Added.FamilyName!.Trim(), origin!.Value) { Email = isAddress ? email : null, Address = Typed.Text(Added.Address), Replaces = Guid.TryParse(Added.Replaces, out var left) ? left : null },
            day));
    }

    private Task SeatAsync() => OnDayAsync(Seated!.From, day => Service.SeatAsync(
        OrganId, [.. Seated.People!.Select(id => Guid.TryParse(id, out var person) ? person : Guid.Empty)], day));

    private Task OnDayAsync(string? from, Func<DateOnly, Task<IReadOnlyList<Refusal>>> act)
    {
        var day = Typed.Day(from);
        Errors.Require(day is not null, nameof(SeatInput.From), T);
        return SubmitAsync(
            () => act(day!.Value), T, Link($"gestion/editions/{Id}/organes/{OrganId}"),
            code => code switch { "seat.day" => nameof(SeatInput.From), "seat.nobody" => nameof(SeatInput.People), _ => "" });
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

    public string? Replaces { get; set; }
}

/// <summary>Members given a seat, as ticked.</summary>
public sealed class SeatInput
{
    public List<string>? People { get; set; } = [];

    public string? From { get; set; }
}
