namespace Misthos.Web.Features.Proposals.Imports;

/// <summary>The file sent.</summary>
public class ImportInput
{
    public IFormFile? File { get; set; }

    /// <summary>Its content.</summary>
    public async Task<byte[]> ReadAsync()
    {
        using var content = new MemoryStream();
        await File!.CopyToAsync(content);
        return content.ToArray();
    }
}
