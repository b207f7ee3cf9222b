using System.Text.RegularExpressions;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using Misthos.Domain.Administration;
using Misthos.Web.Tests.Infrastructure;

namespace Misthos.Web.Tests.Faults;

/// <summary>A form that posts, as a page showed it to a role; with its token, and every field filled with something that may be right.</summary>
/// <param name="City">City of the page.</param>
/// <param name="Role">Who saw it.</param>
/// <param name="Page">Address of the page.</param>
/// <param name="Address">Address it posts to.</param>
internal sealed partial record PageForm(string City, Role? Role, string Page, string Address)
{
    /// <summary>The same for forms of the same page and name, in whichever city and row.</summary>
    public required string Kind { get; init; }

    public const string Token = "__RequestVerificationToken";

    /// <summary>What a browser sends when the fields are filled.</summary>
    public required IReadOnlyList<KeyValuePair<string, string>> Filled { get; init; }

    /// <summary>The fields that a hand can change; of rows, the first.</summary>
    public required IReadOnlyList<PageField> Fields { get; init; }

    public string Handler => Filled.FirstOrDefault(f => f.Key == "_handler").Value ?? "";

    public static PageForm Of(string city, Role? role, string page, string route, IHtmlFormElement form)
    {
        var named = form.QuerySelectorAll("input[name], select[name], textarea[name]").Where(e => e.GetAttribute("type") is not ("file" or "submit")).ToList();
        var fields = named.GroupBy(e => e.GetAttribute("name")!, StringComparer.Ordinal).Select(PageField.Of).ToList();
        var handler = form.QuerySelector("input[name='_handler']")?.GetAttribute("value") ?? "";
        return new PageForm(city, role, page, form.GetAttribute("action") is { Length: > 0 } action ? action : page)
        {
            Kind = $"{route} {Row().Replace(handler, "")}",
            Filled = [.. fields.Where(f => f.Filled is not null).Select(f => KeyValuePair.Create(f.Name, f.Filled!))],
            Fields = [.. fields.Where(f => f.Name is not (Token or "_handler")).DistinctBy(f => string.Concat(f.Name.Where(c => !char.IsAsciiDigit(c))))],
        };
    }

    /// <summary>Posts the form with one field changed, or as it is.</summary>
    public async Task<HttpResponseMessage> PostAsync(WebApp app, string address, string? field = null, string? value = null)
    {
        var fields = Filled.Where(f => f.Key != field);
        using var content = new FormUrlEncodedContent(field is null ? fields : fields.Append(KeyValuePair.Create(field, value!)));
        return await (await app.SignedInAs(City, Role)).PostAsync(address, content);
    }

    // Forms of rows are named after their row.
    [GeneratedRegex("[0-9a-f]{8}-[0-9a-f-]{27}.*|-[0-9]+$", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Row();

    public override string ToString() => $"form “{Handler}” of {Page} as {Role?.ToString() ?? "visitor"}";
}

/// <summary>A field of a form: its name, what it may hold, and something plausible to fill it with.</summary>
internal sealed record PageField(string Name, string Type, IReadOnlyList<string> Choices, string? Filled)
{
    /// <summary>A value the form offers or holds.</summary>
    public string Sample => Choices.Count > 0 ? Choices[0] : Filled ?? "";

    public static PageField Of(IGrouping<string, IElement> named)
    {
        var first = named.ElementAt(0);
        if (first is IHtmlSelectElement select)
        {
            var offered = select.Options.Select(o => o.Value).Where(v => v.Length > 0).ToList();
            return new(named.Key, "choice", offered, select.Value is { Length: > 0 } chosen ? chosen : offered.FirstOrDefault() ?? "");
        }

        var type = first.GetAttribute("type") ?? "text";
        if (type is "radio" or "checkbox")
        {
            var offered = named.Select(e => e.GetAttribute("value") ?? "on").ToList();
            return new(named.Key, "choice", offered, offered[0]);
        }

        var kind = type == "text" && first.GetAttribute("inputmode") is "numeric" or "decimal" ? "number" : type;
        var value = first is IHtmlTextAreaElement area ? area.Value : first.GetAttribute("value") ?? "";
        return new(named.Key, kind, [], (value.Length > 0 && value != "0") || type == "hidden" ? value : Plausible(kind));
    }

    private static string Plausible(string kind) => kind switch
    {
        "date" => "2026-06-15",
        "time" => "10:00",
        "number" => "5",
        "email" => "essai@exemple.fr",
        _ => "Essai",
    };
}
