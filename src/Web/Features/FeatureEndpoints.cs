using Misthos.Web.Features.Administration;
using Misthos.Web.Features.SignIn;

namespace Misthos.Web.Features;

/// <summary>Endpoints that are not pages: documents, JSON, style sheets. One line a slice.</summary>
internal static class FeatureEndpoints
{
    public static void MapFeatures(this IEndpointRouteBuilder routes)
    {
        routes.MapThemes();
        routes.MapSignOut();
    }
}
