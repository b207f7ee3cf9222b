using Microsoft.EntityFrameworkCore;
using Misthos.Domain;
using Misthos.Domain.Members;
using Misthos.Domain.Recognition;
using Misthos.Web.Data;
using Misthos.Web.Design;

namespace Misthos.Web.Features.Recognition.Testimonies;

/// <summary>Requests for a witness: recorded, put to members who agreed, answered. Each method saves once.</summary>
public sealed class WitnessService(AppDbContext db, Actor actor, WitnessQueries queries, WitnessMailService mails, TimeProvider clock)
{
    private DateTimeOffset Now => clock.GetUtcNow();

    private DateOnly Today => Format.DayOf(Now);

    /// <summary>Records what a body asks.</summary>
    public async Task<(Guid? Id, IReadOnlyList<Refusal> Refusals)> RecordAsync(WitnessWords words)
    {
        actor.Does("Witnesses.Record");
        var request = new WitnessRequest(db.AuthorityId, words, Today);
        db.Add(request);
        var refusals = await db.SaveOrRefuseAsync("witness.exists");
        return (refusals.Count == 0 ? request.Id : null, refusals);
    }

    /// <summary>Asks these people, by e-mail where they are reached so; in their space all of them read it. Only those who allow it are asked.</summary>
    public async Task<IReadOnlyList<Refusal>> AskAsync(Guid id, IReadOnlyCollection<Guid> people)
    {
        actor.Does("Witnesses.Ask");
        var request = await LoadAsync(id);
        if (request.State != WitnessState.Open)
        {
            return [new Refusal("witness.answered")];
        }

        var willing = (await queries.WillingAsync()).Where(p => people.Contains(p.Id)).ToList();
        if (willing.Count == 0)
        {
            return [new Refusal("witness.nobody")];
        }

        foreach (var person in willing.Where(person => request.Ask(person.Id, Now)).ToList())
        {
            if (RecognitionService.IsReachable(person))
            {
                await mails.InviteAsync(request, person);
            }
        }

        return await db.SaveOrRefuseAsync("Conflict");
    }

    /// <summary>A member says whether they would go.</summary>
    public async Task<IReadOnlyList<Refusal>> ReplyAsync(Guid id, Guid personId, bool wouldGo)
    {
        actor.Does("Witnesses.Reply");
        var user = actor.Require();
        return await db.Set<Person>().AnyAsync(p => p.Id == personId && p.UserId == user) ? await ReplyAsync(id, personId, wouldGo, ReplyWay.Space) : [new Refusal("testimony.not-yours")];
    }

    /// <summary>The team notes what somebody said on the phone, on paper or in person.</summary>
    public async Task<IReadOnlyList<Refusal>> NoteReplyAsync(Guid id, Guid personId, bool wouldGo)
    {
        actor.Does("Witnesses.NoteReply");
        return await ReplyAsync(id, personId, wouldGo, ReplyWay.Organiser);
    }

    /// <summary>Answers the body, by e-mail when it left an address: who goes, or why nobody does.</summary>
    public async Task<IReadOnlyList<Refusal>> AnswerAsync(Guid id, IReadOnlyCollection<Guid> going, string words)
    {
        actor.Does("Witnesses.Answer");
        var request = await LoadAsync(id);
        if (request.WhyNotAnswer(going, words) is { Count: > 0 } refusals)
        {
            return refusals;
        }

        request.Conclude(going, words, Today);
        if (request.Email is not null)
        {
            var names = await queries.NamesAsync(request);
            await mails.AnswerAsync(request, [.. going.Select(person => names[person])]);
        }

        return await db.SaveOrRefuseAsync("Conflict");
    }

    private async Task<IReadOnlyList<Refusal>> ReplyAsync(Guid id, Guid personId, bool wouldGo, ReplyWay way)
    {
        var request = await LoadAsync(id);
        if (request.WhyNotReply(personId) is { Count: > 0 } refusals)
        {
            return refusals;
        }

        request.Reply(personId, wouldGo, way, Now);
        return await db.SaveOrRefuseAsync("Conflict");
    }

    private Task<WitnessRequest> LoadAsync(Guid id) => db.Set<WitnessRequest>().Include(r => r.Invitees).SingleAsync(r => r.Id == id);
}
