using Microsoft.EntityFrameworkCore;
using Misthos.Domain;
using Misthos.Domain.Evaluations;
using Misthos.Web.Data;

namespace Misthos.Web.Features.Evaluations.Instruments;

/// <summary>Brings sets of questions in. A version is never changed: the same file again is the same version, another file the next.</summary>
public sealed class InstrumentService(AppDbContext db, Actor actor)
{
    /// <summary>Keeps a file as the next version of its set.</summary>
    /// <param name="json">The file.</param>
    /// <returns>The version kept, or null and everything wrong with the file.</returns>
    public async Task<(Instrument? Kept, IReadOnlyList<InstrumentFault> Faults, IReadOnlyList<Refusal> Refusals)> ImportAsync(string json)
    {
        actor.Does("Evaluations.ImportInstrument");
        if (InstrumentFile.Read(json, out var faults) is null)
        {
            return (null, faults, []);
        }

        var instrument = await KeepAsync(json);
        return (instrument, [], await db.SaveOrRefuseAsync("instrument.someone-else"));
    }

    /// <summary>The version that is meant: one of the authority's own by its identifier, or a ready set by its code, brought in at its first use. The caller saves.</summary>
    internal async Task<Instrument?> EnsureAsync(string chosen) => Guid.TryParse(chosen, out var id)
        ? await db.Set<Instrument>().SingleOrDefaultAsync(i => i.Id == id)
        : ReadyInstruments.Find(chosen) is { } json ? await KeepAsync(json) : null;

    private async Task<Instrument> KeepAsync(string json)
    {
        var code = InstrumentFile.Parse(json).Code;
        var versions = await db.Set<Instrument>().Where(i => i.Code == code).OrderBy(i => i.Number).ToListAsync();
        if (versions.Find(version => version.File == json) is { } same)
        {
            return same;
        }

        var next = new Instrument(db.AuthorityId, json, (versions.LastOrDefault()?.Number ?? 0) + 1);
        db.Add(next);
        return next;
    }
}
