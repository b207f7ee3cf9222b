using Misthos.Domain.Recognition;

namespace Misthos.Web.Features.Recognition.Trainings;

/// <summary>First texts to start a kit from, as data: <c>data/kits</c>. The first line is the title.</summary>
internal static class ReadyKits
{
    public static KitWords Of(LearnerGroup group)
    {
        var name = group == LearnerGroup.Officers ? "agents" : "elus";
        var (title, text) = Read($"{name}.md");
        return new(title, text, Read($"{name}-facile.md").Text);
    }

    private static (string Title, string Text) Read(string file)
    {
        var lines = File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "data", "kits", file)).ReplaceLineEndings("\n").Split('\n', 2);
        return (lines[0].TrimStart('#', ' '), lines[1].Trim());
    }
}
