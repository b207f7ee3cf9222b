using Microsoft.EntityFrameworkCore;
using Misthos.Domain.Members;
using Misthos.Web.Data;

namespace Misthos.Web.Features.Members.Needs;

/// <content>Objects lent, and what members ask of tables.</content>
public sealed partial class NeedQueries
{
    /// <summary>What these people ask of tables and has not been closed, the longest waiting first.</summary>
    public async Task<List<TableWish>> AtTablesAsync(IReadOnlyCollection<Guid> people) =>
        [.. (await OfAsync(people)).Where(n => n.Need.Status != NeedStatus.Dropped && NeedKinds.AtTables.ContainsKey(n.Content.Kind))
            .OrderBy(n => n.Need.ToldAt).Select(n => new TableWish(n.Need.Id, n.Need.PersonId, n.Content.Kind, n.Content.Words))];

    /// <summary>Objects that should have come back before a day.</summary>
    internal static IQueryable<NeedMeasure> Overdue(AppDbContext db, DateOnly today) =>
        db.Set<NeedMeasure>().Where(m => m.LentOn != null && m.ReturnedOn == null && m.ReturnBy < today && m.Status != MeasureStatus.GivenUp && db.Set<Need>().Any(n => n.Id == m.NeedId && n.ErasedAt == null));
}

/// <summary>What somebody asks of tables, opened for organisers.</summary>
public sealed record TableWish(Guid NeedId, Guid PersonId, NeedKind Kind, string Words);

/// <summary>A lent object, opened for whoever must get it back.</summary>
public sealed record LoanView(Guid NeedId, string Name, string What, NeedMeasure Measure, LoanState State)
{
    /// <summary>Everything lent or promised in these needs, what is late first.</summary>
    public static IReadOnlyList<LoanView> Of(IEnumerable<NeedView> needs, DateOnly today) =>
        [.. needs.SelectMany(n => n.Measures.Select(m => (Need: n, m.Measure, m.Content, State: m.Measure.LoanOn(today))))
            .Where(l => l.State is not null)
            .Select(l => new LoanView(l.Need.Need.Id, l.Need.Name, l.Content.What, l.Measure, l.State!.Value))
            .OrderBy(l => l.State switch { LoanState.Overdue => 0, LoanState.ToLend => 1, LoanState.Lent => 2, _ => 3 }).ThenBy(l => l.Measure.ReturnBy)];
}

/// <summary>How many needs of a kind were told, and where their measures are.</summary>
public sealed record KindCount(NeedKind Kind, int Needs, int Planned, int Done)
{
    /// <summary>Counts by kind, those that are asked most first.</summary>
    public static IReadOnlyList<KindCount> Of(IEnumerable<NeedView> needs) =>
        [.. needs.Where(n => n.Need.Status != NeedStatus.Dropped).GroupBy(n => n.Content.Kind).Select(g => new KindCount(
            g.Key, g.Count(),
            g.Sum(n => n.Measures.Count(m => m.Measure.Status == MeasureStatus.Planned)),
            g.Sum(n => n.Measures.Count(m => m.Measure.Status == MeasureStatus.Done)))).OrderByDescending(k => k.Needs).ThenBy(k => k.Kind)];
}
