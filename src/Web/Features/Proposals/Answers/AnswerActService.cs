using Microsoft.EntityFrameworkCore;
using Misthos.Domain;
using Misthos.Domain.Proposals;
using Misthos.Web.Data;
using Misthos.Web.Design;
using Misthos.Web.Features.Administration;

namespace Misthos.Web.Features.Proposals.Answers;

/// <summary>What is added to an answer once it is published: signature, take-down, act of the council. Each method saves once; nothing is changed or removed.</summary>
public sealed class AnswerActService(AppDbContext db, DocumentService documents, Actor actor, TimeProvider clock, PublicRegister register)
{
    private DateOnly Today => Format.DayOf(clock.GetUtcNow());

    /// <summary>Records who signed the version in force, with the signed paper.</summary>
    public async Task<IReadOnlyList<Refusal>> SignAsync(Guid proposalId, string signedBy, DateOnly on, byte[] paper)
    {
        actor.Does("Proposals.Sign");
        var current = await CurrentAsync(proposalId);
        (bool Fails, string Code)[] checks = [(current is null, "act.no-answer"), (signedBy.Length == 0, "act.no-signatory"), (on > Today || on < current?.AnsweredOn.AddYears(-1), "response.day")];
        List<Refusal> refusals = [.. checks.Where(c => c.Fails).Select(c => new Refusal(c.Code)), .. DocumentService.WhyNotKeep(paper)];
        if (refusals.Count > 0)
        {
            return refusals;
        }

        var document = documents.Keep($"reponse-signee-{on:yyyyMMdd}", paper);
        var signature = new ResponseSignature(current!, signedBy, new(document.Id, document.Sha256), new(on, actor.Require(), clock.GetUtcNow()));
        db.Add(signature);
        register.Record(signature.AuthorityId, ProposalActs.Signed(await ActPlace.FindAsync(db, proposalId), current!, signature));
        return await db.SaveOrRefuseAsync("act.already-signed");
    }

    /// <summary>Takes the words of a version off the public pages; a dated line with the ground stays.</summary>
    public async Task<IReadOnlyList<Refusal>> TakeDownAsync(Guid proposalId, int order, TakeDownGround ground, string reason)
    {
        actor.Does("Proposals.TakeDown");
        var response = await db.Set<OfficialResponse>().AsNoTracking().SingleOrDefaultAsync(r => r.ProposalId == proposalId && r.Order == order);
        if (response is null || reason.Length == 0)
        {
            return [new Refusal(response is null ? "act.no-answer" : "act.no-reason")];
        }

        var takeDown = new ResponseTakeDown(response, ground, reason, new(Today, actor.Require(), clock.GetUtcNow()));
        db.Add(takeDown);
        register.Record(takeDown.AuthorityId, ProposalActs.TakenDown(await ActPlace.FindAsync(db, proposalId), response, takeDown));
        return await db.SaveOrRefuseAsync("act.already-down");
    }

    /// <summary>Links an act of the council, recorded now or before.</summary>
    public async Task<IReadOnlyList<Refusal>> DecideAsync(Guid proposalId, DeliberationContent content)
    {
        actor.Does("Proposals.Decide");
        if (Deliberation.WhyNot(content) is { Count: > 0 } refusals)
        {
            return refusals;
        }

        var proposal = await db.Set<Proposal>().AsNoTracking().SingleAsync(p => p.Id == proposalId);
        var act = await db.Set<Deliberation>().SingleOrDefaultAsync(d => d.Number == content.Number);
        if (act is null)
        {
            act = new Deliberation(db.AuthorityId, content);
            db.Add(act);
        }

        db.Add(new ProposalDeliberation(proposal, act.Id, clock.GetUtcNow()));
        register.Record(proposal.AuthorityId, ProposalActs.Decided(await ActPlace.FindAsync(db, proposalId), act));
        return await db.SaveOrRefuseAsync("act.already-linked");
    }

    private Task<OfficialResponse?> CurrentAsync(Guid proposalId) =>
        db.Set<OfficialResponse>().AsNoTracking().Where(r => r.ProposalId == proposalId).OrderByDescending(r => r.Order).FirstOrDefaultAsync();
}
