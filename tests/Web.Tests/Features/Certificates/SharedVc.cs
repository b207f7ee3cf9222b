using Misthos.Web.Tests.Architecture;

namespace Misthos.Web.Tests.Features.Certificates;

/// <summary>The fixtures of 1EdTech and the W3C beside the repository; a test that needs one that is not there says so loudly.</summary>
internal static class SharedVc
{
    public static string Read(string within)
    {
        var path = new[] { "..", Path.Combine("..", "..") }.Select(up => Path.Combine(SourceTree.Root, up, "shared", "data", "vc", within)).FirstOrDefault(File.Exists);
        Assert.SkipWhen(path is null, $"SKIPPED: ../shared/data/vc/{within} is not on this machine: badges were NOT checked against it.");
        return File.ReadAllText(path!);
    }
}
