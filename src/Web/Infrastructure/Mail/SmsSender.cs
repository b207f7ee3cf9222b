using System.Net.Http.Headers;

namespace Misthos.Web.Infrastructure.Mail;

/// <summary>Hands a text message over.</summary>
public interface ISmsSender
{
    /// <summary>Whether sending the same row again cannot make a second message.</summary>
    bool IsSafeToRepeat { get; }

    /// <summary>Sends; throws <see cref="MailNotTakenException"/> when it is certain that nothing left.</summary>
    /// <param name="id">The row: a gateway that knows it sends it once.</param>
    /// <param name="to">Number such as "+33612345678".</param>
    /// <param name="text">The message.</param>
    Task SendAsync(Guid id, string to, string text);
}

/// <summary>Writes each message to a file named after its row: until a gateway is configured.</summary>
internal sealed class FolderSmsSender(string folder) : ISmsSender
{
    public bool IsSafeToRepeat => true;

    public async Task SendAsync(Guid id, string to, string text)
    {
        try
        {
            Directory.CreateDirectory(folder);
            await File.WriteAllTextAsync(Path.Combine(folder, $"{id}.sms.txt"), $"{to}\n{text}\n");
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new MailNotTakenException(e.Message, e);
        }
    }
}

/// <summary>
/// Posts each message as JSON (<c>id, to, from, text</c>) to the gateway of the city, with a bearer token. Only an answer that refuses, or a
/// connection that never stood, proves that it was not taken.
/// </summary>
internal sealed class HttpSmsSender(HttpClient http, IConfiguration settings) : ISmsSender
{
    public bool IsSafeToRepeat => false;

    public async Task SendAsync(Guid id, string to, string text)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, settings["Sms:Http:Url"]);
        request.Headers.Add("Idempotency-Key", id.ToString());
        if (settings["Sms:Http:Token"] is { Length: > 0 } token)
        {
            request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", token);
        }

        request.Content = JsonContent.Create(new { id, to, from = settings["Sms:From"] ?? "", text });
        using var answer = await AnswerAsync(request);
        if ((int)answer.StatusCode is >= 400 and < 500)
        {
            throw new MailNotTakenException($"The gateway refused: {(int)answer.StatusCode}.", null);
        }

        answer.EnsureSuccessStatusCode();
    }

    private async Task<HttpResponseMessage> AnswerAsync(HttpRequestMessage request)
    {
        try
        {
            return await http.SendAsync(request);
        }
        catch (HttpRequestException e) when (e.HttpRequestError is HttpRequestError.NameResolutionError or HttpRequestError.ConnectionError or HttpRequestError.SecureConnectionError)
        {
            throw new MailNotTakenException(e.Message, e);
        }
    }
}

/// <summary>How messages leave this server.</summary>
internal sealed record MessageTransports(MailTransport Mail, ISmsSender Sms)
{
    public bool IsSafeToRepeat(MessageKind kind) => kind == MessageKind.Sms ? Sms.IsSafeToRepeat : Mail.IsSafeToRepeat;
}
