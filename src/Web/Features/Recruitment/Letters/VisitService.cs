using Microsoft.EntityFrameworkCore;
using Misthos.Domain;
using Misthos.Domain.Recruitment;
using Misthos.Web.Data;
using Misthos.Web.Design;

namespace Misthos.Web.Features.Recruitment.Letters;

/// <summary>Whom a round visits: those of a stratum, or between two numbers, who have not answered.</summary>
public sealed record VisitScope(string? Stratum, int From, int To);

/// <summary>Plans visiting rounds.</summary>
public sealed class VisitService(AppDbContext db, Actor actor, TimeProvider clock, ChannelQueries channels)
{
    /// <summary>Plans a round of at most <see cref="VisitRound.MostStops"/> doors, in the order of their numbers; those of another round to come are left out.</summary>
    public async Task<VisitOutcome> PlanAsync(Guid channelId, (DateOnly Day, string Place) when, IReadOnlyList<Visitor> pair, VisitScope scope)
    {
        actor.Does("Recruitment.PlanVisits");
        var (info, today) = ((await channels.FindAsync(channelId))!, Format.DayOf(clock.GetUtcNow()));
        if (VisitRound.WhyNot(when.Day, today, info.Channel.AnswerBy, pair) is [var refusal, ..])
        {
            return new(null, refusal);
        }

        var doors = await LetterSelection.Silent(db, channelId).AsNoTracking().Where(i => i.Number >= scope.From && i.Number <= scope.To && i.State != InvitationState.Accepted)
            .Where(i => scope.Stratum == null || i.Stratum == scope.Stratum)
            .Where(i => !db.Set<VisitRound>().Any(r => r.Day >= today && r.Stops.Any(s => s.InvitationId == i.Id)))
            .OrderBy(i => i.Number).Take(VisitRound.MostStops).ToListAsync();
        if (doors.Count == 0)
        {
            return new(null, new("visit.nobody"));
        }

        var round = new VisitRound(info.Channel, when.Day, when.Place, pair);
        doors.ForEach(round.Add);
        db.Add(round);
        await db.SaveChangesAsync();
        return new(round.Id, null);
    }
}

/// <summary>The round planned, or why not.</summary>
public sealed record VisitOutcome(Guid? RoundId, Refusal? Refused);
