using Microsoft.AspNetCore.Components.Endpoints;
using Microsoft.AspNetCore.Diagnostics;
using Misthos.Web.Data;
using Misthos.Web.Infrastructure.Security;

namespace Misthos.Web.Infrastructure.Http;

/// <summary>Sets the authority of <c>/{city}</c>; an unknown one is a plain 404.</summary>
internal static class TenantMiddleware
{
    public static async Task SetTenant(HttpContext context, RequestDelegate next)
    {
        if (CityOf(context.Request.RouteValues) is { } slug)
        {
            if (!await SetAsync(context, slug))
            {
                context.Response.StatusCode = StatusCodes.Status404NotFound;
                return;
            }
        }
        else if (CityOf(RouteThatFailed(context)) is { } before)
        {
            await SetAsync(context, before);
        }

        await next(context);
    }

    private static async Task<bool> SetAsync(HttpContext context, string slug)
    {
        var authority = await context.RequestServices.GetRequiredService<AuthorityDirectory>().FindAsync(slug);
        if (authority is not null)
        {
            context.RequestServices.GetRequiredService<Tenant>().Set(authority);
        }

        return authority is not null;
    }

    private static string? CityOf(RouteValueDictionary? route) => route?.GetValueOrDefault("city") as string;

    // An error page runs in a scope of its own and keeps the look of the city whose page failed.
    private static RouteValueDictionary? RouteThatFailed(HttpContext context) =>
        context.Features.Get<IStatusCodeReExecuteFeature>()?.RouteValues ?? context.Features.Get<IExceptionHandlerFeature>()?.RouteValues;

    /// <summary>
    /// Names who acts, and reads the roles that the layout of every page asks for: an error page that is shown in place of another is
    /// sent without waiting for anything its components still read.
    /// </summary>
    public static async Task SetActor(HttpContext context, RequestDelegate next)
    {
        var user = context.RequestServices.GetRequiredService<CurrentUser>();
        if (user.Id is { } id)
        {
            context.RequestServices.GetRequiredService<Actor>().SetUser(id, user.Name);
        }

        if (context.GetEndpoint()?.Metadata.GetMetadata<ComponentTypeMetadata>() is not null)
        {
            await user.RolesAsync();
        }

        await next(context);
    }
}
