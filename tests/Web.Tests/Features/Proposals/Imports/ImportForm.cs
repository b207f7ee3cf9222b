using System.Net;
using System.Text;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Misthos.Domain.Administration;
using Misthos.Domain.Proposals;
using Misthos.Web.Data;
using Misthos.Web.Tests.Infrastructure;

namespace Misthos.Web.Tests.Features.Proposals.Imports;

/// <summary>Sends a file as the form of its kind does.</summary>
internal static class ImportForm
{
    /// <summary>Sends a file, or none, with these choices in place of those of the form.</summary>
    public static async Task<HttpResponseMessage> PostFileAsync(this HttpClient client, string address, string? file, params (string Name, string Value)[] choices)
    {
        var page = await client.GetPageAsync(address);
        using var content = new MultipartFormDataContent();
        foreach (var (name, value) in Browsing.Fields(page.Forms.First(f => f.QuerySelector("input[name='_handler'][value='send']") is not null)))
        {
            content.Add(new StringContent(choices.FirstOrDefault(c => c.Name == name).Value ?? value), name);
        }

        if (file is not null)
        {
            content.Add(new ByteArrayContent([.. Encoding.UTF8.GetPreamble(), .. Encoding.UTF8.GetBytes(file)]), "Input.File", "fichier.csv");
        }

        return await client.PostAsync(address, content, TestContext.Current.CancellationToken);
    }

    /// <summary>Sends a file that must be kept; the address of its preview.</summary>
    public static async Task<string> SendFileAsync(this HttpClient client, string address, string file, params (string Name, string Value)[] choices)
    {
        using var sent = await client.PostFileAsync(address, file, choices);
        Assert.Equal(HttpStatusCode.Redirect, sent.StatusCode);
        return sent.Headers.Location!.ToString();
    }

    /// <summary>The last choice of a list.</summary>
    public static async Task<(string Name, string Value)> LastAsync(this HttpClient client, string address, string name) =>
        (name, (await client.GetPageAsync(address)).QuerySelector($"select[name='{name}'] option:last-child")!.GetAttribute("value")!);

    /// <summary>The number of an accepted proposal of Marseille, as if it had come from Decidim under this identifier.</summary>
    public static async Task<int> KnowProposalAsync(this WebApp app, string oldId)
    {
        await using var scope = await app.InAsync("marseille");
        var db = scope.ServiceProvider.GetRequiredService<AppDbContext>();
        var proposals = await db.Set<Proposal>().Include(p => p.Responses).Where(p => p.AdoptedOn != null).OrderBy(p => p.Id).ToListAsync(TestContext.Current.CancellationToken);
        var known = await db.Set<ImportedOrigin>().Where(o => o.Kind == ImportKind.DecidimProposals).ToDictionaryAsync(o => o.OurId, o => o.OldId, TestContext.Current.CancellationToken);
        if (proposals.Find(p => known.GetValueOrDefault(p.Id) == oldId) is { } there)
        {
            return there.Number;
        }

        var proposal = proposals.First(p => p.CurrentResponse?.Kind.Commits == true && !known.ContainsKey(p.Id) && proposals.Count(other => other.Number == p.Number) == 1);
        var file = new ImportedFile(db.AuthorityId, ImportKind.DecidimProposals, ("p.csv", []), Guid.CreateVersion7(), DateTimeOffset.UnixEpoch);
        db.Add(new ImportedOrigin(file, proposal.Id, new(oldId, $"https://d.exemple/proposals/{oldId}"), DateTimeOffset.UnixEpoch));
        await db.SaveChangesAsync(TestContext.Current.CancellationToken);
        return proposal.Number;
    }

    /// <summary>Services as a request of this city gets them.</summary>
    public static async Task<AsyncServiceScope> InAsync(this WebApp app, string city)
    {
        var scope = app.Services.CreateAsyncScope();
        var authority = await scope.ServiceProvider.GetRequiredService<AppDbContext>().Set<Authority>().AsNoTracking().SingleAsync(a => a.Slug == city, TestContext.Current.CancellationToken);
        scope.ServiceProvider.GetRequiredService<Tenant>().Set(AuthorityInfo.Of(authority));
        return scope;
    }
}
