using System.Linq.Expressions;
using Misthos.Domain.Members;

namespace Misthos.Domain.Sittings;

/// <summary>Whom a sitting concerns: who holds a seat in the organ that day and, for the kinds that come after the work, who held one to the end.</summary>
public static class SittingAudience
{
    /// <summary>Whether people whose term is over are convened too: follow-up, steering, convivial moments.</summary>
    public static bool FollowsTheTerm(this SittingKind kind) => kind is SittingKind.FollowUp or SittingKind.Steering or SittingKind.Convivial;

    /// <summary>
    /// The mandates that make a sitting one's business. Who resigned no longer belongs to them, and a seat that was never held gives nothing.
    /// An expression, so that the database and the code apply the same rule.
    /// </summary>
    /// <param name="sitting">The sitting.</param>
    public static Expression<Func<Mandate, bool>> Concerns(Sitting sitting)
    {
        var (organ, day, after) = (sitting.OrganId, sitting.Day, sitting.Kind.FollowsTheTerm());
        return m => m.OrganId == organ && m.StartsOn <= day && (day <= m.EndsOn || (after && m.Status != MandateStatus.Resigned && m.StartsOn <= m.EndsOn));
    }

    /// <summary>The mandates that give somebody a sitting's business only because their term is over; none for other kinds.</summary>
    /// <param name="sitting">The sitting.</param>
    public static Expression<Func<Mandate, bool>> ConcernsAfterTerm(Sitting sitting)
    {
        var (organ, day, after) = (sitting.OrganId, sitting.Day, sitting.Kind.FollowsTheTerm());
        return m => after && m.OrganId == organ && m.EndsOn < day && m.Status != MandateStatus.Resigned && m.StartsOn <= m.EndsOn;
    }
}
