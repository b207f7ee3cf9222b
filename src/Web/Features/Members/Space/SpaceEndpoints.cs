using System.Text.Json;
using Misthos.Web.Features.Sittings;
using Misthos.Web.Infrastructure.Documents;
using Misthos.Web.Infrastructure.Export;
using Misthos.Web.Infrastructure.Security;

namespace Misthos.Web.Features.Members.Space;

/// <summary>A member's own data as a page to keep and as JSON.</summary>
internal static class SpaceEndpoints
{
    public static void MapSpace(this IEndpointRouteBuilder routes)
    {
        routes.MapGet("/{city}/moi/donnees.json", JsonAsync).RequireAuthorization(Policies.Member);
        routes.MapGet("/{city}/moi/donnees.html", HtmlAsync).RequireAuthorization(Policies.Member);
    }

    private static async Task<IResult> JsonAsync([AsParameters] MyDataRequest request)
    {
        var sections = await SectionsAsync(request);
        var json = sections.ToDictionary(s => JsonNamingPolicy.CamelCase.ConvertName(s.Type), s => s.Rows.Select(row => row.ToDictionary(d => JsonNamingPolicy.CamelCase.ConvertName(d.Field), d => Plain(d.Value))));
        return Results.File(JsonSerializer.SerializeToUtf8Bytes(json, ExportText.Json), "application/json", "mes-donnees.json");
    }

    private static async Task<IResult> HtmlAsync([AsParameters] MyDataRequest request)
    {
        var html = await request.Documents.HtmlAsync<MyDataDocument>(new Dictionary<string, object?> { ["Sections"] = await SectionsAsync(request), ["At"] = request.Clock.GetUtcNow(), ["Names"] = await request.Data.NamesAsync() });
        return Results.File(System.Text.Encoding.UTF8.GetBytes("<!DOCTYPE html>" + html), "text/html; charset=utf-8", "mes-donnees.html");
    }

    private static async Task<IReadOnlyList<MyDataSection>> SectionsAsync(MyDataRequest request) =>
        await request.Data.OfAsync([.. (await request.Mine.PeopleAsync(request.Me.Id)).Select(p => p.Id)]);

    private static object? Plain(object? value) => value switch
    {
        Domain.Money money => money.InEuros,
        Enum name => name.ToString(),
        _ => value,
    };
}

/// <summary>What handing over one's data needs.</summary>
internal sealed record MyDataRequest(MyQueries Mine, MyDataQueries Data, CurrentUser Me, DocumentRenderer Documents, TimeProvider Clock);
