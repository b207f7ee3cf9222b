using Microsoft.AspNetCore.Components;
using Misthos.Domain.Members;
using Misthos.Domain.Recognition;
using Misthos.Web.Design;

namespace Misthos.Web.Features.Recognition.Calls;

/// <summary>One call: who was asked, what they answered, who takes part, what became of it.</summary>
public partial class CallPage
{
    private EngagementCall? _call;
    private List<AskRow> _asks = [];

    [Parameter] public Guid Id { get; set; }

    [SupplyParameterFromForm(FormName = "answer")] public CallAnswerInput? Answer { get; set; }

    [SupplyParameterFromForm(FormName = "decide")] public ChoiceInput? Chosen { get; set; }

    [SupplyParameterFromForm(FormName = "finish")] public CallTextInput? Told { get; set; }

    [SupplyParameterFromForm(FormName = "cancel")] public CallTextInput? Reason { get; set; }

    [Inject] private EngagementQueries Queries { get; set; } = null!;

    [Inject] private EngagementService Service { get; set; } = null!;

    [Inject] private CallAnswerService Answers { get; set; } = null!;

    [Inject] private CallTellService Tell { get; set; } = null!;

    private string Here => Link($"gestion/appels/{Id}");

    private List<AskRow> Willing => _asks.FindAll(a => a.Ask.Answer == RecognitionAnswer.Accepted);

    private List<AskRow> Taken => _asks.FindAll(a => a.Ask.Choice == CallChoice.Taken);

    private int ToPost => _asks.Sum(a => a.Tellings.Count(t => t is { DoneAt: null, Channel: ContactChannel.Post }));

    private string For => string.Join(" – ", new[]
    {
        T[$"Audience.{_call!.Audience}"].Value,
        _call.District is { } district ? T[_call.IsForLocals ? "For.Locals" : "For.District", district] : "",
        string.Join(", ", _call.Themes.Select(t => T[$"Theme.{t}"].Value)),
        _call.Moment is { } moment ? T[$"Moment.{moment}"] : "",
        _call.AskMost is { } most ? T["For.Most", most] : "",
    }.Where(part => part.Length > 0));

    protected override async Task OnInitializedAsync()
    {
        if (await Queries.FindAsync(Id) is not { } call)
        {
            NotFound();
            return;
        }

        (_call, _asks) = (call, await Queries.AsksAsync(Id));
        (Answer, Told, Reason) = (Answer ?? new(), Told ?? new(), Reason ?? new());
        Chosen ??= new() { People = Willing.Count <= call.Places ? [.. Willing.Select(w => w.Person.Id.ToString())] : [] };
    }

    private static IReadOnlyList<Choice> Choices(IEnumerable<AskRow> rows) =>
        [.. rows.Select(a => new Choice(a.Person.Id.ToString(), a.Person.FullName, a.Ask.Words.Length > 0 ? Format.Quoted(a.Ask.Words) : null))];

    private string StepWords(CallStep step) => step.Status switch
    {
        CallStatus.Open => T.Count("Life.Open", step.People),
        CallStatus.Decided => T.Count("Life.Decided", step.People),
        CallStatus.Cancelled => T["Life.Cancelled", step.Words],
        _ => T[$"Life.{step.Status}"],
    };

    private Task PostedAsync() => SubmitAsync(() => Tell.PostedAsync(Id), T, Here);

    private Task PhonedAsync(Guid person) => SubmitAsync(() => Tell.PhonedAsync(Id, person), T, Here);

    private Task AnswerAsync()
    {
        var (isPerson, answer) = (Guid.TryParse(Answer!.Person, out var person), Typed.Chosen<RecognitionAnswer>(Answer.Answer));
        Errors.Require(isPerson, nameof(Answer.Person), T);
        Errors.Require(answer is not null, nameof(Answer.Answer), T);
        RequireShort(Answer.Words, CallAsk.MostWords, nameof(Answer.Words));
        return SubmitAsync(() => Answers.AnswerAsync(new(Id, person, ReplyWay.Organiser), answer!.Value, Typed.Text(Answer.Words) ?? ""), T, Here, _ => nameof(Answer.Answer));
    }

    private Task DecideAsync()
    {
        var willing = Willing.ConvertAll(w => w.Person.Id);
        return SubmitAsync(() => Service.DecideAsync(Id, [.. Chosen!.People.Select(p => Guid.TryParse(p, out var id) ? id : Guid.Empty).Where(willing.Contains).Distinct()]), T, Here, _ => nameof(Chosen.People));
    }

    private Task FinishAsync()
    {
        Errors.Require(Typed.Text(Told!.Text) is not null, nameof(Told.Text), T);
        return SubmitAsync(() => Service.FinishAsync(Id, Typed.Text(Told.Text)!), T, Here);
    }

    private Task CancelAsync()
    {
        Errors.Require(Typed.Text(Reason!.Text) is not null, nameof(Reason.Text), T);
        return SubmitAsync(() => Service.CancelAsync(Id, Typed.Text(Reason.Text)!), T, Here);
    }

    private void RequireShort(string? text, int most, string field)
    {
        if (text?.Length > most)
        {
            Errors.Add(field, T["TooLong", most]);
        }
    }
}
