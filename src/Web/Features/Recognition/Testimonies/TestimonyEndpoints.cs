using Misthos.Domain.Administration;
using Misthos.Web.Features.Members.Guardians;
using Misthos.Web.Features.Sittings;
using Misthos.Web.Infrastructure.Security;

namespace Misthos.Web.Features.Recognition.Testimonies;

/// <summary>Recordings and pictures, in parts when a player asks for parts. Each door asks the consents again, and nothing is kept by a browser or a search engine.</summary>
internal static class TestimonyEndpoints
{
    public static void MapTestimonies(this IEndpointRouteBuilder routes)
    {
        routes.MapGet("/{city}/temoignages/{id:guid}/fichier", async (Guid id, TestimonyQueries queries, HttpContext context) =>
            Answer(context, await queries.FileAsync(await queries.PublicAsync(id))));
        routes.MapGet("/{city}/pret/{token}/fichier", async (string token, TestimonyQueries queries, LoanLinkService links, HttpContext context) =>
            Answer(context, links.Open(token) is { } loan ? await queries.FileAsync((await queries.LentAsync(loan))?.View) : null));
        routes.MapGet("/{city}/autorisation/{token}/temoignages/{id:guid}/fichier", async (string token, Guid id, TestimonyQueries queries, MinorQueries minors, HttpContext context) =>
            Answer(context, await minors.OfLinkAsync(token) is { File.IsGiven: true } link && await queries.FindAsync(id) is { } view && view.Person.Id == link.File.PersonId ? await queries.FileAsync(view) : null));
        routes.MapGet("/{city}/moi/temoignages/{id:guid}/fichier", async (Guid id, TestimonyQueries queries, MyQueries mine, CurrentUser me, HttpContext context) =>
            Answer(context, await queries.FileAsync(await queries.FindAsync(id) is { } view && (await mine.PeopleAsync(me.Id)).Exists(p => p.Id == view.Person.Id) ? view : null))).RequireAuthorization(Policies.Member);
        routes.MapGet("/{city}/gestion/reconnaissance/temoignages/{id:guid}/fichier", async (Guid id, TestimonyQueries queries, HttpContext context) =>
            Answer(context, await queries.FileAsync(await queries.FindAsync(id)))).RequireAuthorization(Policies.Organise);
    }

    private static IResult Answer(HttpContext context, StoredDocument? file)
    {
        if (file is null)
        {
            return Results.NotFound();
        }

        context.Response.Headers.CacheControl = "no-store";
        context.Response.Headers["X-Robots-Tag"] = "noindex, noarchive, noimageindex";
        return Results.File(file.Content, file.MediaType, enableRangeProcessing: true);
    }
}
