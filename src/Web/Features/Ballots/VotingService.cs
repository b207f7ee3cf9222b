using System.Text;
using Microsoft.EntityFrameworkCore;
using Misthos.Domain;
using Misthos.Domain.Ballots;
using Misthos.Web.Data;
using Misthos.Web.Design;
using Misthos.Web.Features.Evaluations.Box;
using Misthos.Web.Features.Proposals.Adoption;
using Misthos.Web.Infrastructure.Security;

namespace Misthos.Web.Features.Ballots;

/// <summary>Opening a ballot, its codes, the votes that fall in, and opening the box. Each method saves once; nothing joins a code to a vote or a person.</summary>
public sealed partial class VotingService(AppDbContext db, Actor actor, TimeProvider clock, BallotSecrets secrets, PublicRegister register, AdoptionService adoption)
{
    private const string Faster = "Conflict";

    /// <summary>Opens a ballot; with codes, with a box that only a secret beside the server opens.</summary>
    public async Task<IReadOnlyList<Refusal>> OpenAsync(Guid id)
    {
        actor.Does("Ballots.Open");
        var ballot = await BallotQueries.LoadAsync(db, id);
        if (ballot.WhyNotOpen() is { Count: > 0 } wrong)
        {
            return wrong;
        }

        ballot.Open(ballot.Mode == BallotMode.Codes ? LockOf(id) : [], actor.Require(), clock.GetUtcNow());
        return await db.SaveOrRefuseAsync(Faster);
    }

    /// <summary>Makes codes of a body: printed now, and never readable again.</summary>
    public async Task<(IReadOnlyList<string> Codes, IReadOnlyList<Refusal> Refusals)> IssueAsync(Guid id, Guid collegeId, int count)
    {
        actor.Does("Ballots.Issue");
        var ballot = await BallotQueries.LoadAsync(db, id);
        var college = ballot.Colleges.SingleOrDefault(c => c.Id == collegeId);
        if (college is null || ballot.Mode != BallotMode.Codes || ballot.Status is not (BallotStatus.Draft or BallotStatus.Open))
        {
            return ([], [new Refusal("codes.over")]);
        }

        if (college.WhyNotIssue(count) is { Count: > 0 } wrong)
        {
            return ([], wrong);
        }

        var codes = Enumerable.Range(0, count).Select(_ => BallotCodes.Create()).ToList();
        college.Issue(count);
        db.AddRange(codes.Select(code => new BallotCode(college, SecretToken.Fingerprint(code))));
        var refusals = await db.SaveOrRefuseAsync(Faster);
        return (refusals.Count == 0 ? codes : [], refusals);
    }

    /// <summary>Voids the codes of a body that nobody used yet: papers were lost.</summary>
    public async Task<IReadOnlyList<Refusal>> VoidAsync(Guid id, Guid collegeId)
    {
        actor.Does("Ballots.Void");
        var ballot = await BallotQueries.LoadAsync(db, id);
        var unused = await db.Set<BallotCode>().Where(c => c.BallotId == id && c.CollegeId == collegeId).ToListAsync();
        if (ballot.Colleges.SingleOrDefault(c => c.Id == collegeId) is not { } college || unused.Count == 0)
        {
            return [new Refusal("codes.none-unused")];
        }

        college.Issue(-unused.Count);
        db.RemoveRange(unused);
        return await db.SaveOrRefuseAsync(Faster);
    }

    /// <summary>The ballot and body that a code opens; null when it was used, voided or never existed, or when people do not vote now.</summary>
    public async Task<(Ballot Ballot, BallotBody Body)?> FindAsync(string code)
    {
        var hash = SecretToken.Fingerprint(code);
        var right = await db.Set<BallotCode>().AsNoTracking().SingleOrDefaultAsync(c => c.CodeHash == hash);
        var ballot = right is null ? null : await db.Set<Ballot>().AsNoTracking().AsSingleQuery().Include(b => b.Options).Include(b => b.Colleges).SingleAsync(b => b.Id == right.BallotId);
        return ballot is { Status: BallotStatus.Open } ? (ballot, ballot.Colleges.Single(c => c.Id == right!.CollegeId).Body) : null;
    }

    /// <summary>Uses up a code and puts the sealed vote in the box: <c>paper.*</c> when it is no vote, <c>codes.used</c> when the code opens nothing any more.</summary>
    public async Task<IReadOnlyList<Refusal>> CastAsync(string code, VotePaper paper)
    {
        var hash = SecretToken.Fingerprint(code);
        var right = await db.Set<BallotCode>().SingleOrDefaultAsync(c => c.CodeHash == hash);
        var ballot = right is null ? null : await db.Set<Ballot>().AsNoTracking().Include(b => b.Options).SingleAsync(b => b.Id == right.BallotId);
        if (ballot is not { Status: BallotStatus.Open })
        {
            return [new Refusal("codes.used")];
        }

        if (paper.WhyNot(ballot.Method, ballot.Options.Count) is { Count: > 0 } wrong)
        {
            return wrong;
        }

        db.Remove(right!);
        db.Add(new BallotSlip(BallotCodes.Anyhow(), right!, BoxLock.Close(ballot.Lock, Encoding.ASCII.GetBytes(paper.ToString()))));
        return await db.SaveOrRefuseAsync("codes.used");
    }

    /// <summary>Ends voting. The box of codes is opened in the same save: votes are written in random order, codes and secret are destroyed.</summary>
    public async Task<IReadOnlyList<Refusal>> CloseAsync(Guid id)
    {
        actor.Does("Ballots.Close");
        var ballot = await BallotQueries.LoadAsync(db, id);
        if (ballot.WhyNotClose() is { Count: > 0 } wrong)
        {
            return wrong;
        }

        var opened = ballot.Mode == BallotMode.Codes ? await EmptyAsync(ballot) : [];
        if (opened is null)
        {
            return [new Refusal("ballot.secret-lost")];
        }

        ballot.Close(actor.Require(), clock.GetUtcNow());
        if (ballot.IsCounted)
        {
            var result = BallotCount.Of(ballot.Rule, BallotQueries.Votes(ballot, opened.ConvertAll(paper => (paper.CollegeId, VotePaper.Parse(paper.Marks)))));
            var today = Format.DayOf(clock.GetUtcNow());
            register.Record(ballot.AuthorityId, BallotActs.Counted(ballot, result, await BallotActs.EditionAsync(db, ballot), today));
            await adoption.ConcludeAsync(ballot, result, today);
        }

        var refusals = await db.SaveOrRefuseAsync("ballot.somebody-votes");
        if (refusals.Count == 0)
        {
            secrets.Box.Destroy(id);
        }

        return refusals;
    }
}
