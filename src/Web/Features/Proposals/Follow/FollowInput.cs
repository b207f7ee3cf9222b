using Misthos.Web.Infrastructure.Http;

namespace Misthos.Web.Features.Proposals.Follow;

/// <summary>Field of somebody who wants to follow.</summary>
public sealed class FollowInput
{
    public string? Email { get; set; }
}

/// <summary>How often one network address may ask to follow: nobody floods others with mails to confirm.</summary>
public sealed class FollowLimit : IDisposable
{
    private readonly AddressLimit _asked = new(30, TimeSpan.FromHours(1));

    public bool Take(HttpContext http) => _asked.Take(http);

    public void Dispose() => _asked.Dispose();
}
