using Microsoft.EntityFrameworkCore;
using Misthos.Domain;
using Misthos.Domain.Members;
using Misthos.Web.Data;

namespace Misthos.Web.Features.Members.Returns;

/// <summary>Decides on messages whose sending was interrupted: only a person can, so that nothing is sent twice by itself.</summary>
public sealed class UnsureService(AppDbContext db, Actor actor, TimeProvider clock)
{
    /// <summary>Sends a message again, or records that it arrived. Saves once; deciding the same attempt again changes nothing.</summary>
    public async Task<IReadOnlyList<Refusal>> DecideAsync(Guid mailId, int attempt, MailDecisionKind kind)
    {
        actor.Does(kind == MailDecisionKind.SentAgain ? "Members.SendMailAgain" : "Members.MailArrived");
        var (now, user) = (clock.GetUtcNow(), actor.Require());
        if (await UnsureQueries.Of(db, now).SingleOrDefaultAsync(m => m.Id == mailId && m.Attempts == attempt) is not { } mail)
        {
            return await db.Set<MailDecision>().AnyAsync(d => d.MailId == mailId && d.Attempt == attempt && d.Kind == kind) ? [] : [new("mail.decided")];
        }

        if (kind == MailDecisionKind.SentAgain)
        {
            mail.SendAgain(now);
        }
        else
        {
            mail.MarkArrived(now);
        }

        db.Add(new MailDecision(mail.AuthorityId!.Value, (mail.Id, mail.Attempts), kind, user, now));
        return await db.SaveOrRefuseAsync("mail.decided");
    }
}
