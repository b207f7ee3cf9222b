using Microsoft.EntityFrameworkCore;
using Misthos.Domain;
using Misthos.Domain.Assemblies;
using Misthos.Domain.Topics;
using Misthos.Web.Data;
using Misthos.Web.Design;
using Misthos.Web.Features.Administration;

namespace Misthos.Web.Features.Topics;

/// <summary>What an organiser records of a topic. Each method saves once; checks and steps are only added.</summary>
public sealed class TopicService(AppDbContext db, Actor actor, TimeProvider clock, PublicRegister register)
{
    private const string Faster = "Conflict";

    public DateOnly Today => Format.DayOf(clock.GetUtcNow());

    /// <summary>Adds a topic to an edition; of a ballot's option, once.</summary>
    public async Task<(Guid? Id, IReadOnlyList<Refusal> Refusals)> CreateAsync(Guid editionId, TopicWords words, Guid? ballotOptionId = null)
    {
        actor.Does("Topics.Create");
        if (Topic.WhyNot(words) is { Count: > 0 } wrong)
        {
            return (null, wrong);
        }

        var edition = await db.Set<Edition>().Include(e => e.Topics).SingleAsync(e => e.Id == editionId);
        var topic = edition.AddTopic(words.Title, words.Origin, words.ReferredBy, words.Question);
        topic.Write(words);
        if (ballotOptionId is { } option)
        {
            topic.ChosenBy(option);
        }

        if (edition.Status != EditionStatus.Draft)
        {
            register.Record(topic.AuthorityId, TopicActs.Referred(topic, edition.Name, Today));
        }

        var refusals = await db.SaveOrRefuseAsync(ballotOptionId is null ? Faster : "topic.already-made");
        return (refusals.Count == 0 ? topic.Id : null, refusals);
    }

    /// <summary>Changes what is said of it.</summary>
    public async Task<IReadOnlyList<Refusal>> WriteAsync(Guid id, TopicWords words)
    {
        actor.Does("Topics.Write");
        if (Topic.WhyNot(words) is { Count: > 0 } wrong)
        {
            return wrong;
        }

        (await LoadAsync(id)).Write(words);
        return await db.SaveOrRefuseAsync(Faster);
    }

    /// <summary>Keeps the mandate letter; without a new file, the one kept stays.</summary>
    public async Task<IReadOnlyList<Refusal>> ReceiveLetterAsync(Guid id, MandateLetter letter, byte[] file)
    {
        actor.Does("Topics.ReceiveLetter");
        if (file.Length > 0 && DocumentService.WhyNotKeep(file) is { Count: > 0 } refusals)
        {
            return refusals;
        }

        var topic = await LoadAsync(id);
        var kept = letter with { DocumentId = file.Length > 0 ? Guid.Empty : topic.LetterDocumentId };
        if (kept.WhyNot(Today) is { Count: > 0 } wrong)
        {
            return wrong;
        }

        topic.Receive(file.Length > 0 ? kept with { DocumentId = new DocumentService(db).Keep("lettre-de-mandat", file).Id } : kept, Today);
        return await db.SaveOrRefuseAsync(Faster);
    }

    /// <summary>Records a check of competence.</summary>
    public async Task<IReadOnlyList<Refusal>> CheckCompetenceAsync(Guid id, CompetenceText text)
    {
        actor.Does("Topics.CheckCompetence");
        if (text.WhyNot() is { Count: > 0 } wrong)
        {
            return wrong;
        }

        var topic = await db.Set<Topic>().SingleAsync(t => t.Id == id);
        var order = await db.Set<CompetenceStatement>().CountAsync(s => s.TopicId == id) + 1;
        db.Add(new CompetenceStatement(topic, order, text, actor.Require(), clock.GetUtcNow()));
        return await db.SaveOrRefuseAsync(Faster);
    }

    /// <summary>Adds a narrowing step.</summary>
    public async Task<IReadOnlyList<Refusal>> NarrowAsync(Guid id, NarrowingContent content)
    {
        actor.Does("Topics.Narrow");
        var topic = await db.Set<Topic>().Include(t => t.Steps).SingleAsync(t => t.Id == id);
        if (content.WhyNot(Today, topic.Steps.Count == 0 ? null : topic.Steps[^1].On) is { Count: > 0 } wrong)
        {
            return wrong;
        }

        topic.Narrow(content, Today, actor.Require(), clock.GetUtcNow());
        return await db.SaveOrRefuseAsync(Faster);
    }

    private Task<Topic> LoadAsync(Guid id) => db.Set<Topic>().SingleAsync(t => t.Id == id);
}
