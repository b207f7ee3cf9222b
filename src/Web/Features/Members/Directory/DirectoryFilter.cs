using Microsoft.AspNetCore.WebUtilities;
using Misthos.Domain.Members;
using Misthos.Web.Design;

namespace Misthos.Web.Features.Members.Directory;

/// <summary>Minors among the members.</summary>
public enum MinorFilter
{
    /// <summary>Everybody under age.</summary>
    Minors,

    /// <summary>Those whose guardian has not authorised.</summary>
    Lacking,
}

/// <summary>What the directory is narrowed to, as its address says it.</summary>
public sealed record DirectoryFilter
{
    /// <summary>Ages that can be asked for: from, to (inclusive).</summary>
    public static IReadOnlyList<(string Key, int From, int To)> Ages { get; } = [("0-17", 0, 17), ("18-25", 18, 25), ("26-39", 26, 39), ("40-59", 40, 59), ("60-", 60, 130)];

    public Guid? Edition { get; init; }

    public Guid? Organ { get; init; }

    public MandateOrigin? Origin { get; init; }

    public MandateStatus? Status { get; init; }

    public ContactChannel? Channel { get; init; }

    public MinorFilter? Minor { get; init; }

    public string? District { get; init; }

    public string? Age { get; init; }

    public bool HasOpenNeed { get; init; }

    public string? Words { get; init; }

    /// <summary>Reads a query string; what it does not know narrows nothing.</summary>
    public static DirectoryFilter Read(string query)
    {
        var values = QueryHelpers.ParseQuery(query);
        string? Of(string key) => values.TryGetValue(key, out var value) ? Typed.Text(value.ToString()) : null;
        Guid? Id(string key) => Guid.TryParse(Of(key), out var id) ? id : null;
        return new()
        {
            Edition = Id("edition"),
            Organ = Id("organe"),
            Origin = Typed.Chosen<MandateOrigin>(Of("origine")),
            Status = Typed.Chosen<MandateStatus>(Of("etat")),
            Channel = Typed.Chosen<ContactChannel>(Of("contact")),
            Minor = Of("mineurs") switch { "tous" => MinorFilter.Minors, "sans-autorisation" => MinorFilter.Lacking, _ => null },
            District = Of("quartier"),
            Age = Ages.Any(a => a.Key == Of("age")) ? Of("age") : null,
            HasOpenNeed = Of("besoin") == "ouvert",
            Words = Of("q"),
        };
    }

    /// <summary>The query string of these filters, without the page; empty when there is none.</summary>
    public string Query => QueryHelpers.AddQueryString("", new (string Key, string? Value)[]
    {
        ("edition", Edition?.ToString()), ("organe", Organ?.ToString()), ("origine", Origin?.ToString()), ("etat", Status?.ToString()), ("contact", Channel?.ToString()),
        ("mineurs", Minor switch { MinorFilter.Minors => "tous", MinorFilter.Lacking => "sans-autorisation", _ => null }),
        ("quartier", District), ("age", Age), ("besoin", HasOpenNeed ? "ouvert" : null), ("q", Words),
    }.Where(v => v.Value is not null).ToDictionary(v => v.Key, v => v.Value));
}
