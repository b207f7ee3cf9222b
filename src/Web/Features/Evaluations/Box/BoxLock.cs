using System.Buffers.Binary;
using System.Security.Cryptography;
using Misthos.Domain.Evaluations;

namespace Misthos.Web.Features.Evaluations.Box;

/// <summary>
/// Seals answers for the box: anyone can close with the lock, only the secret opens. Each answer has a key of its own (ECDH P-256 with a key pair thrown
/// away at once, AES-256-GCM) and is filled up to one length, so that sealed answers differ in nothing that can be seen.
/// </summary>
internal static class BoxLock
{
    private const int Length = AnswerSheet.Size + sizeof(int), Nonce = 12, Tag = 16;

    public static byte[] Close(byte[] boxLock, ReadOnlySpan<byte> content)
    {
        using var box = ECDiffieHellman.Create();
        box.ImportSubjectPublicKeyInfo(boxLock, out _);
        using var once = ECDiffieHellman.Create(ECCurve.NamedCurves.nistP256);
        var padded = new byte[Length];
        BinaryPrimitives.WriteInt32BigEndian(padded, content.Length);
        content.CopyTo(padded.AsSpan(sizeof(int)));
        var own = once.ExportSubjectPublicKeyInfo();
        var (nonce, tag, cipher) = (RandomNumberGenerator.GetBytes(Nonce), new byte[Tag], new byte[Length]);
        using var seal = new AesGcm(once.DeriveKeyFromHash(box.PublicKey, HashAlgorithmName.SHA256), Tag);
        seal.Encrypt(nonce, padded, cipher, tag, own);
        return [.. BitConverter.GetBytes((ushort)own.Length), .. own, .. nonce, .. tag, .. cipher];
    }

    /// <summary>The content; null when it was not closed with this lock.</summary>
    public static byte[]? Open(ECDiffieHellman secret, ReadOnlySpan<byte> closed)
    {
        try
        {
            var own = closed.Slice(sizeof(ushort), BitConverter.ToUInt16(closed));
            var rest = closed[(sizeof(ushort) + own.Length)..];
            using var once = ECDiffieHellman.Create();
            once.ImportSubjectPublicKeyInfo(own, out _);
            var padded = new byte[Length];
            using var seal = new AesGcm(secret.DeriveKeyFromHash(once.PublicKey, HashAlgorithmName.SHA256), Tag);
            seal.Decrypt(rest[..Nonce], rest[(Nonce + Tag)..], rest.Slice(Nonce, Tag), padded, own);
            return padded.AsSpan(sizeof(int), BinaryPrimitives.ReadInt32BigEndian(padded)).ToArray();
        }
        catch (Exception fault) when (fault is CryptographicException or ArgumentException)
        {
            return null;
        }
    }
}
