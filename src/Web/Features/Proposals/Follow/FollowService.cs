using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;
using Misthos.Domain;
using Misthos.Domain.Proposals;
using Misthos.Domain.Registers;
using Misthos.Web.Data;
using Misthos.Web.Design;
using Misthos.Web.Features.Registers;
using Misthos.Web.Infrastructure.Http;
using Misthos.Web.Infrastructure.Mail;

namespace Misthos.Web.Features.Proposals.Follow;

/// <summary>What letters to followers need.</summary>
public sealed record FollowPost(Mailer Mailer, FollowLinkService Links, SiteAddress Site, IStringLocalizer<FollowTexts> Texts, RegisterQueries Register)
{
    /// <summary>The follower's own page.</summary>
    public string Url(string city, Guid followerId) => Site.Of($"/{city}/suivre/{Links.Seal(followerId)}");
}

/// <summary>Following a proposal by e-mail. Each method saves once; who stops is forgotten at once.</summary>
public sealed class FollowService(AppDbContext db, ChangeQueries changes, FollowPost post, Tenant tenant, TimeProvider clock)
{
    /// <summary>Somebody asks to follow; nothing is told of whether the address follows already.</summary>
    public async Task<IReadOnlyList<Refusal>> AskAsync(Proposal proposal, string? email)
    {
        if (!EmailAddress.TryParse(email, out var address))
        {
            return [new Refusal("follow.no-email")];
        }

        var follower = await db.Set<ProposalFollower>().SingleOrDefaultAsync(f => f.ProposalId == proposal.Id && f.Email == address.Value);
        if (follower is null)
        {
            follower = new ProposalFollower(proposal, address.Value, Speaking.Language, clock.GetUtcNow());
            db.Add(follower);
        }
        else if (!follower.AskAgain(clock.GetUtcNow()))
        {
            return [];
        }

        var subject = post.Texts["Confirm.Subject", proposal.Number].Value;
        await post.Mailer.QueueAsync<ConfirmMail>(new MailEnvelope(address.Value, subject, $"follow:{follower.Id}:{follower.AskedAgainAt.Ticks}", IsConfidential: true),
            new Dictionary<string, object?> { ["Subject"] = subject, ["Title"] = proposal.Title, ["Url"] = post.Url(tenant.Authority.Slug, follower.Id) });
        await db.SaveOrRefuseAsync("Conflict");
        return [];
    }

    /// <summary>Whoever got the mail confirms.</summary>
    public async Task ConfirmAsync(Guid followerId)
    {
        if (await db.Set<ProposalFollower>().SingleOrDefaultAsync(f => f.Id == followerId) is { } follower)
        {
            follower.Confirm(clock.GetUtcNow());
            await db.SaveOrRefuseAsync("Conflict");
        }
    }

    /// <summary>They stop: their address is forgotten at once.</summary>
    public async Task StopAsync(Guid followerId)
    {
        db.RemoveRange(await db.Set<ProposalFollower>().Where(f => f.Id == followerId).ToListAsync());
        await db.SaveOrRefuseAsync("Conflict");
    }

    /// <summary>Writes the digests that are due: at most one a week for each address and proposal, each change once.</summary>
    /// <returns>How many were written.</returns>
    public async Task<int> TellAsync()
    {
        var now = clock.GetUtcNow();
        var weekAgo = now.AddDays(-ProposalFollower.DigestDays);
        var due = await db.Set<ProposalFollower>().Where(f => f.ConfirmedAt != null && (f.ToldAt == null || f.ToldAt <= weekAgo)).ToListAsync();
        var news = await changes.OfAsync([.. due.Select(f => f.ProposalId).Distinct()]);
        var last = due.Count == 0 ? null : await post.Register.LastAsync();
        var told = 0;
        foreach (var follower in due)
        {
            var own = news.FindAll(change => change.ProposalId == follower.ProposalId && change.At > follower.ToldUpTo && change.At <= now);
            if (own.Count > 0)
            {
                await TellAsync(follower, own, last);
                follower.Tell(now);
                told++;
            }
        }

        await db.SaveChangesAsync();
        return told;
    }

    private async Task TellAsync(ProposalFollower follower, List<ProposalNews> own, PublicAct? last)
    {
        using var speaking = Speaking.In(follower.Language);
        var (city, subject) = (tenant.Authority.Slug, post.Texts["Digest.Subject", own[0].Number].Value);
        var url = post.Url(city, follower.Id);
        var envelope = new MailEnvelope(follower.Email, subject, $"digest:{follower.Id}:{own[^1].At.Ticks}") { Unsubscribe = $"{url}/arret" };
        await post.Mailer.QueueAsync<DigestMail>(envelope, new Dictionary<string, object?> { ["Subject"] = subject, ["News"] = own, ["Page"] = post.Site.Of($"/{city}/{own[0].Path}"), ["Stop"] = url, ["Last"] = last });
    }
}
