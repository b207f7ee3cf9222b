using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Identity;
using Misthos.Web.Data;

namespace Misthos.Web.Features.SignIn;

/// <summary>Signing out: a POST protected against forgery.</summary>
internal static class SignInEndpoints
{
    public static void MapSignOut(this IEndpointRouteBuilder routes) =>
        routes.MapPost("/deconnexion", async (SignInManager<AppUser> signIn) =>
        {
            await signIn.SignOutAsync();
            return Results.LocalRedirect("/");
        }).WithMetadata(new RequireAntiforgeryTokenAttribute());
}
