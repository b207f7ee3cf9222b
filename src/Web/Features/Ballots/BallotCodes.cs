using System.Security.Cryptography;
using Misthos.Web.Features.Evaluations;
using Misthos.Web.Infrastructure.Http;

namespace Misthos.Web.Features.Ballots;

/// <summary>Codes of a vote: twelve random letters and figures, on paper only.</summary>
internal static class BallotCodes
{
    public static string Create() => RandomNumberGenerator.GetString(PaperCode.Signs, PaperCode.Length);

    /// <summary>Purely random (UUID version 4): version 7 would tell the time.</summary>
    public static Guid Anyhow()
    {
        var bytes = RandomNumberGenerator.GetBytes(16);
        (bytes[6], bytes[8]) = ((byte)(bytes[6] & 0x0F | 0x40), (byte)(bytes[8] & 0x3F | 0x80));
        return new Guid(bytes, bigEndian: true);
    }
}

/// <summary>How often a network address may try a code that opens nothing: a whole room votes behind one address, and none of sixty tries finds one of 2⁵⁹ codes.</summary>
internal sealed class BallotLimits : IDisposable
{
    private readonly AddressLimit _wrong = new(60, TimeSpan.FromMinutes(15));

    public bool MayTry(HttpContext http) => _wrong.May(http);

    public void CountWrong(HttpContext http) => _wrong.Take(http);

    public void Dispose() => _wrong.Dispose();
}
