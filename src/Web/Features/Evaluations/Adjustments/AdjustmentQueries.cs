using Microsoft.EntityFrameworkCore;
using Misthos.Domain.Assemblies;
using Misthos.Domain.Evaluations;
using Misthos.Domain.Members;
using Misthos.Domain.Sittings;
using Misthos.Web.Data;

namespace Misthos.Web.Features.Evaluations.Adjustments;

/// <summary>Adjustments with their effect, computed at each reading from the counts of the questionnaires.</summary>
public sealed class AdjustmentQueries(AppDbContext db, EvaluationQueries evaluations)
{
    /// <summary>One adjustment; null when there is none.</summary>
    public async Task<AdjustmentView?> FindAsync(Guid id) => (await ReadAsync(All.Where(a => a.Id == id))).SingleOrDefault();

    /// <summary>Those of an edition, the latest decision first.</summary>
    public Task<List<AdjustmentView>> OfEditionAsync(Guid editionId) => ReadAsync(All.Where(a => a.EditionId == editionId));

    /// <summary>Those heard at a sitting.</summary>
    public Task<List<AdjustmentView>> OfSittingAsync(Guid sittingId) => ReadAsync(All.Where(a => a.SittingId == sittingId));

    /// <summary>What everyone may read: of some editions, or of all that are public.</summary>
    public Task<List<AdjustmentView>> ToldAsync(IReadOnlyCollection<Guid>? editions = null) => ReadAsync(All.Where(a => a.ToldOn != null
        && (editions != null ? editions.Contains(a.EditionId) : db.Set<Edition>().Any(e => e.Id == a.EditionId && e.Status != EditionStatus.Draft))));

    /// <summary>What was told in the editions where any of these people have or had a seat, the latest few.</summary>
    public Task<List<AdjustmentView>> ToldToAsync(IReadOnlyCollection<Guid> people, int most) =>
        ReadAsync(All.Where(a => a.ToldOn != null && db.Set<Mandate>().Any(m => m.EditionId == a.EditionId && people.Contains(m.PersonId))).OrderByDescending(a => a.DecidedOn).ThenByDescending(a => a.Id).Take(most));

    /// <summary>Lessons that the other editions of an assembly hand to this one, with what was replied.</summary>
    public async Task<List<LessonView>> LessonsAsync(Edition edition)
    {
        var replies = await db.Set<LessonReply>().AsNoTracking().Where(r => r.EditionId == edition.Id).ToDictionaryAsync(r => r.AdjustmentId);
        return [.. (await ReadAsync(Lessons(edition.AssemblyId, edition.Id, edition.StartsOn))).Select(view => new LessonView(view, replies.GetValueOrDefault(view.Adjustment.Id)))];
    }

    /// <summary>How many lessons there are, and how many nobody has replied to.</summary>
    public async Task<(int All, int Open)> CountLessonsAsync(Edition edition)
    {
        var lessons = await Lessons(edition.AssemblyId, edition.Id, edition.StartsOn).Select(a => db.Set<LessonReply>().Any(r => r.AdjustmentId == a.Id && r.EditionId == edition.Id)).ToListAsync();
        return (lessons.Count, lessons.Count(isReplied => !isReplied));
    }

    public Task<Edition?> EditionAsync(Guid id) => db.Set<Edition>().AsNoTracking().SingleOrDefaultAsync(e => e.Id == id);

    /// <summary>What an adjustment may rest on: a questionnaire counted in the edition; null when there is no such one.</summary>
    public async Task<HeardIn?> HeardInAsync(Guid editionId, Guid? evaluationId)
    {
        var row = evaluationId is { } id ? await evaluations.FindAsync(id) : null;
        if (row is not { Evaluation.Status: EvaluationStatus.Counted } || row.Evaluation.EditionId != editionId)
        {
            return null;
        }

        var tags = await db.Set<EvaluationRemark>().Where(r => r.EvaluationId == evaluationId && r.Tags != "").Select(r => r.Tags).ToListAsync();
        return new(row, await evaluations.DefinitionAsync(row.Evaluation.InstrumentId), [.. tags.SelectMany(t => t.Split(", ")).Distinct(StringComparer.OrdinalIgnoreCase).Order(StringComparer.CurrentCulture)]);
    }

    /// <summary>Questionnaires counted in an edition, the latest first.</summary>
    public async Task<List<(Guid Id, string About, DateOnly Day)>> CountedAsync(Guid editionId) =>
        (await db.Set<Evaluation>().Where(e => e.EditionId == editionId && e.Status == EvaluationStatus.Counted)
            .Select(e => new { e.Id, e.ClosesOn, e.Occasion, Sitting = db.Set<Sitting>().Where(s => s.Id == e.SittingId).Select(s => new { s.Title, s.Day }).FirstOrDefault() }).ToListAsync())
        .Select(e => (e.Id, e.Sitting?.Title ?? "", e.Sitting?.Day ?? e.ClosesOn)).OrderByDescending(e => e.Item3).ToList();

    public Task<Sitting?> SittingAsync(Guid editionId, Guid? id) => db.Set<Sitting>().AsNoTracking().SingleOrDefaultAsync(s => s.Id == id && s.EditionId == editionId);

    private IQueryable<Adjustment> All => db.Set<Adjustment>().AsNoTracking();

    private IQueryable<Adjustment> Lessons(Guid assembly, Guid edition, DateOnly before) => All.Where(a => a.Verdict != AdjustmentVerdict.Undecided && a.EditionId != edition
        && db.Set<Edition>().Any(e => e.Id == a.EditionId && e.AssemblyId == assembly && e.StartsOn < before));

    private async Task<List<AdjustmentView>> ReadAsync(IQueryable<Adjustment> adjustments)
    {
        var rows = await adjustments.Select(a => new
        {
            a,
            Edition = db.Set<Edition>().Where(e => e.Id == a.EditionId).Select(e => e.Name).First(),
            Sitting = db.Set<Sitting>().Where(s => s.Id == a.SittingId).Select(s => new { s.Title, s.Day }).FirstOrDefault(),
        }).ToListAsync();
        var (points, fields) = await FiguresAsync(rows.ConvertAll(row => row.a).FindAll(a => a.FieldCode.Length > 0 && a.EvaluationId is not null));
        return [.. rows.OrderByDescending(row => row.a.DecidedOn).ThenByDescending(row => row.a.Id).Select(row => new AdjustmentView(row.a, row.Edition)
        {
            Sitting = row.Sitting?.Title,
            Day = row.Sitting?.Day,
            Field = row.a.EvaluationId is { } asked ? fields.GetValueOrDefault((asked, row.a.FieldCode)) : null,
            Effect = AdjustmentEffect.Of(row.a, [.. points[(row.a.EditionId, row.a.FieldCode)]]),
        })];
    }

    // The questions in all questionnaires of their editions, by edition and question; and how they were asked where they were heard.
    private async Task<(ILookup<(Guid Edition, string Field), EvaluationPoint> Points, Dictionary<(Guid Evaluation, string Field), AnswerField> Fields)> FiguresAsync(List<Adjustment> resting)
    {
        var (codes, editions, asked) = (resting.ConvertAll(a => a.FieldCode), resting.ConvertAll(a => a.EditionId), resting.ConvertAll(a => a.EvaluationId!.Value));
        if (resting.Count == 0)
        {
            return (Enumerable.Empty<EvaluationPoint>().ToLookup(_ => (Guid.Empty, "")), []);
        }

        var counts = await (from t in db.Set<EvaluationTally>()
                            join e in db.Set<Evaluation>() on t.EvaluationId equals e.Id
                            where t.ProfileCode == "" && codes.Contains(t.FieldCode) && editions.Contains(e.EditionId)
                            select new { e.Id, e.EditionId, e.Occasion, e.ClosesOn, Sitting = db.Set<Sitting>().Where(s => s.Id == e.SittingId).Select(s => new { s.Title, s.Day }).FirstOrDefault(), t.FieldCode, t.OptionCode, t.People }).ToListAsync();
        var instruments = await db.Set<Evaluation>().Where(e => asked.Contains(e.Id)).Join(db.Set<Instrument>(), e => e.InstrumentId, i => i.Id, (e, i) => new { e.Id, Instrument = i }).AsNoTracking().ToListAsync();
        return (
            counts.GroupBy(c => (c.Id, c.FieldCode)).ToLookup(g => (g.First().EditionId, g.Key.FieldCode), g =>
            {
                var day = g.First().Sitting?.Day ?? g.First().ClosesOn;
                return new EvaluationPoint(g.Key.Id, g.First().Occasion, day, g.ToDictionary(c => c.OptionCode, c => c.People, StringComparer.Ordinal)) { Title = g.First().Sitting?.Title };
            }),
            instruments.SelectMany(i => i.Instrument.Read().Fields.Where(f => codes.Contains(f.Code)).Select(f => ((i.Id, f.Code), f))).ToDictionary(f => f.Item1, f => f.f));
    }
}
