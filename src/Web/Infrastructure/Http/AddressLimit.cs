using System.Net.Sockets;
using System.Threading.RateLimiting;

namespace Misthos.Web.Infrastructure.Http;

/// <summary>How often one network address may do something within a window.</summary>
internal sealed class AddressLimit(int permits, TimeSpan window) : IDisposable
{
    private readonly PartitionedRateLimiter<string> _limiter = PartitionedRateLimiter.Create<string, string>(from =>
        RateLimitPartition.GetFixedWindowLimiter(from, _ => new FixedWindowRateLimiterOptions { PermitLimit = permits, Window = window }));

    /// <summary>Whether it may be done again from here; counts nothing.</summary>
    public bool May(HttpContext http)
    {
        using var lease = _limiter.AttemptAcquire(From(http), permitCount: 0);
        return lease.IsAcquired;
    }

    /// <summary>Counts once; says whether it was allowed.</summary>
    public bool Take(HttpContext http)
    {
        using var lease = _limiter.AttemptAcquire(From(http));
        return lease.IsAcquired;
    }

    public void Dispose() => _limiter.Dispose();

    // A household has a whole /64 of IPv6 addresses.
    private static string From(HttpContext http) => http.Connection.RemoteIpAddress switch
    {
        null => "",
        { AddressFamily: AddressFamily.InterNetworkV6, IsIPv4MappedToIPv6: false } address => Convert.ToHexString(address.GetAddressBytes()[..8]),
        { } address => address.ToString(),
    };
}
