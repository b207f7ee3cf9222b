using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;
using Misthos.Domain;
using Misthos.Domain.Recognition;
using Misthos.Web.Data;
using Misthos.Web.Infrastructure.Mail;

namespace Misthos.Web.Features.Recognition.Alumni;

/// <summary>Acts towards the association of former members: nothing reaches it but by one of them. Each method saves once.</summary>
public sealed class AssociationService(AppDbContext db, Actor actor, AssociationQueries queries, Mailer mailer, IStringLocalizer<AlumniTexts> texts, TimeProvider clock)
{
    /// <summary>Records the association.</summary>
    public async Task<IReadOnlyList<Refusal>> FoundAsync(string name)
    {
        actor.Does("Association.Found");
        if (await queries.BodyAsync() is not null)
        {
            return [new Refusal("association.exists")];
        }

        db.Add(new OutsideBody(db.AuthorityId, name, OutsideBodyKind.AlumniAssociation));
        return await db.SaveOrRefuseAsync("association.name-taken");
    }

    /// <summary>Passes the names and addresses of those who consent and were not passed yet; refused when that is no longer the list that was seen.</summary>
    public async Task<IReadOnlyList<Refusal>> PassAsync(string? seen)
    {
        actor.Does("Association.Pass");
        if (await queries.BodyAsync() is not { } body)
        {
            return [new Refusal("association.none")];
        }

        var state = await queries.StateAsync(body.Id);
        if (WhyNotPass(body, state, seen) is { } refusal)
        {
            return [refusal];
        }

        db.Add(new AssociationHandover(body, HandoverKind.Passed, state.Acts.Count + 1, [.. state.ToPass.Select(p => p.Id)], new(actor.Require(), clock.GetUtcNow())));
        return await db.SaveOrRefuseAsync("association.list-changed");
    }

    /// <summary>Tells the association who withdrew; by e-mail when it has an address, else an organiser tells it.</summary>
    public async Task<IReadOnlyList<Refusal>> WithdrawAsync()
    {
        actor.Does("Association.Withdraw");
        if (await queries.BodyAsync() is not { } body || await queries.StateAsync(body.Id) is not { ToWithdraw.Count: > 0 } state)
        {
            return [new Refusal("association.nobody-withdrew")];
        }

        var act = new AssociationHandover(body, HandoverKind.Withdrawn, state.Acts.Count + 1, [.. state.ToWithdraw.Select(p => p.Id)], new(actor.Require(), clock.GetUtcNow()));
        db.Add(act);
        if (body.Email is { } email)
        {
            var subject = texts["Withdraw.Subject"].Value;
            await mailer.QueueAsync<WithdrawMail>(new MailEnvelope(email, subject, $"association:{body.Id}:{act.Number}", IsConfidential: true),
                new Dictionary<string, object?> { ["Subject"] = subject, ["Names"] = state.ToWithdraw.Select(p => p.FullName).ToList() });
        }

        return await db.SaveOrRefuseAsync("Conflict");
    }

    /// <summary>The act whose list is taken out, noted in the trail; null when there is none or nothing to take.</summary>
    public async Task<AssociationHandover?> TakeOutAsync(Guid id)
    {
        actor.Does("Association.TakeOut");
        if (await db.Set<AssociationHandover>().AsNoTracking().Include(h => h.Lines).SingleOrDefaultAsync(h => h.Id == id && h.Kind == HandoverKind.Passed) is not { } act)
        {
            return null;
        }

        db.Add(AuditTrail.Seen(act, actor, clock.GetUtcNow()));
        await db.SaveChangesAsync();
        return act;
    }

    private static Refusal? WhyNotPass(OutsideBody body, AssociationState state, string? seen) =>
        body.AgreementOn is null ? new("association.no-agreement")
            : state.ToPass.Count == 0 ? new("association.nobody")
            : state.Seen != seen ? new("association.list-changed") : null;
}
