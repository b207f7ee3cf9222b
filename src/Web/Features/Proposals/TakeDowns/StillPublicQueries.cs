using Microsoft.EntityFrameworkCore;
using Misthos.Domain.Assemblies;
using Misthos.Domain.Booklets;
using Misthos.Domain.Proposals;
using Misthos.Web.Data;

namespace Misthos.Web.Features.Proposals.TakeDowns;

/// <summary>
/// Where words still stand in public texts of the city, by the rule passages are removed by (<see cref="RemovedPassages.IsIn"/>): every text is
/// read in one question and compared here, since no database knows whole words.
/// </summary>
public sealed class StillPublicQueries(AppDbContext db)
{
    private static readonly StillKind[] Removed = [StillKind.Text, StillKind.Version, StillKind.Start, StillKind.Amendment];

    /// <summary>The places, in the order of <see cref="StillKind"/>.</summary>
    /// <param name="passages">The words.</param>
    /// <param name="leaving">The proposal they are about to be removed from: what loses them in the same act is left out; null when none is.</param>
    public async Task<List<StillPublic>> FindAsync(IReadOnlyList<string> passages, Guid? leaving)
    {
        var rows = (await StillPublicTexts.Of(db).ToListAsync()).FindAll(row => !(row.ProposalId == leaving && Removed.Contains((StillKind)row.Kind)) && Holds(row, passages));
        var proposals = await ProposalsAsync([.. rows.Select(r => r.ProposalId).Distinct()]);
        var booklets = rows.Exists(r => r.Kind == (int)StillKind.Frozen) ? await db.Set<Booklet>().AsNoTracking().ToDictionaryAsync(b => b.Id) : [];
        return [.. rows.Where(row => row.Kind >= (int)StillKind.News || proposals.ContainsKey(row.ProposalId)).OrderBy(r => r.Kind).ThenBy(r => r.Number).Select(row => Place(row, proposals.GetValueOrDefault(row.ProposalId), booklets))];
    }

    private static bool Holds(StillPublicRow row, IReadOnlyList<string> passages)
    {
        IEnumerable<string> texts = row.Kind == (int)StillKind.Frozen ? Own(BookletText.Read(row.Text)) : [row.Text];
        return texts.Any(text => passages.Any(passage => RemovedPassages.IsIn(text, passage)));
    }

    // Lines of the proposals themselves follow a removal as they are read; what is copied there of an answer or a commitment is named where it comes from.
    private static IEnumerable<string> Own(BookletText text) =>
        [text.Cover.Title, text.Cover.Subtitle, .. text.Chapters.SelectMany(c => c.Blocks.SelectMany(b => b.Rows.SelectMany(r => r).Prepend(b.Label).Prepend(b.Text)).Prepend(c.Title))];

    private static StillPublic Place(StillPublicRow row, OwnProposal? proposal, Dictionary<Guid, Booklet> booklets) => new((StillKind)row.Kind, row.Number)
    {
        Proposal = proposal?.Number,
        Desk = Desk(row, proposal),
        Page = (StillKind)row.Kind switch
        {
            StillKind.Register => "registre",
            StillKind.Frozen => $"{booklets[row.Id].Path}?version={row.Number}",
            StillKind.Version => $"{proposal!.Path}/versions#version-{row.Number}",
            StillKind.Decision => $"{proposal!.Path}/versions#amendement-{row.Number}",
            StillKind.Contribution => $"{proposal!.Path}/parcours",
            _ => proposal?.Path ?? "",
        },
    };

    private static string? Desk(StillPublicRow row, OwnProposal? proposal) => (StillKind)row.Kind switch
    {
        StillKind.Text when row.Number == proposal!.Latest || row.Number == proposal.Adopted => $"gestion/propositions/{row.ProposalId}/passages",
        StillKind.Text or StillKind.Amendment => $"gestion/propositions/{row.ProposalId}/mots",
        StillKind.Version or StillKind.Start => $"gestion/propositions/{row.ProposalId}/passages",
        StillKind.Answer => $"gestion/propositions/{row.ProposalId}/suites",
        StillKind.Minority => $"gestion/opinions-minoritaires/{row.Id}",
        StillKind.Opinion => $"gestion/avis/{row.Id}",
        StillKind.Commission => $"gestion/seances/{row.Id}/suivi",
        StillKind.News => $"gestion/actualites/{row.Id}",
        StillKind.Booklet => $"gestion/livrets/{row.Id}",
        _ => null,
    };

    private Task<Dictionary<Guid, OwnProposal>> ProposalsAsync(List<Guid> ids) => (
        from p in db.Set<Proposal>()
        join a in db.Set<CitizensAssembly>() on p.AssemblyId equals a.Id
        where ids.Contains(p.Id) && p.AdoptedOn != null
        select new { p.Id, p.Number, p.LatestVersion, p.AdoptedVersion, Assembly = db.Set<CitizensAssembly>().Count() > 1 ? a.Slug : null })
        .ToDictionaryAsync(p => p.Id, p => new OwnProposal(p.Number, p.LatestVersion, p.AdoptedVersion, ProposalRow.PathOf(p.Number, p.Assembly)));

    private sealed record OwnProposal(int Number, int Latest, int? Adopted, string Path);
}
