using Microsoft.EntityFrameworkCore;
using Misthos.Domain.Recruitment;
using Misthos.Web.Data;
using Misthos.Web.Design;

namespace Misthos.Web.Features.Recruitment.Letters;

/// <summary>Mailings of a channel, and the pieces of a file one after the other.</summary>
public sealed class LetterQueries(AppDbContext db, ChannelQueries channels, TimeProvider clock)
{
    private DateOnly Today => Format.DayOf(clock.GetUtcNow());

    public async Task<LettersView?> ViewAsync(Guid channelId)
    {
        if (await channels.FindAsync(channelId) is not { } info)
        {
            return null;
        }

        var runs = await db.Set<LetterRun>().AsNoTracking().Where(r => r.ChannelId == channelId).OrderByDescending(r => r.Id).ToListAsync();
        var wording = await channels.WordingAsync(info.Channel);
        var postedBy = Today.AddDays(-wording.RemindAfterDays);
        return new(info, runs, wording)
        {
            ToInvite = await LetterSelection.Of(db, channelId, ContactKind.Letter, postedBy).CountAsync(),
            ToRemind = await LetterSelection.Of(db, channelId, ContactKind.Reminder, postedBy).CountAsync(),
        };
    }

    /// <summary>A mailing whose file is complete; null otherwise.</summary>
    public async Task<LetterRun?> FileAsync(Guid runId) =>
        await db.Set<LetterRun>().AsNoTracking().SingleOrDefaultAsync(r => r.Id == runId && (r.Status == LetterRunStatus.Ready || r.Status == LetterRunStatus.Posted)
            && db.Set<LetterPart>().Any(p => p.RunId == r.Id));

    /// <summary>Writes a file piece by piece: never more than one in memory.</summary>
    public async Task WriteAsync(Guid runId, Stream to, CancellationToken cancellation)
    {
        var pieces = await db.Set<LetterPart>().Where(p => p.RunId == runId).OrderBy(p => p.Order).Select(p => p.Id).ToListAsync(cancellation);
        foreach (var piece in pieces)
        {
            await to.WriteAsync(await db.Set<LetterPart>().Where(p => p.Id == piece).Select(p => p.Content).SingleAsync(cancellation), cancellation);
        }
    }

    /// <summary>The first letter that a mailing of this kind would hold; an invented one when there is none.</summary>
    public async Task<PanelInvitation> SampleAsync(RecruitmentChannel channel, ContactKind kind) =>
        await LetterSelection.Of(db, channel.Id, kind, Today).AsNoTracking().FirstOrDefaultAsync() is { Recipient.Count: > 0 } first ? first : Invented(channel);

    private static PanelInvitation Invented(RecruitmentChannel channel)
    {
        var (invented, at) = (new PanelInvitation(channel, 1, "ABCD2345"), DateTimeOffset.UnixEpoch);
        var frame = new SamplingFrame(channel, new("", 0, "", Guid.Empty, at), new("", ""));
        invented.Address(new(frame, new(1, 1, "", "", null), Guid.Empty, at), "", new Dictionary<string, string>
        {
            ["given_name"] = channel.Kind == ChannelKind.Addresses ? "" : "Camille",
            ["family_name"] = channel.Kind == ChannelKind.Addresses ? "" : "Exemple",
            ["address"] = "Bâtiment B\n12 rue de la République",
            ["postcode"] = "00000",
            ["town"] = "Ville",
        }, "");
        return invented;
    }
}

/// <summary>Mailings of a channel and how many letters could be made now.</summary>
public sealed record LettersView(ChannelInfo Info, IReadOnlyList<LetterRun> Runs, WordingTerms Wording)
{
    public int ToInvite { get; init; }

    public int ToRemind { get; init; }
}
