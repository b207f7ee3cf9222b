using Microsoft.EntityFrameworkCore;
using Misthos.Domain;
using Misthos.Domain.Sittings;
using Misthos.Web.Data;
using Misthos.Web.Features.Certificates;
using Misthos.Web.Features.Sittings.Notices;

namespace Misthos.Web.Features.Sittings;

/// <summary>Cancels a sitting and tells those convened.</summary>
public sealed class CancellationService(AppDbContext db, Actor actor, NoticeService notices, CertificateCorrectionService certificates)
{
    /// <summary>Cancels, in one go with what those convened are told; returns why not.</summary>
    public async Task<IReadOnlyList<Refusal>> CancelAsync(Guid sittingId, string? reason)
    {
        actor.Does("Sittings.Cancel", reason);
        var sitting = await db.Set<Sitting>().SingleAsync(s => s.Id == sittingId);
        if (sitting.WhyNotCancel(reason) is { Count: > 0 } refusals)
        {
            return refusals;
        }

        sitting.Cancel(reason!.Trim(), actor.Require(), notices.Now);
        await notices.TellAsync(sitting, NoticeKind.Cancelled, reason.Trim());
        await certificates.SittingChangedAsync(sitting);
        await db.SaveChangesAsync();
        return [];
    }
}
