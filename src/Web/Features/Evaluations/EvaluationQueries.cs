using Microsoft.EntityFrameworkCore;
using Misthos.Domain.Evaluations;
using Misthos.Domain.Sittings;
using Misthos.Web.Data;

namespace Misthos.Web.Features.Evaluations;

/// <summary>Results of a questionnaire, suppressed under <see cref="Smallest"/> answers.</summary>
public sealed class EvaluationQueries(AppDbContext db)
{
    public const int Smallest = 5;

    public static readonly IReadOnlyList<string> Scales = ["heard", "dared", "place", "pace", "facilitation"];

    public Task<bool> IsOpenAsync(string token)
    {
        var hash = EvaluationService.Fingerprint(token);
        return db.Set<EvaluationTicket>().AnyAsync(t => t.TokenHash == hash);
    }

    public Task<Sitting?> SittingAsync(Guid id) => db.Set<Sitting>().AsNoTracking().SingleOrDefaultAsync(s => s.Id == id);

    public Task<Evaluation?> FindAsync(Guid sittingId) => db.Set<Evaluation>().AsNoTracking().SingleOrDefaultAsync(e => e.SittingId == sittingId);

    /// <summary>Answers in random order of their identifiers.</summary>
    public async Task<List<Dictionary<string, string>>> AnswersAsync(Guid evaluationId) =>
        await db.Set<EvaluationAnswer>().AsNoTracking().Where(a => a.EvaluationId == evaluationId).OrderBy(a => a.Id).Select(a => a.Answers).ToListAsync();
}
