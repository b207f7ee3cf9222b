using System.Buffers;
using System.IO.Pipelines;
using System.Text.Json;

namespace Misthos.Web.Infrastructure.Pdf;

/// <summary>
/// The Chrome DevTools protocol over a pair of streams: JSON messages ended by a zero byte.
/// One command at a time; events are read and dropped. After any exception or cancellation the pipe is of no more use.
/// </summary>
internal sealed class DevToolsPipe(Stream toBrowser, Stream fromBrowser)
{
    private readonly PipeReader reader = PipeReader.Create(fromBrowser);
    private int lastId;

    /// <summary>Sends a command and waits for its answer.</summary>
    /// <exception cref="IOException">The browser has ended.</exception>
    /// <exception cref="InvalidOperationException">The browser refused the command.</exception>
    public async Task<JsonElement> SendAsync(string method, object parameters, string? sessionId, CancellationToken cancellation)
    {
        var id = ++lastId;
        var command = new Dictionary<string, object> { ["id"] = id, ["method"] = method, ["params"] = parameters };
        if (sessionId is not null)
        {
            command["sessionId"] = sessionId;
        }

        await toBrowser.WriteAsync(new ReadOnlyMemory<byte>([.. JsonSerializer.SerializeToUtf8Bytes(command), 0]), cancellation);
        await toBrowser.FlushAsync(cancellation);
        while (true)
        {
            var message = await ReadMessageAsync(cancellation);
            if (message.TryGetProperty("id", out var answered) && answered.GetInt32() == id)
            {
                return message.TryGetProperty("result", out var result)
                    ? result
                    : throw new InvalidOperationException($"Chromium refused {method}: {message.GetProperty("error")}");
            }
        }
    }

    private async Task<JsonElement> ReadMessageAsync(CancellationToken cancellation)
    {
        while (true)
        {
            var read = await reader.ReadAsync(cancellation);
            if (read.Buffer.PositionOf((byte)0) is { } end)
            {
                var message = Parse(read.Buffer.Slice(0, end));
                reader.AdvanceTo(read.Buffer.GetPosition(1, end));
                return message;
            }

            reader.AdvanceTo(read.Buffer.Start, read.Buffer.End);
            if (read.IsCompleted)
            {
                throw new IOException("Chromium has ended.");
            }
        }
    }

    private static JsonElement Parse(ReadOnlySequence<byte> bytes)
    {
        using var document = JsonDocument.Parse(bytes);
        return document.RootElement.Clone();
    }
}
