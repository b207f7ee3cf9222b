using Microsoft.EntityFrameworkCore;
using Misthos.Domain;
using Misthos.Domain.Assemblies;
using Misthos.Domain.Recruitment;
using Misthos.Web.Data;
using Misthos.Web.Design;

namespace Misthos.Web.Features.Recruitment.Plans;

/// <summary>Works on the quotas of an edition. Each method saves once; of two people at one feature, the slower is told.</summary>
public sealed class PlanService(AppDbContext db, Actor actor, TimeProvider clock)
{
    private const string Faster = "plan.someone-else";

    /// <summary>Begins a plan, empty or from a preset; a preset opens its channels too when the edition has none, and the organs it lacks.</summary>
    public async Task<IReadOnlyList<Refusal>> StartAsync(Guid editionId, PlanPreset? preset)
    {
        actor.Does("Recruitment.StartPlan");
        var edition = await db.Set<Edition>().Include(e => e.Organs).SingleAsync(e => e.Id == editionId);
        if (await db.Set<QuotaPlan>().AnyAsync(p => p.EditionId == editionId))
        {
            return [new Refusal("plan.exists")];
        }

        var channels = await db.Set<RecruitmentChannel>().Where(c => c.EditionId == editionId).ToListAsync();
        if (channels.Count == 0 && preset is not null)
        {
            channels = [.. preset.ChannelsFor(edition.AuthorityId, editionId, edition.Seats, ChannelDay.Usual(edition, Format.DayOf(clock.GetUtcNow())))];
            db.AddRange(channels);
        }

        var plan = new QuotaPlan(edition.AuthorityId, editionId);
        preset?.AddTo(plan, edition.Seats, channels);
        preset?.AddOrgans(edition);
        db.Add(plan);
        return await db.SaveOrRefuseAsync("plan.exists");
    }

    /// <summary>Adds a feature; one that counts the channels begins with their seats.</summary>
    /// <returns>The feature, or why not.</returns>
    public async Task<(Guid? Id, IReadOnlyList<Refusal> Refusals)> AddAsync(Guid editionId, FeatureTerms terms)
    {
        actor.Does("Recruitment.AddFeature");
        var plan = await db.Set<QuotaPlan>().Include(p => p.Features).SingleOrDefaultAsync(p => p.EditionId == editionId);
        if (plan is null || plan.Features.Any(f => IsNamed(f, terms.Name)))
        {
            return (null, [plan is null ? new Refusal("plan.none") : new Refusal("plan.feature-twice", terms.Name)]);
        }

        var feature = plan.Add(terms.Name, terms.Source, terms.Question);
        feature.Set(terms);
        if (terms.Source == FeatureSource.Channel)
        {
            var channels = await db.Set<RecruitmentChannel>().AsNoTracking().Where(c => c.EditionId == editionId && c.Seats > 0).ToListAsync();
            feature.SetQuotas([.. channels.OrderBy(c => c.Kind).ThenBy(c => c.Name, StringComparer.CurrentCulture).Select(c => new PlannedBounds(c.Name, null, c.Seats, c.Seats))]);
        }

        db.Add(feature);
        db.Entry(plan).Property(p => p.Version).IsModified = true;
        var refusals = await db.SaveOrRefuseAsync(Faster);
        return (refusals.Count == 0 ? feature.Id : null, refusals);
    }

    /// <summary>Changes a feature and puts these values in place of its own.</summary>
    /// <param name="id">The feature.</param>
    /// <param name="version">Its version when the page was shown.</param>
    /// <param name="terms">What it is.</param>
    /// <param name="bounds">Its values.</param>
    public async Task<IReadOnlyList<Refusal>> ChangeAsync(Guid id, int version, FeatureTerms terms, IReadOnlyList<PlannedBounds> bounds)
    {
        actor.Does("Recruitment.ChangeFeature");
        if (await db.Set<PlannedFeature>().Include(f => f.Quotas).SingleOrDefaultAsync(f => f.Id == id) is not { } feature)
        {
            return [new Refusal(Faster)];
        }

        var others = await db.Set<PlannedFeature>().AsNoTracking().Where(f => f.PlanId == feature.PlanId && f.Id != id).ToListAsync();
        List<Refusal> refusals = [.. FeatureRules.WhyNot(terms, bounds), .. others.Where(f => IsNamed(f, terms.Name)).Select(f => new Refusal("plan.feature-twice", f.Name))];
        if (feature.Version != version)
        {
            refusals.Insert(0, new Refusal(Faster));
        }

        if (refusals.Count > 0)
        {
            return refusals;
        }

        feature.Set(terms);
        feature.SetQuotas(bounds);
        db.AddRange(feature.Quotas.Where(q => db.Entry(q).State == EntityState.Detached));
        db.Entry(feature).Property(f => f.Version).IsModified = true;
        return await db.SaveOrRefuseAsync(Faster);
    }

    /// <summary>Takes a feature out of the plan.</summary>
    public async Task<IReadOnlyList<Refusal>> RemoveAsync(Guid id)
    {
        actor.Does("Recruitment.RemoveFeature");
        if (await db.Set<PlannedFeature>().Include(f => f.Quotas).SingleOrDefaultAsync(f => f.Id == id) is not { } feature)
        {
            return [new Refusal(Faster)];
        }

        db.RemoveRange(feature.Quotas);
        db.Remove(feature);
        return await db.SaveOrRefuseAsync(Faster);
    }

    private static bool IsNamed(PlannedFeature feature, string name) => string.Equals(feature.Name.Trim(), name.Trim(), StringComparison.OrdinalIgnoreCase);
}

/// <summary>A usual last day to register.</summary>
internal static class ChannelDay
{
    /// <summary>Six weeks before the term, but never less than two weeks from today.</summary>
    public static DateOnly Usual(Edition edition, DateOnly today) => edition.StartsOn.AddDays(-42) is var day && day < today.AddDays(14) ? today.AddDays(14) : edition.StartsOn.AddDays(-42);
}
