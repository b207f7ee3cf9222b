using Misthos.Domain;
using Misthos.Domain.Recognition;
using Misthos.Web.Data;
using Misthos.Web.Features.Administration;
using Misthos.Web.Infrastructure.Documents;

namespace Misthos.Web.Features.Recognition.Testimonies;

/// <summary>Recordings and pictures: known by their bytes, kept without what the device wrote into them. Whoever calls saves.</summary>
public sealed class TestimonyFileService(StoredDocumentService documents)
{
    /// <summary>Largest files, bytes: about ten minutes of voice; a picture that a telephone loads in good time.</summary>
    public const int LargestAudio = 12 * 1024 * 1024, LargestPhoto = 3 * 1024 * 1024;

    private static readonly (byte[] Start, string MediaType, string Ending)[] Pictures = [([0xFF, 0xD8, 0xFF], "image/jpeg", ".jpg"), ([0x89, 0x50, 0x4E, 0x47], "image/png", ".png")];

    /// <summary>Why a file cannot be kept with such a piece; empty when it can.</summary>
    public static IReadOnlyList<Refusal> WhyNotKeep(TestimonyForm form, byte[] file) => form switch
    {
        TestimonyForm.Text => file.Length > 0 ? [new Refusal("testimony.text-file")] : [],
        TestimonyForm.Audio => file.Length == 0 ? [new Refusal("testimony.no-audio")] : file.Length > LargestAudio ? [new Refusal("testimony.audio-big")] : AudioFile.KindOf(file) is null ? [new Refusal("testimony.not-audio")] : [],
        _ => file.Length == 0 ? [new Refusal("testimony.no-photo")] : file.Length > LargestPhoto ? [new Refusal("testimony.photo-big")] : PictureOf(file) is null ? [new Refusal("testimony.not-photo")] : [],
    };

    /// <summary>Keeps a file under a name that says nothing of the person; null for a text.</summary>
    public Guid? Keep(TestimonyForm form, byte[] file)
    {
        if (form == TestimonyForm.Text)
        {
            return null;
        }

        var (mediaType, ending) = (form == TestimonyForm.Audio ? AudioFile.KindOf(file) : PictureOf(file))!.Value;
        return documents.Keep("temoignage" + ending, mediaType, AudioFile.Without(file)).Id;
    }

    /// <summary>Removes the file of a piece taken back.</summary>
    internal static async Task ForgetAsync(AppDbContext db, Guid? id)
    {
        if (id is { } file)
        {
            await new DocumentService(db).ForgetAsync(file);
        }
    }

    private static (string MediaType, string Ending)? PictureOf(byte[] file) =>
        Array.Find(Pictures, kind => file.AsSpan().StartsWith(kind.Start)) is { Start: not null } found ? (found.MediaType, found.Ending) : null;
}
