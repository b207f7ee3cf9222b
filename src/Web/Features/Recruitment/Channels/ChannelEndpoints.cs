using System.Globalization;
using System.Text;
using Misthos.Domain.Recruitment;
using Misthos.Sortition;
using Misthos.Web.Infrastructure.Documents;
using Misthos.Web.Infrastructure.Http;
using Misthos.Web.Infrastructure.Security;

namespace Misthos.Web.Features.Recruitment.Channels;

/// <summary>The codes of a partner: leaflets to hand on, and a table.</summary>
internal static class ChannelEndpoints
{
    public static void MapChannels(this IEndpointRouteBuilder routes)
    {
        routes.MapGet("/{city}/gestion/partenaires/{partnerId:guid}/feuillets.pdf", LeafletsAsync).RequireAuthorization(Policies.Organise);
        routes.MapGet("/{city}/gestion/partenaires/{partnerId:guid}/codes.csv", CsvAsync).RequireAuthorization(Policies.Organise);
    }

    private static async Task<IResult> LeafletsAsync(
        string city, Guid partnerId, ChannelQueries queries, DocumentRenderer documents, SiteAddress site, CancellationToken cancellation) =>
        await queries.CodesAsync(partnerId) is { Codes.Count: > 0 } codes
            ? await documents.AnswerAsync<PartnerLeaflets>("feuillets.pdf",
                new Dictionary<string, object?> { ["Codes"] = codes, ["Address"] = Form(site, city) }, cancellation)
            : Results.NotFound();

    private static async Task<IResult> CsvAsync(string city, Guid partnerId, ChannelQueries queries, SiteAddress site) =>
        await queries.CodesAsync(partnerId) is { Codes.Count: > 0 } codes
            ? Results.File(
                Encoding.UTF8.GetBytes('\ufeff' + CsvText.Table(
                    ["numero", "code", "partenaire", "adresse"],
                    codes.Codes.Select(c => (string[])[c.Number.ToString(CultureInfo.InvariantCulture), ShortCode.Show(c.Code), codes.Partner, Form(site, city) + c.Code]))),
                "text/csv; charset=utf-8", "codes.csv")
            : Results.NotFound();

    private static string Form(SiteAddress site, string city) => site.Of($"/{city}/inscription?code=");
}
