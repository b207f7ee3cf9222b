using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Mvc;
using Misthos.Domain.Booklets;
using Misthos.Web.Data;
using Misthos.Web.Design;
using Misthos.Web.Infrastructure.Http;
using Misthos.Web.Infrastructure.Security;

namespace Misthos.Web.Features.Booklets;

/// <summary>Booklets on paper: frozen ones for everyone, the draft for organisers (by POST, for it reads everything).</summary>
internal static class BookletEndpoints
{
    public static void MapBooklets(this IEndpointRouteBuilder routes)
    {
        routes.MapGet("/{city}/livrets/{year:int}.pdf", (int year, int? version, [AsParameters] BookletRequest request, CancellationToken cancellation) =>
            FrozenAsync((BookletKind.Yearly, $"{year}"), version, request, cancellation));
        routes.MapGet("/{city}/restitutions/{edition:guid}.pdf", (Guid edition, int? version, [AsParameters] BookletRequest request, CancellationToken cancellation) =>
            FrozenAsync((BookletKind.Restitution, $"{edition:D}"), version, request, cancellation));
        routes.MapPost("/{city}/gestion/livrets/{id:guid}/apercu.pdf", DraftAsync).RequireAuthorization(Policies.Organise).WithMetadata(new RequireAntiforgeryTokenAttribute());
    }

    private static async Task<IResult> FrozenAsync((BookletKind Kind, string Key) which, int? version, BookletRequest request, CancellationToken cancellation)
    {
        if (await request.Queries.FrozenAsync(which.Kind, which.Key, version) is not { } found)
        {
            return Results.NotFound();
        }

        // A frozen text keeps its language.
        request.Http.Response.Headers.ContentLanguage = "fr";
        var printed = new PrintedBooklet(found.Text, request.AddressOf(found.Booklet), found.Frozen.Sha256, found.TakenDown) { Redacted = found.Redacted };
        return request.Printing.IsAvailable
            ? Results.File(await request.Printing.KeptAsync(printed, $"{request.Tenant.Authority}", cancellation), "application/pdf", $"{found.Booklet.Path.Replace('/', '-')}-v{found.Frozen.Order}.pdf")
            : await PageAsync(request.Printing, printed);
    }

    private static async Task<IResult> DraftAsync(Guid id, [FromForm(Name = "Cut.On")] string? on, [FromServices] BookletService service, [AsParameters] BookletRequest request, CancellationToken cancellation)
    {
        if (await request.Queries.FindAsync(id) is not { } booklet)
        {
            return Results.NotFound();
        }

        var printed = new PrintedBooklet(await service.PreviewAsync(booklet, Typed.Day(on) ?? request.Queries.Today), request.AddressOf(booklet), null, 0);
        return request.Printing.IsAvailable ? Results.File(await request.Printing.PrintAsync(printed, cancellation), "application/pdf") : await PageAsync(request.Printing, printed);
    }

    private static async Task<IResult> PageAsync(BookletPrintingService printing, PrintedBooklet printed) => Results.Content(await printing.PageAsync(printed), "text/html; charset=utf-8");
}

/// <summary>What answering with a booklet needs.</summary>
internal sealed record BookletRequest(BookletQueries Queries, BookletPrintingService Printing, Tenant Tenant, SiteAddress Site, HttpContext Http)
{
    public string AddressOf(Booklet booklet) => Site.Of($"/{Tenant.Authority.Slug}/{booklet.Path}");
}
