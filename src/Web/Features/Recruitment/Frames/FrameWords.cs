using Misthos.Domain.Recruitment;

namespace Misthos.Web.Features.Recruitment.Frames;

/// <summary>Looks and words for lists.</summary>
internal static class FrameWords
{
    public static string Tone(FrameState state) => state switch
    {
        FrameState.Ready => "good",
        FrameState.Uploaded => "warn",
        _ => "neutral",
    };

    /// <summary>A cell of a preview: long enough to recognise a column, too short to tell a stranger who it is.</summary>
    public static string Masked(string cell) => cell.Length <= 2 ? cell : cell[..2] + new string('•', Math.Min(cell.Length - 2, 8));
}
