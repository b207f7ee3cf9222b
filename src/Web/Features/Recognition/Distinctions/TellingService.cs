using Microsoft.EntityFrameworkCore;
using Misthos.Domain;
using Misthos.Domain.Members;
using Misthos.Domain.Proposals;
using Misthos.Domain.Recognition;
using Misthos.Web.Data;
using Misthos.Web.Design;

namespace Misthos.Web.Features.Recognition.Distinctions;

/// <summary>Tells those whose proposal a distinction carries, before anyone else. Each method saves once.</summary>
public sealed class TellingService(AppDbContext db, Actor actor, DistinctionQueries queries, DistinctionMailService mails, TimeProvider clock)
{
    /// <summary>Names those whose proposal it is; only people who hold or held a seat of these editions.</summary>
    public async Task<IReadOnlyList<Refusal>> NameAuthorsAsync(Guid id, IReadOnlyCollection<Guid> people)
    {
        actor.Does("Distinctions.NameAuthors");
        var distinction = await LoadAsync(id);
        var known = (await CandidatesAsync(distinction)).ConvertAll(p => p.Id);
        distinction.NameAuthors([.. people.Intersect(known)]);
        return await db.SaveOrRefuseAsync("Conflict");
    }

    /// <summary>Tells by e-mail every author who can be told so and does not know of the last step.</summary>
    public async Task<IReadOnlyList<Refusal>> TellByMailAsync(Guid id)
    {
        actor.Does("Distinctions.TellByMail");
        var distinction = await LoadAsync(id);
        var untold = distinction.Untold;
        var people = await db.Set<Person>().AsNoTracking().Where(p => untold.Contains(p.Id)).ToListAsync();
        var mailable = await queries.MailableAsync(people);
        if (mailable.Count == 0)
        {
            return [new Refusal("distinction.nobody-by-mail")];
        }

        var proposals = (await queries.ProposalsAsync()).Where(p => distinction.Proposals.Any(row => row.ProposalId == p.Id)).ToList();
        foreach (var person in people.Where(p => mailable.Contains(p.Id)))
        {
            await mails.QueueAsync(distinction, proposals, person);
            distinction.Tell(person.Id, TellingWay.Mail, "", Act);
        }

        return await db.SaveOrRefuseAsync("Conflict");
    }

    /// <summary>Notes how these authors were told of the last step, or why they could not be.</summary>
    public async Task<IReadOnlyList<Refusal>> NoteToldAsync(Guid id, IReadOnlyCollection<Guid> people, TellingWay way, string note)
    {
        actor.Does("Distinctions.NoteTold");
        var distinction = await LoadAsync(id);
        foreach (var person in people.Distinct())
        {
            if (distinction.WhyNotTell(person, way, note) is { Count: > 0 } refusals)
            {
                db.ChangeTracker.Clear();
                return refusals;
            }

            distinction.Tell(person, way, note, Act);
        }

        return await db.SaveOrRefuseAsync("Conflict");
    }

    private DistinctionAct Act => new(actor.Require(), Format.DayOf(clock.GetUtcNow()), clock.GetUtcNow());

    private Task<Distinction> LoadAsync(Guid id) => DistinctionQueries.LoadAsync(db, id);

    private async Task<List<Person>> CandidatesAsync(Distinction distinction)
    {
        var proposals = distinction.Proposals.Select(p => p.ProposalId).ToList();
        return await queries.CandidatesAsync(await db.Set<Proposal>().Where(p => proposals.Contains(p.Id)).Select(p => p.EditionId).Distinct().ToListAsync());
    }
}
