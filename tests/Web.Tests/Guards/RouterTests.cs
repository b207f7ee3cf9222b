using Microsoft.AspNetCore.Routing;
using Microsoft.AspNetCore.Routing.Internal;
using Microsoft.Extensions.DependencyInjection;
using Misthos.Web.Infrastructure.Http;
using Misthos.Web.Tests.Infrastructure;

namespace Misthos.Web.Tests.Guards;

public sealed class RouterTests(WebApp app) : IClassFixture<WebApp>
{
    private readonly CitySegment segment = new();

    [Theory]
    [InlineData("marseille", true)]
    [InlineData("poitiers-2026", true)]
    [InlineData("connexion", false)]
    [InlineData("misthos.css", false)]
    [InlineData("_framework", false)]
    public void A_city_is_no_word_that_other_addresses_begin_with(string literal, bool expected) =>
        Assert.Equal(expected, segment.MatchesLiteral("city", literal));

    /// <summary>It prepared each address of a city two hundred times, once under each file of wwwroot.</summary>
    [Fact]
    public void The_router_prepares_no_address_many_times()
    {
        var endpoints = app.Services.GetRequiredService<EndpointDataSource>();
        using var graph = new StringWriter();
        app.Services.GetRequiredService<DfaGraphWriter>().Write(endpoints, graph);
        var nodes = graph.ToString().Split('\n').Count(line => line.Contains("[label=", StringComparison.Ordinal) && !line.Contains("->", StringComparison.Ordinal));
        Assert.InRange(nodes, endpoints.Endpoints.Count / 2, endpoints.Endpoints.Count * 8);
    }
}
