using System.IO.Compression;
using System.Text;
using Misthos.Domain.Recruitment;
using Misthos.Sortition;

namespace Misthos.Web.Features.Recruitment;

/// <summary>Keeps what the first act published, so that the second solves nothing again.</summary>
internal static class LotteryKeeping
{
    /// <summary>Equal to six digits: chances computed in floating point that differ less are the same.</summary>
    private const int Digits = 6;

    public static DrawTrace TraceOf(PreparedDraw prepared) =>
        new(prepared.Proof.Engine, prepared.Proof.Hashes.Pool, prepared.Proof.Hashes.Quotas, prepared.Proof.ToJson());

    public static DrawCommitment CommitmentOf(PanelDraw draw, PreparedDraw prepared, IReadOnlyList<string> features) =>
        new(draw, prepared.Proof.ToJson(), prepared.PublicLottery.Count == 0 ? [] : Pack(prepared.PublicLottery), FiguresOf(prepared, features));

    /// <summary>The prepared draw as it was when published.</summary>
    /// <exception cref="ArgumentException">The pool is no longer what was committed to.</exception>
    public static PreparedDraw Restore(DrawRequest request, DrawCommitment commitment) =>
        PreparedDraw.Restore(request, Proof.Parse(commitment.Proof), Read(commitment));

    /// <summary>The lottery committed to; empty for the simple draw.</summary>
    public static IReadOnlyList<LotteryEntry> Read(DrawCommitment commitment)
    {
        if (commitment.Lottery.Length == 0)
        {
            return [];
        }

        using var lottery = new MemoryStream();
        using (var packed = Open(commitment.Lottery))
        {
            packed.CopyTo(lottery);
        }

        lottery.Position = 0;
        return LotteryFile.Read(lottery).Value;
    }

    /// <summary>The bytes of <c>lottery.csv</c>.</summary>
    public static Stream Open(byte[] lottery) => new GZipStream(new MemoryStream(lottery), CompressionMode.Decompress);

    /// <summary>In how many panels a ticket is.</summary>
    public static int CountOf(byte[] lottery, string ticket)
    {
        using var reader = new StreamReader(Open(lottery));
        var (end, count) = ("," + ticket, 0);
        while (reader.ReadLine() is { } line)
        {
            count += line.EndsWith(end, StringComparison.Ordinal) ? 1 : 0;
        }

        return count;
    }

    /// <summary>Records what was drawn.</summary>
    public static void Record(PanelDraw draw, RecruitmentPool pool, DrawResult result, Guid by, DateTimeOffset at)
    {
        draw.Draw(result.RandomText, result.Proof.ToJson(), by, at);
        var byId = pool.Volunteers.ToDictionary(v => v.ExternalId, v => v.Id, StringComparer.Ordinal);
        foreach (var (drawn, isReserve) in result.Panel.Select(p => (p, false)).Concat(result.Reserve.Select(p => (p, true))))
        {
            draw.AddSeat(byId[drawn.Id], drawn.Rank, isReserve);
        }
    }

    private static byte[] Pack(IReadOnlyList<LotteryEntry> lottery)
    {
        using var packed = new MemoryStream();
        using (var zip = new GZipStream(packed, CompressionLevel.Optimal))
        {
            zip.Write(Encoding.UTF8.GetBytes(LotteryFile.Write(lottery)));
        }

        return packed.ToArray();
    }

    private static LotteryFigures? FiguresOf(PreparedDraw prepared, IReadOnlyList<string> features)
    {
        if (prepared is not { Lottery: { } lottery, Uniform: { } uniform })
        {
            return null;
        }

        var never = lottery.NeverSelectable.ToHashSet(StringComparer.Ordinal);
        var possible = lottery.Chances.Where(c => !never.Contains(c.Key)).Select(c => c.Value).ToList();
        return new(uniform.Panels.Count, lottery.Chances.Count, possible.Min(), possible.Max())
        {
            Rounding = uniform.MaxDeviation,
            IsProven = lottery.Certificate.IsCertified,
            Gap = lottery.Certificate.Gap,
            Levels = lottery.Certificate.Levels.Count,
            Cuts = lottery.Certificate.Cuts,
            NeverSelectable = never.Count,
            Features = features,
            Classes = [.. Classes(lottery)],
            Counts = [.. uniform.Seats.Values.GroupBy(panels => panels).OrderBy(g => g.Key).Select(g => new ChanceCount(g.Key, g.Count()))],
        };
    }

    private static IEnumerable<ChanceClass> Classes(Lottery lottery) => lottery.Types
        .GroupBy(t => (Values: string.Join('\0', t.Values), Chance: Math.Round(t.Chance, Digits)))
        .Select(g => new ChanceClass(g.First().Values, g.Sum(t => t.Ids.Count), g.Key.Chance))
        .OrderBy(c => c.Chance).ThenBy(c => string.Join('\0', c.Values), StringComparer.Ordinal);
}
