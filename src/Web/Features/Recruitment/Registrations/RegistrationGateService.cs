using System.Globalization;
using System.Security.Cryptography;
using Microsoft.AspNetCore.DataProtection;
using Misthos.Domain;

namespace Misthos.Web.Features.Recruitment.Registrations;

/// <summary>
/// Keeps simple programs from beginning registrations: a field that people do not see must stay empty, and the page must have been open
/// for some seconds. No picture puzzle and nobody else's service. What it does not stop is said in docs/data-protection.md.
/// </summary>
public sealed class RegistrationGateService(IDataProtectionProvider protection, TimeProvider clock)
{
    private static readonly TimeSpan Least = TimeSpan.FromSeconds(3);
    private static readonly TimeSpan Most = TimeSpan.FromHours(12);

    private IDataProtector Protector => protection.CreateProtector("Misthos.RegistrationGate");

    /// <summary>Says when the page was shown; nobody else can write it.</summary>
    public string Stamp() => Protector.Protect(clock.GetUtcNow().ToUnixTimeMilliseconds().ToString(CultureInfo.InvariantCulture));

    /// <summary>Why this does not come from a person; null when it may.</summary>
    public Refusal? WhyNot(string? trap, string? stamp)
    {
        if (!string.IsNullOrEmpty(trap))
        {
            return new Refusal("gate.trap");
        }

        var open = Read(stamp) is { } shown ? clock.GetUtcNow() - shown : Most + Least;
        return open < Least ? new Refusal("gate.too-fast") : open > Most ? new Refusal("gate.too-old") : null;
    }

    private DateTimeOffset? Read(string? stamp)
    {
        try
        {
            return DateTimeOffset.FromUnixTimeMilliseconds(long.Parse(Protector.Unprotect(stamp ?? ""), CultureInfo.InvariantCulture));
        }
        catch (Exception e) when (e is CryptographicException or FormatException)
        {
            return null;
        }
    }
}
