namespace Misthos.Web.Tests.Architecture;

/// <summary>The sources that the tests read.</summary>
internal static class SourceTree
{
    public static string Root { get; } = Find(AppContext.BaseDirectory);

    /// <summary>Files under a folder with these endings, from the root, with slashes; what a build made left out.</summary>
    public static IEnumerable<string> Files(string folder, params string[] endings) =>
        Directory.EnumerateFiles(Full(folder), "*", SearchOption.AllDirectories).Select(file => Path.GetRelativePath(Root, file).Replace('\\', '/'))
            .Where(file => Array.Exists(endings, ending => file.EndsWith(ending, StringComparison.Ordinal)) && !Array.Exists(Made, part => file.Contains(part, StringComparison.Ordinal)));

    public static string Full(string file) => Path.Combine(Root, file);

    private static readonly string[] Made = ["/bin/", "/obj/", "/Migrations/"];

    private static string Find(string folder) =>
        File.Exists(Path.Combine(folder, "Misthos.slnx")) ? folder : Find(Path.GetDirectoryName(folder) ?? throw new InvalidOperationException("Not in the source tree."));
}
