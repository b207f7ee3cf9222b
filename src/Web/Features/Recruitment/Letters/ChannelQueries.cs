using Microsoft.EntityFrameworkCore;
using Misthos.Domain.Assemblies;
using Misthos.Domain.Recruitment;
using Misthos.Web.Data;

namespace Misthos.Web.Features.Recruitment.Letters;

/// <summary>The channel whose invitations a page or a letter is about.</summary>
public sealed record ChannelInfo(RecruitmentChannel Channel, Edition Edition, string Assembly)
{
    public Guid Id => Channel.Id;

    /// <summary>Whether people of the list have an address to write to.</summary>
    public bool TakesLetters => Channel.Kind is ChannelKind.ElectoralRoll or ChannelKind.Addresses;
}

/// <summary>Finds a channel with its edition and the texts of its letters.</summary>
public sealed class ChannelQueries(AppDbContext db, LetterDefaultsQueries defaults)
{
    /// <summary>Null when there is no such channel, or nobody is invited through it.</summary>
    public async Task<ChannelInfo?> FindAsync(Guid channelId) =>
        await (from channel in db.Set<RecruitmentChannel>().AsNoTracking()
               join edition in db.Set<Edition>().AsNoTracking() on channel.EditionId equals edition.Id
               join assembly in db.Set<CitizensAssembly>() on edition.AssemblyId equals assembly.Id
               where channel.Id == channelId
               select new ChannelInfo(channel, edition, assembly.Name)).SingleOrDefaultAsync() is { Channel.HasFrame: true } info ? info : null;

    /// <summary>The texts of a channel: as the organiser wrote them, or as they are proposed.</summary>
    public async Task<WordingTerms> WordingAsync(RecruitmentChannel channel) =>
        await db.Set<LetterWording>().AsNoTracking().SingleOrDefaultAsync(w => w.ChannelId == channel.Id) is { } own ? own.Terms : defaults.Of(channel.Kind);
}
