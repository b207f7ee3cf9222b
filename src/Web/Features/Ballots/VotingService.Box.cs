using System.Security.Cryptography;
using System.Text;
using Microsoft.EntityFrameworkCore;
using Misthos.Domain.Ballots;

namespace Misthos.Web.Features.Ballots;

/// <content>Opening the box.</content>
public sealed partial class VotingService
{
    // The codes are read before the votes: whoever votes in between takes one away, saving fails, and closing is tried again. No vote is left behind.
    private async Task<List<BallotPaper>?> EmptyAsync(Ballot ballot)
    {
        using var secret = secrets.Box.Find(ballot.Id);
        var unused = await db.Set<BallotCode>().Where(c => c.BallotId == ballot.Id).ToListAsync();
        var slips = await db.Set<BallotSlip>().Where(s => s.BallotId == ballot.Id).ToArrayAsync();
        var opened = slips.Select(slip => (Slip: slip, Vote: secret?.Open(slip.Cipher))).ToArray();
        if (Array.Exists(opened, vote => vote.Vote is null))
        {
            return null;
        }

        RandomNumberGenerator.Shuffle(opened.AsSpan());
        var papers = opened.Select(vote => new BallotPaper(BallotCodes.Anyhow(), vote.Slip, VotePaper.Parse(Encoding.ASCII.GetString(vote.Vote!)))).ToList();
        db.AddRange(papers);
        db.RemoveRange(slips);
        db.RemoveRange(unused);
        return papers;
    }

    // Whoever pressed twice finds the secret made a moment ago.
    private byte[] LockOf(Guid id)
    {
        using var secret = secrets.Box.Find(id) ?? secrets.Box.Create(id);
        return secret.Lock;
    }
}
