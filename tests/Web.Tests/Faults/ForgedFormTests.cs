using System.Text.RegularExpressions;
using Misthos.Web.Tests.Guards;
using Misthos.Web.Tests.Infrastructure;

namespace Misthos.Web.Tests.Faults;

/// <summary>Every form of the application, sent with a valid token and a field that the page never offered, or to the other city.</summary>
public sealed partial class ForgedFormTests(FormWalk walk) : IClassFixture<FormWalk>
{
    private const string Nobody = "01920000-0000-7000-8000-000000000000";

    private readonly Dictionary<int, int> _answers = [];

    [Fact]
    public async Task A_forged_field_breaks_nothing_and_reaches_no_other_city()
    {
        var faults = new List<string>();
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var city in WebApp.Cities)
        {
            var (own, other) = (await PictureAsync(city), await PictureAsync(Other(city)));
            Assert.Empty(own.ReferencesTo(other));
            Assert.Empty(own.Unreadable(walk.App));
            foreach (var form in walk.Forms.Where(form => form.City == city && form.Fields.Count > 0 && seen.Add(form.Kind)))
            {
                faults.AddRange(await ForgeAsync(form, own, other));
            }

            var after = await PictureAsync(city);
            faults.AddRange((await PictureAsync(Other(city))).Since(other).Take(10).Select(change => $"of {Other(city)}, {change}"));
            faults.AddRange(after.ReferencesTo(other));
            faults.AddRange(after.Unreadable(walk.App));
        }

        // Were every form refused for another reason, the walk would say nothing.
        Assert.True(seen.Count > 20 && _answers.GetValueOrDefault(302) > 20, $"{seen.Count} forms; {string.Join(", ", _answers)}");
        foreach (var (city, role, _, address) in walk.Pages().DistinctBy(page => page.Address))
        {
            using var answer = await (await walk.App.SignedInAs(city, role)).GetAsync(address, TestContext.Current.CancellationToken);
            faults.AddRange((int)answer.StatusCode < 500 || (int)answer.StatusCode == 503 ? [] : [$"afterwards {address} as {role} → {(int)answer.StatusCode}"]);
        }

        Guards.Faults.None(faults);
    }

    [Fact]
    public async Task A_form_sent_to_the_other_city_is_refused_and_writes_nothing()
    {
        var faults = new List<string>();
        var before = (await PictureAsync("marseille"), await PictureAsync("poitiers"));
        foreach (var form in walk.Forms.Where(form => form.Role is not null))
        {
            foreach (var address in Elsewhere(form))
            {
                using var answer = await form.PostAsync(walk.App, address);
                if ((int)answer.StatusCode is not (403 or 404) && !PageWalk.IsRefused(answer))
                {
                    faults.Add($"{form} sent to {address} → {(int)answer.StatusCode}");
                }
            }
        }

        faults.AddRange((await PictureAsync("marseille")).Since(before.Item1).Take(10));
        faults.AddRange((await PictureAsync("poitiers")).Since(before.Item2).Take(10));
        Guards.Faults.None(faults);
    }

    private async Task<List<string>> ForgeAsync(PageForm form, DatabasePicture own, DatabasePicture other)
    {
        var faults = new List<string>();
        foreach (var (field, value) in form.Fields.SelectMany(field => Hostile(field, own, other).Select(value => (field.Name, value))))
        {
            using var answer = await form.PostAsync(walk.App, form.Address, field, value);
            _answers[(int)answer.StatusCode] = _answers.GetValueOrDefault((int)answer.StatusCode) + 1;
            var shown = value.Length > 60 ? value[..10] + "…" : value;
            faults.AddRange((int)answer.StatusCode < 500 ? [] : [$"{form}, {field} = “{shown}” → {(int)answer.StatusCode}"]);
        }

        using var after = await (await walk.App.SignedInAs(form.City, form.Role)).GetAsync(form.Page);
        faults.AddRange((int)after.StatusCode < 500 ? [] : [$"{form}: its page answers {(int)after.StatusCode} afterwards"]);
        return faults;
    }

    private static IEnumerable<string> Hostile(PageField field, DatabasePicture own, DatabasePicture other)
    {
        if (Identifier().Match(field.Sample) is { Success: true } id)
        {
            string With(string forged) => field.Sample.Replace(id.Value, forged, StringComparison.Ordinal);
            var foreign = own.Ids.TryGetValue(id.Value, out var table) ? other.Ids.FirstOrDefault(row => row.Value == table).Key?.ToLowerInvariant() : null;
            return [.. foreign is null ? Array.Empty<string>() : [With(foreign)], With(Nobody), With("pas-un-identifiant"), ""];
        }

        return field.Type switch
        {
            "choice" => ["999", "Inexistant", ""],
            "date" => ["2026-02-31", "9999-12-31", "hier"],
            "time" => ["25:99", "midi"],
            "number" => ["-5", "beaucoup", "99999999999999999999"],
            "hidden" => ["-1", "zzz"],
            _ => [new string('x', 20_000), "a\0b"],
        };
    }

    // The same row under the other city, and the other city's own page.
    private IEnumerable<string> Elsewhere(PageForm form)
    {
        var moved = $"/{Other(form.City)}{form.Address[(form.City.Length + 1)..]}";
        var page = walk.Pages().FirstOrDefault(p => p.City == form.City && p.Address == form.Address).Endpoint;
        return page is not null && walk.Samples[Other(form.City)].Address(page) is { } theirs && theirs != moved ? [moved, theirs] : [moved];
    }

    private Task<DatabasePicture> PictureAsync(string city) => DatabasePicture.OfAsync(walk.App, city);

    private static string Other(string city) => city == "marseille" ? "poitiers" : "marseille";

    [GeneratedRegex("[0-9a-fA-F]{8}-([0-9a-fA-F]{4}-){3}[0-9a-fA-F]{12}", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Identifier();
}
