using System.Text.RegularExpressions;

namespace Misthos.Speed;

/// <summary>Times every page of the demonstration as a visitor and as each role, one request at a time.</summary>
internal static partial class PagesRun
{
    public static async Task<int> RunAsync(Options options)
    {
        if (options["base"] is not { } site || !Uri.TryCreate(site, UriKind.Absolute, out var address) || options["links"] is not { } links)
        {
            return Options.Usage();
        }

        var people = SignInLinks().Matches(await File.ReadAllTextAsync(links)).Select(m => (Role: m.Groups["role"].Value, First: m.Groups["path"].Value)).Prepend((Role: "visitor", First: "/")).ToList();
        var (rounds, load) = (options.Number("rounds", 5), Machine.Load());
        var (pages, faults) = (new List<MeasuredPage>(), new List<string>());
        foreach (var (role, first) in people)
        {
            using var visitor = new Visitor(role, address, first);
            pages.AddRange(await visitor.WalkAsync(rounds));
            faults.AddRange(visitor.Faults);
        }

        faults.ForEach(fault => Console.Error.WriteLine(fault));
        var report = new PagesReport(pages, options["database"] ?? "SQLite", rounds, (load, Machine.Load()), Machine.ResidentMb(options.Number("pid", 0)));
        await Section.WriteAsync(options["out"] ?? "docs/performance.md", $"pages {report.Database}", report.Markdown());
        Console.WriteLine(report.Verdict);
        return people.Count > 1 && faults.Count == 0 && report.IsWithinLimits ? 0 : 1;
    }

    [GeneratedRegex(@"^\s*(?<role>\w+)\s*:\s*https?://[^/\s]+(?<path>/demo/connexion/\S+)", RegexOptions.ExplicitCapture | RegexOptions.Multiline, 1000)]
    private static partial Regex SignInLinks();
}
