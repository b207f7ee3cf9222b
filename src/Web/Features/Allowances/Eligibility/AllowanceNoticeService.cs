using Microsoft.EntityFrameworkCore;
using Misthos.Domain;
using Misthos.Domain.Allowances.Eligibility;
using Misthos.Domain.Members;
using Misthos.Web.Data;
using Misthos.Web.Design;
using Misthos.Web.Infrastructure.Http;
using Misthos.Web.Infrastructure.Mail;

namespace Misthos.Web.Features.Allowances.Eligibility;

/// <summary>Tells people what was decided: an e-mail whose body is wiped once sent, or a letter to post. Whoever calls <c>TellAsync</c> saves.</summary>
public sealed class AllowanceNoticeService(AppDbContext db, Mailer mailer, SiteAddress site, Actor actor, TimeProvider clock)
{
    /// <summary>Tells a person of something, once.</summary>
    /// <param name="person">The person.</param>
    /// <param name="kind">What it is.</param>
    /// <param name="subjectId">The scheme, decision, appeal or claim.</param>
    /// <param name="words">The words, asked for in the person's language.</param>
    public async Task TellAsync(Person person, AllowanceNoticeKind kind, Guid subjectId, Func<NoticeText> words)
    {
        var notice = new AllowanceNotice(person, kind, subjectId, clock.GetUtcNow());
        db.Add(notice);
        if (notice.ByLetter)
        {
            return;
        }

        using var speaking = Speaking.To(person);
        var text = words();
        await mailer.QueueAsync<AllowanceMail>(
            new MailEnvelope(person.Email!, text.Subject, $"allowance:{kind}:{subjectId}:{person.Id}", IsConfidential: true),
            new Dictionary<string, object?> { ["Text"] = text, ["Name"] = person.FullName, ["Site"] = site.Root });
    }

    /// <summary>Records that a letter was posted.</summary>
    public async Task<IReadOnlyList<Refusal>> PostedAsync(Guid id)
    {
        actor.Does("Allowances.PostLetter");
        if (await db.Set<AllowanceNotice>().SingleOrDefaultAsync(n => n.Id == id && n.ByLetter) is not { } notice)
        {
            return [new Refusal("letter.unknown")];
        }

        notice.Post(actor.Require(), clock.GetUtcNow());
        return await db.SaveOrRefuseAsync("Conflict");
    }
}
