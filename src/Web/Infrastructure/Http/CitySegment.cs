using Microsoft.AspNetCore.Routing.Matching;
using Microsoft.AspNetCore.Routing.Patterns;
using Misthos.Domain.Administration;

namespace Misthos.Web.Infrastructure.Http;

/// <summary>
/// Says to the router that <c>{city}</c> is never a word that other addresses begin with: without it, all addresses of a city are prepared once more
/// under each of those words and under the name of each file: thirty times the entries, some 40 MB.
/// </summary>
internal sealed class CitySegment : IRouteConstraint, IParameterLiteralNodeMatchingPolicy
{
    private const string Name = "city";

    private static readonly CitySegment One = new();

    /// <summary>Applies it to endpoints that stand below a city.</summary>
    public static void Limit(EndpointBuilder endpoint)
    {
        if (endpoint is RouteEndpointBuilder { RoutePattern: { RawText: { } text } pattern } route && pattern.GetParameter(Name) is { ParameterPolicies.Count: 0 } city)
        {
            route.RoutePattern = RoutePatternFactory.Parse(text, pattern.Defaults, new RouteValueDictionary { [city.Name] = One }, pattern.RequiredValues);
        }
    }

    /// <inheritdoc />
    public bool MatchesLiteral(string parameterName, string literal) => Authority.IsSlug(literal);

    /// <summary>Which cities there are is known to the database: an unknown one has a page that says so.</summary>
    public bool Match(HttpContext? httpContext, IRouter? route, string routeKey, RouteValueDictionary values, RouteDirection routeDirection) => true;
}
