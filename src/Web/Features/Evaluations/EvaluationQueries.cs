using Microsoft.EntityFrameworkCore;
using Misthos.Domain.Evaluations;
using Misthos.Domain.Members;
using Misthos.Domain.Sittings;
using Misthos.Web.Data;
using Misthos.Web.Infrastructure.Security;

namespace Misthos.Web.Features.Evaluations;

/// <summary>What somebody is asked.</summary>
public sealed record AskedView(Evaluation Evaluation, InstrumentDefinition Definition, string About);

/// <summary>A questionnaire in a list.</summary>
public sealed record EvaluationRow(Evaluation Evaluation, string Edition, string? Sitting, DateOnly? Day, string? Place, SittingKind? Kind, int InTheBox)
{
    /// <summary>The sitting, or the edition.</summary>
    public string About => Sitting ?? Edition;
}

/// <summary>Questionnaires and who may answer them.</summary>
public sealed class EvaluationQueries(AppDbContext db)
{
    /// <summary>What a code opens; null when it was used or never existed.</summary>
    public async Task<AskedView?> AskedAsync(string code)
    {
        var hash = SecretToken.Fingerprint(code);
        var found = await (from t in db.Set<EvaluationTicket>()
                           join e in db.Set<Evaluation>() on t.EvaluationId equals e.Id
                           join i in db.Set<Instrument>() on e.InstrumentId equals i.Id
                           where t.TokenHash == hash && e.Status == EvaluationStatus.Open
                           select new { e, i, Sitting = db.Set<Sitting>().Where(s => s.Id == e.SittingId).Select(s => s.Title).FirstOrDefault() }).AsNoTracking().SingleOrDefaultAsync();
        return found is null ? null : new AskedView(found.e, found.i.Read(), found.Sitting ?? "");
    }

    public Task<Sitting?> SittingAsync(Guid id) => db.Set<Sitting>().AsNoTracking().SingleOrDefaultAsync(s => s.Id == id);

    /// <summary>One questionnaire; null when there is none.</summary>
    public async Task<EvaluationRow?> FindAsync(Guid id) => (await RowsAsync(db.Set<Evaluation>().Where(e => e.Id == id))).FirstOrDefault();

    /// <summary>The questionnaires of a sitting.</summary>
    public Task<List<EvaluationRow>> OfSittingAsync(Guid sittingId) => RowsAsync(db.Set<Evaluation>().Where(e => e.SittingId == sittingId));

    /// <summary>Every questionnaire, the latest first.</summary>
    public async Task<List<EvaluationRow>> AllAsync() => [.. (await RowsAsync(db.Set<Evaluation>())).OrderByDescending(row => row.Evaluation.ClosesOn).ThenByDescending(row => row.Day)];

    /// <summary>Questionnaires that were counted, of one occasion.</summary>
    public Task<List<EvaluationRow>> CountedAsync(EvaluationOccasion occasion, Guid? editionId) =>
        RowsAsync(db.Set<Evaluation>().Where(e => e.Status == EvaluationStatus.Counted && e.Occasion == occasion && (editionId == null || e.EditionId == editionId)));

    /// <summary>Sets of questions asked in an edition and counted, the latest first.</summary>
    public async Task<List<InstrumentDefinition>> InstrumentsOfAsync(Guid editionId) =>
        (await db.Set<Instrument>().AsNoTracking().Where(i => db.Set<Evaluation>().Any(e => e.InstrumentId == i.Id && e.EditionId == editionId && e.Status == EvaluationStatus.Counted)).OrderByDescending(i => i.Id).ToListAsync()).ConvertAll(i => i.Read());

    public Task<InstrumentDefinition> DefinitionAsync(Guid instrumentId) => ReadAsync(db.Set<Instrument>().AsNoTracking().SingleAsync(i => i.Id == instrumentId));

    /// <summary>Editions whose term can be asked about, the latest first.</summary>
    public async Task<List<(Guid Id, string Name)>> EditionsAsync() =>
        (await db.Set<Domain.Assemblies.Edition>().AsNoTracking().OrderByDescending(e => e.StartsOn).Select(e => new { e.Id, e.Name, Assembly = db.Set<Domain.Assemblies.CitizensAssembly>().Where(a => a.Id == e.AssemblyId).Select(a => a.Name).First() }).ToListAsync())
        .ConvertAll(e => (e.Id, $"{e.Assembly} – {e.Name}"));

    /// <summary>Those asked, by name.</summary>
    public Task<List<Person>> InvitedAsync(Guid evaluationId) =>
        db.Set<Person>().AsNoTracking().Where(p => db.Set<EvaluationInvitee>().Any(i => i.EvaluationId == evaluationId && i.PersonId == p.Id)).OrderBy(p => p.FamilyName).ThenBy(p => p.GivenName).ToListAsync();

    /// <summary>Those asked on paper, or everyone asked, by name.</summary>
    public async Task<List<Person>> ToPrintAsync(Guid evaluationId, bool everyone)
    {
        var byMail = await db.Set<EvaluationInvitee>().Where(i => i.EvaluationId == evaluationId && i.ByMail).Select(i => i.PersonId).ToListAsync();
        return (await InvitedAsync(evaluationId)).FindAll(p => everyone || !byMail.Contains(p.Id));
    }

    /// <summary>Which questionnaires of those open these people are asked.</summary>
    public async Task<List<(Guid Evaluation, Guid Person, string About, DateOnly Until)>> OpenToAsync(IReadOnlyCollection<Guid> people) =>
        (await (from i in db.Set<EvaluationInvitee>()
                join e in db.Set<Evaluation>() on i.EvaluationId equals e.Id
                where people.Contains(i.PersonId) && e.Status == EvaluationStatus.Open
                select new { e.Id, i.PersonId, e.ClosesOn, Sitting = db.Set<Sitting>().Where(s => s.Id == e.SittingId).Select(s => s.Title).FirstOrDefault() }).ToListAsync())
        .ConvertAll(row => (row.Id, row.PersonId, row.Sitting ?? "", row.ClosesOn));

    /// <summary>Which of these codes were not used yet.</summary>
    public async Task<List<string>> UnusedAsync(IReadOnlyCollection<string> codes)
    {
        var hashes = codes.ToDictionary(SecretToken.Fingerprint, code => code, StringComparer.Ordinal);
        var unused = await db.Set<EvaluationTicket>().Where(t => hashes.Keys.ToList().Contains(t.TokenHash)).Select(t => t.TokenHash).ToListAsync();
        return unused.ConvertAll(hash => hashes[hash]);
    }

    private async Task<List<EvaluationRow>> RowsAsync(IQueryable<Evaluation> evaluations) =>
        (await evaluations.AsNoTracking().Select(e => new
        {
            e,
            Edition = db.Set<Domain.Assemblies.Edition>().Where(x => x.Id == e.EditionId).Select(x => x.Name).First(),
            Sitting = db.Set<Sitting>().Where(s => s.Id == e.SittingId).Select(s => new { s.Title, s.Day, s.Place, s.Kind }).FirstOrDefault(),
            Slips = db.Set<EvaluationSlip>().Count(s => s.EvaluationId == e.Id),
        }).ToListAsync()).ConvertAll(row => new EvaluationRow(row.e, row.Edition, row.Sitting?.Title, row.Sitting?.Day, row.Sitting?.Place, row.Sitting?.Kind, row.Slips));

    private static async Task<InstrumentDefinition> ReadAsync(Task<Instrument> instrument) => (await instrument).Read();
}
