using Microsoft.EntityFrameworkCore;
using Misthos.Domain.Assemblies;
using Misthos.Domain.Recruitment;
using Misthos.Web.Data;

namespace Misthos.Web.Features.Recruitment.Channels;

/// <summary>Channels and how far the recruitment of an edition is.</summary>
public sealed class ChannelQueries(AppDbContext db)
{
    /// <summary>Null when there is no such edition.</summary>
    public async Task<RecruitmentView?> ViewAsync(Guid editionId)
    {
        if (await db.Set<Edition>().AsNoTracking().SingleOrDefaultAsync(e => e.Id == editionId) is not { } edition)
        {
            return null;
        }

        var channels = await db.Set<RecruitmentChannel>().AsNoTracking().Where(c => c.EditionId == editionId).ToListAsync();
        var registered = await db.Set<PanelRegistration>().Where(r => r.EditionId == editionId && (r.Status == RegistrationStatus.Submitted || r.Status == RegistrationStatus.Started))
            .GroupBy(r => new { r.ChannelId, r.Status }).Select(g => new { g.Key, People = g.Count() }).ToDictionaryAsync(g => (g.Key.ChannelId, g.Key.Status), g => g.People);
        var invited = await db.Set<PanelInvitation>().Where(i => i.EditionId == editionId).GroupBy(i => i.ChannelId).Select(g => new { g.Key, N = g.Count() }).ToDictionaryAsync(g => g.Key, g => g.N);
        List<ChannelRow> rows = [.. channels.OrderBy(c => c.Kind).ThenBy(c => c.Name, StringComparer.CurrentCulture).Select(c => new ChannelRow(c, registered.GetValueOrDefault((c.Id, RegistrationStatus.Submitted)), registered.GetValueOrDefault((c.Id, RegistrationStatus.Started)), invited.GetValueOrDefault(c.Id)))];
        return new(edition, rows)
        {
            Features = await db.Set<PlannedFeature>().CountAsync(f => db.Set<QuotaPlan>().Any(p => p.Id == f.PlanId && p.EditionId == editionId)),
            FrozenAt = await db.Set<RecruitmentPool>().Where(p => p.EditionId == editionId && p.OrganId == null).OrderByDescending(p => p.Id).Select(p => (DateTimeOffset?)p.ImportedAt).FirstOrDefaultAsync(),
            Draw = await db.Set<PanelDraw>().AsNoTracking().Where(d => d.EditionId == editionId && d.OrganId == null && d.Status != PanelDrawStatus.Discarded && d.Status != PanelDrawStatus.Abandoned)
                .OrderByDescending(d => d.Id).Select(d => new DrawStage(d.Id, d.Status, d.Seats)).FirstOrDefaultAsync(),
            Calls = await db.Set<CalledPerson>().Where(c => db.Set<PanelDraw>().Any(d => d.Id == c.DrawId && d.EditionId == editionId && d.OrganId == null && d.Status == PanelDrawStatus.Confirmed))
                .GroupBy(c => c.State).Select(g => new { g.Key, N = g.Count() }).ToDictionaryAsync(g => g.Key, g => g.N),
        };
    }

    /// <summary>A channel with its partners; null when there is none.</summary>
    public async Task<ChannelView?> ChannelAsync(Guid id)
    {
        var channel = await db.Set<RecruitmentChannel>().AsNoTracking().Include(c => c.Partners).SingleOrDefaultAsync(c => c.Id == id);
        if (channel is null)
        {
            return null;
        }

        var edition = await db.Set<Edition>().AsNoTracking().SingleAsync(e => e.Id == channel.EditionId);
        var codes = await db.Set<PanelInvitation>().Where(i => i.ChannelId == id && i.PartnerId != null).GroupBy(i => i.PartnerId!.Value)
            .Select(g => new { g.Key, N = g.Count(), First = g.Min(i => i.Number), Last = g.Max(i => i.Number) }).ToDictionaryAsync(g => g.Key);
        var used = await (from r in db.Set<PanelRegistration>()
                          join i in db.Set<PanelInvitation>() on r.InvitationId equals i.Id
                          where i.ChannelId == id && i.PartnerId != null && r.Status == RegistrationStatus.Submitted
                          group r by i.PartnerId!.Value into g
                          select new { g.Key, N = g.Count() }).ToDictionaryAsync(g => g.Key, g => g.N);
        return new(channel, edition, [.. channel.Partners.OrderBy(p => p.Name).Select(p => codes.GetValueOrDefault(p.Id) is { } c
            ? new PartnerRow(p, c.N, used.GetValueOrDefault(p.Id)) { First = c.First, Last = c.Last } : new PartnerRow(p, 0, 0))]);
    }

    /// <summary>The codes of a partner; null when there is no such partner.</summary>
    public async Task<PartnerCodes?> CodesAsync(Guid partnerId)
    {
        if (await db.Set<ReferralPartner>().AsNoTracking().SingleOrDefaultAsync(p => p.Id == partnerId) is not { } partner)
        {
            return null;
        }

        var channel = await db.Set<RecruitmentChannel>().AsNoTracking().SingleAsync(c => c.Id == partner.ChannelId);
        var edition = await db.Set<Edition>().AsNoTracking().SingleAsync(e => e.Id == channel.EditionId);
        var assembly = await db.Set<CitizensAssembly>().Where(a => a.Id == edition.AssemblyId).Select(a => a.Name).SingleAsync();
        var codes = await db.Set<PanelInvitation>().Where(i => i.PartnerId == partnerId).OrderBy(i => i.Number).Select(i => new NumberedCode(i.Number, i.Code)).ToListAsync();
        return new(partner.Name, channel, edition, codes) { Assembly = assembly };
    }
}
