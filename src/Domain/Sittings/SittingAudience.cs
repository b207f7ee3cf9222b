using System.Linq.Expressions;
using Misthos.Domain.Members;

namespace Misthos.Domain.Sittings;

/// <summary>Whom a sitting concerns: who holds a seat in the organ that day and, for the kinds that come after the work, who held one to the end.</summary>
public static class SittingAudience
{
    /// <summary>Whether people whose term is over are convened too: follow-up, steering, convivial moments.</summary>
    public static bool FollowsTheTerm(this SittingKind kind) => kind is SittingKind.FollowUp or SittingKind.Steering or SittingKind.Convivial;

    /// <summary>The mandates in office on the day. An expression, so that the database and the code apply the same rule.</summary>
    /// <param name="sitting">The sitting.</param>
    public static Expression<Func<Mandate, bool>> ConcernsInOffice(Sitting sitting)
    {
        var (organ, day) = (sitting.OrganId, sitting.Day);
        return m => m.OrganId == organ && m.StartsOn <= day && day <= m.EndsOn;
    }

    /// <summary>
    /// The mandates whose term is over and that still make the sitting one's business; none for kinds that do not follow the term. Who resigned or was excluded no
    /// longer belongs to them, and a seat that was never held gives nothing. Only who agreed to be contacted after the term is convened.
    /// </summary>
    /// <param name="sitting">The sitting.</param>
    public static Expression<Func<Mandate, bool>> ConcernsAfterTerm(Sitting sitting)
    {
        var (organ, day, after) = (sitting.OrganId, sitting.Day, sitting.Kind.FollowsTheTerm());
        return m => after && m.OrganId == organ && m.EndsOn < day && m.Status != MandateStatus.Resigned && m.Status != MandateStatus.Excluded && m.StartsOn <= m.EndsOn;
    }
}
