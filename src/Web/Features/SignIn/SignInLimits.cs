using System.Threading.RateLimiting;
using Microsoft.AspNetCore.RateLimiting;

namespace Misthos.Web.Features.SignIn;

/// <summary>How often sign-in may be tried: by network address on the pages, by e-mail address for the links.</summary>
internal sealed class SignInLimits : IDisposable
{
    public const string Policy = "sign-in";

    private readonly PartitionedRateLimiter<string> _mails = PartitionedRateLimiter.Create<string, string>(address =>
        RateLimitPartition.GetFixedWindowLimiter(address, _ => Window(5)));

    public static void Register(RateLimiterOptions options)
    {
        options.RejectionStatusCode = StatusCodes.Status429TooManyRequests;
        options.AddPolicy(Policy, context => HttpMethods.IsPost(context.Request.Method)
            ? RateLimitPartition.GetFixedWindowLimiter(context.Connection.RemoteIpAddress?.ToString() ?? "", _ => Window(30))
            : RateLimitPartition.GetNoLimiter(""));
    }

    /// <summary>Whether one more link may be sent to this address now.</summary>
    public bool MaySend(string address)
    {
        using var lease = _mails.AttemptAcquire(address);
        return lease.IsAcquired;
    }

    public void Dispose() => _mails.Dispose();

    private static FixedWindowRateLimiterOptions Window(int permits) => new() { PermitLimit = permits, Window = TimeSpan.FromMinutes(15), QueueLimit = 0 };
}
