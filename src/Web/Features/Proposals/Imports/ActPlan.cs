using System.Globalization;
using System.Text.RegularExpressions;
using Microsoft.EntityFrameworkCore;
using Misthos.Domain.Assemblies;
using Misthos.Domain.Proposals;
using Misthos.Web.Data;

namespace Misthos.Web.Features.Proposals.Imports;

/// <summary>What a line of a file of acts would do.</summary>
public enum ActEffect
{
    /// <summary>The act is linked to proposals it was not linked to.</summary>
    Links,

    /// <summary>Its fields change.</summary>
    Corrects,

    /// <summary>Everything is there already.</summary>
    Nothing,

    /// <summary>It names no proposal: it is left out.</summary>
    NamesNone,
}

/// <summary>A proposal an act can decide on.</summary>
public sealed record ActProposal(Guid Id, int Number, string Title, string Path);

/// <summary>A line, and what it would do.</summary>
public sealed record PlannedAct(int Line, DeliberationContent Content, ActEffect Effect, IReadOnlyList<ActProposal> Proposals) : ImportItem<ActEffect>(Line, Effect)
{
    /// <summary>The act that is there already; null when it is new.</summary>
    internal Deliberation? Known { get; init; }

    /// <summary>Proposals it is not linked to yet.</summary>
    internal IReadOnlyList<ActProposal> New { get; init; } = [];

    /// <summary>Whether it changes the fields of an act that is there.</summary>
    internal bool Changes => Known is { } known && !known.Says(Content);
}

/// <summary>What a file of acts would do, line by line; nothing is done while there are faults.</summary>
internal sealed partial class ActPlan(ImportTable table, ActGround ground)
{
    public IReadOnlyList<LineFault> Faults => [.. table.Faults.OrderBy(f => f.Line)];

    public bool IsLatin => table.IsLatin;

    public List<PlannedAct> Acts { get; } = [];

    public static async Task<ActPlan> MakeAsync(AppDbContext db, byte[] content)
    {
        var plan = new ActPlan(ImportTable.Read(content, ActReader.Required), await ActGround.ReadAsync(db));
        plan.Make();
        return plan;
    }

    private void Make()
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var line in table.Faults.Exists(f => f.Code == "file.missing") ? [] : table.Lines)
        {
            if (ActReader.Read(table, line, ground.Acts.GetValueOrDefault(table[line, "DELIB_ID"])?.ToContent()) is not { } content)
            {
                continue;
            }

            if (!seen.Add(content.Number))
            {
                table.Fault(line, "DELIB_ID", "act.twice");
                continue;
            }

            Acts.Add(Plan(line, content));
        }
    }

    private PlannedAct Plan(TableLine line, DeliberationContent content)
    {
        var known = ground.Acts.GetValueOrDefault(content.Number);
        var named = Named(line, content.Subject);
        var linked = known is null ? [] : ground.Links[known.Id].ToHashSet();
        var added = named.Where(p => !linked.Contains(p.Id)).ToList();
        var all = ground.Proposals.Where(p => linked.Contains(p.Id)).Concat(added).ToList();
        var effect = all.Count == 0 && known is null ? ActEffect.NamesNone : added.Count > 0 ? ActEffect.Links : known!.Says(content) ? ActEffect.Nothing : ActEffect.Corrects;
        return new(line.Number, content, effect, all) { Known = known, New = added };
    }

    // Our column when it is filled ("-": none); else "proposition n° 12" or "propositions n° 12 et 14" in the subject.
    private List<ActProposal> Named(TableLine line, string subject)
    {
        var typed = table[line, ActReader.Proposals];
        if (typed is ActReader.NoProposal)
        {
            return [];
        }

        if (typed.Length == 0)
        {
            return [.. Cited().Matches(subject).SelectMany(match => Digits().Matches(match.Value)).Select(number => ground.Find(number.Value)).OfType<ActProposal>().DistinctBy(p => p.Id)];
        }

        var found = new List<ActProposal>();
        foreach (var name in typed.Split([',', ';', '|'], StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
        {
            if (ground.Find(name) is { } proposal)
            {
                found.Add(proposal);
            }
            else
            {
                table.Fault(line, ActReader.Proposals, ground.IsSeveral(name) ? "act.several" : "act.no-proposal");
            }
        }

        return [.. found.DistinctBy(p => p.Id)];
    }

    [GeneratedRegex(@"\bpropositions?\s+(?:citoyennes?\s+)?n\s?[°ºo]s?\s*\d+(?:\s*(?:,|et)\s*(?:n\s?[°ºo]\s*)?\d+)*", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Cited();

    [GeneratedRegex(@"\d+", RegexOptions.None, 1000)]
    private static partial Regex Digits();
}

/// <summary>What a plan is made on: proposals handed over, acts and their links.</summary>
internal sealed record ActGround(IReadOnlyList<ActProposal> Proposals, Dictionary<string, Deliberation> Acts, ILookup<Guid, Guid> Links)
{
    private readonly ILookup<string, ActProposal> _byName = Proposals.SelectMany(p => new[] { p.Number.ToString(CultureInfo.InvariantCulture), p.Path }.Select(name => (name, p))).ToLookup(x => x.name, x => x.p, StringComparer.OrdinalIgnoreCase);

    public static async Task<ActGround> ReadAsync(AppDbContext db)
    {
        var assemblies = await db.Set<CitizensAssembly>().AsNoTracking().ToDictionaryAsync(a => a.Id);
        var proposals = await db.Set<Proposal>().Where(p => p.AdoptedOn != null && p.HandedOverOn != null).OrderBy(p => p.Number).Select(p => new { p.Id, p.Number, p.Title, p.AssemblyId }).ToListAsync();
        var acts = await db.Set<Deliberation>().ToDictionaryAsync(d => d.Number, StringComparer.Ordinal);
        var links = (await db.Set<ProposalDeliberation>().Select(l => new { l.DeliberationId, l.ProposalId }).ToListAsync()).ToLookup(l => l.DeliberationId, l => l.ProposalId);
        return new([.. proposals.Select(p => new ActProposal(p.Id, p.Number, p.Title,
            ProposalRow.PathOf(p.Number, assemblies.Count > 1 ? assemblies[p.AssemblyId].Slug : null)))], acts, links);
    }

    /// <summary>The one proposal of this number, or of this path (<c>propositions/12</c>); null when there is none or several.</summary>
    public ActProposal? Find(string name) => _byName[name.TrimStart('0')].Take(2).ToList() is [var one] ? one : null;

    public bool IsSeveral(string name) => _byName[name.TrimStart('0')].Count() > 1;
}
