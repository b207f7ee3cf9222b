using System.Security.Cryptography;
using Microsoft.AspNetCore.DataProtection;
using Misthos.Web.Data;

namespace Misthos.Web.Features.Recruitment.Registrations;

/// <summary>
/// Which registration this browser works on: a sealed cookie that scripts cannot read, sent to the form of this city only, gone with the
/// browser and useless after a few hours. The code itself is in no cookie and in no address.
/// </summary>
public sealed class RegistrationSessionService(IDataProtectionProvider protection, IHttpContextAccessor accessor, Tenant tenant)
{
    internal const string CookieName = "misthos.inscription";

    private static readonly TimeSpan Life = TimeSpan.FromHours(4);

    /// <summary>The registration in work, or null.</summary>
    public Guid? Current
    {
        get
        {
            try
            {
                return accessor.HttpContext?.Request.Cookies[CookieName] is { Length: > 0 } sealedId && Guid.TryParse(Protector.Unprotect(sealedId), out var id) ? id : null;
            }
            catch (CryptographicException)
            {
                return null;
            }
        }
    }

    private ITimeLimitedDataProtector Protector => protection.CreateProtector("Misthos.Registration", tenant.Authority.Slug).ToTimeLimitedDataProtector();

    private string Path => $"/{tenant.Authority.Slug}/inscription";

    /// <summary>What the cookie holds.</summary>
    public string Seal(Guid registrationId) => Protector.Protect(registrationId.ToString(), Life);

    public void Open(Guid registrationId) => accessor.HttpContext!.Response.Cookies.Append(CookieName, Seal(registrationId), new CookieOptions
    {
        Path = Path,
        HttpOnly = true,
        IsEssential = true,
        SameSite = SameSiteMode.Lax,
        Secure = accessor.HttpContext.Request.IsHttps,
    });

    public void Close() => accessor.HttpContext!.Response.Cookies.Delete(CookieName, new CookieOptions { Path = Path });
}
