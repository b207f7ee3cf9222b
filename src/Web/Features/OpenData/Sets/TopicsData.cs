using Microsoft.EntityFrameworkCore;
using Misthos.Domain.Assemblies;
using Misthos.Domain.Proposals;
using Misthos.Domain.Topics;
using static Misthos.Web.Features.OpenData.Sets.Columns;

namespace Misthos.Web.Features.OpenData.Sets;

/// <summary>A topic and its edition.</summary>
internal sealed class TopicRecord
{
    public required Topic Topic { get; init; }

    public required Edition Edition { get; init; }

    /// <summary>Outcome of the check that counts; null before there is one.</summary>
    public CompetenceOutcome? Competence { get; init; }

    public int Steps { get; init; }

    public int Proposals { get; init; }
}

/// <summary>Topics of the editions that are public.</summary>
internal static class TopicsData
{
    public static Dataset Set { get; } = new QueryDataset<TopicRecord>("sujets",
    [
        new(Id(), (t, _) => t.Topic.Id),
        new(Text("title/fr", "L’eau en ville", true), (t, _) => t.Topic.Title),
        new(Text("question/fr", "Comment mieux partager l’eau ?"), (t, _) => Some(t.Topic.Question)),
        new(Word<TopicOrigin>("origin"), (t, _) => Code(t.Topic.Origin)),
        new(Text("referred_by", "Conseil municipal"), (t, _) => Some(t.Topic.ReferredBy)),
        new(Whole("order", "1", true), (t, _) => t.Topic.Order),
        new(Reference("edition_id"), (t, _) => t.Edition.Id),
        new(Text("edition", "Édition 2 (2025)", true), (t, _) => t.Edition.Name),
        new(Day("edition_starts_on", true), (t, _) => t.Edition.StartsOn),
        new(Day("edition_ends_on", true), (t, _) => t.Edition.EndsOn),
        new(Day("letter_on"), (t, _) => t.Topic.LetterOn),
        new(Word<CompetenceOutcome>("competence", false), (t, _) => t.Competence is { } outcome ? Code(outcome) : null),
        new(Text("delegations", "Délégation à l’eau"), (t, _) => Some(string.Join(", ", t.Topic.Delegations))),
        new(Text("departments", "Direction de l’eau"), (t, _) => Some(string.Join(", ", t.Topic.Departments))),
        new(Whole("narrowing_steps", "3", true), (t, _) => t.Steps),
        new(Whole("proposals", "7", true), (t, _) => t.Proposals),
        new(Address("url", "https://exemple.fr/marseille/sujets/0198f3a2", true), (t, c) => c.Page($"sujets/{t.Topic.Id}")),
    ], Rows)
    {
        Key = ["id"],
        Tables = [SourceTable.Of<Topic>(), SourceTable.Of<Edition>(), SourceTable.Of<CompetenceStatement>(), SourceTable.Of<NarrowingStep>(), SourceTable.Of<Proposal>()],
    };

    private static IQueryable<TopicRecord> Rows(DataContext c, Guid? id) =>
        from t in c.Db.Set<Topic>().AsNoTracking()
        join e in c.Db.Set<Edition>().AsNoTracking() on t.EditionId equals e.Id
        where e.Status != EditionStatus.Draft && (id == null || t.Id == id)
        orderby e.StartsOn, e.Id, t.Order, t.Id
        select new TopicRecord
        {
            Topic = t,
            Edition = e,
            Competence = c.Db.Set<CompetenceStatement>().Where(s => s.TopicId == t.Id).OrderByDescending(s => s.Order).Select(s => (CompetenceOutcome?)s.Outcome).FirstOrDefault(),
            Steps = c.Db.Set<NarrowingStep>().Count(s => s.TopicId == t.Id),
            Proposals = c.Db.Set<Proposal>().Count(p => p.TopicId == t.Id && p.AdoptedOn != null),
        };
}
