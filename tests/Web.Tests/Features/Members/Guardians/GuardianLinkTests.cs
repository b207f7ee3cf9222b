using System.Net;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Misthos.Domain.Administration;
using Misthos.Domain.Members;
using Misthos.Domain.Recruitment;
using Misthos.Web.Data;
using Misthos.Web.Infrastructure.Http;
using Misthos.Web.Infrastructure.Mail;
using Misthos.Web.Tests.Infrastructure;

namespace Misthos.Web.Tests.Features.Members.Guardians;

/// <summary>A minor of the demonstration, their guardian's link by mail, the answer, and what organisers see.</summary>
public sealed class GuardianLinkTests(WebApp app)
{
    [Fact]
    public async Task A_guardian_authorises_by_the_link_of_the_mail_and_the_link_can_be_revoked()
    {
        var organiser = await app.SignedInAs("marseille", Role.Organiser);
        var page = await MinorAsync("marseille");
        using (var set = await organiser.PostFormAsync(page, "guardian", ("Guardian.Email", "parent@exemple.fr")))
        {
            Assert.Equal(HttpStatusCode.Found, set.StatusCode);
        }

        using (var sent = await organiser.PostFormAsync(page, "send"))
        {
            Assert.EndsWith("?envoye=1", sent.Headers.Location!.ToString(), StringComparison.Ordinal);
        }

        var link = await LinkAsync();
        var guardian = app.Anonymous();
        using (var refused = await guardian.PostFormAsync(link, "authorise", ("Input.Name", "Dominique Essai")))
        {
            Assert.NotNull((await refused.ReadPageAsync()).QuerySelector("#Input-Agrees-error"));
        }

        using (var given = await guardian.PostFormAsync(link, "authorise", ("Input.Name", "Dominique Essai"), ("Input.Agrees", "true")))
        {
            Assert.Equal(HttpStatusCode.Found, given.StatusCode);
        }

        var after = await organiser.GetPageAsync(page);
        Assert.Contains("Autorisation donnée en ligne", after.QuerySelector(".alert-good")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("Dominique Essai", after.QuerySelector(".steps")!.TextContent, StringComparison.Ordinal);
        using (var back = await guardian.PostFormAsync(link, "refuse"))
        {
            Assert.Equal(HttpStatusCode.Found, back.StatusCode);
        }

        using (var revoked = await organiser.PostFormAsync(page, "revoke"))
        {
            Assert.Equal(HttpStatusCode.Found, revoked.StatusCode);
        }

        Assert.NotNull((await guardian.GetPageAsync(link)).QuerySelector(".alert-warn"));
    }

    private async Task<string> MinorAsync(string city)
    {
        await using var scope = app.Services.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<Tenant>().Set((await app.Services.GetRequiredService<AuthorityDirectory>().FindAsync(city))!);
        var minor = await scope.ServiceProvider.GetRequiredService<AppDbContext>().Set<MinorAuthorisation>().FirstAsync(a => a.State == GuardianAuthorisation.Withdrawn);
        return $"/{city}/gestion/membres/{minor.PersonId}/autorisation";
    }

    private async Task<string> LinkAsync()
    {
        await using var scope = app.Services.CreateAsyncScope();
        var mail = await scope.ServiceProvider.GetRequiredService<AppDbContext>().Set<MailMessage>().IgnoreQueryFilters().Where(m => m.DedupKey.StartsWith("guardian:")).OrderByDescending(m => m.QueuedAt).FirstAsync();
        var sent = Path.Combine(app.Folder, "mail");
        var folder = (System.IO.Directory.Exists(sent) ? System.IO.Directory.GetFiles(sent, "*.eml") : []).Select(File.ReadAllText).Append(mail.Text).Select(t => t.Replace("=\r\n", "", StringComparison.Ordinal).Replace("=3D", "=", StringComparison.Ordinal));
        var at = folder.First(text => text.Contains("/autorisation/", StringComparison.Ordinal));
        var start = at.IndexOf("/marseille/autorisation/", StringComparison.Ordinal);
        return at[start..(start + "/marseille/autorisation/".Length + 64)];
    }
}
