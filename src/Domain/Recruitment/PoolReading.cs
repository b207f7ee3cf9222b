using System.Globalization;

namespace Misthos.Domain.Recruitment;

/// <summary>Somebody who registered, as the quotas see them.</summary>
/// <param name="Id">Of the registration.</param>
/// <param name="ChannelId">The channel they came by.</param>
/// <param name="Answers">Their answers by question.</param>
public sealed record PoolCandidate(Guid Id, Guid ChannelId, IReadOnlyDictionary<string, string> Answers);

/// <summary>A value of a feature and the people who have it.</summary>
public sealed record PoolCell(PlannedFeature Feature, PlannedQuota Quota, int People)
{
    /// <summary>People missing for the minimum; 0 when there are enough.</summary>
    public int Missing => Math.Max(0, Quota.Min - People);

    /// <summary>People a draw should be able to choose from: a quarter more than the minimum, and the target if there is one.</summary>
    public int Wanted => Quota.Min == 0 && Quota.Target is null ? 0 : Math.Max((int)Math.Ceiling(Quota.Min * 1.25), Quota.Target ?? 0);

    /// <summary>Whether there are enough.</summary>
    public PoolCellState State => Missing > 0 ? PoolCellState.TooFew : People < Wanted ? PoolCellState.Tight : PoolCellState.Enough;
}

/// <summary>How the volunteers stand to a quota.</summary>
public enum PoolCellState
{
    /// <summary>Fewer than the minimum: no draw is possible.</summary>
    TooFew,

    /// <summary>Enough for the minimum, with little or no choice, or fewer than the target.</summary>
    Tight,

    /// <summary>Enough.</summary>
    Enough,
}

/// <summary>Reads the volunteers against a plan.</summary>
/// <param name="plan">The plan.</param>
/// <param name="channels">Channels of the edition. Who comes by one without seats takes part without being drawn.</param>
/// <param name="termStart">First day of the term: ages are those of that day.</param>
public sealed class PoolReading(QuotaPlan plan, IReadOnlyList<PlannedChannel> channels, DateOnly termStart)
{
    /// <summary>Key of the answer that holds the date of birth, "yyyy-MM-dd".</summary>
    public const string BornOn = "born_on";

    private readonly Dictionary<Guid, PlannedChannel> _channels = channels.ToDictionary(c => c.Id);
    private readonly List<PlannedFeature> _features = [.. plan.Features.OrderBy(f => f.Order)];

    /// <summary>Features in the order of the plan.</summary>
    public IReadOnlyList<PlannedFeature> Features => _features;

    /// <summary>Whether somebody is drawn at all: a channel without seats has nobody drawn.</summary>
    public bool IsDrawn(PoolCandidate candidate) => _channels.TryGetValue(candidate.ChannelId, out var channel) && channel.Seats > 0;

    /// <summary>The value somebody has for a feature, spelt as in the plan; null when the answer is missing or is none of the values.</summary>
    public string? ValueOf(PlannedFeature feature, PoolCandidate candidate)
    {
        if (feature.ChannelId is { } only && only != candidate.ChannelId)
        {
            return PlannedFeature.OtherChannel;
        }

        return feature.Source switch
        {
            FeatureSource.Age => Band(feature, candidate.Answers.GetValueOrDefault(BornOn)),
            FeatureSource.Channel => Spelt(feature, _channels.GetValueOrDefault(candidate.ChannelId)?.Name),
            _ => Spelt(feature, candidate.Answers.GetValueOrDefault(feature.Name)),
        };
    }

    /// <summary>Values of somebody in the order of <see cref="Features"/>; null when one is missing.</summary>
    public IReadOnlyList<string>? ValuesOf(PoolCandidate candidate)
    {
        var values = _features.ConvertAll(f => ValueOf(f, candidate));
        return values.Contains(null) ? null : [.. values.OfType<string>()];
    }

    /// <summary>Counts the volunteers who may be drawn.</summary>
    public PoolCount Count(IReadOnlyCollection<PoolCandidate> candidates)
    {
        var drawn = candidates.Where(IsDrawn).ToList();
        var values = drawn.ConvertAll(ValuesOf).OfType<IReadOnlyList<string>>().ToList();
        PoolCell Cell(PlannedFeature feature, int at, PlannedQuota quota) => new(feature, quota, values.Count(v => v[at] == quota.Value));
        return new(
            values.Count,
            drawn.Count - values.Count,
            candidates.Count - drawn.Count,
            [.. _features.Select(f => (Feature: f, People: drawn.Count(c => ValueOf(f, c) is null))).Where(m => m.People > 0).Select(m => new MissingAnswers(m.Feature.Name, m.People))],
            [.. _features.SelectMany((f, at) => f.Quotas.OrderBy(q => q.Order).Select(q => Cell(f, at, q)))]);
    }

    private string? Band(PlannedFeature feature, string? bornOn)
    {
        if (!DateOnly.TryParseExact(bornOn, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var birth))
        {
            return null;
        }

        var age = AgeBand.AgeOn(birth, termStart);
        return feature.Quotas.FirstOrDefault(q => AgeBand.TryParse(q.Value, out var band) && band.Holds(age))?.Value;
    }

    private static string? Spelt(PlannedFeature feature, string? value) =>
        feature.Quotas.FirstOrDefault(q => string.Equals(q.Value.Trim(), value?.Trim(), StringComparison.OrdinalIgnoreCase))?.Value;
}

/// <summary>Volunteers against a plan.</summary>
/// <param name="People">May be drawn.</param>
/// <param name="Incomplete">Are not counted because an answer is missing.</param>
/// <param name="WithoutDraw">Came by a channel without seats: they take part without being drawn.</param>
/// <param name="Missing">By feature, how many lack the answer.</param>
/// <param name="Cells">Each value with its people.</param>
public sealed record PoolCount(int People, int Incomplete, int WithoutDraw, IReadOnlyList<MissingAnswers> Missing, IReadOnlyList<PoolCell> Cells);

/// <summary>People whose answer to a feature is missing or is none of its values.</summary>
public sealed record MissingAnswers(string Feature, int People);
