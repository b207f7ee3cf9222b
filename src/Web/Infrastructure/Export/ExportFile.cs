using System.Security.Cryptography;
using System.Text;

namespace Misthos.Web.Infrastructure.Export;

/// <summary>A file being written, and its fingerprint once closed.</summary>
internal sealed class ExportFile : IAsyncDisposable
{
    private readonly IncrementalHash _hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
    private readonly FileStream _stream;

    public ExportFile(string path)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        _stream = new FileStream(path, FileMode.CreateNew, FileAccess.Write, FileShare.None, 1 << 16, useAsync: true);
    }

    public string Sha256 => Convert.ToHexStringLower(_hash.GetCurrentHash());

    public async Task WriteAsync(ReadOnlyMemory<byte> bytes)
    {
        _hash.AppendData(bytes.Span);
        await _stream.WriteAsync(bytes);
    }

    public Task WriteAsync(string text) => WriteAsync(Encoding.UTF8.GetBytes(text));

    public async ValueTask DisposeAsync()
    {
        await _stream.DisposeAsync();
        _hash.Dispose();
    }
}
