using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;
using Misthos.Domain;
using Misthos.Domain.Members;
using Misthos.Domain.Sittings;
using Misthos.Web.Data;
using Misthos.Web.Design;
using Misthos.Web.Infrastructure.Mail;

namespace Misthos.Web.Features.Allowances.Refusals;

/// <summary>Somebody refused, and whether a mail tells them already; without address they are told by letter.</summary>
public sealed record RefusedPerson(AllowanceRow Row, Person Person, bool IsTold);

/// <summary>Tells people that nothing is due to them, with the reasons and how to contest: once for each refusal.</summary>
public sealed class RefusalNoticeService(AppDbContext db, AllowanceQueries allowances, Mailer mailer, IStringLocalizer<RefusalTexts> texts)
{
    /// <summary>Who is refused at a sitting.</summary>
    public async Task<IReadOnlyList<RefusedPerson>> OfAsync(SittingAllowances sitting)
    {
        var rows = sitting.Sitting.Status == SittingStatus.Closed ? sitting.Rows.Where(RefusalNotices.IsToTell).ToList() : [];
        if (rows.Count == 0)
        {
            return [];
        }

        var (ids, keys) = (rows.Select(r => r.PersonId).ToList(), rows.Select(RefusalNotices.KeyOf).ToList());
        var people = await db.Set<Person>().AsNoTracking().Where(p => ids.Contains(p.Id)).ToDictionaryAsync(p => p.Id);
        var told = (await db.Set<MailMessage>().Where(m => keys.Contains(m.DedupKey)).Select(m => m.DedupKey).ToListAsync()).ToHashSet(StringComparer.Ordinal);
        return [.. rows.Select(r => new RefusedPerson(r, people[r.PersonId], told.Contains(RefusalNotices.KeyOf(r))))];
    }

    /// <summary>Queues a mail for each person refused at a sitting who has an address and was not told yet.</summary>
    /// <param name="sittingId">The sitting.</param>
    /// <param name="addressOf">Absolute address of the explanation of an attendance.</param>
    /// <param name="actor">Who tells them.</param>
    public async Task<IReadOnlyList<Refusal>> NotifyAsync(Guid sittingId, Func<Guid, string> addressOf, Actor actor)
    {
        actor.Does("Allowances.NotifyRefusals");
        if (await allowances.SittingAsync(sittingId) is not { } sitting)
        {
            return [new Refusal("refusal.nobody")];
        }

        var due = (await OfAsync(sitting)).Where(r => !r.IsTold && r.Person.Email is not null).ToList();
        foreach (var refused in due)
        {
            using var speaking = Speaking.To(refused.Person);
            var subject = texts["Mail.Subject", sitting.Sitting.Title].Value;
            await mailer.QueueAsync<RefusalMail>(
                new MailEnvelope(refused.Person.Email!, subject, RefusalNotices.KeyOf(refused.Row), IsConfidential: true),
                new Dictionary<string, object?> { ["Subject"] = subject, ["Row"] = refused.Row, ["Sitting"] = sitting.Sitting, ["Url"] = addressOf(refused.Row.AttendanceId) });
        }

        return due.Count == 0 ? [new Refusal("refusal.nobody")] : await db.SaveOrRefuseAsync("refusal.nobody");
    }
}
