using Microsoft.EntityFrameworkCore;
using Misthos.Domain.Assemblies;
using Misthos.Domain.Topics;
using static Misthos.Web.Features.OpenData.Sets.Columns;

namespace Misthos.Web.Features.OpenData.Sets;

/// <summary>A topic and its edition.</summary>
internal sealed class TopicRecord
{
    public required Topic Topic { get; init; }

    public required Edition Edition { get; init; }
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
    ], Rows)
    {
        Key = ["id"],
        Tables = [SourceTable.Of<Topic>(), SourceTable.Of<Edition>()],
    };

    private static IQueryable<TopicRecord> Rows(DataContext c, Guid? id) =>
        from t in c.Db.Set<Topic>().AsNoTracking()
        join e in c.Db.Set<Edition>().AsNoTracking() on t.EditionId equals e.Id
        where e.Status != EditionStatus.Draft && (id == null || t.Id == id)
        orderby e.StartsOn, e.Id, t.Order, t.Id
        select new TopicRecord { Topic = t, Edition = e };
}
