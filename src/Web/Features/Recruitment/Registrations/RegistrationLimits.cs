using System.Net.Sockets;
using System.Threading.RateLimiting;

namespace Misthos.Web.Features.Recruitment.Registrations;

/// <summary>
/// How often a network address may type a wrong code, and begin a registration without one. Right codes count for nothing: an association
/// that helps fifty people in an afternoon is not shut out.
/// </summary>
internal sealed class RegistrationLimits : IDisposable
{
    public const int WrongCodes = 20;
    public const int Beginnings = 10;

    private readonly PartitionedRateLimiter<string> _wrong = Limiter(WrongCodes, TimeSpan.FromMinutes(15));
    private readonly PartitionedRateLimiter<string> _begun = Limiter(Beginnings, TimeSpan.FromHours(1));

    /// <summary>Whether another code may be tried from here.</summary>
    public bool MayTry(HttpContext http)
    {
        using var lease = _wrong.AttemptAcquire(From(http), permitCount: 0);
        return lease.IsAcquired;
    }

    /// <summary>A code was wrong.</summary>
    public void CountWrong(HttpContext http) => _wrong.AttemptAcquire(From(http)).Dispose();

    /// <summary>Whether one more registration may begin without a code; counts it.</summary>
    public bool MayBegin(HttpContext http)
    {
        using var lease = _begun.AttemptAcquire(From(http));
        return lease.IsAcquired;
    }

    public void Dispose()
    {
        _wrong.Dispose();
        _begun.Dispose();
    }

    private static PartitionedRateLimiter<string> Limiter(int permits, TimeSpan window) => PartitionedRateLimiter.Create<string, string>(from =>
        RateLimitPartition.GetFixedWindowLimiter(from, _ => new FixedWindowRateLimiterOptions { PermitLimit = permits, Window = window }));

    // A household has a whole /64 of IPv6 addresses.
    private static string From(HttpContext http) => http.Connection.RemoteIpAddress switch
    {
        null => "",
        { AddressFamily: AddressFamily.InterNetworkV6, IsIPv4MappedToIPv6: false } address => Convert.ToHexString(address.GetAddressBytes()[..8]),
        { } address => address.ToString(),
    };
}
