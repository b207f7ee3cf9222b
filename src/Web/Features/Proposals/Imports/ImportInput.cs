using Microsoft.Extensions.Localization;
using Misthos.Web.Design;

namespace Misthos.Web.Features.Proposals.Imports;

/// <summary>The file sent.</summary>
public class ImportInput
{
    public IFormFile? File { get; set; }

    /// <summary>Whether there is no file that can be taken in, which is told at its field.</summary>
    public bool Refused(FormErrors errors, IStringLocalizer<ImportTexts> texts)
    {
        if (File is { Length: > 0 and <= ImportFileService.Largest })
        {
            return false;
        }

        errors.Add(nameof(File), texts[File is { Length: > 0 } ? "file.large" : "file.none"]);
        return true;
    }

    /// <summary>Its content.</summary>
    public async Task<byte[]> ReadAsync()
    {
        using var content = new MemoryStream();
        await File!.CopyToAsync(content);
        return content.ToArray();
    }
}
