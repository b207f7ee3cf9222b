using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Sockets;
using System.Text;
using System.Text.RegularExpressions;

namespace Misthos.Speed;

/// <summary>One answer and the time at the phone; read only when all have come.</summary>
internal sealed partial record PhoneAnswer(string Text, double WholeMs)
{
    /// <summary>What became of the check-in.</summary>
    public string Outcome => Found().Match(Text) is { Success: true } outcome ? outcome.Groups["v"].Value : Text.Split('\n')[0];

    public double ServerMs => Duration().Match(Text) is { Success: true } timing ? double.Parse(timing.Groups["v"].Value, CultureInfo.InvariantCulture) : -1;

    [GeneratedRegex("app;dur=(?<v>[0-9.]+)", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Duration();

    [GeneratedRegex("\"outcome\":\"(?<v>[a-z]+)\"", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Found();
}

/// <summary>A phone with a connection of its own. The request is made beforehand, as cheap as can be: server and phones share the processors.</summary>
internal sealed class Phone(ReceptionDesk desk, int sequence, string person, string? id = null) : IDisposable
{
    private static int _made;

    // Of the sequence and the person: sent again, it is the same.
    private readonly string _id = id ?? new Guid(System.Security.Cryptography.SHA256.HashData(Encoding.UTF8.GetBytes($"{desk.Bursts[sequence].Sequence}{person}"))[..16]).ToString();
    private TcpClient? _connection;
    private byte[] _request = [];

    public int Index { get; } = Interlocked.Increment(ref _made);

    public string Person => person;

    public Phone Again() => new(desk, sequence, person, _id);

    public async Task ConnectAsync()
    {
        var body = $"id={_id}&kind=Arrival&sequence={desk.Bursts[sequence].Sequence}&person={person}&seen=0&age=0&__RequestVerificationToken={WebUtility.UrlEncode(desk.Token)}";
        _request = Encoding.ASCII.GetBytes(
            $"POST {desk.Bursts[sequence].Page}/accueil/pointages HTTP/1.1\r\nHost: {desk.Site.Authority}\r\nCookie: {desk.Cookies}\r\nContent-Type: application/x-www-form-urlencoded\r\nContent-Length: {body.Length}\r\n\r\n{body}");
        _connection = new TcpClient { NoDelay = true };
        await _connection.ConnectAsync(desk.Site.Host, desk.Site.Port);
    }

    public async Task<PhoneAnswer> SendAsync()
    {
        var started = Stopwatch.GetTimestamp();
        try
        {
            var stream = _connection!.GetStream();
            await stream.WriteAsync(_request);
            var (buffer, length) = (new byte[4096], 0);
            while (await stream.ReadAsync(buffer.AsMemory(length)) is > 0 and var read)
            {
                length += read;
                if (IsWhole(buffer.AsSpan(0, length)))
                {
                    return Answer(buffer, length, started);
                }
            }
        }
        catch (IOException)
        {
            // The server was killed.
        }

        return new PhoneAnswer("cut off", -1);
    }

    /// <summary>
    /// All of them at one instant, from one thread that sends, then reads: a thread for each phone would take a quarter of the processors from
    /// the server. The time at the phone is counted until its answer is looked at, so never too short.
    /// </summary>
    public static List<PhoneAnswer> SendTogether(IReadOnlyList<Phone> phones)
    {
        var started = new long[phones.Count];
        for (var i = 0; i < phones.Count; i++)
        {
            started[i] = Stopwatch.GetTimestamp();
            phones[i]._connection!.Client.Send(phones[i]._request);
        }

        return [.. phones.Select((phone, i) => phone.Read(started[i]))];
    }

    private PhoneAnswer Read(long started)
    {
        var (buffer, length) = (new byte[4096], 0);
        while (_connection!.Client.Receive(buffer, length, buffer.Length - length, SocketFlags.None) is > 0 and var read)
        {
            length += read;
            if (IsWhole(buffer.AsSpan(0, length)))
            {
                return Answer(buffer, length, started);
            }
        }

        return new PhoneAnswer("cut off", -1);
    }

    // One object, which ends with its brace; a refusal of the server itself is a page, in pieces. The connection stays open, as a browser's does.
    private static bool IsWhole(ReadOnlySpan<byte> answer) => answer.EndsWith("}"u8) || answer.EndsWith("\r\n0\r\n\r\n"u8);

    private static PhoneAnswer Answer(byte[] buffer, int length, long started) =>
        new(Encoding.UTF8.GetString(buffer, 0, length), Stopwatch.GetElapsedTime(started).TotalMilliseconds);

    public void Dispose() => _connection?.Dispose();
}
