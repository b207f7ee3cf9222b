using Misthos.Domain.Recruitment;
using Misthos.Web.Data;

namespace Misthos.Web.Features.Recruitment.Letters;

/// <summary>To whom a mailing goes: asked in the database, the same for the count and for the file.</summary>
internal static class LetterSelection
{
    /// <summary>Invitations of a channel that may still get a letter of this kind, in the order of their numbers.</summary>
    /// <param name="db">The context.</param>
    /// <param name="channelId">The channel.</param>
    /// <param name="kind">Letter or reminder.</param>
    /// <param name="postedBy">Latest day the letter was posted of someone reminded: each wave has its time to answer.</param>
    public static IQueryable<PanelInvitation> Of(AppDbContext db, Guid channelId, ContactKind kind, DateOnly postedBy)
    {
        var open = Silent(db, channelId).Where(i => i.State != InvitationState.Accepted);
        return (kind == ContactKind.Letter
            ? open.Where(i => i.PostedOn == null)
            : open.Where(i => i.PostedOn <= postedBy && i.RemindedOn == null && i.State != InvitationState.Returned)).OrderBy(i => i.Number);
    }

    /// <summary>Those drawn who have not answered and did not say no.</summary>
    public static IQueryable<PanelInvitation> Silent(AppDbContext db, Guid channelId) => db.Set<PanelInvitation>()
        .Where(i => i.ChannelId == channelId && i.RoundId != null)
        .Where(i => i.State != InvitationState.Refused && i.State != InvitationState.Objected && i.State != InvitationState.Deceased)
        .Where(i => !db.Set<PanelRegistration>().Any(r => r.InvitationId == i.Id && r.Status != RegistrationStatus.Started));
}
