using Microsoft.AspNetCore.Components;
using Misthos.Domain.Sittings;
using Misthos.Web.Design;
using Misthos.Web.Infrastructure.Http;

namespace Misthos.Web.Features.Sittings.Messages;

public sealed partial class MessagePage : CityPage
{
    private MessageKey? _key;
    private MessageWording? _own;
    private MessagePreview? _preview;
    private List<Choice> _sittings = [];
    private List<Choice> _people = [];

    [Inject] private MessageQueries Queries { get; set; } = null!;

    [Inject] private MessagePreviewQueries Previews { get; set; } = null!;

    [Inject] private MessageWordingService Service { get; set; } = null!;

    [Parameter] public string Name { get; set; } = "";

    [SupplyParameterFromQuery(Name = "enregistre")] public bool Saved { get; set; }

    [SupplyParameterFromForm(FormName = "wording")] public MessageForm? Input { get; set; }

    private string Title => T[$"Name.{_key!.Shape}", T[$"Of.{_key.Message}"], T[$"In.{_key.Language}"]];

    private string Here => Link($"gestion/messages/{Name}");

    protected override async Task OnInitializedAsync()
    {
        if (MessageAddress.Read(Name) is not { } key)
        {
            NotFound();
            return;
        }

        _own = (await Queries.OwnAsync()).FirstOrDefault(w => (w.Message, w.Shape, w.Language) == (key.Message, key.Shape, key.Language));
        var (sittings, people) = (await Previews.SittingsAsync(), await Previews.PeopleAsync(key.Language));
        Input ??= await SentAsync(key, sittings.Count > 0 ? sittings[0].Id : null);
        _sittings = [.. sittings.Select(s => new Choice(s.Id.ToString(), $"{Format.ShortDay(s.Day)} – {s.Title}"))];
        _people = [.. people.Select(p => new Choice(p.Id.ToString(), p.FullName))];
        _preview = await Previews.ShowAsync(key, Input.Words, sittings.FirstOrDefault(s => $"{s.Id}" == Input.SittingId), people.Find(p => $"{p.Id}" == Input.PersonId));
        _key = key;
    }

    private async Task<MessageForm> SentAsync(MessageKey key, Guid? sittingId)
    {
        using var speaking = Speaking.In(key.Language);
        var words = await Queries.WordsAsync(key.Message, key.Shape);
        return new() { Seen = $"{MessageWordingService.SeenAs(_own)}", Subject = words.Subject, Body = words.Body, SittingId = sittingId?.ToString() };
    }

    private async Task SaveAsync()
    {
        Input!.Check(_key!, Errors, T);
        if (!Input.OnlyShows)
        {
            await SubmitAsync(() => Service.WordAsync(_key!, Input.SeenVersion, Input.Words), T, $"{Here}?enregistre=true", MessageForm.FieldOf);
        }
    }

    private Task ResetAsync() => SubmitAsync(() => Service.ResetAsync(_key!), T, Here);
}
