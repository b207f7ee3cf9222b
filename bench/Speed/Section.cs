using System.Text.RegularExpressions;

namespace Misthos.Speed;

/// <summary>A part of a Markdown file between two comments; what stands around it is written by hand and kept.</summary>
internal static class Section
{
    /// <summary>Puts the text between <c>&lt;!-- name --&gt;</c> and <c>&lt;!-- /name --&gt;</c>, at the end of the file when they are missing; <c>-</c> is the screen.</summary>
    public static async Task WriteAsync(string file, string name, string text)
    {
        if (file == "-")
        {
            Console.WriteLine(text);
            return;
        }

        var (open, close) = ($"<!-- {name} -->", $"<!-- /{name} -->");
        var old = File.Exists(file) ? await File.ReadAllTextAsync(file) : "# Speed\n";
        var section = $"{open}\n{text.Trim()}\n{close}";
        var place = new Regex(Regex.Escape(open) + ".*?" + Regex.Escape(close), RegexOptions.Singleline, TimeSpan.FromSeconds(1));
        await File.WriteAllTextAsync(file, place.IsMatch(old) ? place.Replace(old, _ => section, 1) : $"{old.TrimEnd()}\n\n{section}\n");
    }
}
