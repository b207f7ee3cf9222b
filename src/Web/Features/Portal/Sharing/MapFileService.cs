using System.Text;
using System.Xml;
using Microsoft.EntityFrameworkCore;
using Misthos.Domain.Administration;
using Misthos.Domain.Assemblies;
using Misthos.Domain.Proposals;
using Misthos.Domain.Sittings;
using Misthos.Web.Data;
using Misthos.Web.Infrastructure.Http;

namespace Misthos.Web.Features.Portal.Sharing;

/// <summary>The map of the site for search engines (sitemaps.org).</summary>
public sealed class MapFileService(AppDbContext db, Tenant tenant, SiteAddress site)
{
    private const string Space = "http://www.sitemaps.org/schemas/sitemap/0.9";
    private const int Most = 20_000;

    /// <summary>The maps of all authorities.</summary>
    public async Task<byte[]> IndexAsync() =>
        Write("sitemapindex", "sitemap", (await db.Set<Authority>().OrderBy(a => a.Slug).Select(a => a.Slug).ToListAsync()).Select(slug => site.Of($"/{slug}/plan-du-site.xml")));

    /// <summary>The public pages of this authority: those that stand alone, proposals, sittings, assemblies.</summary>
    public async Task<byte[]> OfCityAsync()
    {
        var home = $"/{tenant.Authority.Slug}";
        var pages = PublicPages.Paths.Select(path => path.Length == 0 ? home : $"{home}/{path}").ToList();
        pages.AddRange((await db.Set<CitizensAssembly>().OrderBy(a => a.Slug).Select(a => a.Slug).ToListAsync()).Select(slug => $"{home}/assemblees/{slug}"));
        pages.AddRange((await db.Set<Proposal>().Where(p => p.AdoptedOn != null).OrderByDescending(p => p.Number).Take(Most)
            .Select(p => p.Number).ToListAsync()).Select(number => $"{home}/propositions/{number}"));
        var open = db.Set<Edition>().Where(e => e.Status != EditionStatus.Draft).Select(e => e.Id);
        pages.AddRange((await db.Set<Sitting>().Where(s => open.Contains(s.EditionId)).OrderByDescending(s => s.Day).Take(Most).Select(s => s.Id).ToListAsync()).Select(id => $"{home}/seances/{id}"));
        return Write("urlset", "url", pages.Select(site.Of));
    }

    private static byte[] Write(string root, string each, IEnumerable<string> addresses)
    {
        using var stream = new MemoryStream();
        using (var xml = XmlWriter.Create(stream, new XmlWriterSettings { Encoding = new UTF8Encoding(false), Indent = true }))
        {
            xml.WriteStartElement(root, Space);
            foreach (var address in addresses)
            {
                xml.WriteStartElement(each, Space);
                xml.WriteElementString("loc", Space, address);
                xml.WriteEndElement();
            }

            xml.WriteEndElement();
        }

        return stream.ToArray();
    }
}
