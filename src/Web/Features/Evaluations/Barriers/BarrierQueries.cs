using Microsoft.EntityFrameworkCore;
using Misthos.Domain.Evaluations;
using Misthos.Domain.Members;
using Misthos.Domain.Recruitment;
using Misthos.Domain.Sittings;
using Misthos.Web.Data;
using Misthos.Web.Design;
using Misthos.Web.Features.Evaluations.Adjustments;
using Misthos.Web.Features.Evaluations.Reading;
using Misthos.Web.Features.Members.Needs;
using Misthos.Web.Infrastructure.Security;

namespace Misthos.Web.Features.Evaluations.Barriers;

/// <summary>Obstacles met in an edition, from needs, refusals, absences, departures and questionnaires; nothing is stored but the sorting of words.</summary>
public sealed class BarrierQueries(AppDbContext db, NeedQueries needs, EvaluationResultQueries results, AdjustmentQueries adjustments)
{
    private const string Help = "aide-revenir";

    /// <summary>The board of an edition.</summary>
    public async Task<BarrierBoard> OfAsync(Guid editionId)
    {
        var (reasons, expected) = await ReasonsAsync(editionId);
        var told = (await needs.KindsAsync(editionId)).Select(n => (n.PersonId, Kind: BarrierKinds.Of(n.Kind)));
        List<BarrierMark> marks = [.. reasons.Select(r => new BarrierMark(r.Source, r.Kind, r.Person)), .. told.Where(n => n.Kind is not null).Select(n => new BarrierMark(BarrierSource.Needs, n.Kind!.Value, n.PersonId))];
        var away = reasons.Where(r => r.Source == BarrierSource.Absences).ToLookup(r => r.Day, r => (r.Person, r.Kind));
        var days = expected.Select(e => new AbsenceDay(e.Key, e.Value, [.. away[e.Key]])).ToList();
        var measures = (await adjustments.OfEditionAsync(editionId)).FindAll(view => view.Adjustment.Barrier is not null);
        var help = await results.DistributionAsync(db.AuthorityId, Help, editionId, EvaluationOccasion.AfterSitting);
        return new(BarrierTable.Of(marks), Enum.GetValues<BarrierSource>().ToDictionary(s => s, s => BarrierTable.People(marks, s)),
            [.. measures.Select(view => new BarrierMeasure(view, AbsenceChange.Of(view.Adjustment.Barrier!.Value, view.Adjustment.StartsOn, days)))])
        {
            HelpAnswered = help?.People,
            Help = (help?.Cells ?? []).Select(cell => (Kind: BarrierKinds.OfHelp(cell.Option.Code), cell.People)).Where(cell => cell.Kind is not null)
                .GroupBy(cell => cell.Kind!.Value).ToDictionary(g => g.Key, g => g.Any(cell => cell.People is null) ? null : g.Sum(cell => cell.People)),
        };
    }

    /// <summary>The words given as reasons, the most frequent first.</summary>
    public async Task<List<ReasonWords>> WordsAsync(Guid editionId)
    {
        var reasons = (await ReasonsAsync(editionId)).Reasons.FindAll(r => r.Words.Length > 0);
        var sorted = (await db.Set<ReasonSorting>().Select(s => s.Mark).ToListAsync()).ToHashSet(StringComparer.Ordinal);
        return [.. reasons.GroupBy(r => r.Mark, StringComparer.Ordinal).Select(g => new ReasonWords(g.Key, g.First().Words, g.Count(), g.First().Kind, sorted.Contains(g.Key)))
            .OrderBy(w => w.IsSorted).ThenBy(w => w.Kind != BarrierKind.Other).ThenByDescending(w => w.Times).ThenBy(w => w.Words, StringComparer.CurrentCulture)];
    }

    /// <summary>Fingerprint of words: case, accents and signs count for nothing.</summary>
    internal static string MarkOf(string words) => SecretToken.Fingerprint($"motif:{Folding.Letters(words)}");

    // Reasons, and how many members were expected on each day of a closed sitting.
    private async Task<(List<GivenReason> Reasons, Dictionary<DateOnly, int> Expected)> ReasonsAsync(Guid editionId)
    {
        var sorted = await db.Set<ReasonSorting>().AsNoTracking().ToDictionaryAsync(s => s.Mark, s => s.Kind);
        var noted = await (from a in db.Set<Attendance>()
                           where a.Status != AttendanceStatus.Expected && a.Capacity == Capacity.Member
                           join s in db.Set<Sitting>() on a.SittingId equals s.Id
                           where s.EditionId == editionId && s.Status == SittingStatus.Closed
                           select new { a.PersonId, a.Status, s.Day, Words = a.Status != AttendanceStatus.Excused ? null : db.Set<AttendanceEntry>().Where(e => e.AttendanceId == a.Id && e.Reason != null).OrderByDescending(e => e.Order).Select(e => e.Reason).FirstOrDefault() }).ToListAsync();
        var left = await db.Set<Mandate>().Where(m => m.EditionId == editionId && m.Status == MandateStatus.Resigned)
            .Select(m => new { m.PersonId, Day = m.EndsOn, Words = db.Set<MandateChange>().Where(c => c.MandateId == m.Id && c.Status == MandateStatus.Resigned).Select(c => c.Reason).FirstOrDefault() }).ToListAsync();
        var refused = await (from c in db.Set<SeatCall>()
                             join p in db.Set<CalledPerson>() on c.CalledPersonId equals p.Id
                             where (c.Outcome == CallOutcome.Declined || c.Outcome == CallOutcome.GivenUp && c.Reason != null) && db.Set<PanelDraw>().Any(d => d.Id == p.DrawId && d.EditionId == editionId)
                             select new { PersonId = p.Id, c.At, c.Reason }).ToListAsync();
        List<GivenReason> given = [.. noted.Where(a => a.Status == AttendanceStatus.Excused).Select(a => new GivenReason(BarrierSource.Absences, a.PersonId, a.Words ?? "", a.Day))
            .Concat(left.Select(l => new GivenReason(BarrierSource.Departures, l.PersonId, l.Words ?? "", l.Day)))
            .Concat(refused.Select(r => new GivenReason(BarrierSource.Refusals, r.PersonId, r.Reason ?? "", Format.DayOf(r.At))))
            .Select(r => r with { Mark = MarkOf(r.Words) })
            .Select(r => r with { Kind = sorted.TryGetValue(r.Mark, out var kind) ? kind : BarrierLexicon.Guess(r.Words) })];
        return (given, noted.GroupBy(a => a.Day).ToDictionary(g => g.Key, g => g.Count()));
    }
}
