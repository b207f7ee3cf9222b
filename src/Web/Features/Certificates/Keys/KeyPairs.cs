using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text.Json;
using Misthos.Domain.Certificates;

namespace Misthos.Web.Features.Certificates.Keys;

/// <summary>Makes keys and uses them, with the framework's own cryptography.</summary>
internal static class KeyPairs
{
    private const int RsaBits = 3072;

    /// <summary>A new key: its public half, and its private half as PKCS #8.</summary>
    public static (PublicHalf Public, byte[] Private) Create(KeyAlgorithm algorithm)
    {
        if (algorithm == KeyAlgorithm.Rs256)
        {
            using var rsa = RSA.Create(RsaBits);
            var numbers = rsa.ExportParameters(false);
            return (Half(rsa.ExportSubjectPublicKeyInfo(), id => new() { ["kty"] = "RSA", ["use"] = "sig", ["alg"] = "RS256", ["kid"] = id, ["n"] = Base64Url.EncodeToString(numbers.Modulus), ["e"] = Base64Url.EncodeToString(numbers.Exponent) }), rsa.ExportPkcs8PrivateKey());
        }

        using var curve = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        var point = curve.ExportParameters(false).Q;
        return (Half(curve.ExportSubjectPublicKeyInfo(), id => new() { ["kty"] = "EC", ["use"] = "sig", ["alg"] = "ES256", ["kid"] = id, ["crv"] = "P-256", ["x"] = Base64Url.EncodeToString(point.X), ["y"] = Base64Url.EncodeToString(point.Y) }), curve.ExportPkcs8PrivateKey());
    }

    /// <summary>Signs with a private half.</summary>
    public static byte[] Sign(KeyAlgorithm algorithm, byte[] privateHalf, byte[] data)
    {
        if (algorithm == KeyAlgorithm.Rs256)
        {
            using var rsa = RSA.Create();
            rsa.ImportPkcs8PrivateKey(privateHalf, out _);
            return rsa.SignData(data, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1);
        }

        using var curve = ECDsa.Create();
        curve.ImportPkcs8PrivateKey(privateHalf, out _);
        return curve.SignData(data, HashAlgorithmName.SHA256);
    }

    /// <summary>Whether a signature is one of the key's whose public half this is.</summary>
    public static bool Holds(string jwk, byte[] data, byte[] signature)
    {
        using var json = JsonDocument.Parse(jwk);
        byte[] Part(string name) => Base64Url.DecodeFromChars(json.RootElement.GetProperty(name).GetString());
        if (json.RootElement.GetProperty("kty").GetString() == "RSA")
        {
            using var rsa = RSA.Create(new RSAParameters { Modulus = Part("n"), Exponent = Part("e") });
            return rsa.VerifyData(data, signature, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1);
        }

        using var curve = ECDsa.Create(new ECParameters { Curve = ECCurve.NamedCurves.nistP256, Q = new ECPoint { X = Part("x"), Y = Part("y") } });
        return curve.VerifyData(data, signature, HashAlgorithmName.SHA256);
    }

    private static PublicHalf Half(byte[] published, Func<string, Dictionary<string, string>> jwk)
    {
        // Nine bytes of the fingerprint name a key among the few of an authority, and are short in a printed code.
        var id = Base64Url.EncodeToString(SHA256.HashData(published).AsSpan(0, 9));
        return new(id, JsonSerializer.Serialize(jwk(id)));
    }
}
