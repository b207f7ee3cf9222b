using Microsoft.EntityFrameworkCore;
using Misthos.Domain;
using Misthos.Domain.Portal;
using Misthos.Web.Data;
using Misthos.Web.Design;
using Misthos.Web.Infrastructure.Http;

namespace Misthos.Web.Features.Portal.Notices;

/// <summary>The legal notice and the audits of accessibility. Each method saves once.</summary>
public sealed class NoticeService(AppDbContext db, Actor actor, Tenant tenant, AuthorityDirectory directory, TimeProvider clock)
{
    /// <summary>Writes the legal notice.</summary>
    public async Task<IReadOnlyList<Refusal>> WriteAsync(LegalNoticeText text)
    {
        actor.Does("Notices.Write");
        if (await db.Set<LegalNotice>().FirstOrDefaultAsync() is { } notice)
        {
            notice.Write(text);
        }
        else
        {
            db.Add(new LegalNotice(db.AuthorityId, text));
        }

        return await db.SaveOrRefuseAsync("Conflict");
    }

    /// <summary>Records an audit: the declaration and the foot of every page follow.</summary>
    public async Task<IReadOnlyList<Refusal>> RecordAuditAsync(AuditFindings findings)
    {
        actor.Does("Notices.RecordAudit");
        var today = Format.DayOf(clock.GetUtcNow());
        if (findings.WhyNot(today) is { Count: > 0 } refusals)
        {
            return refusals;
        }

        db.Add(new AccessibilityAudit(db.AuthorityId, findings, today, actor.Require()));
        var saved = await db.SaveOrRefuseAsync("audit.exists");
        directory.Forget(tenant.Authority.Slug);
        return saved;
    }
}
