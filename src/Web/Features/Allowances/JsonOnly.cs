using Microsoft.AspNetCore.Routing.Matching;

namespace Misthos.Web.Features.Allowances;

/// <summary>Marks an endpoint that shares its address with a page and answers only who asks for JSON.</summary>
internal sealed class JsonOnly;

/// <summary>Chooses between a page and its JSON by the Accept header.</summary>
internal sealed class JsonOnlyPolicy : MatcherPolicy, IEndpointSelectorPolicy
{
    public override int Order => 1000;

    public bool AppliesToEndpoints(IReadOnlyList<Endpoint> endpoints) => endpoints.Any(IsJson);

    public Task ApplyAsync(HttpContext httpContext, CandidateSet candidates)
    {
        var accept = httpContext.Request.Headers.Accept.ToString();
        var wantsJson = accept.Contains("application/json", StringComparison.OrdinalIgnoreCase) && !accept.Contains("text/html", StringComparison.OrdinalIgnoreCase);
        for (var i = 0; i < candidates.Count; i++)
        {
            if (candidates.IsValidCandidate(i) && IsJson(candidates[i].Endpoint) != wantsJson)
            {
                candidates.SetValidity(i, false);
            }
        }

        return Task.CompletedTask;
    }

    private static bool IsJson(Endpoint endpoint) => endpoint.Metadata.GetMetadata<JsonOnly>() is not null;
}
