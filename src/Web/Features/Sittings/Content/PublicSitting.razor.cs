using Microsoft.AspNetCore.Components;
using Misthos.Domain.Sittings;
using Misthos.Web.Features.Portal;

namespace Misthos.Web.Features.Sittings.Content;

public sealed partial class PublicSitting
{
    private PublicView? _view;
    private List<AgendaItem> _agenda = [];
    private List<SittingSpeaker> _speakers = [];
    private List<DocumentRow> _documents = [];
    private List<OfficialRow> _officials = [];
    private PublishedCounts _counts = new(0, []);
    private bool _isMember, _keepsSomething;

    [Parameter]
    public Guid Id { get; set; }

    [Inject]
    private ContentQueries Queries { get; set; } = null!;

    [Inject]
    private PresenceQueries Presences { get; set; } = null!;

    private Sitting Sitting => _view!.Sitting;

    protected override async Task OnInitializedAsync()
    {
        if (await Queries.PublicAsync(Id) is not { } view)
        {
            NotFound();
            return;
        }

        _isMember = Me.IsSignedIn && await Queries.IsOfMemberAsync(Me.Id, Id);
        (_agenda, _speakers) = (await Queries.AgendaAsync(Id), await Queries.SpeakersAsync(Id));
        _documents = await Queries.DocumentsAsync(Id, Readership.Members);
        if (view.Sitting.Status == SittingStatus.Closed)
        {
            _officials = await Queries.OfficialsAsync(Id);
            _counts = PublishedCounts.Of((await Presences.CountsAsync(Id))[Id]);
        }

        _keepsSomething = !_isMember && (_documents.Exists(d => d.Readership == Readership.Members) || view.Minutes?.Readership == Readership.Members);
        _view = view;
    }

    private bool MayRead(Readership readership) => readership == Readership.Everyone || (readership == Readership.Members && _isMember);

    private string HrefOf(DocumentRow document) => Link($"{(document.Readership == Readership.Everyone ? "" : "moi/")}seances/{Id}/documents/{document.Id}");

    private static string[] Lines(string text) => text.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
}
