using System.Buffers.Binary;
using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Security.Cryptography;

namespace Misthos.Web.Features.SignIn;

/// <summary>The codes of an authenticator application (RFC 6238: SHA-1, six digits, thirty seconds): which moment a code is of.</summary>
internal static class Totp
{
    private const int Seconds = 30;
    private const int Drift = 2;
    private const string Base32 = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";

    /// <summary>The step this code is of, two around now being accepted as Identity does; null when it is none of theirs.</summary>
    public static long? StepOf(string secret, string code, DateTimeOffset now)
    {
        var current = now.ToUnixTimeSeconds() / Seconds;
        return Enumerable.Range(-Drift, 2 * Drift + 1).Select(shift => (long?)(current + shift)).FirstOrDefault(step => CodeAt(secret, step!.Value) == code);
    }

    /// <summary>The code of a step.</summary>
    public static string CodeAt(string secret, long step)
    {
        Span<byte> moment = stackalloc byte[8];
        BinaryPrimitives.WriteInt64BigEndian(moment, step);
        var hash = Hash(Decode(secret), moment);
        var number = BinaryPrimitives.ReadInt32BigEndian(hash.AsSpan(hash[^1] & 0xf)) & int.MaxValue;
        return (number % 1_000_000).ToString("000000", CultureInfo.InvariantCulture);
    }

    [SuppressMessage("Security", "CA5350", Justification = "RFC 6238, as every authenticator application computes it.")]
    private static byte[] Hash(byte[] key, ReadOnlySpan<byte> moment) => HMACSHA1.HashData(key, moment);

    private static byte[] Decode(string secret)
    {
        var bytes = new List<byte>();
        var (bits, count) = (0, 0);
        foreach (var letter in secret.TrimEnd('='))
        {
            bits = (bits << 5 | Base32.IndexOf(char.ToUpperInvariant(letter), StringComparison.Ordinal)) & 0xfff;
            count += 5;
            if (count >= 8)
            {
                count -= 8;
                bytes.Add((byte)(bits >> count));
            }
        }

        return [.. bytes];
    }
}
