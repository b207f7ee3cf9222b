using Microsoft.AspNetCore.Components;
using Misthos.Domain.Sittings;
using Misthos.Web.Design;

namespace Misthos.Web.Features.Sittings.Groups;

/// <summary>What a table wrote in a round: typed, with photos of its sheets.</summary>
public partial class NotePage
{
    private Sitting? _sitting;
    private TableNote? _note;
    private string _title = "", _round = "";
    private List<string> _people = [], _officers = [];

    [Parameter] public Guid Id { get; set; }

    [Parameter] public int Round { get; set; }

    [Parameter] public int Table { get; set; }

    [SupplyParameterFromForm(FormName = "note")] public NoteForm? Input { get; set; }

    [Inject] private TableCaseQueries Cases { get; set; } = null!;

    [Inject] private TableQueries Tables { get; set; } = null!;

    [Inject] private TableNoteQueries Notes { get; set; } = null!;

    [Inject] private TableNoteService Service { get; set; } = null!;

    protected override async Task OnInitializedAsync()
    {
        var sitting = await Cases.SittingAsync(Id);
        var plan = sitting is null ? null : await Tables.PlanAsync((await Cases.SetupAsync(Id))?.CurrentPlanId);
        if (plan is null || Round < 1 || Round > plan.Rounds || Table < 1 || Table > plan.Tables)
        {
            NotFound();
            return;
        }

        var seats = plan.Seats.Where(s => s.Round == Round && s.Table == Table).ToList();
        var names = await Tables.PeopleAsync([.. seats.Select(s => s.PersonId)]);
        _people = [.. seats.Select(s => names[s.PersonId]).OrderBy(p => p.FamilyName, StringComparer.CurrentCulture).Select(p => p.Name)];
        _officers = [.. seats.Where(s => s.Capacity == Capacity.Officer).Select(s => names[s.PersonId].Name)];
        (_title, _round) = (T.Table(plan, Table), T.RoundName(plan, Round));
        _note = await Notes.FindAsync(Id, Round, Table);
        Input ??= new() { Text = _note?.Text, IsReady = _note?.ReadyAt is not null, Seen = $"{(_note is null ? 0 : _note.Version + 1)}" };
        _sitting = sitting;
    }

    private async Task SaveAsync()
    {
        var photos = new List<NotePhoto>();
        foreach (var file in (Input!.Files ?? []).Where(f => f.Length > 0).Take(TableNote.MostPhotos + 1))
        {
            using var memory = new MemoryStream();
            await file.CopyToAsync(memory);
            photos.Add(new(NameOf(file.FileName), memory.ToArray()));
        }

        var writing = new NoteWriting(Round, Table, $"{_title} – {_round}", (Input.Text ?? "").Trim().ReplaceLineEndings("\n"), Input.IsReady, Typed.Whole(Input.Seen) ?? -1) { Photos = photos };
        await SubmitAsync(() => Service.WriteAsync(Id, writing), T, Link($"gestion/seances/{Id}/tables/notes"),
            code => code switch { "note.photo-type" or "note.photo-too-big" or "note.too-many-photos" => nameof(Input.Files), "note.too-long" or "note.nothing-to-be-ready" => nameof(Input.Text), _ => "" });
    }

    private Task RemoveAsync(Guid photo) => SubmitAsync(() => Service.RemovePhotoAsync(Id, photo), T, Link($"gestion/seances/{Id}/tables/notes/{Round}/{Table}"));

    private static string NameOf(string file) => Path.GetFileName(file) is { Length: > 0 } name ? name.Length > 100 ? name[^100..] : name : "photo";

    /// <summary>A note, as typed.</summary>
    public sealed class NoteForm
    {
        public string? Text { get; set; }

        public bool IsReady { get; set; }

        public string? Seen { get; set; }

        public IReadOnlyList<IFormFile>? Files { get; set; }
    }
}
