using Microsoft.EntityFrameworkCore;
using Misthos.Domain;
using Misthos.Domain.Recognition;
using Misthos.Web.Data;
using Misthos.Web.Design;

namespace Misthos.Web.Features.Recognition.Testimonies;

/// <summary>What the team does with testimonies: transcripts, publication, loans. Consents are asked at each step. Each method saves once.</summary>
public sealed class TestimonyDeskService(AppDbContext db, Actor actor, TestimonyQueries queries, TimeProvider clock)
{
    private DateOnly Today => Format.DayOf(clock.GetUtcNow());

    /// <summary>Writes the transcript of a recording, or what a picture shows.</summary>
    public async Task<IReadOnlyList<Refusal>> DescribeAsync(Guid id, string words)
    {
        actor.Does("Testimonies.Describe");
        var piece = await LoadAsync(id);
        if (piece.WhyNotDescribe(words) is { Count: > 0 } refusals)
        {
            return refusals;
        }

        piece.Describe(words);
        return await db.SaveOrRefuseAsync("Conflict");
    }

    /// <summary>Puts a piece on the portal, when everyone who must agree does.</summary>
    public async Task<IReadOnlyList<Refusal>> PublishAsync(Guid id)
    {
        actor.Does("Testimonies.Publish");
        if (await WhyNotAsync(id, TestimonyUse.Portal) is { Count: > 0 } refusals)
        {
            return refusals;
        }

        (await LoadAsync(id)).Publish(Today);
        return await db.SaveOrRefuseAsync("Conflict");
    }

    /// <summary>Takes a piece off the portal.</summary>
    public async Task<IReadOnlyList<Refusal>> TakeOffAsync(Guid id)
    {
        actor.Does("Testimonies.TakeOff");
        (await LoadAsync(id)).TakeOff();
        return await db.SaveOrRefuseAsync("Conflict");
    }

    /// <summary>Lends a piece to another body for a time, when everyone who must agree does.</summary>
    public async Task<IReadOnlyList<Refusal>> LendAsync(Guid id, LoanTerms terms)
    {
        actor.Does("Testimonies.Lend");
        if (Testimony.WhyNotLend(terms.Until, Today) is { Count: > 0 } faults)
        {
            return faults;
        }

        if (await WhyNotAsync(id, TestimonyUse.Lending) is { Count: > 0 } refusals)
        {
            return refusals;
        }

        (await LoadAsync(id)).Lend(terms, actor.Require());
        return await db.SaveOrRefuseAsync("testimony.lent");
    }

    /// <summary>Ends a loan before its time.</summary>
    public async Task<IReadOnlyList<Refusal>> EndLoanAsync(Guid id, Guid loanId)
    {
        actor.Does("Testimonies.EndLoan");
        (await db.Set<TestimonyLoan>().SingleOrDefaultAsync(l => l.Id == loanId && l.TestimonyId == id))?.End(Today);
        return await db.SaveOrRefuseAsync("Conflict");
    }

    private async Task<IReadOnlyList<Refusal>> WhyNotAsync(Guid id, TestimonyUse use) =>
        await queries.FindAsync(id) is { } view ? await queries.WhyNotAsync(view, use) : [new Refusal("testimony.withdrawn")];

    private Task<Testimony> LoadAsync(Guid id) => db.Set<Testimony>().Include(t => t.Loans).SingleAsync(t => t.Id == id);
}
