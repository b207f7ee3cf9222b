using Microsoft.EntityFrameworkCore;
using Misthos.Domain;
using Misthos.Domain.Recruitment;
using Misthos.Sortition;
using Misthos.Web.Data;

namespace Misthos.Web.Features.Recruitment.Frames;

/// <summary>Takes lists in, confirms their columns, hands them over and deletes them. A refused list leaves nothing.</summary>
public sealed class FrameService(AppDbContext db, Actor actor, TimeProvider clock)
{
    /// <summary>Reads the whole list; stores it when it has no fault of form.</summary>
    public async Task<FrameUpload> UploadAsync(Guid channelId, IReadOnlyList<UploadedFile> files, FrameFooting footing, CancellationToken cancellation = default)
    {
        actor.Does("Recruitment.UploadFrame");
        var channel = await db.Set<RecruitmentChannel>().AsNoTracking().SingleAsync(c => c.Id == channelId, cancellation);
        if (DifferentHeaders(files) is { } different)
        {
            return new(null, [different]);
        }

        await using var whole = await FrameFile.JoinAsync([.. files.Select(f => f.Content)], cancellation);
        var names = string.Join(", ", files.Select(f => f.Name));
        var findings = await Task.Run(() => FrameCheck.Read(whole, names, new Dictionary<FrameField, string>()), cancellation);
        if (!findings.IsUsable)
        {
            return new(null, findings.Faults);
        }

        var sha = await FrameFile.HashAsync(whole, cancellation);
        var frame = new SamplingFrame(channel, new(names, whole.Length, sha, actor.Require(), clock.GetUtcNow()), footing);
        foreach (var part in FrameFile.Pack(whole))
        {
            frame.Add(part);
        }

        db.Add(frame);
        await db.SaveChangesAsync(cancellation);
        return new(frame.Id, []);
    }

    /// <summary>Confirms which column says what; refuses when cells do not say that, and changes nothing.</summary>
    public async Task<IReadOnlyList<FrameFault>> ConfirmAsync(Guid frameId, IReadOnlyDictionary<FrameField, string> mapping, CancellationToken cancellation = default)
    {
        actor.Does("Recruitment.ConfirmFrame");
        var frame = await db.Set<SamplingFrame>().SingleAsync(f => f.Id == frameId, cancellation);
        await using var file = await FrameFile.OpenAsync(db, frame, cancellation);
        var findings = await Task.Run(() => FrameCheck.Read(file, frame.FileName, mapping), cancellation);
        if (!findings.IsUsable)
        {
            return findings.Faults;
        }

        frame.Confirm(mapping, new(findings.Rows, 0, findings.Doubtful));
        file.Position = 0;
        var reading = await Task.Run(() => Misthos.Sortition.Invitations.Draw(file, FrameRequests.Of(frame, 1, "count"), cancellation), cancellation);
        if (!reading.IsUsable)
        {
            db.ChangeTracker.Clear();
            return [.. reading.Faults.Select(f => new FrameFault(f.Line, f.Column, f.Value, f.Code.ToString()))];
        }

        frame.Confirm(mapping, new(reading.Value.Rows, reading.Value.People, findings.Doubtful));
        await db.SaveChangesAsync(cancellation);
        return [];
    }

    /// <summary>Takes a list back that nobody was drawn from.</summary>
    public async Task<IReadOnlyList<Refusal>> DiscardAsync(Guid frameId)
    {
        actor.Does("Recruitment.DiscardFrame");
        if (await db.Set<InvitationRound>().AnyAsync(r => r.FrameId == frameId && r.DrawnAt != null))
        {
            return [new Refusal("frame.drawn")];
        }

        db.RemoveRange(await db.Set<InvitationRound>().Include(r => r.Strata).Where(r => r.FrameId == frameId).ToListAsync());
        db.RemoveRange(await db.Set<SamplingFrame>().Include(f => f.Parts).Where(f => f.Id == frameId).ToListAsync());
        await db.SaveChangesAsync();
        return [];
    }

    /// <summary>Records that the report of the draw was signed and the sealed copy handed over.</summary>
    public async Task<IReadOnlyList<Refusal>> SealAsync(Guid frameId, string to, DateOnly signedOn)
    {
        actor.Does("Recruitment.SealFrame");
        var frame = await db.Set<SamplingFrame>().SingleAsync(f => f.Id == frameId);
        if (!await db.Set<InvitationRound>().AnyAsync(r => r.FrameId == frameId && r.DrawnAt != null))
        {
            return [new Refusal("frame.not-drawn")];
        }

        frame.Seal(to, signedOn);
        await db.SaveChangesAsync();
        return [];
    }

    /// <summary>Deletes the list for good, and who was left out of its draws; a dated elimination list says what.</summary>
    public async Task<IReadOnlyList<Refusal>> PurgeAsync(Guid frameId)
    {
        actor.Does("Recruitment.PurgeFrame");
        var frame = await db.Set<SamplingFrame>().Include(f => f.Parts).SingleAsync(f => f.Id == frameId);
        var refusals = frame.WhyNotPurge();
        if (refusals.Count > 0)
        {
            return refusals;
        }

        foreach (var round in await db.Set<InvitationRound>().Where(r => r.FrameId == frameId).ToListAsync())
        {
            round.Forget();
        }

        db.RemoveRange(frame.Parts);
        frame.Purge(clock.GetUtcNow());
        db.Add(new EliminationList(frame, actor.Require(), clock.GetUtcNow()));
        return await db.SaveOrRefuseAsync("frame.purged");
    }

    private static FrameFault? DifferentHeaders(IReadOnlyList<UploadedFile> files)
    {
        var headers = files.Select(f => new FrameTable(f.Content, f.Name).Columns).ToList();
        foreach (var file in files)
        {
            file.Content.Position = 0;
        }

        var other = headers.FindIndex(h => !h.SequenceEqual(headers[0], StringComparer.OrdinalIgnoreCase));
        return other < 0 ? null : new(1, "", files[other].Name, "OtherHeader");
    }
}

/// <summary>The list stored, or why none was.</summary>
public sealed record FrameUpload(Guid? FrameId, IReadOnlyList<FrameFault> Faults);
