using System.Security.Cryptography;
using System.Text;

namespace Misthos.Web.Infrastructure.Security;

/// <summary>A secret that opens something once: it is sent to one person, and only its fingerprint is stored.</summary>
public static class SecretToken
{
    /// <summary>32 random bytes, hexadecimal.</summary>
    public static string Create() => Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(32));

    /// <summary>SHA-256 of the token, hexadecimal.</summary>
    public static string Fingerprint(string token) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(token)));
}
