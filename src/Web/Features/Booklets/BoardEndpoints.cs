using Misthos.Domain.Booklets;
using Misthos.Web.Design;

namespace Misthos.Web.Features.Booklets;

/// <summary>Boards for an exhibition, from a frozen booklet: all its topics, or one.</summary>
internal static class BoardEndpoints
{
    public static void MapBoards(this IEndpointRouteBuilder routes)
    {
        routes.MapGet("/{city}/livrets/{year:int}/planches.pdf", (int year, string? sujet, string? format, [AsParameters] BookletRequest request, CancellationToken cancellation) =>
            AnswerAsync((BookletKind.Yearly, $"{year}"), sujet, format, request, cancellation));
        routes.MapGet("/{city}/restitutions/{edition:guid}/planches.pdf", (Guid edition, string? sujet, string? format, [AsParameters] BookletRequest request, CancellationToken cancellation) =>
            AnswerAsync((BookletKind.Restitution, $"{edition:D}"), sujet, format, request, cancellation));
    }

    private static async Task<IResult> AnswerAsync((BookletKind Kind, string Key) which, string? topic, string? format, BookletRequest request, CancellationToken cancellation)
    {
        var found = await request.Queries.FrozenAsync(which.Kind, which.Key, null);
        var topics = found is null ? [] : BoardTopic.Of(found.Text);
        if (topic is not null)
        {
            topics = Typed.Whole(topic, 1) is { } one ? [.. topics.Skip(one - 1).Take(1)] : [];
        }

        if (found is null || topics.Count == 0)
        {
            return Results.NotFound();
        }

        // A frozen text keeps its language.
        request.Http.Response.Headers.ContentLanguage = "fr";
        var printed = new PrintedBooklet(found.Text, request.AddressOf(found.Booklet), found.Frozen.Sha256, found.TakenDown) { Redacted = found.Redacted };
        var boards = new PrintedBoards(printed, topics, Typed.Chosen<BoardFormat>(format) ?? BoardFormat.A3, request.Site.Of($"/{request.Tenant.Authority.Slug}/"));
        return request.Printing.IsAvailable
            ? Results.File(await request.Printing.KeptAsync(boards, $"{request.Tenant.Authority}", cancellation), "application/pdf", $"planches-{which.Key}-{boards.Format}.pdf")
            : Results.Content(await request.Printing.PageAsync(boards), "text/html; charset=utf-8");
    }
}
