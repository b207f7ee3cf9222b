using Microsoft.AspNetCore.Components;
using Misthos.Domain.Members;
using Misthos.Domain.Recognition;
using Misthos.Web.Design;

namespace Misthos.Web.Features.Recognition;

/// <summary>One recognition: who it is for, who answered and came, what came of it.</summary>
public partial class RecognitionPage
{
    private RecognitionAct? _act;
    private RecognitionEcho? _echo;
    private List<Person> _people = [];
    private Dictionary<Guid, RecognitionReply> _replies = [];

    [Parameter] public Guid Id { get; set; }

    [SupplyParameterFromForm(FormName = "count")] public OutcomeInput? Input { get; set; }

    [SupplyParameterFromForm(FormName = "answer")] public AnswerInput? Answer { get; set; }

    [SupplyParameterFromForm(FormName = "presence")] public PresenceInput? Presence { get; set; }

    [Inject] private RecognitionQueries Queries { get; set; } = null!;

    [Inject] private RecognitionService Service { get; set; } = null!;

    [Inject] private ReplyService Replies { get; set; } = null!;

    [Inject] private TimeProvider Clock { get; set; } = null!;

    private string Here => Link($"gestion/reconnaissance/{Id}");

    private DateOnly Today => Format.DayOf(Clock.GetUtcNow());

    private bool IsOver => _act!.On <= Today;

    private List<Person> Others => [.. _people.Where(person => !RecognitionService.IsReachable(person))];

    private int ToTell => _act!.IsDraft || (_act.Kind.AsksReply() && _act.On < Today) ? 0 : Math.Max(0, _people.Count - Others.Count - _act.ToldTo);

    private List<Choice> Names => [.. _people.Select(p => new Choice(p.Id.ToString(), p.FullName))];

    private ActTakeUp Taken => new(_act!, Counts, IsOver);

    private ReplyCounts Counts => new(_replies.Values.Count(r => r.Answer == RecognitionAnswer.Accepted), _replies.Values.Count(r => r.Answer == RecognitionAnswer.Declined),
        _replies.Values.Count(r => r.Came == true), _replies.Values.Count(r => r.Came is not null));

    protected override async Task OnInitializedAsync()
    {
        if (await Queries.FindAsync(Id) is not { } act)
        {
            NotFound();
            return;
        }

        _people = await Queries.AudienceAsync(act);
        _replies = await Queries.RepliesAsync(Id);
        _echo = await Queries.EchoAsync(Id);
        Input ??= OutcomeInput.Of(act);
        Answer ??= new();
        Presence ??= new() { People = [.. _replies.Values.Where(r => r.Came == true).Select(r => r.PersonId.ToString())] };
        _act = act;
    }

    private Task ConfirmAsync() => SubmitAsync(() => Service.ConfirmAsync(Id), T, Here);

    private Task TellAsync() => SubmitAsync(() => Service.TellAsync(Id), T, Here);

    private Task CountAsync()
    {
        var outcome = Input!.Read(Errors, T);
        return SubmitAsync(() => Service.CountAsync(Id, outcome!, Clock.GetUtcNow()), T, Here);
    }

    private Task AnswerAsync()
    {
        var isPerson = Guid.TryParse(Answer!.Person, out var person);
        var answer = Typed.Chosen<RecognitionAnswer>(Answer.Answer);
        Errors.Require(isPerson, nameof(Answer.Person), T);
        Errors.Require(answer is not null, nameof(Answer.Answer), T);
        return SubmitAsync(() => Replies.AnswerAsync(new(Id, person, ReplyWay.Organiser), answer!.Value), T, Here);
    }

    private Task NoteAllAsync() =>
        SubmitAsync(() => Replies.NoteAllAsync(Id, [.. Presence!.People.Select(p => Guid.TryParse(p, out var id) ? id : Guid.Empty)]), T, Here, _ => nameof(Presence.People));
}
