using Microsoft.EntityFrameworkCore;
using Misthos.Domain.Allowances;
using Misthos.Domain.Assemblies;
using Misthos.Domain.Members;
using Misthos.Domain.Recognition;
using Misthos.Domain.Sittings;
using Misthos.Web.Data;

namespace Misthos.Web.Features.Recognition;

/// <summary>Recognition plans: one of each edition, what was taken up, and taking one over.</summary>
public sealed class RecognitionPlanQueries(AppDbContext db)
{
    /// <summary>Every edition with its acts, the latest first.</summary>
    public async Task<List<PlanRow>> AllAsync(DateOnly today)
    {
        var editions = await EditionsAsync(db.Set<Edition>());
        var acts = await db.Set<RecognitionAct>().AsNoTracking().ToListAsync();
        var replies = await CountsAsync(db.Set<RecognitionReply>());
        return [.. editions.Select(e => new PlanRow(e, [.. acts.Where(a => a.EditionId == e.Id).Select(a => TakeUp.Of(a, replies, today))]))];
    }

    /// <summary>The plan of an edition; null when there is none.</summary>
    public async Task<RecognitionPlan?> OfAsync(Guid editionId, DateOnly today)
    {
        if (await EditionsAsync(db.Set<Edition>().Where(e => e.Id == editionId)) is not [var edition])
        {
            return null;
        }

        var acts = await db.Set<RecognitionAct>().AsNoTracking().Where(a => a.EditionId == editionId).OrderBy(a => a.On).ThenBy(a => a.Id)
            .Select(a => new { Act = a, Sitting = db.Set<Sitting>().Where(s => s.Id == a.SittingId).Select(s => s.Title).FirstOrDefault() }).ToListAsync();
        var replies = await CountsAsync(db.Set<RecognitionReply>().Where(r => db.Set<RecognitionAct>().Any(a => a.Id == r.ActId && a.EditionId == editionId)));
        return new(edition, [.. acts.Select(a => TakeUp.Of(a.Act, replies, today))])
        {
            Forms = TakeUp.ByForm(acts.Select(a => a.Act), replies, today),
            Organs = await OrgansAsync(editionId),
            Sittings = acts.Where(a => a.Sitting is not null).DistinctBy(a => a.Act.SittingId).ToDictionary(a => a.Act.SittingId!.Value, a => a.Sitting!),
            Others = [.. (await db.Set<BodyEffort>().AsNoTracking().ToListAsync()).GroupBy(b => b.Name).Select(g => g.MaxBy(b => b.Order)!).OrderByDescending(b => b.HoursAYear)],
        };
    }

    /// <summary>Editions whose plan can be taken over into another: those that have acts.</summary>
    public async Task<List<PlanEdition>> SourcesAsync(Guid editionId) =>
        await EditionsAsync(db.Set<Edition>().Where(e => e.Id != editionId && db.Set<RecognitionAct>().Any(a => a.EditionId == e.Id && !a.IsDraft)));

    public async Task<PlanEdition?> EditionAsync(Guid editionId) => (await EditionsAsync(db.Set<Edition>().Where(e => e.Id == editionId))).SingleOrDefault();

    /// <summary>What taking over the plan of another edition would make; null when one of the two does not exist.</summary>
    public async Task<TakeOverPreview?> PreviewAsync(Guid editionId, Guid sourceId)
    {
        var editions = await EditionsAsync(db.Set<Edition>().Where(e => e.Id == editionId || e.Id == sourceId));
        if (editions.Find(e => e.Id == editionId) is not { } target || editions.Find(e => e.Id == sourceId) is not { } source || target == source)
        {
            return null;
        }

        var acts = await db.Set<RecognitionAct>().AsNoTracking().Where(a => a.EditionId == editionId || a.EditionId == sourceId).ToListAsync();
        var organs = await db.Set<Organ>().AsNoTracking().Where(o => o.EditionId == editionId || o.EditionId == sourceId).Select(o => new { o.Id, o.EditionId, o.Name }).ToListAsync();
        var missing = PlanCopy.Missing(acts.Where(a => a.EditionId == sourceId), acts.Where(a => a.EditionId == editionId));
        return new(target, source, acts.Count(a => a.EditionId == sourceId && !a.IsDraft) - missing.Count, [.. missing.Select(act =>
        {
            var name = organs.Find(o => o.Id == act.OrganId)?.Name;
            return new TakeOverRow(act, PlanCopy.Shift(act.On, source.StartsOn, target.StartsOn), PlanCopy.OrganLike(name, organs.Where(o => o.EditionId == editionId).Select(o => (o.Id, o.Name))), name);
        })]);
    }

    // What the sittings of each organ ask, and what was settled for them.
    private Task<List<OrganEffort>> OrgansAsync(Guid editionId) =>
        db.Set<Organ>().Where(o => o.EditionId == editionId).OrderBy(o => o.Id).Select(o => new OrganEffort(o.Id, o.Name, o.Kind)
        {
            Members = db.Set<Mandate>().Where(m => m.OrganId == o.Id && m.Status != MandateStatus.Resigned && m.Status != MandateStatus.Excluded).Select(m => m.PersonId).Distinct().Count(),
            Minutes = db.Set<Sitting>().Where(s => s.OrganId == o.Id && s.Status != SittingStatus.Cancelled).Sum(s => s.PlannedMinutes),
            Paid = (from s in db.Set<Sitting>() join t in db.Set<Settlement>() on s.Id equals t.SittingId join l in db.Set<SettlementLine>() on t.Id equals l.SettlementId where s.OrganId == o.Id select l.PersonId).Distinct().Count(),
            PaidCents = (from s in db.Set<Sitting>() join t in db.Set<Settlement>() on s.Id equals t.SittingId join l in db.Set<SettlementLine>() on t.Id equals l.SettlementId where s.OrganId == o.Id select l.AmountCents).Sum(),
        }).ToListAsync();

    private static async Task<Dictionary<Guid, ReplyCounts>> CountsAsync(IQueryable<RecognitionReply> replies) =>
        (await replies.GroupBy(r => r.ActId).Select(g => new
        {
            g.Key,
            Accepted = g.Count(r => r.Answer == RecognitionAnswer.Accepted),
            Declined = g.Count(r => r.Answer == RecognitionAnswer.Declined),
            Came = g.Count(r => r.Came == true),
            Noted = g.Count(r => r.Came != null),
        }).ToListAsync()).ToDictionary(g => g.Key, g => new ReplyCounts(g.Accepted, g.Declined, g.Came, g.Noted));

    private Task<List<PlanEdition>> EditionsAsync(IQueryable<Edition> editions) =>
        editions.OrderByDescending(e => e.StartsOn).ThenBy(e => e.Id)
            .Select(e => new PlanEdition(e.Id, e.Name, db.Set<CitizensAssembly>().Where(a => a.Id == e.AssemblyId).Select(a => a.Name).First(), e.StartsOn)).ToListAsync();
}
