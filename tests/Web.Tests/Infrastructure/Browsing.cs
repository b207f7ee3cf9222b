using System.Net;
using AngleSharp;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;

namespace Misthos.Web.Tests.Infrastructure;

/// <summary>Reads pages and posts their forms as a browser without script would.</summary>
internal static class Browsing
{
    /// <summary>The page at this address, which must answer 200.</summary>
    public static async Task<IHtmlDocument> GetPageAsync(this HttpClient client, string address)
    {
        using var answer = await client.GetAsync(address);
        Assert.True(answer.StatusCode == HttpStatusCode.OK, $"{address} answered {(int)answer.StatusCode} {answer.Headers.Location}");
        return await ReadPageAsync(answer);
    }

    public static async Task<IHtmlDocument> ReadPageAsync(this HttpResponseMessage answer) =>
        new HtmlParser(default, BrowsingContext.New(Configuration.Default)).ParseDocument(await answer.Content.ReadAsStringAsync());

    /// <summary>Posts the form of this name: what it holds (token and handler among it), with these values in place of its own.</summary>
    /// <param name="client">Who posts.</param>
    /// <param name="address">Address of the page that has the form.</param>
    /// <param name="formName">Name given to <c>PostForm</c>.</param>
    /// <param name="values">Names (<c>Input.Title</c>) and values.</param>
    public static async Task<HttpResponseMessage> PostFormAsync(this HttpClient client, string address, string formName, params (string Name, string Value)[] values)
    {
        var page = await client.GetPageAsync(address);
        var form = page.Forms.FirstOrDefault(f => f.QuerySelector($"input[name='_handler'][value='{formName}']") is not null);
        Assert.True(form is not null, $"{address} has no form '{formName}'");
        var given = values.Select(v => v.Name).ToHashSet(StringComparer.Ordinal);
        var fields = Fields(form).Where(f => !given.Contains(f.Key)).Concat(values.Select(v => KeyValuePair.Create(v.Name, v.Value)));
        using var content = new FormUrlEncodedContent(fields);
        return await client.PostAsync(form.GetAttribute("action") is { Length: > 0 } action ? action : address, content);
    }

    /// <summary>What a browser sends for this form, buttons left out.</summary>
    public static IEnumerable<KeyValuePair<string, string>> Fields(IElement form) =>
        form.QuerySelectorAll("input[name], select[name], textarea[name]").Select(e => e switch
        {
            IHtmlInputElement { Type: "checkbox" or "radio", IsChecked: false } or IHtmlInputElement { Type: "file" } => (e, null),
            IHtmlInputElement input => (e, input.Value),
            IHtmlSelectElement select => (e, select.Value ?? ""),
            IHtmlTextAreaElement area => (e, area.Value),
            _ => (e, (string?)null),
        }).Where(f => f.Item2 is not null).Select(f => KeyValuePair.Create(f.e.GetAttribute("name")!, f.Item2!));
}
