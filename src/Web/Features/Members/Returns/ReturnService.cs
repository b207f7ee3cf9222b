using Microsoft.EntityFrameworkCore;
using Misthos.Domain;
using Misthos.Domain.Members;
using Misthos.Web.Data;
using Misthos.Web.Features.Sittings.Notices;
using Misthos.Web.Infrastructure.Mail;

namespace Misthos.Web.Features.Members.Returns;

/// <summary>Remembers whose address fails. Each method saves once.</summary>
public sealed class ReturnService(AppDbContext db, Actor actor, RerouteService reroutes)
{
    /// <summary>Records at everyone with this address that a mail came back, and sends what they were to know another way.</summary>
    internal async Task<IReadOnlyList<Refusal>> NoteAsync(Guid mailId)
    {
        actor.Does("Members.MailReturned");
        var mail = await db.Set<MailMessage>().SingleAsync(m => m.Id == mailId);
        if (mail.IsFailureNoted)
        {
            return [];
        }

        var address = mail.To.ToLowerInvariant();
#pragma warning disable CA1304, CA1311, CA1862 // Compared by the database.
        foreach (var person in await db.Set<Person>().Where(p => p.Email != null && p.Email.ToLower() == address).ToListAsync())
#pragma warning restore CA1304, CA1311, CA1862
        {
            person.RecordReturnedMail(mail.Failure ?? MailFailure.Unknown, mail.ReturnedAt!.Value);
            await reroutes.RerouteAsync(mail.DedupKey, person);
        }

        mail.NoteFailure();
        return await db.SaveOrRefuseAsync("Conflict");
    }

    /// <summary>Trusts an address again, once it was checked with the person.</summary>
    public async Task<IReadOnlyList<Refusal>> TrustAsync(Guid personId)
    {
        actor.Does("Members.TrustEmail");
        (await db.Set<Person>().SingleAsync(p => p.Id == personId)).TrustEmail();
        return await db.SaveOrRefuseAsync("Conflict");
    }
}
