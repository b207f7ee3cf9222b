using Microsoft.EntityFrameworkCore;
using Misthos.Domain.Evaluations;
using Misthos.Domain.Members;
using Misthos.Domain.Sittings;
using Misthos.Web.Data;

namespace Misthos.Web.Features.Evaluations;

/// <summary>Who is asked: those who were there, as the attendance says, or those who hold or held a seat.</summary>
public sealed class EvaluationAudienceQueries(AppDbContext db)
{
    private static readonly Capacity[] TakingPart = [Capacity.Member, Capacity.FormerMember, Capacity.OpenParticipant, Capacity.Companion, Capacity.Guardian];

    private static readonly Capacity[] OfTheCity = [Capacity.ElectedOfficial, Capacity.Officer];

    private static readonly AttendanceStatus[] There = [.. Enum.GetValues<AttendanceStatus>().Where(status => status.IsThere())];

    /// <summary>Each person once, by name.</summary>
    public Task<List<Person>> OfAsync(EvaluationSubject subject) => Asked(subject).AsNoTracking().OrderBy(p => p.FamilyName).ThenBy(p => p.GivenName).ToListAsync();

    /// <summary>How many people.</summary>
    public Task<int> CountAsync(EvaluationSubject subject) => Asked(subject).CountAsync();

    private IQueryable<Person> Asked(EvaluationSubject subject) => subject.Occasion switch
    {
        EvaluationOccasion.AfterSitting => Present(subject.SittingId, TakingPart),
        EvaluationOccasion.Officials => Present(subject.SittingId, OfTheCity),
        EvaluationOccasion.StartOfTerm => db.Set<Person>().Where(p => db.Set<Mandate>().Any(m => m.PersonId == p.Id && m.EditionId == subject.EditionId && m.Status == MandateStatus.Active)),
        _ => db.Set<Person>().Where(p => db.Set<Mandate>().Any(m => m.PersonId == p.Id && m.EditionId == subject.EditionId && m.EndsOn >= m.StartsOn)),
    };

    private IQueryable<Person> Present(Guid? sittingId, Capacity[] capacities) =>
        db.Set<Person>().Where(p => db.Set<Attendance>().Any(a => a.PersonId == p.Id && a.SittingId == sittingId && There.Contains(a.Status) && capacities.Contains(a.Capacity)));
}
