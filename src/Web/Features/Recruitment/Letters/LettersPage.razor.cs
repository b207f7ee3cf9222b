using Microsoft.AspNetCore.Components;
using Misthos.Domain.Recruitment;
using Misthos.Web.Design;

namespace Misthos.Web.Features.Recruitment.Letters;

/// <summary>Mailings of a channel: asked for, made, downloaded, posted.</summary>
public partial class LettersPage
{
    private LettersView? _view;
    private LetterRun? _open;
    private DateTimeOffset _now;

    [Parameter] public Guid ChannelId { get; set; }

    [SupplyParameterFromQuery(Name = "pause")] public string? Pause { get; set; }

    [SupplyParameterFromForm(FormName = "start")] public StartInput? Start { get; set; }

    [SupplyParameterFromForm(FormName = "post")] public PostingInput? Posting { get; set; }

    [SupplyParameterFromForm(FormName = "discard")] public RunInput? Discard { get; set; }

    [Inject] private LetterQueries Queries { get; set; } = null!;

    [Inject] private LetterService Service { get; set; } = null!;

    [Inject] private TimeProvider Clock { get; set; } = null!;

    private string Channel => Link($"gestion/voies/{ChannelId}");

    private string Here => $"{Channel}/lettres";

    private bool IsPaused => Pause is not null;

    private List<Choice> Kinds =>
    [
        new(nameof(ContactKind.Letter), T.Count("Start.Letter", _view!.ToInvite), T["Start.Letter.Hint"]),
        new(nameof(ContactKind.Reminder), T.Count("Start.Reminder", _view.ToRemind), T["Start.Reminder.Hint", _view.Wording.RemindAfterDays, _view.Wording.LeastDaysToAnswer]),
    ];

    protected override async Task OnInitializedAsync()
    {
        _now = Clock.GetUtcNow();
        _view = await Queries.ViewAsync(ChannelId);
        if (_view is null)
        {
            NotFound();
            return;
        }

        _open = _view.Runs.FirstOrDefault(r => r.Status is LetterRunStatus.Preparing or LetterRunStatus.Ready);
        (Start, Discard) = (Start ?? new(), Discard ?? new());
        Start.Kind ??= _view.ToInvite > 0 ? nameof(ContactKind.Letter) : nameof(ContactKind.Reminder);
        Posting ??= new() { Day = Format.Machine(Format.DayOf(_now)) };
        if (_open is { Status: LetterRunStatus.Preparing } && !IsPaused && HttpMethods.IsGet(Http.Request.Method))
        {
            Http.Response.Headers["Refresh"] = "3";
        }
    }

    private Task StartAsync()
    {
        var kind = Typed.Chosen<ContactKind>(Start!.Kind);
        Errors.Require(kind is ContactKind.Letter or ContactKind.Reminder, nameof(Start.Kind), T);
        Errors.Require(Start.Output is "pdf" or "csv", nameof(Start.Output), T);
        return SubmitAsync(() => Service.StartAsync(ChannelId, kind!.Value, Start.Output == "csv").InWords(), T, Here,
            code => code.StartsWith("reminder.", StringComparison.Ordinal) || code.StartsWith("letters.nobody", StringComparison.Ordinal) ? nameof(Start.Kind)
                : code == "letters.no-printer" ? nameof(Start.Output) : "");
    }

    private Task PostAsync()
    {
        var day = Typed.Day(Posting!.Day);
        Errors.Require(day is not null, nameof(Posting.Day), T);
        return SubmitAsync(() => Service.PostAsync(ChannelId, IdOf(Posting.Run), day!.Value).InWords(), T, $"{Channel}/invitations",
            code => code.StartsWith("letters.posted", StringComparison.Ordinal) ? nameof(Posting.Day) : "");
    }

    private Task DiscardAsync() => SubmitAsync(() => Service.DiscardAsync(ChannelId, IdOf(Discard!.Run)), T, Here);

    private static Guid IdOf(string? text) => Guid.TryParse(text, out var id) ? id : Guid.Empty;
}

/// <summary>A mailing, as it is asked for.</summary>
public sealed class StartInput
{
    public string? Kind { get; set; }

    public string? Output { get; set; } = "pdf";
}

/// <summary>The mailing a button is about.</summary>
public class RunInput
{
    public string? Run { get; set; }
}

/// <summary>The day a mailing was posted.</summary>
public sealed class PostingInput : RunInput
{
    public string? Day { get; set; }
}
