using System.Security.Cryptography;
using Microsoft.AspNetCore.DataProtection;
using Misthos.Web.Data;

namespace Misthos.Web.Features.Recognition.Testimonies;

/// <summary>The address under which a borrower reads a piece: the loan, sealed by the keys of this server for this authority. Nothing of it is stored.</summary>
public sealed class LoanLinkService(IDataProtectionProvider protection, Tenant tenant)
{
    private IDataProtector Protector => protection.CreateProtector("Misthos.Testimonies.Loan", tenant.Authority.Slug);

    public string Seal(Guid loanId) => System.Buffers.Text.Base64Url.EncodeToString(Protector.Protect(loanId.ToByteArray()));

    /// <summary>The loan of an address; null when it is none of ours.</summary>
    public Guid? Open(string token)
    {
        try
        {
            var id = Protector.Unprotect(System.Buffers.Text.Base64Url.DecodeFromChars(token));
            return id.Length == 16 ? new Guid(id) : null;
        }
        catch (Exception exception) when (exception is CryptographicException or FormatException)
        {
            return null;
        }
    }
}
