using Microsoft.EntityFrameworkCore;
using Misthos.Domain;
using Misthos.Domain.Evaluations;
using Misthos.Web.Data;
using Misthos.Web.Infrastructure.Security;

namespace Misthos.Web.Features.Evaluations;

/// <summary>A letter with a code; the pair exists on paper only.</summary>
public sealed record PaperLetter(string Name, string? Address, string Code);

/// <summary>Letters to print, or why not.</summary>
public sealed record PrintedLetters(IReadOnlyList<PaperLetter> Letters, IReadOnlyList<Refusal> Refusals);

/// <summary>Codes on paper for those without e-mail, and what was changed after a questionnaire. Each method saves once.</summary>
public sealed class PaperService(AppDbContext db, Actor actor, EvaluationQueries queries)
{
    /// <summary>Makes one code for each person on paper; codes of an earlier printing stop working. Which code went to whom is stored nowhere.</summary>
    public async Task<PrintedLetters> PrintAsync(Guid sittingId)
    {
        actor.Does("Evaluations.Print");
        var evaluation = await db.Set<Evaluation>().SingleOrDefaultAsync(e => e.SittingId == sittingId);
        if (evaluation is null)
        {
            return new([], [new Refusal("evaluation.not-open")]);
        }

        var unused = await db.Set<EvaluationTicket>().Where(t => t.EvaluationId == evaluation.Id && t.OnPaper).ToListAsync();
        var people = await queries.OnPaperAsync(sittingId);
        if (evaluation.WhyNotPrint(people.Count, unused.Count) is { Count: > 0 } refusals)
        {
            return new([], refusals);
        }

        db.RemoveRange(unused);
        var letters = people.ConvertAll(p => new PaperLetter(p.FullName, p.Address, PaperCode.Create()));
        db.AddRange(letters.Select(letter => new EvaluationTicket(evaluation.AuthorityId, evaluation.Id, SecretToken.Fingerprint(letter.Code), onPaper: true)));
        evaluation.MarkPrinted(people.Count, unused.Count);
        db.Entry(evaluation).State = EntityState.Modified;
        return await SaveAsync(letters);
    }

    /// <summary>Records what was heard at a sitting and what was done about it; public at once.</summary>
    public async Task AdjustAsync(Guid sittingId, string heard, string done, DateOnly decidedOn)
    {
        actor.Does("Evaluations.Adjust");
        var sitting = await db.Set<Domain.Sittings.Sitting>().AsNoTracking().SingleAsync(s => s.Id == sittingId);
        var adjustment = new Adjustment(sitting.AuthorityId, sitting.EditionId, sitting.Id, decidedOn);
        adjustment.Tell(heard, done);
        db.Add(adjustment);
        await db.SaveChangesAsync();
    }

    private async Task<PrintedLetters> SaveAsync(IReadOnlyList<PaperLetter> letters)
    {
        var refusals = await db.SaveOrRefuseAsync("evaluation.someone-else");
        return new(refusals.Count == 0 ? letters : [], refusals);
    }
}
