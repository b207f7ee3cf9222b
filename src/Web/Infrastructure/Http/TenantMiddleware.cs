using Misthos.Web.Data;
using Misthos.Web.Infrastructure.Security;

namespace Misthos.Web.Infrastructure.Http;

/// <summary>Sets the authority of <c>/{city}</c>; an unknown one is a plain 404.</summary>
internal static class TenantMiddleware
{
    public static async Task SetTenant(HttpContext context, RequestDelegate next)
    {
        if (context.Request.RouteValues.TryGetValue("city", out var value) && value is string slug)
        {
            var authority = await context.RequestServices.GetRequiredService<AuthorityDirectory>().FindAsync(slug);
            if (authority is null)
            {
                context.Response.StatusCode = StatusCodes.Status404NotFound;
                return;
            }

            context.RequestServices.GetRequiredService<Tenant>().Set(authority);
        }

        await next(context);
    }

    public static Task SetActor(HttpContext context, RequestDelegate next)
    {
        var user = context.RequestServices.GetRequiredService<CurrentUser>();
        if (user.Id is { } id)
        {
            context.RequestServices.GetRequiredService<Actor>().SetUser(id, user.Name);
        }

        return next(context);
    }
}
