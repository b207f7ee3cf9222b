using Microsoft.EntityFrameworkCore;
using Misthos.Domain;
using Misthos.Domain.Assemblies;
using Misthos.Domain.Recruitment;
using Misthos.Web.Data;
using Misthos.Web.Features.Members;
using Misthos.Web.Design;
using Misthos.Web.Features.Recruitment.Organs;
using Misthos.Web.Infrastructure.Security;

namespace Misthos.Web.Features.Recruitment;

/// <summary>Draws a prepared panel, confirms it or sets it aside. Each method saves once.</summary>
public sealed class DrawService(AppDbContext db, Actor actor, TimeProvider clock, OrganSeatService organs, Seals seals, PublicRegister register)
{
    /// <summary>The second act: the public random value gives the panel. Of two organisers who enter a value at once, the second is refused.</summary>
    public async Task<IReadOnlyList<Refusal>> DrawAsync(Guid drawId, string? randomText, CancellationToken cancellation = default)
    {
        actor.Does("Recruitment.Draw");
        var draw = await LoadAsync(drawId);
        var refusals = draw.WhyNotDraw(randomText);
        if (refusals.Count > 0)
        {
            return refusals;
        }

        var pool = await db.Set<RecruitmentPool>().AsNoTracking().AsSplitQuery().Include(p => p.Volunteers).Include(p => p.Quotas)
            .SingleAsync(p => p.Id == draw.PoolId, cancellation);
        var commitment = await db.Set<DrawCommitment>().AsNoTracking().SingleAsync(c => c.DrawId == drawId, cancellation);
        var request = PoolRebuilder.RequestOf(pool, draw);
        var result = await Task.Run(() => LotteryKeeping.Restore(request, commitment).Draw(randomText!.Trim(), cancellation), cancellation);
        LotteryKeeping.Record(draw, pool, result, actor.Require(), clock.GetUtcNow());
        register.Record(draw.AuthorityId, DrawActs.Drawn(draw, Today, await TitleAsync(draw)));
        return await db.SaveOrRefuseAsync("draw.someone-else");
    }

    /// <summary>Confirms: one person and one mandate for each seat, at once. The second of two organisers is refused.</summary>
    public async Task<IReadOnlyList<Refusal>> ConfirmAsync(Guid drawId)
    {
        actor.Does("Recruitment.ConfirmDraw");
        var draw = await LoadAsync(drawId);
        var refusals = draw.WhyNotConfirm();
        if (refusals.Count == 0 && draw.OrganId is null && await db.Set<PanelDraw>().AnyAsync(d => d.EditionId == draw.EditionId && d.OrganId == null && d.Status == PanelDrawStatus.Confirmed))
        {
            refusals = [new Refusal("draw.other-confirmed")];
        }

        if (refusals.Count > 0)
        {
            return refusals;
        }

        var edition = await db.Set<Edition>().Include(e => e.Organs).SingleAsync(e => e.Id == draw.EditionId);
        if (draw.OrganId is not null)
        {
            refusals = await organs.SeatAsync(draw, edition);
        }
        else if (edition.Organs.FirstOrDefault(o => o.Kind == OrganKind.Plenary) is { } plenary)
        {
            await SeatAsync(draw, edition, plenary.Id);
        }
        else
        {
            refusals = [new Refusal("draw.no-plenary")];
        }

        if (refusals.Count > 0)
        {
            return refusals;
        }

        draw.Confirm(actor.Require(), clock.GetUtcNow());
        register.Record(draw.AuthorityId, DrawActs.Confirmed(draw, Today, await TitleAsync(draw)));
        return await db.SaveOrRefuseAsync("draw.someone-else");
    }

    /// <summary>Sets the draw aside; the reason is public.</summary>
    public async Task<IReadOnlyList<Refusal>> DiscardAsync(Guid drawId, string reason)
    {
        actor.Does("Recruitment.DiscardDraw", reason);
        var draw = await LoadAsync(drawId);
        var refusals = draw.WhyNotDiscard();
        if (refusals.Count > 0)
        {
            return refusals;
        }

        draw.Discard(reason, actor.Require(), clock.GetUtcNow());
        register.Record(draw.AuthorityId, DrawActs.SetAside(draw, Today, await TitleAsync(draw), reason));
        return await db.SaveOrRefuseAsync("draw.someone-else");
    }

    private async Task SeatAsync(PanelDraw draw, Edition edition, Guid organId)
    {
        var seats = draw.DrawnSeats.Where(s => !s.IsReserve).ToDictionary(s => s.VolunteerId);
        var ids = seats.Keys.ToList();
        var channels = await KindsAsync(db, edition.Id);
        var registrations = await RegistrationsAsync(db, ids);
        foreach (var volunteer in await db.Set<Volunteer>().AsNoTracking().Where(v => ids.Contains(v.Id)).ToListAsync())
        {
            var person = ContactColumns.PersonOf(volunteer);
            var mandate = Seating.Drawn(person, edition, organId, edition.StartsOn, KindOf(volunteer, channels));
            db.AddRange(person, mandate, new CalledPerson(seats[volunteer.Id], mandate.Id));
            db.AddRange(registrations.TryGetValue(volunteer.Id, out var registration) ? Seating.CarryOver(person, edition, registration, seals) : []);
        }

        db.Entry(edition).State = EntityState.Modified;
    }

    /// <summary>Kinds of the channels of an edition.</summary>
    internal static Task<Dictionary<Guid, ChannelKind>> KindsAsync(AppDbContext db, Guid editionId) =>
        db.Set<RecruitmentChannel>().Where(c => c.EditionId == editionId).ToDictionaryAsync(c => c.Id, c => c.Kind);

    /// <summary>The registrations these volunteers came by, by volunteer.</summary>
    internal static async Task<IReadOnlyDictionary<Guid, PanelRegistration>> RegistrationsAsync(AppDbContext db, IReadOnlyCollection<Guid> volunteers)
    {
        var ids = await db.Set<Volunteer>().Where(v => volunteers.Contains(v.Id) && v.RegistrationId != null).ToDictionaryAsync(v => v.Id, v => v.RegistrationId!.Value);
        var found = await db.Set<PanelRegistration>().Include(r => r.Changes.OrderBy(c => c.Id)).Where(r => ids.Values.Contains(r.Id)).ToDictionaryAsync(r => r.Id);
        return ids.Where(pair => found.ContainsKey(pair.Value)).ToDictionary(pair => pair.Key, pair => found[pair.Value]);
    }

    /// <summary>How a volunteer came; null for one of a file.</summary>
    internal static ChannelKind? KindOf(Volunteer volunteer, IReadOnlyDictionary<Guid, ChannelKind> channels) =>
        volunteer.ChannelId is { } id && channels.TryGetValue(id, out var kind) ? kind : null;

    private DateOnly Today => Format.DayOf(clock.GetUtcNow());

    private Task<string> TitleAsync(PanelDraw draw) => DrawActs.TitleAsync(db, draw);

    private Task<PanelDraw> LoadAsync(Guid id) =>
        db.Set<PanelDraw>().AsSplitQuery().Include(d => d.DrawnSeats).Include(d => d.Changes).SingleAsync(d => d.Id == id);
}
