#pragma warning disable xUnit1051 // Nothing to cancel.
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Misthos.Domain.Proposals;
using Misthos.Domain.Registers;
using Misthos.Web.Data;
using Misthos.Web.Features.Proposals.Follow;
using Misthos.Web.Infrastructure.Http;
using Misthos.Web.Infrastructure.Mail;
using Misthos.Web.Tests.Infrastructure;

namespace Misthos.Web.Tests.Features.Proposals;

/// <summary>The weekly mail to those who follow a proposal.</summary>
public sealed class DigestTests
{
    [Fact]
    public async Task A_digest_carries_the_last_fingerprint_of_the_register_and_is_written_once()
    {
        using var fresh = new WebApp();
        await fresh.InitializeAsync();
        await using var scope = fresh.Services.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<Tenant>().Set((await fresh.Services.GetRequiredService<AuthorityDirectory>().FindAsync("marseille"))!);
        var db = scope.ServiceProvider.GetRequiredService<AppDbContext>();
        var follower = new ProposalFollower(await db.Set<Proposal>().FirstAsync(p => p.AdoptedOn != null && p.Responses.Any()), "suivi@exemple.fr", "fr", DateTimeOffset.UnixEpoch);
        follower.Confirm(DateTimeOffset.UnixEpoch);
        db.Add(follower);
        await db.SaveChangesAsync();
        var service = scope.ServiceProvider.GetRequiredService<FollowService>();
        Assert.Equal(1, await service.TellAsync());
        Assert.Equal(0, await service.TellAsync());
        var last = await db.Set<PublicAct>().OrderByDescending(a => a.Number).FirstAsync();
        var mail = await db.Set<MailMessage>().SingleAsync(m => m.To == "suivi@exemple.fr");
        Assert.All(new[] { mail.Html, mail.Text }, body => Assert.Contains(last.Hash, body, StringComparison.Ordinal));
    }
}
