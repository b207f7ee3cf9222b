using System.IO.Compression;
using System.Text;
using Microsoft.EntityFrameworkCore;
using Misthos.Domain.Assemblies;
using Misthos.Domain.Recruitment;
using Misthos.Sortition;
using Misthos.Web.Data;

namespace Misthos.Web.Features.Recruitment;

/// <summary>
/// The files of a draw in one archive, named as the command <c>misthos-sortition</c> names them: what anyone may have, and what only the
/// guarantor may, with which every quota can be checked.
/// </summary>
public sealed class DrawBundleQueries(AppDbContext db, DrawQueries queries)
{
    /// <summary>What anyone may have; null when nothing is published.</summary>
    public async Task<byte[]?> PublicAsync(Guid drawId) => await LoadAsync(drawId) is { } kept ? Zip(PublicFiles(kept, "")) : null;

    /// <summary>Everything; null when nothing is published.</summary>
    public async Task<byte[]?> GuarantorAsync(Guid drawId) =>
        await LoadAsync(drawId) is { } kept ? Zip(PublicFiles(kept, "public/").Concat(GuarantorFiles(kept))) : null;

    /// <summary>What the record of a draw says; null until the panel is drawn.</summary>
    public async Task<DrawRecordView?> RecordAsync(Guid drawId)
    {
        var draw = await db.Set<PanelDraw>().AsNoTracking().Include(d => d.Changes).SingleOrDefaultAsync(d => d.Id == drawId && d.DrawnAt != null);
        if (draw is null || await queries.CommitmentAsync(drawId) is not { } kept)
        {
            return null;
        }

        var edition = await db.Set<Edition>().Where(e => e.Id == draw.EditionId).Select(e => e.Name).SingleAsync();
        var organ = await db.Set<Organ>().Where(o => o.Id == draw.OrganId).Select(o => o.Name).SingleOrDefaultAsync();
        return new(draw, Proof.Parse(draw.Proof), kept, organ is null ? edition : $"{edition} – {organ}");
    }

    private async Task<Kept?> LoadAsync(Guid drawId)
    {
        var draw = await db.Set<PanelDraw>().AsNoTracking()
            .SingleOrDefaultAsync(d => d.Id == drawId && d.Status != PanelDrawStatus.Preparing && d.Status != PanelDrawStatus.Abandoned);
        if (draw is null)
        {
            return null;
        }

        var commitment = await db.Set<DrawCommitment>().AsNoTracking().SingleAsync(c => c.DrawId == drawId);
        var pool = await db.Set<RecruitmentPool>().AsNoTracking().AsSplitQuery().Include(p => p.Volunteers).Include(p => p.Quotas)
            .SingleAsync(p => p.Id == draw.PoolId);
        return new(draw, Proof.Parse(draw.Proof), LotteryKeeping.Read(commitment), PoolRebuilder.RequestOf(pool, draw));
    }

    private static IEnumerable<(string Name, string Text)> PublicFiles(Kept kept, string folder)
    {
        yield return ($"{folder}proof.json", kept.Draw.Proof);
        yield return ($"{folder}quotas.csv", QuotaFile.Write(kept.Request.Quotas));
        if (kept.Published.Count > 0)
        {
            yield return ($"{folder}lottery.csv", LotteryFile.Write(kept.Published));
        }
    }

    private static IEnumerable<(string Name, string Text)> GuarantorFiles(Kept kept)
    {
        var (pool, tickets) = (kept.Request.Pool, kept.Request.Tickets);
        yield return ("people.csv", PoolFile.Write(pool, pool.People));
        yield return ("tickets.csv", TicketFile.Write(tickets));
        var byTicket = pool.People.ToDictionary(p => tickets[p.Id], StringComparer.Ordinal);
        if (kept.Lottery.Count > 0)
        {
            yield return ("lottery.csv", GuarantorFile.Lottery(kept.Lottery.Select(e => (e.Panel, byTicket[e.Ticket].Id))));
            var times = kept.Lottery.CountBy(e => byTicket[e.Ticket].Id).ToDictionary(StringComparer.Ordinal);
            yield return ("probabilities.csv", GuarantorFile.Probabilities(
                pool.People.Select(p => (p.Id, times.GetValueOrDefault(p.Id) / (double)kept.Proof.LotterySize))));
        }

        if (kept.Proof.Panel.Count > 0)
        {
            yield return ("panel.csv", PoolFile.Write(pool, kept.Proof.Panel.Select(t => byTicket[t])));
            yield return ("reserve.csv", GuarantorFile.Reserve(pool, kept.Proof.Reserve.Select(t => byTicket[t])));
        }
    }

    private static byte[] Zip(IEnumerable<(string Name, string Text)> files)
    {
        using var archive = new MemoryStream();
        using (var zip = new ZipArchive(archive, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var (name, text) in files)
            {
                using var entry = zip.CreateEntry(name).Open();
                entry.Write(Encoding.UTF8.GetBytes(text));
            }
        }

        return archive.ToArray();
    }

    private sealed record Kept(PanelDraw Draw, Proof Proof, IReadOnlyList<LotteryEntry> Lottery, DrawRequest Request)
    {
        /// <summary>The lottery committed to; of the simple draw, the one panel once it is drawn.</summary>
        public IReadOnlyList<LotteryEntry> Published => Lottery.Count > 0 ? Lottery : Proof.Lottery;
    }
}

/// <summary>What the record of a draw says.</summary>
public sealed record DrawRecordView(PanelDraw Draw, Proof Proof, Committed Kept, string Edition);
