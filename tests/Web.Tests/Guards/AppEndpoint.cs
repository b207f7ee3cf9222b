using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Routing;
using Microsoft.AspNetCore.Routing.Patterns;
using Microsoft.AspNetCore.StaticAssets;
using Microsoft.Extensions.DependencyInjection;
using Misthos.Domain.Administration;
using Misthos.Web.Features.Allowances;
using Misthos.Web.Infrastructure.Security;
using Misthos.Web.Tests.Infrastructure;

namespace Misthos.Web.Tests.Guards;

/// <summary>One endpoint of the application and one of its methods; style sheets, fonts and images of wwwroot left out.</summary>
/// <param name="Route">The route pattern in small letters, with a slash in front.</param>
/// <param name="Method"><c>GET</c>, <c>POST</c>, or <c>GET json</c> when it shares its address with a page.</param>
/// <param name="Roles">Roles let in; null lets everyone in, signed in or not.</param>
internal sealed record AppEndpoint(string Route, string Method, IReadOnlyList<Role>? Roles)
{
    public required RoutePattern Pattern { get; init; }

    public bool IsOfCity => Route.StartsWith("/{city}", StringComparison.OrdinalIgnoreCase);

    public bool IsGet => Method.StartsWith("GET", StringComparison.Ordinal);

    public bool Allows(Role? role) => Roles is null || role is { } held && Roles.Contains(held);

    /// <summary>Whether the path has this shape; an identifier must look like one, so that no page of a fixed name is taken for it.</summary>
    public bool Matches(string path) => path.Split('/') is var parts && Route.Split('/') is var shape && parts.Length == shape.Length
        && parts.Zip(shape).All(pair => pair.Second switch
        {
            ['{', .. var name] when name.Contains(":guid", StringComparison.Ordinal) => Guid.TryParse(pair.First, out _),
            ['{', ..] => pair.First.Length > 0,
            _ => pair.First.Equals(pair.Second, StringComparison.OrdinalIgnoreCase),
        });

    public override string ToString() => $"{Method} {Route}";

    public static List<AppEndpoint> All(WebApp app) =>
        [.. app.Services.GetServices<EndpointDataSource>().SelectMany(source => source.Endpoints).OfType<RouteEndpoint>()
            .Where(endpoint => endpoint.Metadata.GetMetadata<StaticAssetDescriptor>() is null && !IsOfTheFramework(endpoint.RoutePattern.RawText!))
            .SelectMany(Of).DistinctBy(endpoint => endpoint.ToString())
            .OrderBy(endpoint => endpoint.Route, StringComparer.Ordinal).ThenBy(endpoint => endpoint.Method, StringComparer.Ordinal)];

    private static bool IsOfTheFramework(string route) => route.Contains("_framework/", StringComparison.Ordinal) || route.Contains("{**path:file}", StringComparison.Ordinal);

    private static IEnumerable<AppEndpoint> Of(RouteEndpoint endpoint)
    {
        var json = endpoint.Metadata.GetMetadata<JsonOnly>() is null ? "" : " json";
        var methods = endpoint.Metadata.GetMetadata<IHttpMethodMetadata>()?.HttpMethods ?? ["GET"];
        return methods.Select(method => new AppEndpoint("/" + endpoint.RoutePattern.RawText!.TrimStart('/').ToLowerInvariant(), method + json, RolesOf(endpoint)) { Pattern = endpoint.RoutePattern });
    }

    private static List<Role>? RolesOf(RouteEndpoint endpoint)
    {
        var rules = endpoint.Metadata.GetOrderedMetadata<IAuthorizeData>();
        if (rules.Count == 0 || endpoint.Metadata.GetMetadata<IAllowAnonymous>() is not null)
        {
            return null;
        }

        Assert.All(rules, rule => Assert.True(rule.Roles is null && rule.AuthenticationSchemes is null, $"{endpoint.RoutePattern.RawText}: name a policy, not roles or schemes."));
        return [.. Enum.GetValues<Role>().Where(role => rules.All(rule => rule.Policy is null || Policies.Roles[rule.Policy].Contains(role)))];
    }
}
