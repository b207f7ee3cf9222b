using Microsoft.EntityFrameworkCore;
using Misthos.Domain.Assemblies;
using Misthos.Domain.Recruitment;
using Misthos.Web.Data;

namespace Misthos.Web.Features.Recruitment.Plans;

/// <summary>The plan of quotas of an edition and those who registered, as pages read them.</summary>
public sealed class PlanQueries(AppDbContext db)
{
    /// <summary>Null when there is no such edition.</summary>
    public async Task<PlanView?> ViewAsync(Guid editionId)
    {
        if (await db.Set<Edition>().AsNoTracking().SingleOrDefaultAsync(e => e.Id == editionId) is not { } edition)
        {
            return null;
        }

        var plan = await db.Set<QuotaPlan>().AsNoTracking().Include(p => p.Features).ThenInclude(f => f.Quotas).SingleOrDefaultAsync(p => p.EditionId == editionId);
        var candidates = plan is null ? [] : await db.Set<PanelRegistration>().AsNoTracking()
            .Where(r => r.EditionId == editionId && r.Status == RegistrationStatus.Submitted).OrderBy(r => r.Id)
            .Select(r => new PoolCandidate(r.Id, r.ChannelId, r.Answers)).ToListAsync();
        return new(edition, plan, await ChannelsAsync(editionId), candidates);
    }

    /// <summary>A feature with its edition and channels; null when there is none.</summary>
    public async Task<FeatureView?> FeatureAsync(Guid id)
    {
        var feature = await db.Set<PlannedFeature>().AsNoTracking().Include(f => f.Quotas).SingleOrDefaultAsync(f => f.Id == id);
        if (feature is null)
        {
            return null;
        }

        var edition = await db.Set<Edition>().AsNoTracking().SingleAsync(e => db.Set<QuotaPlan>().Any(p => p.Id == feature.PlanId && p.EditionId == e.Id));
        return new(edition, feature, await ChannelsAsync(edition.Id));
    }

    private async Task<IReadOnlyList<PlannedChannel>> ChannelsAsync(Guid editionId) =>
        [.. (await db.Set<RecruitmentChannel>().AsNoTracking().Where(c => c.EditionId == editionId).Select(c => new PlannedChannel(c.Id, c.Name, c.Seats, c.Kind)).ToListAsync())
            .OrderBy(c => c.Kind).ThenBy(c => c.Name, StringComparer.CurrentCulture)];
}

/// <summary>A plan with what it is read against.</summary>
public sealed record PlanView(Edition Edition, QuotaPlan? Plan, IReadOnlyList<PlannedChannel> Channels, IReadOnlyList<PoolCandidate> Candidates)
{
    /// <summary>Volunteers against the plan.</summary>
    public PoolReading Reading { get; } = new(Plan ?? new QuotaPlan(Edition.AuthorityId, Edition.Id), Channels, Edition.StartsOn);

    /// <summary>What the plan itself must be.</summary>
    public PlanCheck Check { get; } = new(Plan ?? new QuotaPlan(Edition.AuthorityId, Edition.Id), Edition.Seats, Channels);

    /// <summary>Whether several channels have seats and no feature counts them.</summary>
    public bool LeavesChannelsUncounted => Channels.Count(c => c.Seats > 0) > 1 && !Reading.Features.Any(f => f.Source == FeatureSource.Channel);
}

/// <summary>A feature to edit.</summary>
public sealed record FeatureView(Edition Edition, PlannedFeature Feature, IReadOnlyList<PlannedChannel> Channels)
{
    /// <summary>Seats the feature shares out.</summary>
    public int Seats => Channels.FirstOrDefault(c => c.Id == Feature.ChannelId)?.Seats ?? Edition.Seats;
}
