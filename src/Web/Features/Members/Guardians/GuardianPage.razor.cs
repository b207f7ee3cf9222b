using Microsoft.AspNetCore.Components;
using Misthos.Domain;
using Misthos.Domain.Members;
using Misthos.Web.Design;
using Misthos.Web.Infrastructure.Http;

namespace Misthos.Web.Features.Members.Guardians;

/// <summary>The authorisation of a minor's guardian: whom to ask, their link, the paper that came back.</summary>
public partial class GuardianPage
{
    private Person? _person;
    private MinorAuthorisation? _file;

    [Parameter] public Guid Id { get; set; }

    [SupplyParameterFromQuery(Name = "envoye")] public string? Sent { get; set; }

    [SupplyParameterFromForm(FormName = "guardian")] public GuardianInput? Guardian { get; set; }

    [SupplyParameterFromForm(FormName = "paper")] public PaperInput? Paper { get; set; }

    [Inject] private MinorQueries Queries { get; set; } = null!;

    [Inject] private MinorService Service { get; set; } = null!;

    [Inject] private GuardianMailService Mails { get; set; } = null!;

    [Inject] private SiteAddress Site { get; set; } = null!;

    [Inject] private TimeProvider Clock { get; set; } = null!;

    private string Here => Link($"gestion/membres/{Id}/autorisation");

    private bool IsMinor => Minors.IsMinor(_person!.BornOn, Format.DayOf(Clock.GetUtcNow()));

    protected override async Task OnInitializedAsync()
    {
        _person = await Queries.PersonAsync(Id);
        if (_person is null)
        {
            NotFound();
            return;
        }

        _file = await Queries.OfAsync(Id);
        Guardian ??= new() { Name = _file?.GuardianName, Phone = _file?.GuardianPhone, Email = _file?.GuardianEmail };
        Paper ??= new();
    }

    private Task SetAsync()
    {
        var typed = Typed.Text(Guardian!.Email);
        var isAddress = EmailAddress.TryParse(typed, out var email);
        Errors.Require(Typed.Text(Guardian.Name) is not null, nameof(Guardian.Name), T);
        Errors.Require(typed is null || isAddress, nameof(Guardian.Email), T);
        Errors.Require(typed is not null || Typed.Text(Guardian.Phone) is not null, nameof(Guardian.Phone), T);
        return SubmitAsync(() => Service.SetGuardianAsync(Id, new(Guardian.Name!.Trim(), Typed.Text(Guardian.Phone), isAddress ? email!.Value : null)), T, Here);
    }

    private Task SendAsync() => SubmitAsync(() => Mails.SendAsync(Id, token => Site.Of(Link($"autorisation/{token}"))), T, Here + "?envoye=1");

    private Task RevokeAsync() => SubmitAsync(() => Service.RevokeLinkAsync(Id), T, Here);

    private Task TakeBackAsync() => SubmitAsync(() => Service.TakeBackAsync(Id), T, Here);

    private async Task ReceiveAsync()
    {
        using var memory = new MemoryStream();
        if (Paper!.File is { } file)
        {
            await file.CopyToAsync(memory);
        }

        await SubmitAsync(() => Service.ReceiveAsync(Id, Typed.Day(Paper.SignedOn), memory.ToArray()), T, Here,
            code => code.StartsWith("document.", StringComparison.Ordinal) ? nameof(Paper.File) : code == "guardian.given" ? "" : nameof(Paper.SignedOn));
    }
}

/// <summary>A guardian, as typed.</summary>
public sealed class GuardianInput
{
    public string? Name { get; set; }

    public string? Phone { get; set; }

    public string? Email { get; set; }
}

/// <summary>The signed paper.</summary>
public sealed class PaperInput
{
    public string? SignedOn { get; set; }

    public IFormFile? File { get; set; }
}
