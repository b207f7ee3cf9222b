using System.Security.Cryptography;
using Microsoft.EntityFrameworkCore;
using Misthos.Domain;
using Misthos.Domain.Assemblies;
using Misthos.Domain.Recruitment;
using Misthos.Web.Data;

namespace Misthos.Web.Features.Recruitment.Channels;

/// <summary>Channels, their partners and the codes these pass on. Each method saves once.</summary>
public sealed class ChannelService(AppDbContext db, Actor actor)
{
    /// <summary>Most codes made at once.</summary>
    public const int MostCodes = 500;

    private const int CountsCodeLength = 16;
    private const string Faster = "channel.someone-else";

    /// <summary>Opens a channel.</summary>
    public async Task<IReadOnlyList<Refusal>> AddAsync(Guid editionId, ChannelKind kind, ChannelTerms terms)
    {
        actor.Does("Recruitment.AddChannel");
        var edition = await db.Set<Edition>().AsNoTracking().SingleAsync(e => e.Id == editionId);
        if (await WhyNotAsync(edition, kind, terms, null) is { Count: > 0 } refusals)
        {
            return refusals;
        }

        db.Add(new RecruitmentChannel(edition.AuthorityId, editionId, kind, terms));
        return await db.SaveOrRefuseAsync(Faster);
    }

    /// <summary>Changes the terms of a channel; the quotas that count the channels follow its name and seats.</summary>
    /// <param name="id">The channel.</param>
    /// <param name="version">Its version when the page was shown.</param>
    /// <param name="terms">The new terms.</param>
    public async Task<IReadOnlyList<Refusal>> ChangeAsync(Guid id, int version, ChannelTerms terms)
    {
        actor.Does("Recruitment.ChangeChannel");
        if (await db.Set<RecruitmentChannel>().SingleOrDefaultAsync(c => c.Id == id) is not { } channel)
        {
            return [new Refusal(Faster)];
        }

        var edition = await db.Set<Edition>().AsNoTracking().SingleAsync(e => e.Id == channel.EditionId);
        var refusals = channel.Version == version ? await WhyNotAsync(edition, channel.Kind, terms, id) : [new Refusal(Faster)];
        if (refusals.Count > 0)
        {
            return refusals;
        }

        var (name, seats) = (channel.Name, channel.Seats);
        channel.Set(terms);
        var counted = await db.Set<PlannedQuota>().Where(q => q.Value == name && db.Set<PlannedFeature>().Any(f => f.Id == q.FeatureId && f.Source == FeatureSource.Channel
            && db.Set<QuotaPlan>().Any(p => p.Id == f.PlanId && p.EditionId == edition.Id))).ToListAsync();
        foreach (var quota in counted)
        {
            var isExact = quota.Min == seats && quota.Max == seats;
            quota.Set(new(terms.Name, quota.Share, isExact ? terms.Seats : quota.Min, isExact ? terms.Seats : quota.Max, quota.Target));
        }

        return await db.SaveOrRefuseAsync(Faster);
    }

    /// <summary>Removes a channel nobody was invited to and nobody registered by.</summary>
    public async Task<IReadOnlyList<Refusal>> RemoveAsync(Guid id)
    {
        actor.Does("Recruitment.RemoveChannel");
        if (await db.Set<RecruitmentChannel>().Include(c => c.Partners).SingleOrDefaultAsync(c => c.Id == id) is not { } channel)
        {
            return [new Refusal(Faster)];
        }

        if (await db.Set<PanelInvitation>().AnyAsync(i => i.ChannelId == id) || await db.Set<PanelRegistration>().AnyAsync(r => r.ChannelId == id)
            || await db.Set<PlannedFeature>().AnyAsync(f => f.ChannelId == id))
        {
            return [new Refusal("channel.in-use")];
        }

        db.RemoveRange(channel.Partners);
        db.Remove(channel);
        return await db.SaveOrRefuseAsync("channel.in-use");
    }

    /// <summary>Adds a partner or a school, with the code of the page where it sees its counts.</summary>
    public async Task<IReadOnlyList<Refusal>> AddPartnerAsync(Guid channelId, string name)
    {
        actor.Does("Recruitment.AddPartner");
        var channel = await db.Set<RecruitmentChannel>().Include(c => c.Partners).SingleAsync(c => c.Id == channelId);
        if (!channel.HasPartners || channel.Partners.Any(p => string.Equals(p.Name, name, StringComparison.OrdinalIgnoreCase)))
        {
            return [new Refusal(channel.HasPartners ? "partner.twice" : "partner.no-channel", name)];
        }

        db.Add(channel.AddPartner(name, RandomNumberGenerator.GetString(ShortCode.Signs, CountsCodeLength)));
        return await db.SaveOrRefuseAsync(Faster);
    }

    /// <summary>Makes numbered codes for a partner to pass on; numbers go on from the last of the channel.</summary>
    public async Task<IReadOnlyList<Refusal>> MakeCodesAsync(Guid partnerId, int number)
    {
        actor.Does("Recruitment.MakeCodes");
        var partner = await db.Set<ReferralPartner>().SingleAsync(p => p.Id == partnerId);
        var channel = await db.Set<RecruitmentChannel>().SingleAsync(c => c.Id == partner.ChannelId);
        var last = await db.Set<PanelInvitation>().Where(i => i.ChannelId == channel.Id).MaxAsync(i => (int?)i.Number) ?? 0;
        foreach (var code in await NewCodes.ManyAsync(db, number))
        {
            var invitation = new PanelInvitation(channel, ++last, code);
            invitation.HandTo(partner);
            db.Add(invitation);
        }

        return await db.SaveOrRefuseAsync(Faster);
    }

    private async Task<IReadOnlyList<Refusal>> WhyNotAsync(Edition edition, ChannelKind kind, ChannelTerms terms, Guid? own)
    {
        var names = await db.Set<RecruitmentChannel>().Where(c => c.EditionId == edition.Id && c.Id != own).Select(c => c.Name).ToListAsync();
        var twice = names.Exists(n => string.Equals(n, terms.Name, StringComparison.OrdinalIgnoreCase));
        return [.. ChannelRules.WhyNot(kind, terms, edition.Seats, edition.StartsOn), .. twice ? new[] { new Refusal("channel.twice", terms.Name) } : []];
    }
}
