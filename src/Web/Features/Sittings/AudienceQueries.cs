using Microsoft.EntityFrameworkCore;
using Misthos.Domain.Members;
using Misthos.Domain.Recognition;
using Misthos.Domain.Sittings;
using Misthos.Web.Data;

namespace Misthos.Web.Features.Sittings;

/// <summary>
/// Whom a sitting concerns, as <see cref="SittingAudience"/> says, after the term with their consent, and those of the editions it is held jointly with; the convocation
/// and the count of those not convened read the same.
/// </summary>
public sealed class AudienceQueries(AppDbContext db)
{
    /// <summary>How many people are concerned because their term is over.</summary>
    public Task<int> AfterTermAsync(Sitting sitting)
    {
        var now = db.Set<Mandate>().Where(SittingAudience.ConcernsInOffice(sitting));
        return AfterTerm(db, sitting).CountAsync(p => !now.Any(m => m.PersonId == p.Id));
    }

    /// <summary>Who takes part as a member or a former one: those in office that day, and those convened after their term.</summary>
    public Task<List<Guid>> TakingPartAsync(Sitting sitting)
    {
        var (now, after) = (db.Set<Mandate>().Where(SittingAudience.ConcernsInOffice(sitting)), ConvenedAfterTerm(db, sitting));
        return db.Set<Person>().Where(p => now.Any(m => m.PersonId == p.Id) || after.Any(a => a.Id == p.Id)).Select(p => p.Id).ToListAsync();
    }

    /// <summary>The people concerned, once each.</summary>
    internal static IQueryable<Person> Of(AppDbContext db, Sitting sitting)
    {
        var (now, after) = (db.Set<Mandate>().Where(SittingAudience.ConcernsInOffice(sitting)), AfterTerm(db, sitting));
        return db.Set<Person>().Where(p => now.Any(m => m.PersonId == p.Id) || after.Any(a => a.Id == p.Id));
    }

    /// <summary>The people convened although they hold no seat that day, because the sitting follows their term.</summary>
    internal static IQueryable<Person> ConvenedAfterTerm(AppDbContext db, Sitting sitting)
    {
        var (now, after, joint) = (db.Set<Mandate>().Where(SittingAudience.ConcernsInOffice(sitting)), db.Set<Mandate>().Where(SittingAudience.ConcernsAfterTerm(sitting)), Joint(db, sitting));
        return db.Set<Person>().Where(p => (after.Any(m => m.PersonId == p.Id) || joint.Any(m => m.PersonId == p.Id)) && !now.Any(m => m.PersonId == p.Id) && db.Set<Convocation>().Any(c => c.SittingId == sitting.Id && c.PersonId == p.Id));
    }

    // As Consents.Allows says: the last word counts, silence allows nothing, somebody under age needs the guardian's too.
    private static IQueryable<Person> AfterTerm(AppDbContext db, Sitting sitting)
    {
        var (mandates, joint, adult, day) = (db.Set<Mandate>().Where(SittingAudience.ConcernsAfterTerm(sitting)), Joint(db, sitting), Minors.LastBirthOfAge(sitting.Day), sitting.Day);
        var words = db.Set<ConsentEntry>().Where(c => c.Kind == ConsentKind.ContactAfterTerm);
        return db.Set<Person>().Where(p => joint.Any(m => m.PersonId == p.Id && m.EndsOn >= day)
            || ((mandates.Any(m => m.PersonId == p.Id) || joint.Any(m => m.PersonId == p.Id))
            && words.Where(c => c.PersonId == p.Id && !c.OfGuardian).OrderByDescending(c => c.At).ThenByDescending(c => c.Id).Select(c => c.IsGiven).FirstOrDefault()
            && (p.BornOn == null || p.BornOn <= adult || words.Where(c => c.PersonId == p.Id && c.OfGuardian).OrderByDescending(c => c.At).ThenByDescending(c => c.Id).Select(c => c.IsGiven).FirstOrDefault())));
    }

    // The mandates, held or over, of the editions a sitting is held jointly with.
    private static IQueryable<Mandate> Joint(AppDbContext db, Sitting sitting)
    {
        var (id, day) = (sitting.Id, sitting.Day);
        return db.Set<Mandate>().Where(m => m.StartsOn <= day && m.StartsOn <= m.EndsOn && m.Status != MandateStatus.Resigned && m.Status != MandateStatus.Excluded
            && db.Set<JointSitting>().Any(j => j.SittingId == id && j.EditionId == m.EditionId));
    }
}
