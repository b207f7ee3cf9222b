using Microsoft.EntityFrameworkCore;
using Misthos.Domain;
using Misthos.Domain.Evaluations;
using Misthos.Web.Data;

namespace Misthos.Web.Features.Evaluations.Reading;

/// <summary>What was written in words: grouped by hand with themes, published once what shows somebody is taken out.</summary>
public sealed class RemarkService(AppDbContext db, Actor actor)
{
    /// <summary>What was written in a questionnaire, in no order of time.</summary>
    public Task<List<EvaluationRemark>> OfAsync(Guid evaluationId) =>
        db.Set<EvaluationRemark>().AsNoTracking().Where(r => r.EvaluationId == evaluationId).OrderBy(r => r.QuestionCode).ThenBy(r => r.Id).Take(2000).ToListAsync();

    /// <summary>What may be read by everyone of what was written after a sitting, in no order of time.</summary>
    public async Task<List<string>> PublishedAsync(Guid sittingId) =>
        (await db.Set<EvaluationRemark>().AsNoTracking().Where(r => r.Published != null && db.Set<Evaluation>().Any(e => e.Id == r.EvaluationId && e.SittingId == sittingId))
            .OrderBy(r => r.Id).Select(r => r.Published!).Take(100).ToListAsync());

    public Task<EvaluationRemark?> FindAsync(Guid id) => db.Set<EvaluationRemark>().AsNoTracking().SingleOrDefaultAsync(r => r.Id == id);

    /// <summary>Gives themes and decides what is published.</summary>
    public async Task<IReadOnlyList<Refusal>> TreatAsync(Guid id, string? tags, string? published)
    {
        actor.Does("Evaluations.TreatRemark");
        var remark = await db.Set<EvaluationRemark>().SingleAsync(r => r.Id == id);
        remark.Treat(tags, published, actor.Require());
        return await db.SaveOrRefuseAsync("remark.someone-else");
    }
}
