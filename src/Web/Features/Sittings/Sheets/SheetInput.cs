namespace Misthos.Web.Features.Sittings.Sheets;

/// <summary>A scan, as sent.</summary>
public sealed class SheetInput
{
    public IFormFile? File { get; set; }

    public string? Note { get; set; }

    internal static async Task<byte[]> ReadAsync(IFormFile? file)
    {
        if (file is null)
        {
            return [];
        }

        var bytes = new MemoryStream();
        await file.CopyToAsync(bytes);
        return bytes.ToArray();
    }
}
