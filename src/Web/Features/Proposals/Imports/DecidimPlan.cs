using Microsoft.EntityFrameworkCore;
using Misthos.Domain.Proposals;
using Misthos.Web.Data;
using Misthos.Web.Design;

namespace Misthos.Web.Features.Proposals.Imports;

/// <summary>What a line of a file of Decidim would do.</summary>
public enum DecidimEffect
{
    /// <summary>It is taken over.</summary>
    Adds,

    /// <summary>It was taken over before.</summary>
    There,

    /// <summary>Its author took it back: it is left out.</summary>
    Withdrawn,

    /// <summary>It changes another proposal: it is left out.</summary>
    Amendment,
}

/// <summary>A line of a file of Decidim, and what it would do.</summary>
public sealed record DecidimItem(int Line, DecidimEffect Effect, ProposalWording Wording, OriginFacts Facts) : ImportItem<DecidimEffect>(Line, Effect)
{
    /// <summary>What it became here; null when it is not here.</summary>
    public Guid? OurId { get; init; }
}

/// <summary>What a file of proposals of Decidim would do, line by line; nothing is done while there are faults.</summary>
internal sealed class DecidimPlan(ImportTable table, Dictionary<string, Guid> known)
{
    /// <summary>Columns that are read.</summary>
    public static readonly string[] Columns = ["id", "title/fr", "body/fr", "state", "answer/fr", "answered_at", "url", "is_amend", "withdrawn"];

    private readonly DecidimReader _reader = new(table);

    public IReadOnlyList<LineFault> Faults => [.. table.Faults.OrderBy(f => f.Line)];

    public bool IsLatin => table.IsLatin;

    public List<DecidimItem> Items { get; } = [];

    public static async Task<DecidimPlan> MakeAsync(AppDbContext db, ImportedFile file)
    {
        var known = await db.Set<ImportedOrigin>().Where(o => o.Kind == file.Kind).Select(o => new { o.OldId, o.OurId }).ToDictionaryAsync(o => o.OldId, o => o.OurId, StringComparer.Ordinal);
        var plan = new DecidimPlan(ImportTable.Read(ImportFileService.Unpack(file), "id"), known);
        plan.Make();
        return plan;
    }

    private void Make()
    {
        foreach (var line in _reader.Lines("title", "body"))
        {
            var before = table.Faults.Count;
            var item = Read(line);
            if (table.Faults.Count == before)
            {
                Items.Add(item);
            }
        }
    }

    private DecidimItem Read(TableLine line)
    {
        var id = table[line, "id"];
        var ours = known.TryGetValue(id, out var there) ? there : (Guid?)null;
        var effect = ours is not null ? DecidimEffect.There : IsWithdrawn(line) ? DecidimEffect.Withdrawn : _reader.Says(line, "is_amend") ? DecidimEffect.Amendment : DecidimEffect.Adds;
        var wording = new ProposalWording(HtmlWords.Line(_reader.Words(line, "title")), _reader.Words(line, "body"));
        if (effect != DecidimEffect.Adds)
        {
            return new(line.Number, effect, wording, new(id, "")) { OurId = ours };
        }

        var facts = new OriginFacts(id, _reader.Address(line))
        {
            State = table[line, "state"] is "not_answered" ? "" : table[line, "state"],
            Answer = _reader.Words(line, "answer"),
            AnsweredOn = _reader.Moment(line, "answered_at") is { } at ? Format.DayOf(at) : null,
        };
        Check(line, wording, facts);
        return new(line.Number, effect, wording, facts);
    }

    private bool IsWithdrawn(TableLine line) => table[line, "state"] == "withdrawn" || _reader.Says(line, "withdrawn") || table[line, "withdrawn_at"].Length > 0;

    private void Check(TableLine line, ProposalWording wording, OriginFacts facts)
    {
        _reader.Bound(line, "title", wording.Title.Length, (1, DecidimReader.LongestTitle), "decidim.title-long");
        _reader.Bound(line, "body", wording.Text.Length, (1, Proposal.LongestText), "decidim.text-long");
        _reader.Bound(line, "answer", facts.Answer.Length, (0, Proposal.LongestText), "decidim.text-long");
    }
}
