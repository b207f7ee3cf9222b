using System.Text.Json;
using System.Text.Json.Serialization;
using Misthos.Domain.Sittings;

namespace Misthos.Domain.Allowances;

/// <summary>
/// What another place pays, as data to start a scheme from: terms, rate, expenses, each figure with where it comes from, and what could not
/// be checked. It is no act: whoever starts from it records their own council's.
/// </summary>
public sealed record ReadyScheme
{
    private static readonly JsonSerializerOptions Json = new()
    {
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
        RespectRequiredConstructorParameters = true,
        Converters = { new JsonStringEnumConverter() },
    };

    /// <summary>Short name in addresses: "marseille-2023".</summary>
    public required string Slug { get; init; }

    /// <summary>Who pays: "Ville de Marseille".</summary>
    public required string Place { get; init; }

    /// <summary>For which body.</summary>
    public required string Body { get; init; }

    /// <summary>The act and what is known of it, in words; says so when it was not read.</summary>
    public required string Act { get; init; }

    /// <summary>Which organs it covers, in words.</summary>
    public required string Organs { get; init; }

    /// <summary>First day of sitting covered, as known.</summary>
    public required DateOnly From { get; init; }

    /// <inheritdoc cref="AllowanceScheme.OnRequest" />
    public bool OnRequest { get; init; }

    /// <summary>Threshold of the income condition, euros.</summary>
    public decimal? QuotientThreshold { get; init; }

    /// <inheritdoc cref="AllowanceScheme.MinimumAge" />
    public int? MinimumAge { get; init; }

    /// <inheritdoc cref="AllowanceScheme.CoveredCapacities" />
    public IReadOnlyList<Capacity> Capacities { get; init; } = [Capacity.Member];

    /// <inheritdoc cref="AllowanceScheme.PartialPresence" />
    public PartialPresence Partial { get; init; }

    /// <inheritdoc cref="AllowanceScheme.RemotePresence" />
    public RemotePresence Remote { get; init; }

    /// <inheritdoc cref="AllowanceScheme.Minors" />
    public MinorAllowance Minors { get; init; }

    /// <summary>The rate.</summary>
    public required ReadyRate Rate { get; init; }

    /// <summary>Expenses paid back.</summary>
    public IReadOnlyList<ReadyExpense> Expenses { get; init; } = [];

    /// <summary>What nobody could check, in words; shown wherever the scheme is.</summary>
    public IReadOnlyList<string> Unverified { get; init; } = [];

    /// <summary>Whether a figure of it was not read in an act.</summary>
    public bool HasFigureNotReadInAct => Rate.Provenance != RateProvenance.ReadInAct || Expenses.Any(expense => expense.Provenance != RateProvenance.ReadInAct);

    /// <summary>Reads one file of data/schemes.</summary>
    /// <exception cref="JsonException">A member is missing, unknown or wrong.</exception>
    public static ReadyScheme Parse(string json) => JsonSerializer.Deserialize<ReadyScheme>(json, Json) ?? throw new JsonException("Empty scheme.");

    /// <summary>The terms of a scheme of one's own, for these organs from that day on.</summary>
    public SchemeTerms ToTerms(string name, DateOnly from, IReadOnlyList<Guid> organs) => new(name, from, null, organs)
    {
        OnRequest = OnRequest,
        QuotientThreshold = QuotientThreshold is { } threshold ? Money.Euros(threshold) : null,
        MinimumAge = MinimumAge,
        Capacities = Capacities,
        PartialPresence = Partial,
        RemotePresence = Remote,
        Minors = Minors,
    };
}
