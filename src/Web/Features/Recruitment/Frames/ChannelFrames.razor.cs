using Microsoft.AspNetCore.Components;
using Misthos.Web.Design;

namespace Misthos.Web.Features.Recruitment.Frames;

/// <summary>Lists of a channel: those there are, and the next.</summary>
public partial class ChannelFrames
{
    private ChannelFramesView? _view;
    private IReadOnlyList<FrameFault> _faults = [];

    [Parameter] public Guid Id { get; set; }

    [SupplyParameterFromForm(FormName = "upload")] public FrameUploadInput? Input { get; set; }

    [Inject] private FrameQueries Queries { get; set; } = null!;

    [Inject] private FrameService Service { get; set; } = null!;

    protected override async Task OnInitializedAsync()
    {
        _view = await Queries.ChannelAsync(Id);
        if (_view is null)
        {
            NotFound();
            return;
        }

        Input ??= new() { LegalBasis = T[$"LegalBasis.{_view.Channel.Kind}"], Purpose = T["Purpose.Default", _view.Edition.Name] };
    }

    private async Task UploadAsync()
    {
        var files = Http.Request.Form.Files.GetFiles("Input.Files");
        Errors.Require(files.Count > 0 && files.All(f => f.Length > 0), nameof(Input.Files), T);
        Errors.Require(Typed.Text(Input!.LegalBasis) is not null, nameof(Input.LegalBasis), T);
        Errors.Require(Typed.Text(Input.Purpose) is not null, nameof(Input.Purpose), T);
        if (Errors.Any)
        {
            return;
        }

        var streams = files.Select(f => new UploadedFile(Path.GetFileName(f.FileName), f.OpenReadStream())).ToList();
        var stored = await Service.UploadAsync(Id, streams, new(Input.LegalBasis!.Trim(), Input.Purpose!.Trim()), Http.RequestAborted);
        foreach (var stream in streams)
        {
            await stream.Content.DisposeAsync();
        }

        _faults = stored.Faults;
        if (stored.FrameId is { } frame)
        {
            Goto(Link($"gestion/listes/{frame}"));
        }
    }
}
