using System.Security.Cryptography;
using System.Text;
using System.Xml;
using Microsoft.Extensions.Localization;
using Microsoft.Net.Http.Headers;
using Misthos.Domain.Portal;
using Misthos.Web.Data;
using Misthos.Web.Infrastructure.Http;

namespace Misthos.Web.Features.Portal.News;

/// <summary>News as an Atom feed (RFC 4287).</summary>
internal static class CityNewsEndpoints
{
    private const string Atom = "http://www.w3.org/2005/Atom";
    private const int Most = 50;

    public static void MapCityNews(this IEndpointRouteBuilder routes) => routes.MapGet("/{city}/actualites.atom", FeedAsync);

    private static async Task<IResult> FeedAsync([AsParameters] CityFeedRequest request, HttpContext context)
    {
        var content = Write(await request.Queries.PublicAsync(Most), request);
        context.Response.Headers.CacheControl = "public, max-age=300";
        return Results.Bytes(content, "application/atom+xml; charset=utf-8", entityTag: new EntityTagHeaderValue($"\"{Convert.ToHexStringLower(SHA256.HashData(content)[..12])}\""));
    }

    private static byte[] Write(List<NewsItem> items, CityFeedRequest request)
    {
        using var stream = new MemoryStream();
        using (var xml = XmlWriter.Create(stream, new XmlWriterSettings { Encoding = new UTF8Encoding(false), Indent = true }))
        {
            xml.WriteStartElement("feed", Atom);
            xml.WriteAttributeString("xml", "lang", null, "fr");
            xml.WriteElementString("id", Atom, $"urn:uuid:{request.Tenant.Id}");
            xml.WriteElementString("title", Atom, request.Texts["News.Feed.Title", request.Tenant.Authority.Name]);
            xml.WriteElementString("updated", Atom, Instant(items.Select(Updated).DefaultIfEmpty(DateTimeOffset.UnixEpoch).Max()));
            Link(xml, "self", request.Page("actualites.atom"));
            Link(xml, "alternate", request.Page("actualites"));
            xml.WriteStartElement("author", Atom);
            xml.WriteElementString("name", Atom, request.Tenant.Authority.Name);
            xml.WriteEndElement();
            items.ForEach(item => Entry(xml, item, request));
            xml.WriteEndElement();
        }

        return stream.ToArray();
    }

    private static void Entry(XmlWriter xml, NewsItem item, CityFeedRequest request)
    {
        xml.WriteStartElement("entry", Atom);
        xml.WriteElementString("id", Atom, $"urn:uuid:{item.Id}");
        xml.WriteElementString("title", Atom, item.Title);
        xml.WriteElementString("published", Atom, Instant(item.PublishedAt!.Value));
        xml.WriteElementString("updated", Atom, Instant(Updated(item)));
        xml.WriteElementString("summary", Atom, item.Words);
        Link(xml, "alternate", request.Page($"actualites#n-{item.Id:N}"));
        if (item.Link is { } link)
        {
            Link(xml, "related", link.StartsWith('/') ? request.Site.Of(link) : link);
        }

        xml.WriteEndElement();
    }

    private static void Link(XmlWriter xml, string relation, string address)
    {
        xml.WriteStartElement("link", Atom);
        xml.WriteAttributeString("rel", relation);
        xml.WriteAttributeString("href", address);
        xml.WriteEndElement();
    }

    private static DateTimeOffset Updated(NewsItem item) => item.ChangedAt ?? item.PublishedAt!.Value;

    private static string Instant(DateTimeOffset at) => XmlConvert.ToString(at.UtcDateTime, XmlDateTimeSerializationMode.Utc);
}

/// <summary>What a feed is written from.</summary>
internal sealed record CityFeedRequest(CityNewsQueries Queries, Tenant Tenant, SiteAddress Site, IStringLocalizer<CityNewsTexts> Texts)
{
    /// <summary>Address of a page of the city.</summary>
    public string Page(string path) => Site.Of($"/{Tenant.Authority.Slug}/{path}");
}
