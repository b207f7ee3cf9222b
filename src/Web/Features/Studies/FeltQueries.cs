using Microsoft.EntityFrameworkCore;
using Misthos.Domain.Evaluations;
using Misthos.Web.Data;

namespace Misthos.Web.Features.Studies;

/// <summary>What taking part costs and gives, as people say in questionnaires.</summary>
/// <param name="Costs">How answers on costs are spread.</param>
/// <param name="Gains">Means at the start and at the end of terms.</param>
public sealed record FeltView(IReadOnlyList<AnswerDistribution> Costs, IReadOnlyList<TermGain> Gains);

/// <summary>Reads what participation costs and gives from the counts of questionnaires, over the editions of one assembly.</summary>
public sealed class FeltQueries(AppDbContext db)
{
    private static readonly string[] Costs = ["cout.argent", "cout.travail", "cout.famille", "cout.fatigue"];

    private static readonly string[] Gains =
        ["savoir", "appris", "legitimite", "legitimite.parole", "confiance/autres-membres", "confiance/agents", "confiance/elus", "confiance/ville", "effet", "reconnaissance", "recommencer"];

    /// <summary>Of an assembly.</summary>
    public async Task<FeltView> OfAsync(Guid assemblyId)
    {
        string[] codes = [.. Costs, .. Gains];
        var counted = db.Set<Evaluation>().Where(e => e.Status == EvaluationStatus.Counted && db.Set<Domain.Assemblies.Edition>().Any(x => x.Id == e.EditionId && x.AssemblyId == assemblyId));
        var counts = await (from t in db.Set<EvaluationTally>()
                            join e in counted on t.EvaluationId equals e.Id
                            where t.ProfileCode == "" && codes.Contains(t.FieldCode)
                            group t.People by new { e.Occasion, t.FieldCode, t.OptionCode } into g
                            select new { g.Key.Occasion, g.Key.FieldCode, g.Key.OptionCode, People = g.Sum() }).ToListAsync();
        var asked = await db.Set<Instrument>().AsNoTracking().Where(i => counted.Any(e => e.InstrumentId == i.Id)).OrderByDescending(i => i.Id).ToListAsync();
        var fields = asked.SelectMany(i => i.Read().Fields).Where(f => !f.Question.IsText).GroupBy(f => f.Code, StringComparer.Ordinal).ToDictionary(g => g.Key, g => g.First(), StringComparer.Ordinal);
        TallySheet Sheet(Func<EvaluationOccasion, bool> isMeant) => new(counts.Where(c => isMeant(c.Occasion)).Select(c => new TallyCell(c.FieldCode, c.OptionCode, "", "", c.People)));
        var (start, end, lived) = (Sheet(o => o == EvaluationOccasion.StartOfTerm), Sheet(o => o == EvaluationOccasion.EndOfTerm), Sheet(o => o != EvaluationOccasion.StartOfTerm));
        return new(
            [.. Costs.Where(fields.ContainsKey).Select(code => AnswerDistribution.Of(fields[code], lived.Counts(code)))],
            [.. Gains.Where(fields.ContainsKey).Select(code => TermGain.Of(fields[code], start, end)).OfType<TermGain>()]);
    }
}
