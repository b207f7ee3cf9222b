using Microsoft.EntityFrameworkCore;
using Misthos.Domain.Evaluations;
using Misthos.Web.Data;

namespace Misthos.Web.Features.Evaluations.Instruments;

/// <summary>A version and how often it was asked.</summary>
public sealed record InstrumentRow(Instrument Instrument, int Uses);

/// <summary>Sets of questions of an authority.</summary>
public sealed class InstrumentQueries(AppDbContext db)
{
    /// <summary>Every version, the latest of each set first.</summary>
    public async Task<List<InstrumentRow>> AllAsync() =>
        (await db.Set<Instrument>().AsNoTracking().OrderBy(i => i.Code).ThenByDescending(i => i.Number).Select(i => new { i, Uses = db.Set<Evaluation>().Count(e => e.InstrumentId == i.Id) }).ToListAsync())
        .ConvertAll(row => new InstrumentRow(row.i, row.Uses));

    public Task<Instrument?> FindAsync(Guid id) => db.Set<Instrument>().AsNoTracking().SingleOrDefaultAsync(i => i.Id == id);

    /// <summary>What may be asked at an occasion: value → set and version; the latest version of each set, ready sets that were not brought in yet under their code.</summary>
    public async Task<IReadOnlyList<(string Value, InstrumentDefinition Definition, int? Number)>> ForAsync(EvaluationOccasion occasion)
    {
        var own = (await AllAsync()).Select(row => row.Instrument).GroupBy(i => i.Code).Select(versions => versions.First()).ToList();
        var ready = ReadyInstruments.All.Where(r => own.TrueForAll(i => i.Code != r.Definition.Code)).Select(r => (r.Definition.Code, r.Definition, (int?)null));
        return [.. own.Select(i => ($"{i.Id}", i.Read(), (int?)i.Number)).Concat(ready).Where(i => i.Item2.Occasion is null || i.Item2.Occasion == occasion)
            .OrderByDescending(i => i.Item2.Code == ReadyInstruments.CodeFor(occasion))];
    }
}
