using System.Buffers.Binary;
using System.Text;

namespace Misthos.Web.Infrastructure.Documents;

/// <summary>
/// Takes out of a picture what the camera wrote into it: place, time, device, author, embedded previews, whatever follows the picture. Pixels and
/// colour profile stay, and the way to turn a JPEG, without which it would lie on its side. Anything else (a PDF) passes unchanged.
/// </summary>
public static class PictureMetadata
{
    private const byte Start = 0xD8, End = 0xD9, Scan = 0xDA, Exif = 0xE1, Photoshop = 0xED, Comment = 0xFE;

    private static readonly string[] PngKept = ["IHDR", "PLTE", "tRNS", "IDAT", "IEND", "gAMA", "cHRM", "sRGB", "iCCP", "sBIT", "pHYs", "bKGD"];

    /// <summary>The same picture without its metadata; the bytes given when they are no picture, or not one that can be read.</summary>
    public static byte[] Without(byte[] content)
    {
        try
        {
            return content.AsSpan().StartsWith((ReadOnlySpan<byte>)[0xFF, Start]) ? Jpeg(content)
                : content.AsSpan().StartsWith((ReadOnlySpan<byte>)[0x89, 0x50, 0x4E, 0x47]) ? Png(content)
                : content.AsSpan().StartsWith("RIFF"u8) && content.AsSpan(8).StartsWith("WEBP"u8) ? WebP(content)
                : content;
        }
        catch (Exception fault) when (fault is ArgumentOutOfRangeException or IndexOutOfRangeException)
        {
            return content; // Cut off in the middle: a viewer shows what there is.
        }
    }

    private static byte[] Jpeg(ReadOnlySpan<byte> picture)
    {
        var kept = new MemoryStream(picture.Length);
        kept.Write(picture[..2]);
        var at = 2;
        while (at < picture.Length)
        {
            while (picture[at + 1] == 0xFF)
            {
                at++; // Filling.
            }

            var marker = picture[at + 1];
            var end = marker == End ? at + 2 : marker == Scan ? EndOfScan(picture, at) : at + 2 + BinaryPrimitives.ReadUInt16BigEndian(picture[(at + 2)..]);
            var segment = picture[at..end];
            if (marker == Exif)
            {
                kept.Write(Turned(segment));
            }
            else if (marker is not (Photoshop or Comment))
            {
                kept.Write(segment);
            }

            at = marker == End ? picture.Length : end;
        }

        return kept.ToArray();
    }

    // In the coded part, 0xFF is followed by 0 or by a restart marker; anything else begins the next segment.
    private static int EndOfScan(ReadOnlySpan<byte> picture, int at)
    {
        for (var i = at + 2 + BinaryPrimitives.ReadUInt16BigEndian(picture[(at + 2)..]); i + 1 < picture.Length; i++)
        {
            if (picture[i] == 0xFF && picture[i + 1] is not (0x00 or 0xFF or (>= 0xD0 and <= 0xD7)))
            {
                return i;
            }
        }

        return picture.Length;
    }

    /// <summary>A segment that says only how to turn the picture; none when it stands upright or the segment says nothing of it.</summary>
    private static byte[] Turned(ReadOnlySpan<byte> segment)
    {
        if (segment.Length < 18 || !segment[4..].StartsWith("Exif\0\0"u8))
        {
            return [];
        }

        var tiff = segment[10..];
        var little = tiff[0] == 'I';
        ushort Short(ReadOnlySpan<byte> from) => little ? BinaryPrimitives.ReadUInt16LittleEndian(from) : BinaryPrimitives.ReadUInt16BigEndian(from);
        var directory = (int)(little ? BinaryPrimitives.ReadUInt32LittleEndian(tiff[4..]) : BinaryPrimitives.ReadUInt32BigEndian(tiff[4..]));
        // A table that points outside the segment says nothing; it goes whole, with the place it may hold.
        var entries = directory >= 0 && directory <= tiff.Length - 2 ? Math.Min(Short(tiff[directory..]), (tiff.Length - 2 - directory) / 12) : 0;
        for (var entry = 0; entry < entries; entry++)
        {
            var field = tiff.Slice(directory + 2 + (entry * 12), 12);
            if (Short(field) == 0x0112 && Short(field[8..]) is > 1 and <= 8 and var turn)
            {
                return [0xFF, Exif, 0, 34, .. "Exif\0\0MM\0*\0\0\0\u0008\0\u0001"u8, 0x01, 0x12, 0, 3, 0, 0, 0, 1, 0, (byte)turn, 0, 0, 0, 0, 0, 0];
            }
        }

        return [];
    }

    private static byte[] Png(ReadOnlySpan<byte> picture)
    {
        var kept = new MemoryStream(picture.Length);
        kept.Write(picture[..8]);
        for (var at = 8; at < picture.Length;)
        {
            var length = 12 + Length(BinaryPrimitives.ReadUInt32BigEndian(picture[at..]));
            var kind = Encoding.ASCII.GetString(picture.Slice(at + 4, 4));
            if (PngKept.Contains(kind, StringComparer.Ordinal))
            {
                kept.Write(picture.Slice(at, length));
            }

            at = kind == "IEND" ? picture.Length : at + length;
        }

        return kept.ToArray();
    }

    private static byte[] WebP(ReadOnlySpan<byte> picture)
    {
        var kept = new MemoryStream(picture.Length);
        kept.Write(picture[..12]);
        for (var at = 12; at + 8 <= picture.Length;)
        {
            var length = Length(BinaryPrimitives.ReadUInt32LittleEndian(picture[(at + 4)..]));
            var chunk = picture.Slice(at, Math.Min(8 + length + (length % 2), picture.Length - at)).ToArray();
            if (chunk.AsSpan().StartsWith("VP8X"u8))
            {
                chunk[8] &= 0b1111_0011; // There is neither Exif nor XMP any more.
            }

            if (!chunk.AsSpan().StartsWith("EXIF"u8) && !chunk.AsSpan().StartsWith("XMP "u8))
            {
                kept.Write(chunk);
            }

            at += chunk.Length;
        }

        var whole = kept.ToArray();
        BinaryPrimitives.WriteUInt32LittleEndian(whole.AsSpan(4), (uint)(whole.Length - 8));
        return whole;
    }

    private static int Length(uint length) => length < int.MaxValue / 2 ? (int)length : throw new ArgumentOutOfRangeException(nameof(length));
}
