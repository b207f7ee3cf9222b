using Microsoft.AspNetCore.Components;
using Misthos.Domain;
using Misthos.Domain.Members;
using Misthos.Web.Design;
using Misthos.Web.Features.Members.Guardians;
using Misthos.Web.Features.Members.Needs;
using Misthos.Web.Features.Members.Returns;
using Misthos.Web.Features.Members.Space;

namespace Misthos.Web.Features.Members;

/// <summary>One person: mandates, contact, needs.</summary>
public partial class MemberPage
{
    private Person? _person;
    private List<MemberRow> _mandates = [];
    private List<NeedView> _needs = [];
    private MinorAuthorisation? _authorisation;
    private List<PersonPresence> _presences = [];
    private bool _hasAccount;

    [Parameter] public Guid Id { get; set; }

    [SupplyParameterFromForm(FormName = "contact")] public ContactInput? Input { get; set; }

    [SupplyParameterFromForm(FormName = "resign")] public ResignInput? Resignation { get; set; }

    [SupplyParameterFromForm(FormName = "need", Name = "Input")] public NeedInput? NewNeed { get; set; }

    [SupplyParameterFromForm(FormName = "consent")] public MyPreferences.ConsentInput? Agreed { get; set; }

    [SupplyParameterFromForm(FormName = "standing")] public StandingInput? Standing { get; set; }

    [Inject] private NeedQueries Needs { get; set; } = null!;

    [Inject] private NeedService NeedService { get; set; } = null!;

    [Inject] private MinorQueries MinorFiles { get; set; } = null!;

    [Inject] private ReturnService Returns { get; set; } = null!;

    [Inject] private TimeProvider Clock { get; set; } = null!;

    [Inject] private SpaceService Space { get; set; } = null!;

    [Inject] private SpaceQueries SpaceOf { get; set; } = null!;

    [Inject] private SeatService Seats { get; set; } = null!;

    [Inject] private MemberQueries Queries { get; set; } = null!;

    [Inject] private MemberService Service { get; set; } = null!;

    private string Here => Link($"gestion/membres/{Id}");

    private List<Choice> Active => [.. _mandates.Where(m => m.Status == MandateStatus.Active)
        .Select(m => new Choice(m.MandateId.ToString(), $"{m.Organ} ({m.Edition})"))];

    private List<Choice> ChannelChoices => [.. Enum.GetNames<ContactChannel>().Select(n => new Choice(n, T[$"Channel.{n}"]))];

    private bool IsMinor => Minors.IsMinor(_person!.BornOn, Format.DayOf(Clock.GetUtcNow()));

    protected override async Task OnInitializedAsync()
    {
        _person = await Queries.FindAsync(Id);
        if (_person is null)
        {
            NotFound();
            return;
        }

        (_mandates, _needs, _hasAccount) = (await Queries.MandatesAsync(Id), await Needs.OfAsync([Id]), await Queries.HasAccountAsync(Id));
        _authorisation = IsMinor ? await MinorFiles.OfAsync(Id) : null;
        if (Agreed is null)
        {
            var said = await SpaceOf.ConsentsAsync([Id]);
            Agreed = new() { Kinds = [.. Enum.GetValues<ConsentKind>().Where(k => Consents.Allows(k, said, isMinor: false)).Select(k => k.ToString())] };
        }

        _presences = await Queries.PresencesAsync(Id);
        Input ??= new() { Email = _person.Email, Phone = _person.Phone, Address = _person.Address, Channel = _person.Channel.ToString() };
        Standing ??= new() { IsStaff = _person.IsStaffOfAuthority, IsElected = _person.IsElectedOfficial };
        (Resignation, NewNeed) = (Resignation ?? new(), NewNeed ?? new());
    }

    private Task ContactAsync()
    {
        var typed = Typed.Text(Input!.Email);
        var isAddress = EmailAddress.TryParse(typed, out var email);
        Errors.Require(typed is null || isAddress, nameof(Input.Email), T);
        var channel = Typed.Chosen<ContactChannel>(Input.Channel);
        Errors.Require(channel is not null, nameof(Input.Channel), T);
        return SubmitAsync(() => Service.SetContactAsync(Id, isAddress ? email : null, (Typed.Text(Input.Phone), Typed.Text(Input.Address)), channel!.Value), T, Here);
    }

    private Task TrustAsync() => SubmitAsync(() => Returns.TrustAsync(Id), T, Here);

    private Task ConsentAsync() => SubmitAsync(() => Space.NoteConsentAsync(Id, [.. Agreed!.Kinds.Select(k => Typed.Chosen<ConsentKind>(k)).OfType<ConsentKind>()]), T, Here);

    private Task StandingAsync() => SubmitAsync(() => Seats.SetStandingAsync(Id, Standing!.IsStaff, Standing.IsElected), T, Here);

    private Task ResignAsync()
    {
        var day = Typed.Day(Resignation!.On);
        var isMandate = Guid.TryParse(Resignation.MandateId, out var mandate);
        Errors.Require(isMandate, nameof(Resignation.MandateId), T);
        Errors.Require(day is not null, nameof(Resignation.On), T);
        Errors.Require(!string.IsNullOrWhiteSpace(Resignation.Reason), nameof(Resignation.Reason), T);
        return SubmitAsync(() => Service.ResignAsync(Id, mandate, day!.Value, Resignation.Reason!.Trim()), T, Here);
    }

    private Task NeedAsync()
    {
        var content = NeedFields.Read(NewNeed!, Errors, N, onBehalf: true);
        return SubmitAsync(() => NeedService.AddAsync(Id, content!, NewNeed!.Consent), N, Here, code => code == "need.no-consent" ? nameof(NewNeed.Consent) : "");
    }
}
