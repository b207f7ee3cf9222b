using Microsoft.EntityFrameworkCore;
using Misthos.Domain.Recruitment;
using Misthos.Web.Data;

namespace Misthos.Web.Features.Recruitment.Letters;

/// <summary>Whom to call about an invitation, in order: call-backs that are due, then those never called, then those called least.</summary>
public sealed class CallListQueries(AppDbContext db, ChannelQueries channels)
{
    private const int Shown = 10;

    public async Task<CallListView?> ViewAsync(Guid channelId, Guid? chosen, DateTimeOffset now)
    {
        if (await channels.FindAsync(channelId) is not { } info)
        {
            return null;
        }

        var wording = await channels.WordingAsync(info.Channel);
        DateTimeOffset? at = now;
        var open = LetterSelection.Silent(db, channelId).AsNoTracking().Where(i => i.State != InvitationState.Accepted && i.State != InvitationState.Unreachable && i.HasPhone);
        var due = await open.Where(i => i.CallBackAt != null && i.CallBackAt <= at).OrderBy(i => i.CallBackAt).Take(Shown).ToListAsync();
        var later = await open.Where(i => i.CallBackAt != null && i.CallBackAt > at).OrderBy(i => i.CallBackAt).Take(Shown).ToListAsync();
        var list = open.Where(i => i.CallBackAt == null && i.Calls < wording.MostCalls);
        var next = due.FirstOrDefault() ?? await list.OrderBy(i => i.Calls).ThenBy(i => i.Number).FirstOrDefaultAsync();
        var target = chosen is { } id ? await db.Set<PanelInvitation>().AsNoTracking().SingleOrDefaultAsync(i => i.Id == id && i.ChannelId == channelId && i.RoundId != null) ?? next : next;
        return new(info, target, due, later)
        {
            ToCall = await list.CountAsync(),
            HasAnswered = target is not null && await db.Set<PanelRegistration>().AnyAsync(r => r.InvitationId == target.Id && r.Status != RegistrationStatus.Started),
            Earlier = target is null ? [] : await EarlierAsync(target.Id),
            ToType = await ToTypeAsync(channelId),
        };
    }

    private Task<List<EarlierContact>> EarlierAsync(Guid invitationId) =>
        (from contact in db.Set<InvitationContact>().AsNoTracking()
         join user in db.Users on contact.By equals user.Id into users
         from user in users.DefaultIfEmpty()
         where contact.InvitationId == invitationId
         orderby contact.Id
         select new EarlierContact(contact, user == null ? "–" : user.DisplayName)).ToListAsync();

    // Said yes on the phone or at the door, and nothing is typed in yet.
    private Task<List<PanelInvitation>> ToTypeAsync(Guid channelId) => LetterSelection.Silent(db, channelId).AsNoTracking()
        .Where(i => i.State == InvitationState.Accepted).OrderBy(i => i.Number).Take(Shown).ToListAsync();
}

/// <summary>A contact of before, and who recorded it.</summary>
public sealed record EarlierContact(InvitationContact Contact, string By);

/// <summary>Whom to call now, and what is due.</summary>
public sealed record CallListView(ChannelInfo Info, PanelInvitation? Target, IReadOnlyList<PanelInvitation> Due, IReadOnlyList<PanelInvitation> Later)
{
    /// <summary>People to call, those who fixed an hour not counted.</summary>
    public int ToCall { get; init; }

    /// <summary>Whether the one shown has registered.</summary>
    public bool HasAnswered { get; init; }

    public IReadOnlyList<EarlierContact> Earlier { get; init; } = [];

    /// <summary>Said yes; the registration is to be typed.</summary>
    public IReadOnlyList<PanelInvitation> ToType { get; init; } = [];
}
