using System.Globalization;
using System.Security.Cryptography;
using Microsoft.EntityFrameworkCore;
using Misthos.Domain;
using Misthos.Domain.Allowances;
using Misthos.Domain.Allowances.Payments;
using Misthos.Web.Data;
using Misthos.Web.Design;

namespace Misthos.Web.Features.Allowances.Payments;

/// <summary>Reads files of answers: what they say and was not known is noted, once; a file read again changes nothing.</summary>
public sealed class StatusService(AppDbContext db, Actor actor, TimeProvider clock)
{
    /// <summary>The largest file that is read.</summary>
    public const int MaximumBytes = 20 * 1024 * 1024;

    /// <summary>Reads a file (pain.002, CSV or XLSX) and saves once; the refusals say every fault, and then nothing was noted.</summary>
    public async Task<IReadOnlyList<Refusal>> ReadAsync(string name, byte[] content)
    {
        actor.Does("Payments.ReadStatus");
        var sha256 = Convert.ToHexStringLower(SHA256.HashData(content));
        if (await db.Set<StatusFile>().AsNoTracking().SingleOrDefaultAsync(f => f.Sha256 == sha256) is { } before)
        {
            return [new Refusal("status.read-already", Format.Moment(before.At))];
        }

        if (WhyNotRead(content, Format.DayOf(clock.GetUtcNow()), out var said) is { Count: > 0 } faults)
        {
            return faults;
        }

        var counts = await ApplyAsync(said);
        if (counts is { Paid: 0, Rejected: 0, Reissued: 0, Unchanged: 0 })
        {
            return [new Refusal("status.nobody-known")];
        }

        db.Add(new StatusFile(db.AuthorityId, name, sha256, counts, new SettlementAct(actor.Require(), clock.GetUtcNow())));
        return await db.SaveOrRefuseAsync("payment.just-changed");
    }

    /// <summary>The files read, the last first.</summary>
    public Task<List<StatusFile>> ReadFilesAsync() => db.Set<StatusFile>().AsNoTracking().OrderByDescending(f => f.Id).Take(50).ToListAsync();

    private static IReadOnlyList<Refusal> WhyNotRead(byte[] content, DateOnly today, out IReadOnlyList<StatusLine> said)
    {
        said = [];
        if (content.Length is 0 or > MaximumBytes)
        {
            return [new Refusal(content.Length == 0 ? "status.no-file" : "status.too-big")];
        }

        if (content.AsSpan(content.AsSpan().StartsWith("\uFEFF"u8) ? 3 : 0).TrimStart(" \r\n\t"u8) is not [(byte)'<', ..])
        {
            return StatusTable.WhyNotRead(content, today, out said);
        }

        using var stream = new MemoryStream(content);
        if (!StatusReport.TryRead(stream, out var report))
        {
            return [new Refusal("status.not-a-report")];
        }

        said = report.Lines;
        return said.Count == 0 ? [new Refusal("status.nothing-ended")] : [];
    }

    private async Task<StatusCounts> ApplyAsync(IReadOnlyList<StatusLine> said)
    {
        var batches = await BatchesAsync(said);
        var lines = batches.SelectMany(b => b.Lines).ToDictionary(l => l.Reference, StringComparer.Ordinal);
        var elsewhere = await ElsewhereAsync(said, lines);
        var counts = StatusCounts.None;
        var single = said.Where(s => !s.IsWhole).ToList();
        foreach (var one in single)
        {
            counts = lines.TryGetValue(one.Reference, out var line) ? Apply(line, one.Report, elsewhere, counts) : counts with { Unknown = counts.Unknown + 1 };
        }

        var told = single.Select(s => s.Reference).ToHashSet(StringComparer.Ordinal);
        foreach (var whole in said.Where(s => s.IsWhole).DistinctBy(s => (s.Reference, s.Report.Status)))
        {
            // Only transfers are in the file that is answered.
            counts = batches.Find(b => b.Reference == whole.Reference) is { } batch
                ? batch.Lines.Where(l => l.Means == PaymentMeans.Transfer && !told.Contains(l.Reference)).Aggregate(counts, (sum, line) => Apply(line, whole.Report, elsewhere, sum))
                : counts with { Unknown = counts.Unknown + 1 };
        }

        return counts;
    }

    private static StatusCounts Apply(PaymentBatchLine line, PaymentReport report, HashSet<Guid> elsewhere, StatusCounts counts)
    {
        if (line.EffectOf(report) != StatusEffect.Applies || (report.Status == PaymentStatus.Reissued && elsewhere.Contains(line.Id)))
        {
            return counts with { Unchanged = counts.Unchanged + 1 };
        }

        line.Report(report);
        return counts.And(report.Status);
    }

    // The batches that are meant: a reference begins with that of its batch.
    private async Task<List<PaymentBatch>> BatchesAsync(IReadOnlyList<StatusLine> said)
    {
        var named = said.Select(s => s.Reference.Split('-')).Where(p => p.Length >= 3)
            .Select(p => (Year: Number(p[1]), Sequence: Number(p[2]))).Distinct().ToList();
        var (years, sequences) = (named.ConvertAll(n => n.Year), named.ConvertAll(n => n.Sequence));
        return await db.Set<PaymentBatch>().AsSplitQuery().Include(b => b.Lines).ThenInclude(l => l.Items)
            .Where(b => b.Status == PaymentBatchStatus.Released && years.Contains(b.Year) && sequences.Contains(b.Sequence)).ToListAsync();
    }

    /// <summary>Payments whose allowances another batch holds: they cannot be reissued.</summary>
    private async Task<HashSet<Guid>> ElsewhereAsync(IReadOnlyList<StatusLine> said, Dictionary<string, PaymentBatchLine> lines)
    {
        if (!said.Any(s => s.Report.Status == PaymentStatus.Reissued))
        {
            return [];
        }

        var free = lines.Values.Where(l => l.Status == PaymentStatus.Rejected).SelectMany(l => l.Items).ToList();
        var settled = free.ConvertAll(i => (Guid?)i.SettlementLineId);
        var standing = await db.Set<PaymentBatchItem>().Where(i => settled.Contains(i.StandingId)).Select(i => i.SettlementLineId).ToListAsync();
        return [.. free.Where(i => standing.Contains(i.SettlementLineId)).Select(i => i.LineId)];
    }

    private static int Number(string text) => int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : -1;
}
