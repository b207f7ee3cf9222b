using System.Net;
using System.Text.RegularExpressions;

namespace Misthos.Speed;

/// <summary>Somebody who pays, in a browser of their own: stays signed in when the server is killed.</summary>
internal sealed partial class PaymentDesk(Uri site) : IDisposable
{
    public const string Payments = "/marseille/gestion/indemnites/paiements";

    private readonly HttpClient _http = new(new SocketsHttpHandler { CookieContainer = new CookieContainer(), AllowAutoRedirect = false }) { BaseAddress = site, Timeout = TimeSpan.FromSeconds(60) };

    public async Task SignInAsync(string link)
    {
        using var answer = await _http.GetAsync(new Uri(link, UriKind.Relative));
    }

    public async Task<string> ReadAsync(string address)
    {
        using var answer = await _http.GetAsync(new Uri(address, UriKind.Relative));
        return WebUtility.HtmlDecode(await answer.Content.ReadAsStringAsync());
    }

    public async Task<byte[]?> FetchAsync(string address)
    {
        using var answer = await _http.GetAsync(new Uri(address, UriKind.Relative));
        return answer.IsSuccessStatusCode ? await answer.Content.ReadAsByteArrayAsync() : null;
    }

    /// <summary>Posts a form; where it led, or null when it was refused.</summary>
    public async Task<string?> PostAsync(string address, string form, params (string Name, string Value)[] fields)
    {
        using var content = new FormUrlEncodedContent((await FieldsAsync(address, form)).Concat(fields).Select(f => KeyValuePair.Create(f.Item1, f.Item2)));
        return await SendAsync(address, content);
    }

    /// <summary>Posts a file.</summary>
    public async Task<string?> PostFileAsync(string address, string form, string name, byte[] file)
    {
        using var content = new MultipartFormDataContent();
        foreach (var (field, value) in await FieldsAsync(address, form))
        {
            content.Add(new StringContent(value), field);
        }

        content.Add(new ByteArrayContent(file), name, "retours.csv");
        return await SendAsync(address, content);
    }

    /// <summary>Batches, the last one first.</summary>
    public async Task<IReadOnlyList<string>> BatchesAsync() => [.. Batch().Matches(await ReadAsync(Payments)).Select(m => m.Groups["v"].Value).Distinct()];

    public void Dispose() => _http.Dispose();

    private async Task<IEnumerable<(string, string)>> FieldsAsync(string address, string form) =>
        [("_handler", form), ("__RequestVerificationToken", Token().Match(await ReadAsync(address)).Groups["v"].Value)];

    private async Task<string?> SendAsync(string address, HttpContent content)
    {
        using var answer = await _http.PostAsync(new Uri(address, UriKind.Relative), content);
        return answer.StatusCode == HttpStatusCode.Found ? new Uri(site, answer.Headers.Location!).AbsolutePath : null;
    }

    [GeneratedRegex("""name="__RequestVerificationToken" value="(?<v>[^"]+)""", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Token();

    [GeneratedRegex("""href="(?<v>/marseille/gestion/indemnites/paiements/[0-9a-f-]{36})["]""", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Batch();
}
