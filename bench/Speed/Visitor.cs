using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Text.RegularExpressions;

namespace Misthos.Speed;

/// <summary>One person with a browser of their own: walks the pages they reach from their first one and times each.</summary>
internal sealed partial class Visitor(string role, Uri site, string first) : IDisposable
{
    private const int PagesOfAKind = 2;

    private readonly HttpClient _http = new(new SocketsHttpHandler { CookieContainer = new CookieContainer(), MaxAutomaticRedirections = 5 }) { BaseAddress = site, Timeout = TimeSpan.FromSeconds(30) };
    private readonly HashSet<string> _seen = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int> _kinds = new(StringComparer.Ordinal);
    private readonly Queue<string> _waiting = new([first]);

    /// <summary>Addresses that did not answer 200, with what they answered.</summary>
    public List<string> Faults { get; } = [];

    /// <summary>Breadth first, two pages of each kind and city at most. The visit that finds a page is its warm-up.</summary>
    public async Task<List<MeasuredPage>> WalkAsync(int rounds)
    {
        var pages = new List<MeasuredPage>();
        while (_waiting.TryDequeue(out var path))
        {
            var kind = PageAddress.KindOf(path, keepCity: true);
            if (!_seen.Add(path) || _kinds.GetValueOrDefault(kind) >= PagesOfAKind || !await OpenAsync(path))
            {
                continue;
            }

            _kinds[kind] = _kinds.GetValueOrDefault(kind) + 1;
            var samples = new List<Sample>();
            for (var round = 0; round < rounds; round++)
            {
                samples.Add(await TimeAsync(path));
            }

            pages.Add(new MeasuredPage(role, path, PageAddress.KindOf(path, keepCity: false), samples));
        }

        return pages;
    }

    public void Dispose() => _http.Dispose();

    // A sign-in link redirects to the person's home: the walk goes on from there.
    private async Task<bool> OpenAsync(string path)
    {
        using var answer = await _http.GetAsync(path);
        var arrived = answer.RequestMessage!.RequestUri!;
        if (answer.StatusCode != HttpStatusCode.OK)
        {
            Faults.Add($"{role}: {path} answered {(int)answer.StatusCode}");
            return false;
        }

        if (answer.Content.Headers.ContentType?.MediaType != "text/html")
        {
            return false;
        }

        foreach (var link in PageAddress.LinksIn(await answer.Content.ReadAsStringAsync(), arrived))
        {
            _waiting.Enqueue(link);
        }

        if (arrived.PathAndQuery != path)
        {
            _waiting.Enqueue(arrived.PathAndQuery);
            return false;
        }

        return true;
    }

    private async Task<Sample> TimeAsync(string path)
    {
        var started = Stopwatch.GetTimestamp();
        using var answer = await _http.GetAsync(path);
        var body = await answer.Content.ReadAsByteArrayAsync();
        var whole = Stopwatch.GetElapsedTime(started).TotalMilliseconds;
        var timing = answer.Headers.TryGetValues("Server-Timing", out var values) ? string.Join(", ", values) : "";
        return new Sample(Number(Duration().Match(timing)), (int)Number(Queries().Match(timing)), whole, body.Length);
    }

    private static double Number(Match match) => match.Success ? double.Parse(match.Groups["n"].Value, CultureInfo.InvariantCulture) : -1;

    [GeneratedRegex("app;dur=(?<n>[0-9.]+)", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Duration();

    [GeneratedRegex("sql;desc=\"(?<n>[0-9]+)\"", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Queries();
}
