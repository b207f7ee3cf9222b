using System.Buffers.Text;
using System.IO.Compression;

namespace Misthos.Domain.Certificates;

/// <summary>
/// Bits of a W3C Bitstring Status List (Recommendation of 15 May 2025): one for each certificate of a year, 1 once it is revoked. At least 131,072,
/// so that who asks for it does not tell which certificate they look at.
/// </summary>
public static class StatusList
{
    /// <summary>Fewest bits of a list.</summary>
    public const int Least = 131_072;

    /// <summary>The list as published: compressed, base64url, with the mark of that base.</summary>
    /// <param name="revoked">Places of the revoked certificates, from 0.</param>
    public static string Encode(IEnumerable<int> revoked)
    {
        var places = revoked.ToList();
        var bits = new byte[Math.Max(Least, places.Count == 0 ? 0 : (places.Max() | 7) + 1) / 8];
        foreach (var place in places)
        {
            bits[place / 8] |= (byte)(0x80 >> (place % 8));
        }

        using var to = new MemoryStream();
        using (var gzip = new GZipStream(to, CompressionLevel.SmallestSize))
        {
            gzip.Write(bits);
        }

        return "u" + Base64Url.EncodeToString(to.ToArray());
    }

    /// <summary>Whether the bit of a place is set; places beyond the list are not.</summary>
    /// <exception cref="FormatException">It is no list.</exception>
    public static bool IsSet(string encoded, int place)
    {
        if (!encoded.StartsWith('u') || !Base64Url.IsValid(encoded.AsSpan(1)))
        {
            throw new FormatException("No list in base64url.");
        }

        using var from = new GZipStream(new MemoryStream(Base64Url.DecodeFromChars(encoded.AsSpan(1))), CompressionMode.Decompress);
        using var bits = new MemoryStream();
        from.CopyTo(bits);
        return place / 8 < bits.Length && (bits.GetBuffer()[place / 8] & (0x80 >> (place % 8))) != 0;
    }
}
