using Microsoft.EntityFrameworkCore;
using Misthos.Domain.Evaluations;
using Misthos.Domain.Members;
using Misthos.Domain.Sittings;
using Misthos.Web.Data;
using Misthos.Web.Infrastructure.Security;

namespace Misthos.Web.Features.Evaluations;

/// <summary>Results of a questionnaire, suppressed under <see cref="Smallest"/> answers.</summary>
public sealed class EvaluationQueries(AppDbContext db)
{
    public const int Smallest = 5;

    public static readonly IReadOnlyList<string> Scales = ["heard", "dared", "place", "pace", "facilitation"];

    public Task<bool> IsOpenAsync(string token)
    {
        var hash = SecretToken.Fingerprint(token);
        return db.Set<EvaluationTicket>().AnyAsync(t => t.TokenHash == hash);
    }

    public Task<Sitting?> SittingAsync(Guid id) => db.Set<Sitting>().AsNoTracking().SingleOrDefaultAsync(s => s.Id == id);

    public Task<Evaluation?> FindAsync(Guid sittingId) => db.Set<Evaluation>().AsNoTracking().SingleOrDefaultAsync(e => e.SittingId == sittingId);

    /// <summary>Answers in random order of their identifiers.</summary>
    public async Task<List<Dictionary<string, string>>> AnswersAsync(Guid evaluationId) =>
        await db.Set<EvaluationAnswer>().AsNoTracking().Where(a => a.EvaluationId == evaluationId).OrderBy(a => a.Id).Select(a => a.Answers).ToListAsync();

    /// <summary>What was said and done after a sitting, the latest first.</summary>
    public Task<List<Adjustment>> AdjustmentsAsync(Guid sittingId) =>
        db.Set<Adjustment>().AsNoTracking().Where(a => a.SittingId == sittingId).OrderByDescending(a => a.DecidedOn).ToListAsync();

    /// <summary>What was changed in the editions where any of these people have or had a seat.</summary>
    public Task<List<Adjustment>> AdjustmentsOfAsync(IReadOnlyCollection<Guid> people) =>
        db.Set<Adjustment>().AsNoTracking().Where(a => db.Set<Mandate>().Any(m => m.EditionId == a.EditionId && people.Contains(m.PersonId)))
            .OrderByDescending(a => a.DecidedOn).Take(5).ToListAsync();

    /// <summary>Those present who are not written to by e-mail.</summary>
    public Task<List<Person>> OnPaperAsync(Guid sittingId) =>
        (from a in db.Set<Attendance>()
         join p in db.Set<Person>() on a.PersonId equals p.Id
         where a.SittingId == sittingId && a.MinutesPresent > 0 && (p.Channel != ContactChannel.Email || p.Email == null)
         orderby p.FamilyName, p.GivenName
         select p).AsNoTracking().ToListAsync();
}
