using Microsoft.EntityFrameworkCore;
using Misthos.Domain;
using Misthos.Domain.Assemblies;
using Misthos.Domain.Ballots;
using Misthos.Domain.Topics;
using Misthos.Web.Data;
using Misthos.Web.Design;
using Misthos.Web.Features.Proposals.Adoption;
using Misthos.Web.Features.Topics;

namespace Misthos.Web.Features.Ballots;

/// <summary>What organisers do with a ballot before and after people vote. Each method saves once.</summary>
public sealed class BallotService(AppDbContext db, Actor actor, TimeProvider clock, BallotQueries queries, TopicService topics, PublicRegister register, AdoptionService adoption)
{
    private const string Faster = "Conflict";

    private DateOnly Today => Format.DayOf(clock.GetUtcNow());

    /// <summary>Prepares a ballot by the rule of its edition; the latest version of a proposal is put to the vote in the same save.</summary>
    public async Task<(Guid? Id, IReadOnlyList<Refusal> Refusals)> PrepareAsync(Guid editionId, BallotSubject subject, BallotTerms terms, Guid? subjectId = null)
    {
        actor.Does("Ballots.Prepare");
        var edition = await db.Set<Edition>().AsNoTracking().SingleAsync(e => e.Id == editionId);
        var (proposal, refused) = subject == BallotSubject.ProposalAdoption ? await adoption.TakeAsync(subjectId, edition) : (null, []);
        var ballot = new Ballot(edition, subject, proposal?.Id, proposal?.LatestVersion);
        if (refused.Count > 0 || ballot.WhyNot(terms).Count > 0)
        {
            return (null, refused.Count > 0 ? refused : ballot.WhyNot(terms));
        }

        ballot.Write(terms);
        proposal?.PutToVote(ballot);
        db.Add(ballot);
        var refusals = await db.SaveOrRefuseAsync(Faster);
        return (refusals.Count == 0 ? ballot.Id : null, refusals);
    }

    /// <summary>Changes it while it is being prepared.</summary>
    public async Task<IReadOnlyList<Refusal>> WriteAsync(Guid id, BallotTerms terms)
    {
        actor.Does("Ballots.Write");
        var ballot = await LoadAsync(id);
        if (ballot.WhyNot(terms) is { Count: > 0 } wrong)
        {
            return wrong;
        }

        ballot.Write(terms);
        return await db.SaveOrRefuseAsync(Faster);
    }

    /// <summary>Says how many people may vote in each body, in their order.</summary>
    public async Task<IReadOnlyList<Refusal>> EntitleAsync(Guid id, IReadOnlyList<int> people)
    {
        actor.Does("Ballots.Entitle");
        var ballot = await LoadAsync(id);
        if (ballot.Status is not (BallotStatus.Draft or BallotStatus.Open) || people.Count != ballot.Colleges.Count)
        {
            return [new Refusal("ballot.fixed")];
        }

        foreach (var (college, count) in ballot.Colleges.Zip(people))
        {
            if (count < Math.Max(1, college.Issued))
            {
                return [new Refusal("ballot.fewer-than-codes", college.Issued.ToString(System.Globalization.CultureInfo.InvariantCulture))];
            }

            college.Entitle(count);
        }

        return await db.SaveOrRefuseAsync(Faster);
    }

    /// <summary>Gives it up, with a reason that is published.</summary>
    public async Task<IReadOnlyList<Refusal>> CancelAsync(Guid id, string reason)
    {
        actor.Does("Ballots.Cancel", reason);
        var ballot = await LoadAsync(id);
        if (ballot.WhyNotCancel(reason) is { Count: > 0 } wrong)
        {
            return wrong;
        }

        var wasPublic = ballot.Status != BallotStatus.Draft;
        ballot.Cancel(reason, actor.Require(), clock.GetUtcNow());
        await adoption.FreeAsync(ballot);
        if (wasPublic)
        {
            register.Record(ballot.AuthorityId, BallotActs.Cancelled(ballot, await BallotActs.EditionAsync(db, ballot), Today));
        }

        db.RemoveRange(await db.Set<BallotCode>().Where(c => c.BallotId == id).ToListAsync());
        db.RemoveRange(await db.Set<BallotSlip>().Where(s => s.BallotId == id).ToListAsync());
        return await db.SaveOrRefuseAsync(Faster);
    }

    /// <summary>Types in counts; they are final when two people typed in the same.</summary>
    public async Task<IReadOnlyList<Refusal>> ReadAsync(Guid id, IReadOnlyList<VoteTally> tallies)
    {
        actor.Does("Ballots.Read");
        var ballot = await LoadAsync(id);
        if (ballot.WhyNotRead(tallies) is { Count: > 0 } wrong)
        {
            return wrong;
        }

        if (ballot.Read(tallies, actor.Require(), clock.GetUtcNow()))
        {
            var result = BallotCount.Of(ballot.Rule, ballot.AgreedVotes());
            register.Record(ballot.AuthorityId, BallotActs.Counted(ballot, result, await BallotActs.EditionAsync(db, ballot), Today));
            await adoption.ConcludeAsync(ballot, result, Today);
        }

        return await db.SaveOrRefuseAsync(Faster);
    }

    /// <summary>Records the lot drawn in public between options tied.</summary>
    public async Task<IReadOnlyList<Refusal>> DrawLotAsync(Guid id, IReadOnlyList<int> drawn, string story)
    {
        actor.Does("Ballots.DrawLot");
        var ballot = await LoadAsync(id);
        var result = await queries.ResultAsync(ballot);
        if (result is null || ballot.WhyNotDrawLot(result, drawn, story) is { Count: > 0 })
        {
            return result is null ? [new Refusal("ballot.no-lot")] : ballot.WhyNotDrawLot(result, drawn, story);
        }

        ballot.DrawLot(result, drawn, story, Today);
        register.Record(ballot.AuthorityId, BallotActs.LotDrawn(ballot, await BallotActs.EditionAsync(db, ballot)));
        return await db.SaveOrRefuseAsync(Faster);
    }

    /// <summary>Makes a topic of an option that was kept.</summary>
    public async Task<(Guid? Topic, IReadOnlyList<Refusal> Refusals)> MakeTopicAsync(Guid id, Guid optionId, string question)
    {
        var ballot = await LoadAsync(id);
        var option = ballot.Options.SingleOrDefault(o => o.Id == optionId);
        var kept = await queries.ResultAsync(ballot) is { } result ? ballot.KeptBy(result) : [];
        return option is null || ballot.Subject != BallotSubject.TopicChoice || !kept.Contains(option.Order - 1)
            ? (null, [new Refusal("ballot.not-kept")])
            : await topics.CreateAsync(ballot.EditionId, new TopicWords(option.Title, TopicOrigin.Voted, null, question), option.Id);
    }

    private Task<Ballot> LoadAsync(Guid id) => BallotQueries.LoadAsync(db, id);
}
