namespace Misthos.Web.Infrastructure.Pdf;

/// <summary>The temporary profile of a <see cref="PdfBrowser"/>; removed with it, as soon as its processes let go of their files.</summary>
internal sealed class PdfProfile : IAsyncDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("misthos-pdf-");

    public string Folder => _folder.FullName;

    public async ValueTask DisposeAsync()
    {
        for (var attempt = 0; attempt < 20 && !TryRemove(); attempt++)
        {
            await Task.Delay(50);
        }
    }

    private bool TryRemove()
    {
        try
        {
            _folder.Delete(recursive: true);
            return true;
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            return false;
        }
    }
}
