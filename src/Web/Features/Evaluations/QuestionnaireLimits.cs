using Misthos.Web.Infrastructure.Http;

namespace Misthos.Web.Features.Evaluations;

/// <summary>
/// How often a network address may try a code that opens nothing. Right codes count for nothing, and the number is large: a whole room answers
/// behind one address. Of sixty tries in a quarter of an hour, none finds one of 2⁵⁹ codes.
/// </summary>
internal sealed class QuestionnaireLimits : IDisposable
{
    public const int WrongCodes = 60;

    private readonly AddressLimit _wrong = new(WrongCodes, TimeSpan.FromMinutes(15));

    /// <summary>Whether another code may be tried from here.</summary>
    public bool MayTry(HttpContext http) => _wrong.May(http);

    /// <summary>A code opened nothing.</summary>
    public void CountWrong(HttpContext http) => _wrong.Take(http);

    public void Dispose() => _wrong.Dispose();
}
