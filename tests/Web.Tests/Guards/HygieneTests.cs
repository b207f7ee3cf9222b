using System.Text.RegularExpressions;
using AngleSharp.Dom;
using AngleSharp.Html.Parser;

namespace Misthos.Web.Tests.Guards;

/// <summary>What every page owes the browser, whoever asks for it.</summary>
public sealed partial class HygieneTests(PageWalk walk)
{
    [Fact]
    public async Task Every_answer_carries_the_strict_policy() =>
        Faults.None((await walk.VisitsAsync).Where(visit => !IsStrict(visit.Policy)).Select(visit => $"{visit}: {visit.Policy ?? "no policy"}"));

    [Fact]
    public async Task No_page_carries_inline_script_or_style_unless_its_policy_names_it() => await EachAsync(page => page.All
        .Where(e => !IsNamed(page, e)).Where(e => e.LocalName == "style" || e.LocalName == "script" && !e.HasAttribute("src") || e.Attributes.Any(a => a.Name == "style" || a.Name.StartsWith("on", StringComparison.Ordinal)))
        .Select(e => "inline: " + Start(e)));

    [Fact]
    public async Task No_page_fetches_anything_from_elsewhere() => await EachAsync(page => page.All
        .Where(e => Elsewhere().IsMatch(e.GetAttribute("src") ?? "") || e.LocalName == "link" && Elsewhere().IsMatch(e.GetAttribute("href") ?? "") || e.HasAttribute("srcset"))
        .Select(e => "from elsewhere: " + Start(e)));

    [Fact]
    public async Task Every_form_that_posts_has_a_token_and_posts_to_us() => await EachAsync(page => page.Forms
        .Where(form => form.Method == "post" && (form.QuerySelector("input[name='__RequestVerificationToken']")?.GetAttribute("value") is not { Length: > 20 } || Elsewhere().IsMatch(form.GetAttribute("action") ?? "")))
        .Select(form => "form without token: " + Start(form)));

    // The style guide shows the page header itself as a sample: it has a second one.
    [Fact]
    public async Task Every_page_has_one_first_heading_and_a_title() => await EachAsync(page =>
        (page.QuerySelectorAll("h1").Length == 1 || page.Title!.StartsWith("Composants", StringComparison.Ordinal)) && !string.IsNullOrWhiteSpace(page.Title) ? [] : [$"{page.QuerySelectorAll("h1").Length} h1, title “{page.Title}”"]);

    [Fact]
    public async Task Identifiers_are_unique_and_references_lead_somewhere() => await EachAsync(page =>
    {
        var ids = page.QuerySelectorAll("[id]").Select(e => e.Id!).ToList();
        var references = page.All.SelectMany(e => new[] { "for", "aria-labelledby", "aria-describedby", "aria-controls" }.SelectMany(name => (e.GetAttribute(name) ?? "").Split(' ', StringSplitOptions.RemoveEmptyEntries)));
        return ids.GroupBy(id => id, StringComparer.Ordinal).Where(group => group.Count() > 1).Select(group => "twice: #" + group.Key)
            .Concat(references.Except(ids, StringComparer.Ordinal).Select(id => "nowhere: #" + id));
    });

    [Fact]
    public async Task Every_link_within_a_page_leads_to_a_place_of_the_page() => await EachAsync(page => page.QuerySelectorAll("a[href^='#']")
        .Where(a => page.GetElementById(a.GetAttribute("href")![1..]) is null).Select(a => "nowhere: " + Start(a)));

    [Fact]
    public async Task Every_page_says_its_language() => await EachAsync(page =>
        page.DocumentElement.GetAttribute("lang") == "fr" ? [] : [$"lang {page.DocumentElement.GetAttribute("lang")}"]);

    // The page that verifies without network is one file: its policy lists the fingerprint of each of its scripts, and lets nothing else run. Data is no script.
    private static bool IsNamed(IDocument page, IElement e) => e.GetAttribute("type") is "application/json" or "application/ld+json"
        || page.QuerySelector("meta[http-equiv='Content-Security-Policy']")?.GetAttribute("content") is { } policy && !policy.Contains("'self'", StringComparison.Ordinal)
            && policy.Contains($"'sha256-{Convert.ToBase64String(System.Security.Cryptography.SHA256.HashData(System.Text.Encoding.UTF8.GetBytes(e.TextContent)))}'", StringComparison.Ordinal);

    internal static string Start(IElement element) => element.OuterHtml.Split('>')[0] + ">";

    private static bool IsStrict(string? policy) => policy is not null && policy.Contains("default-src 'none'", StringComparison.Ordinal)
        && policy.Contains("frame-ancestors 'none'", StringComparison.Ordinal) && !policy.Contains("unsafe", StringComparison.Ordinal) && !policy.Contains('*', StringComparison.Ordinal) && !policy.Contains("http", StringComparison.Ordinal);

    private async Task EachAsync(Func<AngleSharp.Html.Dom.IHtmlDocument, IEnumerable<string>> faults)
    {
        var pages = (await walk.VisitsAsync).Where(visit => visit is { Type: "text/html", Status: < 300 or >= 400 }).ToList();
        Assert.True(pages.Count > 100, "The walk saw almost no page.");
        Faults.None(pages.AsParallel().SelectMany(visit => faults(new HtmlParser().ParseDocument(visit.Body)).Select(fault => $"{visit}: {fault}").ToList()));
    }

    [GeneratedRegex("^\\s*(https?:)?//", RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Elsewhere();
}
