using Microsoft.EntityFrameworkCore;
using Misthos.Domain.Recruitment;
using Misthos.Web.Data;

namespace Misthos.Web.Features.Recruitment.Letters;

/// <summary>Visiting rounds of a channel, and the doors of one.</summary>
public sealed class VisitQueries(AppDbContext db, ChannelQueries channels)
{
    public async Task<VisitsView?> ViewAsync(Guid channelId)
    {
        if (await channels.FindAsync(channelId) is not { } info)
        {
            return null;
        }

        var rounds = await db.Set<VisitRound>().AsNoTracking().Where(r => r.ChannelId == channelId).OrderByDescending(r => r.Day).ThenByDescending(r => r.Id)
            .Select(r => new VisitLine(r, r.Stops.Count, db.Set<InvitationContact>().Where(c => c.RoundId == r.Id).Select(c => c.InvitationId).Distinct().Count())).ToListAsync();
        return new(info, rounds, await LetterSelection.Silent(db, channelId).GroupBy(i => i.Stratum).OrderBy(g => g.Key).Select(g => new StratumCount(g.Key, g.Count())).ToListAsync());
    }

    /// <summary>A round with its doors, in order, and what each gave.</summary>
    public async Task<VisitView?> FindAsync(Guid roundId)
    {
        if (await db.Set<VisitRound>().AsNoTracking().SingleOrDefaultAsync(r => r.Id == roundId) is not { } round || await channels.FindAsync(round.ChannelId) is not { } info)
        {
            return null;
        }

        var doors = await (from stop in db.Set<VisitStop>()
                           join invitation in db.Set<PanelInvitation>().AsNoTracking() on stop.InvitationId equals invitation.Id
                           where stop.RoundId == roundId
                           orderby stop.Order
                           select invitation).ToListAsync();
        var outcomes = await db.Set<InvitationContact>().Where(c => c.RoundId == roundId).OrderBy(c => c.Id).Select(c => new { c.InvitationId, c.Outcome }).ToListAsync();
        return new(info, round, doors) { Outcomes = outcomes.GroupBy(o => o.InvitationId).ToDictionary(g => g.Key, g => g.Last().Outcome) };
    }

    /// <summary>A round to print, with the questions of the form.</summary>
    public async Task<VisitView?> SheetAsync(Guid roundId) =>
        await FindAsync(roundId) is { } view
            ? view with { Questions = await db.Set<QuotaPlan>().AsNoTracking().Include(p => p.Features).ThenInclude(f => f.Quotas).Where(p => p.EditionId == view.Info.Edition.Id).SelectMany(p => p.Features).OrderBy(f => f.Order).ToListAsync() }
            : null;
}

/// <summary>Rounds of a channel, and the people still to visit by stratum.</summary>
public sealed record VisitsView(ChannelInfo Info, IReadOnlyList<VisitLine> Rounds, IReadOnlyList<StratumCount> Strata);

/// <summary>A round and how far its typing is.</summary>
public sealed record VisitLine(VisitRound Round, int Doors, int Typed);

/// <summary>People of a stratum.</summary>
public sealed record StratumCount(string Name, int People);

/// <summary>A round with its doors.</summary>
public sealed record VisitView(ChannelInfo Info, VisitRound Round, IReadOnlyList<PanelInvitation> Doors)
{
    /// <summary>What each door gave, as typed last.</summary>
    public IReadOnlyDictionary<Guid, ContactOutcome> Outcomes { get; init; } = new Dictionary<Guid, ContactOutcome>();

    /// <summary>Questions of the registration form.</summary>
    public IReadOnlyList<PlannedFeature> Questions { get; init; } = [];
}
