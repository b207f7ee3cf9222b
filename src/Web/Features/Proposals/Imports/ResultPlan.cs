using Misthos.Domain.Proposals;
using Misthos.Web.Data;
using Misthos.Web.Features.Commitments;

namespace Misthos.Web.Features.Proposals.Imports;

/// <summary>What a line of a file of results would do.</summary>
public enum ResultEffect
{
    /// <summary>It becomes a commitment.</summary>
    Commitment,

    /// <summary>It becomes a step of the commitment above it.</summary>
    Step,

    /// <summary>It was taken over before.</summary>
    There,

    /// <summary>It cannot be placed yet: the same file takes it later.</summary>
    Waits,
}

/// <summary>Why a result waits.</summary>
public enum ResultWait
{
    /// <summary>None of its proposals was taken over.</summary>
    NoProposal,

    /// <summary>Its proposal has no answer that makes commitments.</summary>
    NoAnswer,

    /// <summary>It has no end.</summary>
    NoEnd,

    /// <summary>What it is under waits.</summary>
    Parent,

    /// <summary>The commitment it is under was stopped.</summary>
    Stopped,
}

/// <summary>A line of a file of results, and what it would do.</summary>
public sealed record ResultItem(int Line, ResultEffect Effect, FormerResult Result, OriginFacts Facts) : ImportItem<ResultEffect>(Line, Effect)
{
    /// <summary>Why it waits.</summary>
    public ResultWait? Why { get; init; }

    /// <summary>The proposal that takes it, or whose answer it waits for.</summary>
    public ResultProposal? Proposal { get; init; }

    /// <summary>How many of its proposals were taken over.</summary>
    public int Proposals { get; init; }

    /// <summary>Identifier there of the result it is under; empty when there is none.</summary>
    public string ParentId { get; init; } = "";
}

/// <summary>What a file of results of Decidim would do, line by line; nothing is done while there are faults.</summary>
internal sealed class ResultPlan(ImportTable table, ResultGround ground)
{
    /// <summary>Columns that are read.</summary>
    public static readonly string[] Columns = ["id", "parent/id", "title/fr", "description/fr", "start_date", "end_date", "status/name/fr", "progress", "url", "proposal_urls"];

    private readonly DecidimReader _decidim = new(table);
    private readonly ResultReader _reader = new(table);

    public IReadOnlyList<LineFault> Faults => [.. table.Faults.OrderBy(f => f.Line)];

    public bool IsLatin => table.IsLatin;

    public List<ResultItem> Items { get; } = [];

    public ResultGround Ground => ground;

    public static async Task<ResultPlan> MakeAsync(AppDbContext db, ImportedFile file)
    {
        var plan = new ResultPlan(ImportTable.Read(ImportFileService.Unpack(file), "id", "end_date", "proposal_urls"), await ResultGround.ReadAsync(db));
        plan.Make();
        return plan;
    }

    private void Make()
    {
        var rows = _decidim.Lines("title").Select(line => ground.Known.ContainsKey(table[line, "id"]) ? _reader.Known(line) : _reader.Read(line)).ToList();
        var byId = rows.DistinctBy(r => r.Id).ToDictionary(r => r.Id, StringComparer.Ordinal);
        foreach (var row in rows.Where(r => WhyNotUnder(r, byId) is not null))
        {
            table.Fault(row.Line, "parent/id", WhyNotUnder(row, byId)!);
        }

        if (table.Faults.Count > 0)
        {
            return;
        }

        var tops = rows.Where(r => r.ParentId.Length == 0).Select(Top).ToDictionary(i => i.Facts.OldId, StringComparer.Ordinal);
        Items.AddRange(rows.Select(row => row.ParentId.Length == 0 ? tops[row.Id] : Under(row, tops.GetValueOrDefault(row.ParentId))));
    }

    // A result is under one of this file or one taken over before, and nothing is under that one's children.
    private string? WhyNotUnder(ResultRow row, Dictionary<string, ResultRow> rows)
    {
        if (row.ParentId.Length == 0 || ground.CommitmentOf(row.ParentId) is not null)
        {
            return null;
        }

        if (!rows.TryGetValue(row.ParentId, out var parent) && !ground.Known.ContainsKey(row.ParentId))
        {
            return "decidim.parent";
        }

        var seen = new HashSet<string>(StringComparer.Ordinal) { row.Id };
        for (var above = parent; above is not null; above = rows.GetValueOrDefault(above.ParentId))
        {
            if (!seen.Add(above.Id))
            {
                return "decidim.cycle";
            }
        }

        return ground.Known.ContainsKey(row.ParentId) || parent!.ParentId.Length > 0 ? "decidim.deep" : null;
    }

    private ResultItem Top(ResultRow row)
    {
        if (ground.Known.ContainsKey(row.Id))
        {
            return new(row.Line.Number, ResultEffect.There, row.Result, row.Facts);
        }

        var found = row.Proposals.Select(ground.Find).OfType<ResultProposal>().DistinctBy(p => p.Id).ToList();
        var taker = found.Find(p => p.Commits);
        ResultWait? why = found.Count == 0 ? ResultWait.NoProposal : taker is null ? ResultWait.NoAnswer : row.EndsOn is null ? ResultWait.NoEnd : null;
        return new(row.Line.Number, why is null ? ResultEffect.Commitment : ResultEffect.Waits, row.Result, row.Facts) { Why = why, Proposal = taker ?? found.FirstOrDefault(), Proposals = found.Count };
    }

    private ResultItem Under(ResultRow row, ResultItem? top)
    {
        var above = ground.CommitmentOf(row.ParentId);
        ResultWait? why = above is null && top!.Effect == ResultEffect.Waits ? ResultWait.Parent : above?.IsStopped == true ? ResultWait.Stopped : row.EndsOn is null ? ResultWait.NoEnd : null;
        return new(row.Line.Number, why is null ? ResultEffect.Step : ResultEffect.Waits, row.Result, row.Facts) { Why = why, ParentId = row.ParentId };
    }
}
