using System.Numerics;
using System.Security.Cryptography;

namespace Misthos.Web.Features.Evaluations.Box;

/// <summary>The secret of one box: opens its answers and tells the code of each person asked. It lives in a file, in no database and no backup, until the box is opened.</summary>
internal sealed class BoxSecret : IDisposable
{
    private const int TicketKey = 32;

    private readonly byte[] _ticketKey;
    private readonly ECDiffieHellman _opener = ECDiffieHellman.Create();

    private BoxSecret(byte[] file)
    {
        _ticketKey = file[..TicketKey];
        _opener.ImportPkcs8PrivateKey(file.AsSpan(TicketKey), out _);
    }

    /// <summary>Closes what this secret opens.</summary>
    public byte[] Lock => _opener.ExportSubjectPublicKeyInfo();

    /// <summary>A new secret, as stored.</summary>
    public static byte[] Make()
    {
        using var pair = ECDiffieHellman.Create(ECCurve.NamedCurves.nistP256);
        return [.. RandomNumberGenerator.GetBytes(TicketKey), .. pair.ExportPkcs8PrivateKey()];
    }

    public static BoxSecret Read(byte[] file) => new(file);

    /// <summary>The one code of a person: always the same, so that a reminder, a letter and the member's space carry the same right to answer once.</summary>
    public string CodeOf(Guid personId)
    {
        var number = new BigInteger(HMACSHA256.HashData(_ticketKey, personId.ToByteArray()), isUnsigned: true);
        return string.Create(PaperCode.Length, number, static (code, left) =>
        {
            for (var i = 0; i < code.Length; i++)
            {
                left = BigInteger.DivRem(left, PaperCode.Signs.Length, out var sign);
                code[i] = PaperCode.Signs[(int)sign];
            }
        });
    }

    /// <summary>Opens an answer; null when it is none of this box.</summary>
    public byte[]? Open(byte[] cipher) => BoxLock.Open(_opener, cipher);

    public void Dispose()
    {
        CryptographicOperations.ZeroMemory(_ticketKey);
        _opener.Dispose();
    }
}
