namespace Misthos.Web.Features.Evaluations;

/// <summary>A one-time code short enough to copy by hand: twelve letters and figures that are not mistaken for each other, 59 bits.</summary>
public static class PaperCode
{
    internal const string Signs = "23456789ABCDEFGHJKLMNPQRSTVWXY";

    internal const int Length = 12;

    /// <summary>As printed: in three groups of four.</summary>
    public static string Show(string code) => string.Join('-', code.Chunk(4).Select(part => new string(part)));

    /// <summary>The code as stored, whatever the case, hyphens and spaces typed.</summary>
    public static string Read(string? typed) => new([.. (typed ?? "").Where(char.IsAsciiLetterOrDigit).Select(char.ToUpperInvariant).Take(64)]);
}
