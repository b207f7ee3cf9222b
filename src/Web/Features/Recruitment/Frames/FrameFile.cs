using System.Buffers;
using System.IO.Compression;
using System.Security.Cryptography;
using Microsoft.EntityFrameworkCore;
using Misthos.Domain.Recruitment;
using Misthos.Web.Data;

namespace Misthos.Web.Features.Recruitment.Frames;

/// <summary>A list on disk while it is read: a file that is gone when it is closed, or when the process ends.</summary>
internal static class FrameFile
{
    private const int PartSize = 1 << 20;

    /// <summary>Makes one list of several files with the same header: the roll often comes as one file for each kind of list.</summary>
    public static async Task<FileStream> JoinAsync(IReadOnlyList<Stream> files, CancellationToken cancellation)
    {
        var whole = Temporary();
        foreach (var file in files)
        {
            var isFirst = whole.Length == 0;
            if (!isFirst)
            {
                if (EndsWithoutBreak(whole))
                {
                    whole.WriteByte((byte)'\n');
                }

                SkipLine(file);
            }

            await file.CopyToAsync(whole, PartSize, cancellation);
        }

        whole.Position = 0;
        return whole;
    }

    /// <summary>SHA-256 of the whole list, hexadecimal; the list is at its beginning again.</summary>
    public static async Task<string> HashAsync(FileStream file, CancellationToken cancellation)
    {
        file.Position = 0;
        var hash = await SHA256.HashDataAsync(file, cancellation);
        file.Position = 0;
        return Convert.ToHexStringLower(hash);
    }

    /// <summary>The list in compressed parts, several made at the same time.</summary>
    public static IEnumerable<byte[]> Pack(FileStream file)
    {
        file.Position = 0;
        var inWork = new Queue<Task<byte[]>>();
        for (var ended = false; !ended || inWork.Count > 0;)
        {
            var part = ArrayPool<byte>.Shared.Rent(PartSize);
            var read = ended ? 0 : file.ReadAtLeast(part.AsSpan(0, PartSize), PartSize, throwOnEndOfStream: false);
            ended |= read < PartSize;
            if (read > 0)
            {
                inWork.Enqueue(Task.Run(() => ZipRented(part, read)));
            }
            else
            {
                ArrayPool<byte>.Shared.Return(part);
            }

            if (inWork.Count > (ended ? 0 : Environment.ProcessorCount))
            {
                yield return inWork.Dequeue().GetAwaiter().GetResult();
            }
        }
    }

    /// <summary>The stored list, written out again.</summary>
    /// <exception cref="InvalidDataException">What was stored is no longer what came in.</exception>
    public static async Task<FileStream> OpenAsync(AppDbContext db, SamplingFrame frame, CancellationToken cancellation = default)
    {
        var file = Temporary();
        for (var number = 1; file.Length < frame.Bytes; number++)
        {
            var wanted = number;
            var content = await db.Set<FramePart>().Where(p => p.FrameId == frame.Id && p.Number == wanted).Select(p => p.Content).SingleOrDefaultAsync(cancellation)
                ?? throw new InvalidDataException($"Part {number} of list {frame.Id} is missing.");
            await using var part = new GZipStream(new MemoryStream(content), CompressionMode.Decompress);
            await part.CopyToAsync(file, cancellation);
        }

        return await HashAsync(file, cancellation) == frame.Sha256 ? file : throw new InvalidDataException($"List {frame.Id} has changed.");
    }

    public static byte[] Zip(ReadOnlySpan<byte> bytes)
    {
        using var packed = new MemoryStream(bytes.Length / 4);
        using (var gzip = new GZipStream(packed, CompressionLevel.Fastest))
        {
            gzip.Write(bytes);
        }

        return packed.ToArray();
    }

    private static byte[] ZipRented(byte[] part, int length)
    {
        var packed = Zip(part.AsSpan(0, length));
        ArrayPool<byte>.Shared.Return(part);
        return packed;
    }

    public static byte[] Unzip(byte[] packed)
    {
        using var gzip = new GZipStream(new MemoryStream(packed), CompressionMode.Decompress);
        using var bytes = new MemoryStream();
        gzip.CopyTo(bytes);
        return bytes.ToArray();
    }

    public static FileStream Temporary()
    {
        var options = new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.ReadWrite, Options = FileOptions.DeleteOnClose | FileOptions.SequentialScan, BufferSize = 0 };
        if (!OperatingSystem.IsWindows())
        {
            options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        }

        return new(Path.Combine(Path.GetTempPath(), $"misthos-{Guid.CreateVersion7():N}.tmp"), options);
    }

    private static bool EndsWithoutBreak(FileStream file)
    {
        file.Position = file.Length - 1;
        return file.ReadByte() != '\n';
    }

    // The header of the roll holds no line break.
    private static void SkipLine(Stream file)
    {
        int next;
        do
        {
            next = file.ReadByte();
        }
        while (next is not (-1 or '\n'));
    }
}
