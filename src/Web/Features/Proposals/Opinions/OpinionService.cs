using Microsoft.EntityFrameworkCore;
using Misthos.Domain;
using Misthos.Domain.Proposals;
using Misthos.Web.Data;
using Misthos.Web.Design;
using Misthos.Web.Features.Administration;

namespace Misthos.Web.Features.Proposals.Opinions;

/// <summary>Asks departments for technical opinions and records them. Each method saves once; a version never changes.</summary>
public sealed class OpinionService(AppDbContext db, DocumentService documents, OpinionMailService mails, PublicRegister register, Actor actor, TimeProvider clock)
{
    private DateOnly Today => Format.DayOf(clock.GetUtcNow());

    /// <summary>Asks a department; the link leaves at once when it has an address.</summary>
    public async Task<IReadOnlyList<Refusal>> AskAsync(Guid proposalId, OpinionTerms terms)
    {
        actor.Does("Opinions.Ask");
        var proposal = await db.Set<Proposal>().AsNoTracking().SingleAsync(p => p.Id == proposalId);
        var office = await db.Set<Office>().AsNoTracking().SingleOrDefaultAsync(o => o.Id == terms.OfficeId && o.Kind == OfficeKind.Department && o.ClosedOn == null);
        List<Refusal> refusals = [.. office is null ? [new Refusal("opinion.no-office")] : Array.Empty<Refusal>(), .. OpinionRequest.WhyNot(terms, Today)];
        if (await db.Set<OpinionRequest>().AnyAsync(r => r.ProposalId == proposalId && r.OfficeId == terms.OfficeId && r.WithdrawnOn == null && !r.Opinions.Any()))
        {
            refusals.Add(new Refusal("opinion.already-asked"));
        }

        if (refusals.Count > 0)
        {
            return refusals;
        }

        var order = await db.Set<OpinionRequest>().Where(r => r.ProposalId == proposalId).MaxAsync(r => (int?)r.Order) ?? 0;
        var request = new OpinionRequest(proposal, order + 1, terms, new(Today, actor.Require(), clock.GetUtcNow()));
        db.Add(request);
        register.Record(db.AuthorityId, OpinionActs.Asked(await ActPlace.FindAsync(db, proposalId), request, office!.Name));
        if (office.Email is { } email)
        {
            request.SendLink(Today);
            await mails.AskAsync(request, proposal, email);
        }

        return await db.SaveOrRefuseAsync("Conflict");
    }

    /// <summary>Sends another link, also to have an opinion corrected; the one before opens nothing any more.</summary>
    public async Task<IReadOnlyList<Refusal>> SendAsync(Guid id)
    {
        actor.Does("Opinions.SendLink");
        var request = await LoadAsync(id);
        var email = await db.Set<Office>().Where(o => o.Id == request.OfficeId && o.ClosedOn == null).Select(o => o.Email).SingleOrDefaultAsync();
        if (request.WithdrawnOn is not null || email is null)
        {
            return [new Refusal(email is null ? "opinion.no-email" : "opinion.withdrawn")];
        }

        request.SendLink(Today);
        await mails.AskAsync(request, await db.Set<Proposal>().AsNoTracking().SingleAsync(p => p.Id == request.ProposalId), email);
        return await db.SaveOrRefuseAsync("Conflict");
    }

    /// <summary>Closes the link.</summary>
    public async Task<IReadOnlyList<Refusal>> RevokeAsync(Guid id)
    {
        actor.Does("Opinions.RevokeLink");
        (await LoadAsync(id)).RevokeLink();
        return await db.SaveOrRefuseAsync("Conflict");
    }

    /// <summary>The department answers by its link, once.</summary>
    public async Task<IReadOnlyList<Refusal>> GiveAsync(OpinionLink link, OpinionContent content)
    {
        actor.Does("Opinions.Give");
        var request = await LoadAsync(link.RequestId);
        return request.IsOpenBy(link.Number, Today) ? await GiveAsync(request, content, new(Today, clock.GetUtcNow())) : [new Refusal("opinion.link-closed")];
    }

    /// <summary>The team types an opinion, or a correction, from the note the department signed.</summary>
    public async Task<IReadOnlyList<Refusal>> TypeAsync(Guid id, OpinionContent content, DateOnly on, byte[] note)
    {
        actor.Does("Opinions.Type");
        var request = await LoadAsync(id);
        List<Refusal> refusals = [.. request.WhyNotGive(content), .. DocumentService.WhyNotKeep(note)];
        if (on > Today || on < (request.Current?.GivenOn ?? request.AskedOn))
        {
            refusals.Add(new Refusal("opinion.day"));
        }

        if (refusals.Count > 0)
        {
            return refusals;
        }

        var kept = documents.Keep($"avis-technique-{on:yyyyMMdd}", note);
        return await GiveAsync(request, content, new(on, clock.GetUtcNow(), actor.Require(), new(kept.Id, kept.Sha256)));
    }

    /// <summary>The opinion is no longer asked for, with a reason everyone reads.</summary>
    public async Task<IReadOnlyList<Refusal>> WithdrawAsync(Guid id, string reason)
    {
        actor.Does("Opinions.Withdraw");
        var request = await LoadAsync(id);
        if (request.WhyNotWithdraw(reason) is { Count: > 0 } refusals)
        {
            return refusals;
        }

        request.Withdraw(Today, reason);
        register.Record(db.AuthorityId, OpinionActs.Withdrawn(await ActPlace.FindAsync(db, request.ProposalId), request, await OfficeAsync(request)));
        return await db.SaveOrRefuseAsync("opinion.closed");
    }

    /// <summary>Takes the words of a version off the public pages; a dated line with the ground stays.</summary>
    public async Task<IReadOnlyList<Refusal>> TakeDownAsync(Guid id, int order, TakeDownGround ground, string reason)
    {
        actor.Does("Opinions.TakeDown");
        var opinion = await db.Set<TechnicalOpinion>().AsNoTracking().SingleOrDefaultAsync(o => o.RequestId == id && o.Order == order);
        if (opinion is null || reason.Length == 0)
        {
            return [new Refusal(opinion is null ? "opinion.no-version" : "opinion.no-reason")];
        }

        var takeDown = new OpinionTakeDown(opinion, ground, reason, new(Today, actor.Require(), clock.GetUtcNow()));
        var proposal = await db.Set<OpinionRequest>().Where(r => r.Id == id).Select(r => r.ProposalId).SingleAsync();
        db.Add(takeDown);
        register.Record(db.AuthorityId, OpinionActs.TakenDown(await ActPlace.FindAsync(db, proposal), opinion, takeDown));
        return await db.SaveOrRefuseAsync("opinion.already-down");
    }

    private async Task<IReadOnlyList<Refusal>> GiveAsync(OpinionRequest request, OpinionContent content, OpinionSource source)
    {
        if (request.WhyNotGive(content) is { Count: > 0 } refusals)
        {
            return refusals;
        }

        var opinion = request.Give(content, source);
        db.Add(opinion);
        register.Record(db.AuthorityId, OpinionActs.Given(await ActPlace.FindAsync(db, request.ProposalId), opinion, await OfficeAsync(request)));
        return await db.SaveOrRefuseAsync("opinion.somebody-faster");
    }

    private Task<string> OfficeAsync(OpinionRequest request) => db.Set<Office>().Where(o => o.Id == request.OfficeId).Select(o => o.Name).SingleAsync();

    private Task<OpinionRequest> LoadAsync(Guid id) => db.Set<OpinionRequest>().Include(r => r.Opinions).AsSingleQuery().SingleAsync(r => r.Id == id);
}
