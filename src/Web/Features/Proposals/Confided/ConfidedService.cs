using Microsoft.EntityFrameworkCore;
using Misthos.Domain;
using Misthos.Domain.Proposals;
using Misthos.Domain.Topics;
using Misthos.Web.Data;
using Misthos.Web.Design;
using Misthos.Web.Infrastructure.Security;

namespace Misthos.Web.Features.Proposals.Confided;

/// <summary>What somebody confides.</summary>
public sealed record Confiding(Guid TopicId, Guid FacilitatorId, string Words);

/// <summary>Keeps testimonies given in trust. Nothing says who gave one: these methods never read who is signed in, but to check whom it is entrusted to. Each saves once.</summary>
public sealed class ConfidedService(AppDbContext db, Actor actor, CurrentUser me, Seals seals, TimeProvider clock)
{
    private const string Conflict = "Conflict";

    /// <summary>Somebody confides; the same word twice is the same form sent twice.</summary>
    public async Task<IReadOnlyList<Refusal>> GiveAsync(string word, Confiding confiding)
    {
        var edition = await db.Set<Topic>().Where(t => t.Id == confiding.TopicId).Select(t => (Guid?)t.EditionId).SingleOrDefaultAsync();
        if (WhyNot(word, confiding, edition) is { Count: > 0 } refusals)
        {
            return refusals;
        }

        if (!await ConfidedQueries.Facilitators(db).AnyAsync(u => u.Id == confiding.FacilitatorId))
        {
            return [new("confided.no-facilitator")];
        }

        var hash = SecretToken.Fingerprint(word);
        if (await db.Set<ConfidedTestimony>().AnyAsync(t => t.WordHash == hash))
        {
            return [];
        }

        db.Add(new ConfidedTestimony(Ballots.BallotCodes.Anyhow(), new(db.AuthorityId, edition!.Value, confiding.TopicId, confiding.FacilitatorId), hash, seals.Close(confiding.Words), Today));
        var saved = await db.SaveOrRefuseAsync(Conflict);
        return saved.Count > 0 && await db.Set<ConfidedTestimony>().AnyAsync(t => t.WordHash == hash) ? [] : saved;
    }

    /// <summary>The facilitator writes the text that could leave.</summary>
    public Task<IReadOnlyList<Refusal>> RedactAsync(Guid id, string text) => ChangeAsync(id, testimony =>
    {
        var refusals = testimony.WhyNotRedact(text);
        if (refusals.Count == 0)
        {
            testimony.Redact(seals.Close(text), Today);
        }

        return refusals;
    });

    /// <summary>The facilitator attests what the person said to them.</summary>
    public Task<IReadOnlyList<Refusal>> AttestAsync(Guid id, bool agrees) => ChangeAsync(id, testimony => Answer(testimony, agrees, ConfidedAgreement.Attested));

    /// <summary>The person says yes or no to the text they read; to another text than that, nothing is said.</summary>
    public async Task<IReadOnlyList<Refusal>> AnswerAsync(string word, bool agrees, string read)
    {
        if (await OfWordAsync(word) is not { } testimony)
        {
            return [new("confided.no-word")];
        }

        if (seals.Open<string>(testimony.Redacted) is not { } text || SecretToken.Fingerprint(text) != read)
        {
            return [new(Conflict)];
        }

        return Answer(testimony, agrees, ConfidedAgreement.ByWord) is { Count: > 0 } refusals ? refusals : await db.SaveOrRefuseAsync(Conflict);
    }

    /// <summary>The person takes everything back: nothing is left.</summary>
    public async Task<IReadOnlyList<Refusal>> TakeBackAsync(string word)
    {
        if (await OfWordAsync(word) is not { } testimony)
        {
            return [new("confided.no-word")];
        }

        db.Remove(testimony);
        return await db.SaveOrRefuseAsync(Conflict);
    }

    /// <summary>The redacted text becomes a contribution without author, of the day of its release.</summary>
    public Task<IReadOnlyList<Refusal>> ReleaseAsync(Guid id) => ChangeAsync(id, testimony =>
    {
        if (testimony.WhyNotRelease() is { Count: > 0 } refusals || seals.Open<string>(testimony.Redacted) is not { } text)
        {
            return testimony.WhyNotRelease() is { Count: > 0 } wrong ? wrong : [new("confided.no-text")];
        }

        actor.Does("Contributions.Release");
        testimony.Release(Today);
        db.Add(new Contribution(
            Guid.CreateVersion7(), new(db.AuthorityId, testimony.EditionId, testimony.TopicId, null), new(ContributionSource.Testimony),
            new(ContributionKind.Experience, text, ContributionShowing.Words), (testimony.FacilitatorId, Today)));
        return [];
    });

    /// <summary>Deletes what is older than the delay, whatever became of it.</summary>
    /// <returns>How many.</returns>
    public Task<int> DeleteDueAsync(int days)
    {
        var last = Today.AddDays(-days);
        return db.Set<ConfidedTestimony>().Where(t => t.GivenOn <= last).ExecuteDeleteAsync();
    }

    private DateOnly Today => Format.DayOf(clock.GetUtcNow());

    private static IReadOnlyList<Refusal> WhyNot(string word, Confiding confiding, Guid? edition) =>
        !ConfidedQueries.IsWord(word) ? [new("confided.no-word")]
        : edition is null ? [new("confided.no-topic")]
        : string.IsNullOrWhiteSpace(confiding.Words) ? [new("confided.no-text")]
        : confiding.Words.Length > ConfidedTestimony.LongestText ? [new("confided.too-long", $"{ConfidedTestimony.LongestText}")] : [];

    private static IReadOnlyList<Refusal> Answer(ConfidedTestimony testimony, bool agrees, ConfidedAgreement how, DateOnly on)
    {
        var refusals = testimony.WhyNotAnswer();
        if (refusals.Count == 0)
        {
            testimony.Answer(agrees, how, on);
        }

        return refusals;
    }

    private IReadOnlyList<Refusal> Answer(ConfidedTestimony testimony, bool agrees, ConfidedAgreement how) => Answer(testimony, agrees, how, Today);

    private Task<ConfidedTestimony?> OfWordAsync(string word)
    {
        var hash = SecretToken.Fingerprint(word);
        return db.Set<ConfidedTestimony>().SingleOrDefaultAsync(t => t.WordHash == hash);
    }

    private async Task<IReadOnlyList<Refusal>> ChangeAsync(Guid id, Func<ConfidedTestimony, IReadOnlyList<Refusal>> change)
    {
        var (user, facilitators) = (me.Id, ConfidedQueries.Facilitators(db));
        return await db.Set<ConfidedTestimony>().SingleOrDefaultAsync(t => t.Id == id && t.FacilitatorId == user && facilitators.Any(f => f.Id == user)) is not { } testimony ? [new("confided.none")]
            : change(testimony) is { Count: > 0 } refusals ? refusals
            : await db.SaveOrRefuseAsync(Conflict);
    }
}
