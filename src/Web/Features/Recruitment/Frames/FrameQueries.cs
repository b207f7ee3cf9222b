using Microsoft.EntityFrameworkCore;
using Misthos.Domain.Assemblies;
using Misthos.Domain.Recruitment;
using Misthos.Sortition;
using Misthos.Web.Data;

namespace Misthos.Web.Features.Recruitment.Frames;

/// <summary>Lists and stage-1 draws as pages read them.</summary>
public sealed class FrameQueries(AppDbContext db)
{
    private const int Shown = 5;

    /// <summary>A channel that draws from lists, with its lists and draws; null when there is none.</summary>
    public async Task<ChannelFramesView?> ChannelAsync(Guid channelId)
    {
        var channel = await db.Set<RecruitmentChannel>().AsNoTracking().SingleOrDefaultAsync(c => c.Id == channelId);
        if (channel is null || !channel.HasFrame)
        {
            return null;
        }

        var edition = await db.Set<Edition>().AsNoTracking().SingleAsync(e => e.Id == channel.EditionId);
        var frames = await db.Set<SamplingFrame>().AsNoTracking().Where(f => f.ChannelId == channelId).OrderBy(f => f.Id).ToListAsync();
        var rounds = await db.Set<InvitationRound>().AsNoTracking().Where(r => r.ChannelId == channelId).OrderBy(r => r.Id)
            .Select(r => new RoundLine(r.Id, r.FrameId, r.Letters, r.Strata.Sum(s => s.Invited), r.PreparedAt, r.DrawnAt)).ToListAsync();
        var invited = await db.Set<PanelInvitation>().CountAsync(i => i.ChannelId == channelId);
        return new(channel, edition, frames, rounds, invited);
    }

    /// <summary>A list with the first rows of its file; null when there is none.</summary>
    public async Task<FrameView?> FrameAsync(Guid frameId)
    {
        var frame = await db.Set<SamplingFrame>().AsNoTracking().SingleOrDefaultAsync(f => f.Id == frameId);
        if (frame is null)
        {
            return null;
        }

        var channel = await db.Set<RecruitmentChannel>().AsNoTracking().SingleAsync(c => c.Id == frame.ChannelId);
        var edition = await db.Set<Edition>().AsNoTracking().SingleAsync(e => e.Id == frame.EditionId);
        var first = await db.Set<FramePart>().Where(p => p.FrameId == frameId && p.Number == 1).Select(p => p.Content).SingleOrDefaultAsync();
        var rounds = await db.Set<InvitationRound>().AsNoTracking().Include(r => r.Strata.OrderBy(s => s.Order)).Where(r => r.FrameId == frameId).OrderBy(r => r.Id).ToListAsync();
        var (columns, rows) = first is null ? ([], []) : Preview(first, frame.FileName);
        return new(frame, channel, edition, columns, rows, rounds);
    }

    /// <summary>A stage-1 draw; null when there is none.</summary>
    public async Task<RoundView?> RoundAsync(Guid roundId)
    {
        var round = await db.Set<InvitationRound>().AsNoTracking().Include(r => r.Strata.OrderBy(s => s.Order)).SingleOrDefaultAsync(r => r.Id == roundId);
        if (round is null)
        {
            return null;
        }

        var channel = await db.Set<RecruitmentChannel>().AsNoTracking().SingleAsync(c => c.Id == round.ChannelId);
        return new(round, await db.Set<SamplingFrame>().AsNoTracking().SingleAsync(f => f.Id == round.FrameId), channel);
    }

    // The last row of the part may be cut: it is not among the first.
    private static (IReadOnlyList<string> Columns, IReadOnlyList<IReadOnlyList<string>> Rows) Preview(byte[] part, string name)
    {
        var bytes = FrameFile.Unzip(part);
        var table = new FrameTable(new MemoryStream(bytes, 0, Math.Min(bytes.Length, 1 << 16)), name);
        return (table.Columns, [.. table.Read([.. Enumerable.Range(0, table.Columns.Count)]).Take(Shown).Select(row => row.Cells)]);
    }
}

/// <summary>A channel with its lists and draws.</summary>
public sealed record ChannelFramesView(RecruitmentChannel Channel, Edition Edition, IReadOnlyList<SamplingFrame> Frames, IReadOnlyList<RoundLine> Rounds, int Invited);

/// <summary>A stage-1 draw in a list.</summary>
public sealed record RoundLine(Guid Id, Guid FrameId, int Letters, int Invited, DateTimeOffset PreparedAt, DateTimeOffset? DrawnAt);

/// <summary>A list with its first rows.</summary>
public sealed record FrameView(
    SamplingFrame Frame, RecruitmentChannel Channel, Edition Edition, IReadOnlyList<string> Columns, IReadOnlyList<IReadOnlyList<string>> Rows, IReadOnlyList<InvitationRound> Rounds);

/// <summary>A stage-1 draw with its list and channel.</summary>
public sealed record RoundView(InvitationRound Round, SamplingFrame Frame, RecruitmentChannel Channel);
