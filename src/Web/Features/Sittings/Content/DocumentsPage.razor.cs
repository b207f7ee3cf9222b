using Microsoft.AspNetCore.Components;
using Misthos.Domain.Sittings;
using Misthos.Web.Design;

namespace Misthos.Web.Features.Sittings.Content;

public sealed partial class DocumentsPage
{
    private Sitting? _sitting;
    private List<DocumentRow> _rows = [];
    private PlacePhoto? _photo;

    [Parameter]
    public Guid Id { get; set; }

    [SupplyParameterFromForm(FormName = "add")]
    public DocumentForm? Input { get; set; }

    [SupplyParameterFromForm(FormName = "photo")]
    public PhotoForm? Photo { get; set; }

    [Inject]
    private ContentQueries Queries { get; set; } = null!;

    [Inject]
    private SittingDocumentService Service { get; set; } = null!;

    private string Here => Link($"gestion/seances/{Id}/documents");

    private List<Choice> Uses => [.. Enum.GetValues<DocumentUse>().Select(use => new Choice(use.ToString(), T[$"Use.{use}"]))];

    private List<Choice> Readers => [.. Enum.GetValues<Readership>().Select(r => new Choice(r.ToString(), T[$"Readership.{r}"]))];

    protected override async Task OnInitializedAsync()
    {
        if (await Queries.FindAsync(Id) is not { } sitting)
        {
            NotFound();
            return;
        }

        Input ??= new();
        (_rows, _photo) = (await Queries.DocumentsAsync(Id, Readership.Organisers), await Queries.PlaceAsync(sitting.Place));
        Photo ??= new() { Alternative = _photo?.Alternative };
        _sitting = sitting;
    }

    private async Task AddAsync()
    {
        var (use, readers) = (Typed.Chosen<DocumentUse>(Input!.Use), Typed.Chosen<Readership>(Input.Readership));
        Errors.Require(Typed.Text(Input.Title) is not null, nameof(DocumentForm.Title), T);
        Errors.Require(use is not null, nameof(DocumentForm.Use), T);
        Errors.Require(readers is not null, nameof(DocumentForm.Readership), T);
        var content = await BytesAsync(Input.File);
        await SubmitAsync(() => Service.AddAsync(Id, new(Typed.Text(Input.Title)!, use!.Value, readers!.Value, content)), T, Here, _ => nameof(DocumentForm.File));
    }

    private async Task ShowAsync()
    {
        var content = await BytesAsync(Photo!.File);
        await SubmitAsync(() => Service.ShowPlaceAsync(Id, content, Typed.Text(Photo.Alternative) ?? ""), T, Here, code => code == "photo.alternative" ? "Alternative" : "Photo.File");
    }

    private Task ReadByAsync(Guid document)
    {
        if (Typed.Chosen<Readership>(Http.Request.Form["Readers"]) is { } readers)
        {
            return SubmitAsync(() => Service.ReadByAsync(Id, document, readers), T, Here);
        }

        Errors.Add(T["Missing.Readership"]);
        return Task.CompletedTask;
    }

    private Task RemoveAsync(Guid document) => SubmitAsync(() => Service.RemoveAsync(Id, document), T, Here);

    private static async Task<byte[]> BytesAsync(IFormFile? file)
    {
        using var memory = new MemoryStream();
        await (file?.CopyToAsync(memory) ?? Task.CompletedTask);
        return memory.ToArray();
    }

    /// <summary>A document to add, as typed.</summary>
    public sealed class DocumentForm
    {
        public IFormFile? File { get; set; }

        public string? Title { get; set; }

        public string? Use { get; set; } = nameof(DocumentUse.Before);

        public string? Readership { get; set; } = nameof(Domain.Sittings.Readership.Members);
    }

    /// <summary>A picture of the venue, as typed.</summary>
    public sealed class PhotoForm
    {
        public IFormFile? File { get; set; }

        public string? Alternative { get; set; }
    }
}
