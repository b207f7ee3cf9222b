using Misthos.Web.Infrastructure.Http;

namespace Misthos.Web.Features.Recruitment.Registrations;

/// <summary>
/// How often a network address may type a wrong code, and begin a registration without one. Right codes count for nothing: an association
/// that helps fifty people in an afternoon is not shut out.
/// </summary>
internal sealed class RegistrationLimits : IDisposable
{
    public const int WrongCodes = 20;
    public const int Beginnings = 10;

    private readonly AddressLimit _wrong = new(WrongCodes, TimeSpan.FromMinutes(15));
    private readonly AddressLimit _begun = new(Beginnings, TimeSpan.FromHours(1));

    /// <summary>Whether another code may be tried from here.</summary>
    public bool MayTry(HttpContext http) => _wrong.May(http);

    /// <summary>A code was wrong.</summary>
    public void CountWrong(HttpContext http) => _wrong.Take(http);

    /// <summary>Whether one more registration may begin without a code; counts it.</summary>
    public bool MayBegin(HttpContext http) => _begun.Take(http);

    public void Dispose()
    {
        _wrong.Dispose();
        _begun.Dispose();
    }
}
