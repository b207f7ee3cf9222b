using System.Buffers.Binary;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace Misthos.Sortition;

/// <summary>
/// From the public random value to the number of a panel, by hand in any language: for c = 1, 2, 3… take
/// x = the first 8 bytes (most significant first) of HMAC-SHA-256(key = random value, message = "panel" LF fingerprint of the public
/// lottery LF c); the first x below the largest multiple of M that 64 bits hold gives panel 1 + (x mod M). Each panel is equally
/// likely. docs/verify.md has examples to test with.
/// </summary>
public static class PublicIndex
{
    /// <summary>The number of the panel drawn, from 1 to <paramref name="panels"/>.</summary>
    /// <param name="randomText">The public random value, as published (UTF-8, not trimmed).</param>
    /// <param name="lottery">SHA-256 of <c>public/lottery.csv</c>, 64 small hexadecimal digits.</param>
    /// <param name="panels">Panels of the lottery, 1 or more.</param>
    public static int Of(string randomText, string lottery, int panels)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(panels, 1);
        var key = Encoding.UTF8.GetBytes(randomText);
        var excess = (ulong.MaxValue % (ulong)panels + 1) % (ulong)panels;
        for (var counter = 1; ; counter++)
        {
            var message = string.Create(CultureInfo.InvariantCulture, $"panel\n{lottery}\n{counter}");
            var x = BinaryPrimitives.ReadUInt64BigEndian(HMACSHA256.HashData(key, Encoding.UTF8.GetBytes(message)));
            if (x <= ulong.MaxValue - excess)
            {
                return 1 + (int)(x % (ulong)panels);
            }
        }
    }
}
