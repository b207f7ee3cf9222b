using Microsoft.EntityFrameworkCore;
using Misthos.Domain.Topics;
using Misthos.Domain;
using Misthos.Domain.Assemblies;
using Misthos.Domain.Proposals;
using Misthos.Web.Data;
using Misthos.Web.Design;

namespace Misthos.Web.Features.Proposals;

/// <summary>What can be done with a proposal. Each method saves once.</summary>
public sealed class ProposalService(AppDbContext db, Actor actor, TimeProvider clock, PublicRegister register)
{
    private const int Attempts = 25;

    /// <summary>Records a proposal under the next number of its assembly; two people at once get two numbers.</summary>
    public async Task<Proposal> RecordAsync(Guid topicId, string title, string text)
    {
        actor.Does("Proposals.Record");
        return await RecordAsync(topicId, proposal => proposal.Write(new(title, text), Mark(VersionAuthor.Facilitator, "")));
    }

    /// <summary>Corrects title, text and topic until the proposal is handed over; what changes is a version with its reason.</summary>
    public async Task<IReadOnlyList<Refusal>> WriteAsync(Guid id, Guid topicId, ProposalWording wording, (VersionAuthor Author, string Reason) why)
    {
        actor.Does("Proposals.Write");
        var proposal = await LoadAsync(id);
        var mark = Mark(why.Author, why.Reason);
        if (proposal.WhyNotWrite(wording, mark) is { Count: > 0 } refusals)
        {
            return refusals;
        }

        var topic = await db.Set<Topic>().AsNoTracking().SingleAsync(t => t.Id == topicId);
        if (topic.EditionId != proposal.EditionId)
        {
            return [new Refusal("proposal.other-edition")];
        }

        proposal.Place(topicId);
        proposal.Write(wording, mark);
        return await db.SaveOrRefuseAsync("Conflict");
    }

    /// <summary>Makes a proposal under the next number of its assembly and saves; the row is made anew when somebody took the number.</summary>
    internal async Task<Proposal> RecordAsync(Guid topicId, Action<Proposal> prepare)
    {
        var topic = await db.Set<Topic>().AsNoTracking().SingleAsync(t => t.Id == topicId);
        var assembly = await db.Set<Edition>().Where(e => e.Id == topic.EditionId).Select(e => e.AssemblyId).SingleAsync();
        for (var attempt = 1; ; attempt++)
        {
            var number = (await db.Set<Proposal>().Where(p => p.AssemblyId == assembly).MaxAsync(p => (int?)p.Number) ?? 0) + 1;
            var proposal = new Proposal(topic.AuthorityId, new(assembly, topic.EditionId, topic.Id), number, actor.Require());
            prepare(proposal);
            db.Add(proposal);
            try
            {
                await db.SaveChangesAsync();
                return proposal;
            }
            catch (DbUpdateException) when (attempt < Attempts)
            {
                db.ChangeTracker.Clear();
                if (!await db.Set<Proposal>().AnyAsync(p => p.AssemblyId == assembly && p.Number == number))
                {
                    throw;
                }
            }
        }
    }

    /// <summary>Records the day the panel adopted the proposal, where no quorum is asked; elsewhere a vote adopts it.</summary>
    public async Task<IReadOnlyList<Refusal>> AdoptAsync(Guid id, DateOnly on)
    {
        actor.Does("Proposals.Adopt");
        var proposal = await LoadAsync(id);
        var edition = await db.Set<Edition>().AsNoTracking().SingleAsync(e => e.Id == proposal.EditionId);
        if (on > Today || proposal.WhyNotAdopt(edition.Quorum).Count > 0)
        {
            return on > Today ? [new Refusal("proposal.future-day")] : proposal.WhyNotAdopt(edition.Quorum);
        }

        proposal.Adopt(on);
        register.Record(proposal.AuthorityId, ProposalActs.Adopted(await ActPlace.FindAsync(db, id), proposal));
        return await db.SaveOrRefuseAsync("Conflict");
    }

    private VersionMark Mark(VersionAuthor author, string reason) => new(author, reason, Today, actor.Require());

    private DateOnly Today => Format.DayOf(clock.GetUtcNow());

    private Task<Proposal> LoadAsync(Guid id) => db.Set<Proposal>().Include(p => p.Responses).SingleAsync(p => p.Id == id);
}
