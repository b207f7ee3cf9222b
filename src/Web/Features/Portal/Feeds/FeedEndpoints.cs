using System.Security.Cryptography;
using System.Text;
using System.Xml;
using Microsoft.Extensions.Localization;
using Microsoft.Net.Http.Headers;
using Misthos.Domain.Registers;
using Misthos.Web.Data;
using Misthos.Web.Design;
using Misthos.Web.Features.Registers;
using Misthos.Web.Infrastructure.Http;

namespace Misthos.Web.Features.Portal.Feeds;

/// <summary>
/// What happened, as an Atom feed (RFC 4287). Every entry carries the last fingerprint of the public register, as a category of the register's
/// address: readers keep entries, and so keep what nobody here can rewrite.
/// </summary>
internal static class FeedEndpoints
{
    private const string Atom = "http://www.w3.org/2005/Atom";

    public static void MapFeed(this IEndpointRouteBuilder routes) => routes.MapGet("/{city}/actualites.atom", FeedAsync);

    private static async Task<IResult> FeedAsync([AsParameters] FeedRequest request, HttpContext context)
    {
        // One feed for everyone: it says that it is in French, whatever the browser asks.
        using var speaking = Speaking.In("fr");
        var content = Write(await request.Queries.LatestAsync(), await request.Register.LastAsync(), request);
        context.Response.Headers.CacheControl = "public, max-age=300";
        return Results.Bytes(content, "application/atom+xml; charset=utf-8", entityTag: new EntityTagHeaderValue($"\"{Convert.ToHexStringLower(SHA256.HashData(content)[..12])}\""));
    }

    private static byte[] Write(List<FeedEntry> entries, PublicAct? last, FeedRequest request)
    {
        using var stream = new MemoryStream();
        using (var xml = XmlWriter.Create(stream, new XmlWriterSettings { Encoding = new UTF8Encoding(false), Indent = true }))
        {
            xml.WriteStartElement("feed", Atom);
            xml.WriteAttributeString("xml", "lang", null, "fr");
            xml.WriteElementString("id", Atom, $"urn:uuid:{request.Tenant.Id}");
            xml.WriteElementString("title", Atom, request.Texts["Title", request.Tenant.Authority.Name]);
            if (last is not null)
            {
                xml.WriteElementString("subtitle", Atom, request.Texts["Register", last.Number, last.Hash]);
            }

            xml.WriteElementString("updated", Atom, Instant(entries.Select(e => e.Updated).DefaultIfEmpty(DateTimeOffset.UnixEpoch).Max()));
            Link(xml, "self", request.Page("actualites.atom"));
            Link(xml, "alternate", request.Page("actualites"));
            xml.WriteStartElement("author", Atom);
            xml.WriteElementString("name", Atom, request.Tenant.Authority.Name);
            xml.WriteEndElement();
            entries.ForEach(entry => Entry(xml, entry, last, request));
            xml.WriteEndElement();
        }

        return stream.ToArray();
    }

    private static void Entry(XmlWriter xml, FeedEntry entry, PublicAct? last, FeedRequest request)
    {
        xml.WriteStartElement("entry", Atom);
        xml.WriteElementString("id", Atom, $"urn:uuid:{entry.Id}");
        xml.WriteElementString("title", Atom, entry.Title);
        xml.WriteElementString("published", Atom, Instant(entry.At));
        xml.WriteElementString("updated", Atom, Instant(entry.Updated));
        xml.WriteElementString("summary", Atom, entry.Words);
        Link(xml, "alternate", request.Page(entry.Path));
        if (entry.Related is { } link)
        {
            Link(xml, "related", link.StartsWith('/') ? request.Site.Of(link) : link);
        }

        if (last is not null)
        {
            xml.WriteStartElement("category", Atom);
            xml.WriteAttributeString("scheme", request.Page("registre"));
            xml.WriteAttributeString("term", last.Hash);
            xml.WriteAttributeString("label", request.Texts["Register.Short", last.Number]);
            xml.WriteEndElement();
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

    private static string Instant(DateTimeOffset at) => XmlConvert.ToString(at.UtcDateTime, XmlDateTimeSerializationMode.Utc);
}

/// <summary>What a feed is written from.</summary>
internal sealed record FeedRequest(FeedQueries Queries, RegisterQueries Register, Tenant Tenant, SiteAddress Site, IStringLocalizer<FeedTexts> Texts)
{
    /// <summary>Address of a page of the city.</summary>
    public string Page(string path) => Site.Of($"/{Tenant.Authority.Slug}/{path}");
}
