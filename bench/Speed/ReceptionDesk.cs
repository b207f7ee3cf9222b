using System.Globalization;
using System.Net;
using System.Text.Json;
using System.Text.RegularExpressions;

namespace Misthos.Speed;

/// <summary>A half-day of a sitting, with whom its reception page shows.</summary>
internal sealed record HalfDay(string Page, string Sequence, IReadOnlyList<string> People);

/// <summary>Sittings of today with so many people expected and two half-days each, made through the pages.</summary>
internal sealed partial class ReceptionDesk
{
    private readonly HttpClient _http;
    private readonly CookieContainer _cookies = new();

    private ReceptionDesk(Uri site) => (Site, _http) = (site, new HttpClient(new SocketsHttpHandler { CookieContainer = _cookies, AllowAutoRedirect = false }) { BaseAddress = site });

    public Uri Site { get; }

    public string Token { get; private set; } = "";

    /// <summary>One for each burst.</summary>
    public List<HalfDay> Bursts { get; } = [];

    public string Cookies => _cookies.GetCookieHeader(Site);

    public static async Task<ReceptionDesk> OpenAsync(Uri site, string link, int people, int bursts)
    {
        var desk = new ReceptionDesk(site);
        using (await desk._http.GetAsync(new Uri(link, UriKind.Relative)))
        {
        }

        while (desk.Bursts.Count < bursts)
        {
            await desk.AddSittingAsync(people);
        }

        return desk;
    }

    private async Task AddSittingAsync(int people)
    {
        var address = await PlanAsync(2);
        for (var i = Matches(Person(), await ReadAsync($"{address}/presences")).Count; i < people; i++)
        {
            await PostAsync($"{address}/presences", "add", [("Added.GivenName", "Banc"), ("Added.FamilyName", $"Essai{i:000}"), ("Added.Capacity", "OpenParticipant")]);
        }

        for (var order = 1; order <= 2; order++)
        {
            var page = await ReadAsync($"{address}/accueil?sequence={order}");
            Bursts.Add(new(address, Sequence().Match(page).Groups["v"].Value, [.. Matches(Line(), page).Take(people)]));
            Token = AntiforgeryToken().Match(page).Groups["v"].Value;
        }
    }

    /// <summary>Entries of each person noted in a sequence.</summary>
    public async Task<Dictionary<string, int>> EntriesAsync(int sequence)
    {
        using var known = JsonDocument.Parse(await ReadAsync($"{Bursts[sequence].Page}/accueil/etat?sequence={Bursts[sequence].Sequence}"));
        return known.RootElement.EnumerateArray().ToDictionary(p => p.GetProperty("person").GetString()!, p => p.GetProperty("entries").GetInt32());
    }

    // Sequences of a minute at the end of today: whoever arrives before is on time.
    private async Task<string> PlanAsync(int sequences)
    {
        const string address = "/marseille/gestion/seances/nouvelle";
        var organ = Organ().Match(await ReadAsync(address)).Groups["v"].Value;
        var day = TimeZoneInfo.ConvertTime(TimeProvider.System.GetUtcNow(), TimeZoneInfo.FindSystemTimeZoneById("Europe/Paris")).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
        List<(string, string)> fields = [("Input.Title", "Banc d’essai"), ("Input.Kind", "Plenary"), ("Input.OrganId", organ), ("Input.Day", day), ("Input.StartsAt", "00:00"), ("Input.EndsAt", "23:59"), ("Input.Place", "Salle"), ("Input.Tolerance", "15")];
        for (var i = 0; i < sequences; i++)
        {
            fields.AddRange([($"Input.Sequences[{i}].Title", $"Temps {i + 1}"), ($"Input.Sequences[{i}].StartsAt", $"23:{59 - sequences + i:00}"), ($"Input.Sequences[{i}].EndsAt", $"23:{60 - sequences + i:00}")]);
        }

        return await PostAsync(address, "plan", fields);
    }

    private async Task<string> PostAsync(string address, string form, IEnumerable<(string Name, string Value)> fields)
    {
        Token = AntiforgeryToken().Match(await ReadAsync(address)).Groups["v"].Value;
        using var content = new FormUrlEncodedContent(fields.Append(("_handler", form)).Append(("__RequestVerificationToken", Token)).Select(f => KeyValuePair.Create(f.Item1, f.Item2)));
        using var answer = await _http.PostAsync(new Uri(address, UriKind.Relative), content);
        return answer.StatusCode == HttpStatusCode.Found ? new Uri(Site, answer.Headers.Location!).AbsolutePath : throw new InvalidOperationException($"{address} {form}: {answer.StatusCode}");
    }

    private async Task<string> ReadAsync(string address) => WebUtility.HtmlDecode(await _http.GetStringAsync(new Uri(address, UriKind.Relative)));

    private static List<string> Matches(Regex pattern, string page) => [.. pattern.Matches(page).Select(m => m.Groups["v"].Value)];

    [GeneratedRegex("""<option value="(?<v>[0-9a-f-]{36})"[^>]*>[^<]*Édition 2""", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Organ();

    [GeneratedRegex("""name="Input.Rows\[\d+\].PersonId" value="(?<v>[^"]+)"| value="(?<v>[^"]+)" name="Input.Rows\[\d+\].PersonId""", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Person();

    [GeneratedRegex("""data-person="(?<v>[^"]+)""", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Line();

    [GeneratedRegex("""data-sequence="(?<v>[^"]+)""", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Sequence();

    [GeneratedRegex("""name="__RequestVerificationToken" value="(?<v>[^"]+)""", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex AntiforgeryToken();
}
