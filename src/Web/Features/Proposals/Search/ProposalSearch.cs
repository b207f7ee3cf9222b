using System.Globalization;
using Microsoft.AspNetCore.WebUtilities;
using Misthos.Web.Design;

namespace Misthos.Web.Features.Proposals.Search;

/// <summary>What is looked for among proposals; it is the query string, so that a search is an address.</summary>
public sealed record ProposalSearch
{
    public string? Words { get; init; }

    public Guid? Topic { get; init; }

    public ProposalState? State { get; init; }

    public string? Department { get; init; }

    public bool IsLate { get; init; }

    public int? Year { get; init; }

    public int Page { get; init; } = 1;

    /// <summary>Whether anything narrows the list.</summary>
    public bool Narrows => Words is not null || Topic is not null || State is not null || Department is not null || IsLate || Year is not null;

    /// <summary>The address of a page of the results.</summary>
    public string Address(string path, int page) => QueryHelpers.AddQueryString(path, new Dictionary<string, string?>
    {
        ["q"] = Words,
        ["sujet"] = Topic?.ToString(),
        ["etat"] = State?.ToString(),
        ["service"] = Department,
        ["retard"] = IsLate ? "oui" : null,
        ["annee"] = Year?.ToString(CultureInfo.InvariantCulture),
        ["page"] = page > 1 ? page.ToString(CultureInfo.InvariantCulture) : null,
    }.Where(pair => pair.Value is not null));

    /// <summary>Reads a query string; what cannot be read is left out.</summary>
    public static ProposalSearch Read(IQueryCollection query)
    {
        string? Of(string name) => Typed.Text(query[name].ToString());
        return new()
        {
            Words = Of("q"),
            Topic = Guid.TryParse(Of("sujet"), out var topic) ? topic : null,
            State = Typed.Chosen<ProposalState>(Of("etat")) is { } state && state != ProposalState.Draft ? state : null,
            Department = Of("service"),
            IsLate = Of("retard") is not null,
            Year = Typed.Whole(Of("annee"), 1900, 2200),
            Page = Typed.Whole(Of("page"), 1, 100_000) ?? 1,
        };
    }
}
