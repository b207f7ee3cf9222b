using Microsoft.EntityFrameworkCore;
using Misthos.Domain.Assemblies;
using Misthos.Domain.Recruitment;
using Misthos.Domain.Sittings;
using Misthos.Web.Data;
using Misthos.Web.Design;
using Misthos.Web.Infrastructure.Security;

namespace Misthos.Web.Features.Recruitment.Registrations;

/// <summary>Reads registrations and what their form asks.</summary>
public sealed class RegistrationQueries(AppDbContext db, TimeProvider clock, Seals seals)
{
    public DateOnly Today => Format.DayOf(clock.GetUtcNow());

    /// <summary>The registration, ready for its use cases; null when there is none in this city.</summary>
    public async Task<RegistrationView?> ViewAsync(Guid id)
    {
        if (await db.Set<PanelRegistration>().Include(r => r.Changes).SingleOrDefaultAsync(r => r.Id == id) is not { } registration)
        {
            return null;
        }

        var (channel, edition, assembly) = (await ChannelAsync(registration.ChannelId))!.Value;
        return new(registration, channel, edition, assembly) { Form = await FormAsync(edition), Seals = seals };
    }

    /// <summary>A channel with its edition and the name of its assembly.</summary>
    public async Task<(RecruitmentChannel Channel, Edition Edition, string Assembly)?> ChannelAsync(Guid id) =>
        await Channels().Where(c => c.Channel.Id == id).Select(c => new { c.Channel, c.Edition, c.Assembly }).SingleOrDefaultAsync() is { } found
            ? (found.Channel, found.Edition, found.Assembly) : null;

    /// <summary>Whether anybody may register now, with a code or without.</summary>
    public Task<bool> AreOpenAsync()
    {
        var today = Today;
        return Channels().AnyAsync(c => c.Channel.AnswerBy >= today && c.Edition.Status != EditionStatus.Closed);
    }

    /// <summary>The channels open to whoever wants to register, and to no date past.</summary>
    public async Task<List<OpenWay>> OpenWaysAsync()
    {
        var today = Today;
        return await Channels()
            .Where(c => c.Channel.Kind == ChannelKind.Open && c.Channel.AnswerBy >= today && c.Edition.Status != EditionStatus.Closed)
            .OrderBy(c => c.Edition.StartsOn).ThenBy(c => c.Channel.Name)
            .Select(c => new OpenWay(c.Channel.Id, c.Assembly, c.Edition.Name, c.Channel.AnswerBy)).ToListAsync();
    }

    /// <summary>A code of a partner that nobody used yet: the demonstration shows one to try the form with.</summary>
    public Task<string?> UnusedCodeAsync()
    {
        var today = Today;
        return db.Set<PanelInvitation>().Where(i => i.PartnerId != null && db.Set<RecruitmentChannel>().Any(c => c.Id == i.ChannelId && c.AnswerBy >= today) && !db.Set<PanelRegistration>().Any(r => r.InvitationId == i.Id))
            .OrderBy(i => i.Id).Select(i => i.Code).FirstOrDefaultAsync();
    }

    /// <summary>What the form of an edition asks today.</summary>
    public async Task<RegistrationForm> FormAsync(Edition edition)
    {
        var today = Today;
        var plan = await db.Set<QuotaPlan>().AsNoTracking().Include(p => p.Features).ThenInclude(f => f.Quotas).SingleOrDefaultAsync(p => p.EditionId == edition.Id);
        var days = await db.Set<Sitting>().Where(s => s.EditionId == edition.Id && s.Status != SittingStatus.Cancelled && s.Day >= today)
            .Select(s => s.Day).Distinct().OrderBy(day => day).ToListAsync();
        return new RegistrationForm(edition.StartsOn, today) { Features = plan is null ? [] : [.. Asked(plan)], Days = days };
    }

    private static IEnumerable<AskedFeature> Asked(QuotaPlan plan) => plan.Features
        .Where(f => f.Source == FeatureSource.Asked && f.Quotas.Count > 0 && !RegistrationAnswers.Keys.Contains(f.Name))
        .OrderBy(f => f.Order)
        .Select(f => new AskedFeature(f.Name, f.Question.Length > 0 ? f.Question : f.Name, [.. f.Quotas.OrderBy(q => q.Order).Select(q => q.Value)]));

    private IQueryable<ChannelOfEdition> Channels() =>
        from channel in db.Set<RecruitmentChannel>().AsNoTracking()
        join edition in db.Set<Edition>().AsNoTracking() on channel.EditionId equals edition.Id
        join assembly in db.Set<CitizensAssembly>() on edition.AssemblyId equals assembly.Id
        select new ChannelOfEdition { Channel = channel, Edition = edition, Assembly = assembly.Name };

    private sealed class ChannelOfEdition
    {
        public required RecruitmentChannel Channel { get; init; }

        public required Edition Edition { get; init; }

        public required string Assembly { get; init; }
    }
}
