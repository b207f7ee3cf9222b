using Microsoft.EntityFrameworkCore;
using Misthos.Domain.Members;
using Misthos.Domain.Sittings;
using Misthos.Web.Data;

namespace Misthos.Web.Features.Sittings;

/// <summary>Whom a sitting concerns, as <see cref="SittingAudience"/> says; the convocation and the count of those not convened read the same.</summary>
public sealed class AudienceQueries(AppDbContext db)
{
    /// <summary>How many people are concerned because their term is over.</summary>
    public Task<int> AfterTermAsync(Sitting sitting)
    {
        var (after, now) = (db.Set<Mandate>().Where(SittingAudience.ConcernsAfterTerm(sitting)), db.Set<Mandate>().Where(InOffice(sitting)));
        return db.Set<Person>().CountAsync(p => after.Any(m => m.PersonId == p.Id) && !now.Any(m => m.PersonId == p.Id));
    }

    /// <summary>The people concerned, once each.</summary>
    internal static IQueryable<Person> Of(AppDbContext db, Sitting sitting)
    {
        var mandates = db.Set<Mandate>().Where(SittingAudience.Concerns(sitting));
        return db.Set<Person>().Where(p => mandates.Any(m => m.PersonId == p.Id));
    }

    private static System.Linq.Expressions.Expression<Func<Mandate, bool>> InOffice(Sitting sitting) =>
        m => m.OrganId == sitting.OrganId && m.StartsOn <= sitting.Day && sitting.Day <= m.EndsOn;
}
