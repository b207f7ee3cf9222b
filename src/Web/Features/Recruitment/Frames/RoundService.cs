using System.Security.Cryptography;
using Microsoft.EntityFrameworkCore;
using Misthos.Domain;
using Misthos.Domain.Recruitment;
using Misthos.Sortition;
using Misthos.Web.Data;

namespace Misthos.Web.Features.Recruitment.Frames;

/// <summary>Draws whom to invite from a list, in two steps: settings and strata first, then a public random value gives the people.</summary>
public sealed class RoundService(AppDbContext db, Actor actor, TimeProvider clock, ExclusionQueries exclusions)
{
    private const int MostStrata = 400;

    /// <summary>Fixes settings, strata and who is left out; a draw that was prepared and never made is replaced.</summary>
    public async Task<RoundOutcome> PrepareAsync(Guid frameId, RoundTerms terms, IReadOnlyDictionary<string, double> weights, CancellationToken cancellation = default)
    {
        actor.Does("Recruitment.PrepareRound");
        var frame = await db.Set<SamplingFrame>().AsNoTracking().SingleAsync(f => f.Id == frameId, cancellation);
        if (frame.State != FrameState.Ready)
        {
            return new(null, new Refusal("frame.not-ready"));
        }

        var round = new InvitationRound(frame, terms, actor.Require(), clock.GetUtcNow());
        await using var file = await FrameFile.OpenAsync(db, frame, cancellation);
        var left = await LeaveOutAsync(round, frame, file, cancellation);
        if (await StrataAsync(new(round, frame, file, left), weights, cancellation) is { } refusal)
        {
            return new(null, refusal);
        }

        db.RemoveRange(await db.Set<InvitationRound>().Include(r => r.Strata).Where(r => r.FrameId == frameId && r.DrawnAt == null).ToListAsync(cancellation));
        db.Add(round);
        await db.SaveChangesAsync(cancellation);
        return new(round.Id, null);
    }

    /// <summary>The public random value gives the people to invite; each has a number and a code at once.</summary>
    public async Task<IReadOnlyList<Refusal>> DrawAsync(Guid roundId, string? randomText, CancellationToken cancellation = default)
    {
        actor.Does("Recruitment.DrawRound");
        var round = await db.Set<InvitationRound>().Include(r => r.Strata).SingleAsync(r => r.Id == roundId, cancellation);
        var refusals = round.WhyNotDraw(randomText);
        if (refusals.Count > 0)
        {
            return refusals;
        }

        var frame = await db.Set<SamplingFrame>().AsNoTracking().SingleAsync(f => f.Id == round.FrameId, cancellation);
        var channel = await db.Set<RecruitmentChannel>().AsNoTracking().SingleAsync(c => c.Id == round.ChannelId, cancellation);
        round.Draw(randomText!, clock.GetUtcNow());
        await using var file = await FrameFile.OpenAsync(db, frame, cancellation);
        var weights = round.Strata.ToDictionary(s => s.Name, s => s.Weight, StringComparer.Ordinal);
        var left = round.LeftOut.Length > 0 ? FrameFile.Unzip(round.LeftOut) : [];
        var list = await Task.Run(() => new StageOne(round, frame, file, left).Draw(round.RandomText!, weights, cancellation), cancellation);
        await InviteAsync(new(round, frame, file, left), channel, list, cancellation);
        return await db.SaveOrRefuseAsync("round.someone-else");
    }

    private async Task<byte[]> LeaveOutAsync(InvitationRound round, SamplingFrame frame, FileStream file, CancellationToken cancellation)
    {
        var key = await FingerprintKeys.NeedAsync(db);
        var reasons = await exclusions.ForEditionAsync(frame.EditionId, key);
        var left = await Task.Run(() => LeftOut.Find(frame, file, key, reasons), cancellation);
        if (left.Length > 0)
        {
            round.LeaveOut(FrameFile.Zip(left), Convert.ToHexStringLower(SHA256.HashData(left)), new Dictionary<string, string>());
        }

        return left;
    }

    private static async Task<Refusal?> StrataAsync(StageOne stage, IReadOnlyDictionary<string, double> weights, CancellationToken cancellation)
    {
        var list = await Task.Run(() => stage.Draw("prepare", new Dictionary<string, double>(), cancellation), cancellation);
        if (list.Strata.Count > MostStrata)
        {
            return new Refusal("round.too-many-strata", $"{list.Strata.Count}", $"{MostStrata}");
        }

        var unknown = weights.Keys.Except(list.Strata.SelectMany(s => s.Value.Split(" · ").Append(s.Value)), StringComparer.Ordinal).FirstOrDefault();
        if (unknown is not null)
        {
            return new Refusal("round.unknown-stratum", unknown);
        }

        var weighed = list.Strata.ToDictionary(s => s.Value, s => LetterNumbers.WeightOf(s.Value, weights), StringComparer.Ordinal);
        list = weights.Count == 0 ? list : await Task.Run(() => stage.Draw("prepare", weighed, cancellation), cancellation);
        if (list.Invited == 0)
        {
            return new Refusal("round.nobody");
        }

        stage.Round.LeaveOut(stage.Round.LeftOut, stage.Round.LeftOutSha256, list.ExcludedBy.ToDictionary(e => e.Reason, e => $"{e.People}"));
        foreach (var stratum in list.Strata)
        {
            stage.Round.Add(new(stratum.Value, stratum.People, weighed[stratum.Value], stratum.Invited));
        }

        return null;
    }

    private async Task InviteAsync(StageOne stage, RecruitmentChannel channel, InvitationList list, CancellationToken cancellation)
    {
        var key = await exclusions.KeyAsync() ?? throw new InvalidOperationException("A prepared draw has a key.");
        var codes = await NewCodes.ManyAsync(db, list.Invited, cancellation);
        var number = await db.Set<PanelInvitation>().Where(i => i.ChannelId == channel.Id).MaxAsync(i => (int?)i.Number, cancellation) ?? 0;
        var row = new FrameRow(stage.Frame, list.Columns);
        foreach (var (i, found) in list.Read(stage.File).Index())
        {
            var invitation = new PanelInvitation(channel, number + i + 1, codes[i]);
            var keys = found.Unit > 0 ? "" : string.Join(' ', row.Keys(key, found.Cells));
            invitation.Address(stage.Round, found.Stratum, row.Recipient(found.Cells, found.Unit), keys);
            db.Add(invitation);
        }
    }
}

/// <summary>The draw prepared, or why none was.</summary>
public sealed record RoundOutcome(Guid? RoundId, Refusal? Refused);
