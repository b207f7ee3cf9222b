using System.Globalization;
using Microsoft.AspNetCore.Components;
using Misthos.Domain.Recruitment;
using Misthos.Web.Design;

namespace Misthos.Web.Features.Recruitment.Letters;

/// <summary>Calls people invited, one after the other; made for a phone held in one hand.</summary>
public partial class InvitationCallsPage
{
    private CallListView? _view;
    private ContactOutcome? _done;

    [Parameter] public Guid ChannelId { get; set; }

    /// <summary>Whom to call; the next of the list when nobody was chosen.</summary>
    [SupplyParameterFromQuery(Name = "invitation")] public string? Chosen { get; set; }

    /// <summary>Code of the one just called.</summary>
    [SupplyParameterFromQuery(Name = "note")] public string? Done { get; set; }

    [SupplyParameterFromQuery(Name = "reponse")] public string? Said { get; set; }

    [SupplyParameterFromForm(FormName = "call")] public InvitationCallInput? Input { get; set; }

    [Inject] private CallListQueries Queries { get; set; } = null!;

    [Inject] private ContactService Service { get; set; } = null!;

    [Inject] private TimeProvider Clock { get; set; } = null!;

    private string Channel => Link($"gestion/voies/{ChannelId}");

    private string Here => $"{Channel}/appels-invitation";

    private List<Choice> Outcomes => [.. InvitationContact.OutcomesOf(ContactKind.Call)
        .Select(o => new Choice(o.ToString(), T[$"Outcome.{o}"], o is ContactOutcome.Objects or ContactOutcome.Accepted ? T[$"Outcome.{o}.Hint"].Value : null))];

    /// <summary>Where an organiser types the registration of this person.</summary>
    private string TypeIn(string code) => Link($"gestion/editions/{_view!.Info.Edition.Id}/inscriptions/saisie?code={ShortCode.Read(code)}");

    protected override async Task OnInitializedAsync()
    {
        Input ??= new();
        var chosen = Guid.TryParse(Input.Invitation ?? Chosen, out var id) ? id : (Guid?)null;
        _done = Typed.Chosen<ContactOutcome>(Said);
        _view = await Queries.ViewAsync(ChannelId, chosen, Clock.GetUtcNow());
        if (_view is null)
        {
            NotFound();
        }
    }

    private Task CallAsync()
    {
        var outcome = Typed.Chosen<ContactOutcome>(Input!.Outcome);
        Errors.Require(outcome is not null, nameof(Input.Outcome), T);
        var at = CallBackAt();
        Errors.Require(outcome != ContactOutcome.CallBack || at is not null, nameof(Input.Day), T);
        var target = Guid.TryParse(Input.Invitation, out var id) ? id : Guid.Empty;
        var report = new ContactReport(ContactKind.Call, outcome ?? ContactOutcome.NoAnswer) { CallBackAt = outcome == ContactOutcome.CallBack ? at : null, Note = Input.Note };
        return SubmitAsync(() => Service.CallAsync(ChannelId, target, report).InWords(), T, $"{Here}?note={_view!.Target?.Code}&reponse={outcome}", code => code switch
        {
            "contact.note-too-long" => nameof(Input.Note),
            "contact.call-back-past" or "contact.call-back-late" or "contact.call-back-required" => nameof(Input.Day),
            _ => nameof(Input.Outcome),
        });
    }

    private DateTimeOffset? CallBackAt() =>
        Typed.Day(Input!.Day) is { } day && TimeOnly.TryParse(Input.Time, CultureInfo.InvariantCulture, out var time)
            ? new DateTimeOffset(TimeZoneInfo.ConvertTimeToUtc(day.ToDateTime(time), Format.Paris), TimeSpan.Zero)
            : null;
}

/// <summary>A call, as typed.</summary>
public sealed class InvitationCallInput
{
    public string? Invitation { get; set; }

    public string? Outcome { get; set; }

    public string? Day { get; set; }

    public string? Time { get; set; }

    public string? Note { get; set; }
}
