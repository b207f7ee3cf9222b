using System.Text.RegularExpressions;
using Microsoft.EntityFrameworkCore;
using Misthos.Domain.Commitments;
using Misthos.Domain.Proposals;
using Misthos.Web.Data;

namespace Misthos.Web.Features.Proposals.Imports;

/// <summary>A proposal that was taken over.</summary>
public sealed record ResultProposal(Guid Id, int Number, string Title)
{
    /// <summary>Whether its answer makes commitments.</summary>
    public bool Commits { get; init; }
}

/// <summary>A commitment that a result became.</summary>
internal sealed record ResultCommitment(Guid Id, Guid ProposalId, bool IsStopped);

/// <summary>What a plan of results is made on: proposals taken over with their answers, results taken over before.</summary>
internal sealed partial class ResultGround(IReadOnlyList<(string OldId, string Url, ResultProposal Proposal)> proposals, Dictionary<string, Guid> known, Dictionary<Guid, ResultCommitment> commitments)
{
    private readonly ILookup<string, ResultProposal> _byUrl = proposals.Where(p => p.Url.Length > 0).ToLookup(p => Whole(p.Url), p => p.Proposal, StringComparer.OrdinalIgnoreCase);
    private readonly ILookup<string, (string Url, ResultProposal Proposal)> _byNumber = proposals.ToLookup(p => p.OldId, p => (p.Url, p.Proposal), StringComparer.Ordinal);

    /// <summary>What results became here, by their identifier there.</summary>
    public Dictionary<string, Guid> Known => known;

    public static async Task<ResultGround> ReadAsync(AppDbContext db)
    {
        var origins = db.Set<ImportedOrigin>();
        var rows = await (from o in origins.Where(o => o.Kind == ImportKind.DecidimProposals)
                          join p in db.Set<Proposal>() on o.OurId equals p.Id
                          select new { o.OldId, o.Url, p.Id, p.Number, p.Title, Kind = p.Responses.OrderByDescending(r => r.Order).Select(r => (ResponseKind?)r.Kind).FirstOrDefault() }).ToListAsync();
        var known = await origins.Where(o => o.Kind == ImportKind.DecidimResults).ToDictionaryAsync(o => o.OldId, o => o.OurId, StringComparer.Ordinal);
        var commitments = await db.Set<Commitment>().Where(c => origins.Any(o => o.Kind == ImportKind.DecidimResults && o.OurId == c.Id)).Select(c => new ResultCommitment(c.Id, c.ProposalId, c.StoppedOn != null)).ToDictionaryAsync(c => c.Id);
        return new([.. rows.Select(r => (r.OldId, r.Url, new ResultProposal(r.Id, r.Number, r.Title) { Commits = r.Kind?.Commits == true }))], known, commitments);
    }

    /// <summary>The commitment a result became; null when it is not here or became a step.</summary>
    public ResultCommitment? CommitmentOf(string oldId) => known.TryGetValue(oldId, out var id) ? commitments.GetValueOrDefault(id) : null;

    /// <summary>
    /// The proposal of an address: the same address, else the whole number after <c>/proposals/</c>, where the proposal has no address or one of the
    /// same site. Null when there is none.
    /// </summary>
    public ResultProposal? Find(string address) =>
        _byUrl[Whole(address)].FirstOrDefault() ?? (Number().Match(address) is { Success: true } match
            ? _byNumber[match.Groups["number"].Value].Where(p => p.Url.Length == 0 || Host(p.Url) == Host(address)).Select(p => p.Proposal).FirstOrDefault() : null);

    private static string Whole(string address) => address.Split('?', '#')[0].TrimEnd('/');

    private static string Host(string address) => Uri.TryCreate(address, UriKind.Absolute, out var uri) ? uri.Host : "";

    [GeneratedRegex(@"/proposals/(?<number>\d+)(?=$|[/?#])", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Number();
}
