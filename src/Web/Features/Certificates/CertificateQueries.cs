using Microsoft.EntityFrameworkCore;
using Misthos.Domain.Administration;
using Misthos.Domain.Certificates;
using Misthos.Web.Data;

namespace Misthos.Web.Features.Certificates;

/// <summary>What anyone holding the code may read: what the paper says, and whether it still holds.</summary>
public sealed record CertificateProof(string Authority, string Holder, string SittingTitle, DateOnly Day, int Minutes, string Number, bool IsValid);

/// <summary>Looks a certificate up by its code, whatever the authority: the one read that crosses authorities.</summary>
public sealed class CertificateQueries(AppDbContext db)
{
    public async Task<CertificateProof?> ByCodeAsync(string code)
    {
        var typed = code.Trim().ToUpperInvariant();
        var found = await db.Set<PresenceCertificate>().IgnoreQueryFilters().AsNoTracking().SingleOrDefaultAsync(c => c.Code == typed);
        return found is null ? null : new CertificateProof(
            await db.Set<Authority>().Where(a => a.Id == found.AuthorityId).Select(a => a.Name).SingleAsync(),
            found.Holder, found.SittingTitle, found.Day, found.Minutes, found.Number, found.IsValid);
    }
}
