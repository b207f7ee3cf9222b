using System.Runtime.CompilerServices;

namespace Misthos.Web.Tests.Design;

/// <summary>Files of the Web project as they stand in the tree.</summary>
internal static class Sources
{
    public static string Web { get; } = Path.GetFullPath(Path.Combine(Here(), "..", "..", "..", "src", "Web"));

    public static string File(params string[] path) => Path.Combine([Web, .. path]);

    private static string Here([CallerFilePath] string file = "") => Path.GetDirectoryName(file)!;
}
