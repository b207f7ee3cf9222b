using Microsoft.AspNetCore.Components;
using Microsoft.EntityFrameworkCore;
using Misthos.Domain;
using Misthos.Domain.Members;
using Misthos.Web.Design;

namespace Misthos.Web.Features.Members;

/// <summary>One person: mandates, contact, needs.</summary>
public partial class MemberPage
{
    private Person? _person;
    private List<MemberRow> _mandates = [];
    private List<Need> _needs = [];
    private List<PersonPresence> _presences = [];
    private bool _hasAccount;
    private string? _posted;

    [Parameter] public Guid Id { get; set; }

    [SupplyParameterFromForm(FormName = "contact")] public ContactInput? Input { get; set; }

    [SupplyParameterFromForm(FormName = "resign")] public ResignInput? Resignation { get; set; }

    [SupplyParameterFromForm(FormName = "need")] public NeedInput? NewNeed { get; set; }

    [SupplyParameterFromForm(FormName = "standing")] public StandingInput? Standing { get; set; }

    [Inject] private SeatService Seats { get; set; } = null!;

    [Inject] private MemberQueries Queries { get; set; } = null!;

    [Inject] private MemberService Service { get; set; } = null!;

    private List<Choice> Active => [.. _mandates.Where(m => m.Status == MandateStatus.Active)
        .Select(m => new Choice(m.MandateId.ToString(), $"{m.Organ} ({m.Edition})"))];

    private List<Choice> ChannelChoices => [.. Enum.GetNames<ContactChannel>().Select(n => new Choice(n, T[$"Channel.{n}"]))];

    private List<Choice> KindChoices => [.. Enum.GetNames<NeedKind>().Select(n => new Choice(n, T[$"Need.Is{n}"]))];

    protected override async Task OnInitializedAsync()
    {
        _person = await Queries.FindAsync(Id);
        if (_person is null)
        {
            NotFound();
            return;
        }

        (_mandates, _needs, _hasAccount) = (await Queries.MandatesAsync(Id), await Queries.NeedsAsync(Id), await Queries.HasAccountAsync(Id));
        _presences = await Queries.PresencesAsync(Id);
        Input ??= new() { Email = _person.Email, Phone = _person.Phone, Address = _person.Address, Channel = _person.Channel.ToString() };
        Standing ??= new() { IsStaff = _person.IsStaffOfAuthority, IsElected = _person.IsElectedOfficial };
        (Resignation, NewNeed) = (Resignation ?? new(), NewNeed ?? new());
    }

    private FormErrors? ErrorsOf(string form) => _posted == form ? Errors : null;

    private Task ContactAsync()
    {
        var typed = MemberForms.Blank(Input!.Email);
        var isAddress = EmailAddress.TryParse(typed, out var email);
        Refuse(nameof(Input.Email), typed is not null && !isAddress);
        var channel = MemberForms.Pick<ContactChannel>(Input.Channel);
        Refuse(nameof(Input.Channel), channel is null);
        return DoAsync("contact", async () =>
        {
            await Service.SetContactAsync(Id, isAddress ? email : null, (MemberForms.Blank(Input.Phone), MemberForms.Blank(Input.Address)), channel!.Value);
            return [];
        });
    }

    private Task StandingAsync() => DoAsync("standing", async () =>
    {
        await Seats.SetStandingAsync(Id, Standing!.IsStaff, Standing.IsElected);
        return [];
    });

    private Task ResignAsync()
    {
        var day = MemberForms.Day(Resignation!.On);
        var isMandate = Guid.TryParse(Resignation.MandateId, out var mandate);
        Refuse(nameof(Resignation.MandateId), !isMandate);
        Refuse(nameof(Resignation.On), day is null);
        Refuse(nameof(Resignation.Reason), string.IsNullOrWhiteSpace(Resignation.Reason));
        return DoAsync("resign", () => Service.ResignAsync(Id, mandate, day!.Value, Resignation.Reason!.Trim()));
    }

    private Task NeedAsync()
    {
        var kind = MemberForms.Pick<NeedKind>(NewNeed!.Kind);
        Refuse(nameof(NewNeed.Kind), kind is null);
        Refuse(nameof(NewNeed.Words), string.IsNullOrWhiteSpace(NewNeed.Words));
        return DoAsync("need", async () =>
        {
            await Service.AddNeedAsync(Id, kind!.Value, NewNeed.Words!.Trim());
            return [];
        });
    }

    private void Refuse(string field, bool isWrong)
    {
        if (isWrong)
        {
            Errors.Add(field, T[$"Missing.{field}"]);
        }
    }

    private async Task DoAsync(string form, Func<Task<IReadOnlyList<Refusal>>> act)
    {
        _posted = form;
        if (Errors.Any)
        {
            return;
        }

        try
        {
            foreach (var refusal in await act())
            {
                Errors.Add(T[refusal.Code]);
            }
        }
        catch (DbUpdateException)
        {
            Errors.Add(T["Conflict"]);
        }

        if (!Errors.Any)
        {
            Goto(Link($"gestion/membres/{Id}"));
        }
    }
}
