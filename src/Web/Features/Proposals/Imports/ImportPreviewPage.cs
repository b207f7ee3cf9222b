using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.Localization;
using Misthos.Domain;
using Misthos.Web.Infrastructure.Http;

namespace Misthos.Web.Features.Proposals.Imports;

/// <summary>A page that shows what a file would do, does it when asked, and then says what it did.</summary>
public abstract class ImportPreviewPage<TPreview> : CityPage
    where TPreview : ImportPreview
{
    [Parameter] public Guid Id { get; set; }

    [Inject] private IStringLocalizer<ImportTexts> Texts { get; set; } = null!;

    /// <summary>What the file would do; null when it is gone.</summary>
    protected TPreview? Preview { get; private set; }

    /// <summary>Where files of this kind are sent.</summary>
    protected abstract string Home { get; }

    protected abstract Task<TPreview?> PreviewAsync();

    protected abstract Task<IReadOnlyList<Refusal>> TakeAsync();

    protected sealed override async Task OnInitializedAsync()
    {
        Preview = await PreviewAsync();
        if (Preview is null)
        {
            NotFound();
        }
    }

    /// <summary>Does it; pressed twice, it is done already, and the page says so.</summary>
    protected Task ApplyAsync() => SubmitAsync(Preview?.File.AppliedAt is null ? TakeAsync : () => Task.FromResult<IReadOnlyList<Refusal>>([]), Texts, $"{Home}/{Id}");
}
