using System.Buffers.Binary;

namespace Misthos.Web.Infrastructure.Documents;

/// <summary>
/// A recording of a voice: what it is is read from its bytes, and what the device wrote into it (place, name, device) is taken out. MP3, M4A and WAV:
/// every browser plays them.
/// </summary>
public static class AudioFile
{
    private const int Id3Header = 10, Id3Trailer = 128, BoxHeader = 8, RiffHeader = 12;

    /// <summary>Media type and ending of a recording; null when it is none of ours.</summary>
    public static (string MediaType, string Ending)? KindOf(ReadOnlySpan<byte> content) =>
        content.StartsWith("ID3"u8) || IsFrame(content) ? ("audio/mpeg", ".mp3")
        : content.Length > RiffHeader && content.StartsWith("RIFF"u8) && content[8..].StartsWith("WAVE"u8) ? ("audio/wav", ".wav")
        : content.Length > RiffHeader && content[4..].StartsWith("ftyp"u8) && IsSound(content[8..]) ? ("audio/mp4", ".m4a")
        : null;

    /// <summary>The same recording without its tags; the bytes given when they cannot be read to the end.</summary>
    public static byte[] Without(byte[] content)
    {
        try
        {
            return KindOf(content)?.Ending switch
            {
                ".mp3" => WithoutId3(content),
                ".wav" => WithoutLists(content),
                ".m4a" => WithoutUserData(content),
                _ => content,
            };
        }
        catch (Exception fault) when (fault is ArgumentOutOfRangeException or IndexOutOfRangeException)
        {
            return content; // Cut off in the middle: a player plays what there is.
        }
    }

    private static bool IsFrame(ReadOnlySpan<byte> content) => content.Length > 4 && content[0] == 0xFF && (content[1] & 0xE0) == 0xE0 && (content[1] & 0x06) != 0 && (content[2] & 0xF0) != 0xF0;

    // A film has other brands; one that says only "isom" may be either and is let in when it holds no picture track.
    private static bool IsSound(ReadOnlySpan<byte> brand) => brand.StartsWith("M4A"u8) || brand.StartsWith("mp42"u8) || brand.StartsWith("isom"u8) || brand.StartsWith("M4B"u8) || brand.StartsWith("dash"u8);

    private static byte[] WithoutId3(ReadOnlySpan<byte> content)
    {
        while (content.StartsWith("ID3"u8))
        {
            var length = (content[6] << 21) | (content[7] << 14) | (content[8] << 7) | content[9];
            content = content[(Id3Header + length + ((content[5] & 0x10) != 0 ? Id3Header : 0))..];
        }

        return (content.Length > Id3Trailer && content[^Id3Trailer..].StartsWith("TAG"u8) ? content[..^Id3Trailer] : content).ToArray();
    }

    private static byte[] WithoutLists(ReadOnlySpan<byte> content)
    {
        var kept = new MemoryStream(content.Length);
        kept.Write(content[..RiffHeader]);
        for (var at = RiffHeader; at + BoxHeader <= content.Length;)
        {
            var length = (long)BinaryPrimitives.ReadUInt32LittleEndian(content[(at + 4)..]);
            var end = (int)Math.Min(content.Length, at + BoxHeader + length + (length % 2));
            if (content[at..].StartsWith("fmt "u8) || content[at..].StartsWith("data"u8) || content[at..].StartsWith("fact"u8))
            {
                kept.Write(content[at..end]);
            }

            at = end;
        }

        var whole = kept.ToArray();
        BinaryPrimitives.WriteUInt32LittleEndian(whole.AsSpan(4), (uint)(whole.Length - BoxHeader));
        return whole;
    }

    // Offsets into the file stay right: a box of tags becomes an empty one of the same length.
    private static byte[] WithoutUserData(byte[] content)
    {
        var kept = (byte[])content.Clone();
        Empty(kept, 0, kept.Length);
        return kept;
    }

    private static void Empty(byte[] content, int from, int to)
    {
        for (var at = from; at + BoxHeader <= to;)
        {
            var length = (int)BinaryPrimitives.ReadUInt32BigEndian(content.AsSpan(at));
            var end = length == 0 ? to : length < BoxHeader || length > to - at ? to : at + length;
            var kind = content.AsSpan(at + 4, 4);
            if (kind.SequenceEqual("udta"u8) || kind.SequenceEqual("meta"u8) || kind.SequenceEqual("uuid"u8))
            {
                "free"u8.CopyTo(kind);
                content.AsSpan(at + BoxHeader, end - at - BoxHeader).Clear();
            }
            else if (kind.SequenceEqual("moov"u8) || kind.SequenceEqual("trak"u8))
            {
                Empty(content, at + BoxHeader, end);
            }

            at = end;
        }
    }
}
