using System.Text.Json;
using System.Text.Json.Serialization;
using Misthos.Domain.Assemblies;

namespace Misthos.Domain.Recruitment;

/// <summary>A plan to start from, as some city's edition had it: channels, features and shares. Read from <c>data/recruitment</c>.</summary>
/// <param name="Id">Name of the file.</param>
/// <param name="Name">For example "Marseille, édition 1".</param>
/// <param name="Seats">Seats it was made for; those of an edition of another size are shared in proportion.</param>
/// <param name="Summary">What it is, and the source.</param>
public sealed record PlanPreset(string Id, string Name, int Seats, string Summary)
{
    private static readonly JsonSerializerOptions Json = new() { PropertyNamingPolicy = JsonNamingPolicy.CamelCase, Converters = { new JsonStringEnumConverter() } };

    /// <summary>Facts nobody verified: to be confirmed before use.</summary>
    public IReadOnlyList<string> ToConfirm { get; init; } = [];

    /// <summary>What comes after the panel is drawn, in words.</summary>
    public string Later { get; init; } = "";

    /// <summary>Organs drawn from the members afterwards.</summary>
    public IReadOnlyList<PresetOrgan> Organs { get; init; } = [];

    /// <summary>Channels.</summary>
    public IReadOnlyList<PresetChannel> Channels { get; init; } = [];

    /// <summary>Features.</summary>
    public IReadOnlyList<PresetFeature> Features { get; init; } = [];

    /// <summary>Reads a preset.</summary>
    /// <exception cref="JsonException">Not a preset.</exception>
    public static PlanPreset Read(string json) => JsonSerializer.Deserialize<PlanPreset>(json, Json) ?? throw new JsonException("Empty preset.");

    /// <summary>Channels for an edition; seats that somebody gave are shared in proportion.</summary>
    public IReadOnlyList<RecruitmentChannel> ChannelsFor(Guid authorityId, Guid editionId, int seats, DateOnly answerBy)
    {
        var shares = SeatShares.Of([.. Channels.Select(c => (double)c.Seats)], seats);
        return [.. Channels.Zip(shares, (c, share) => new RecruitmentChannel(
            authorityId, editionId, c.Kind, new(c.Name, share, c.ExpectedAnswers, answerBy, c.OutOfReach)))];
    }

    /// <summary>Adds the organs of kinds that the edition lacks.</summary>
    public void AddOrgans(Edition edition)
    {
        foreach (var organ in Organs.Where(o => edition.Organs.All(known => known.Kind != o.Kind)))
        {
            edition.AddOrgan(organ.Name, organ.Kind, organ.Seats);
        }
    }

    /// <summary>Adds the features to an empty plan: seats by largest remainder, with the tolerance of each feature.</summary>
    public void AddTo(QuotaPlan plan, int seats, IReadOnlyList<RecruitmentChannel> channels)
    {
        foreach (var preset in Features)
        {
            var only = channels.FirstOrDefault(c => c.Name == preset.Channel);
            var feature = plan.Add(preset.Name, preset.Source, preset.Question);
            feature.Set(new(preset.Name, preset.Source, preset.Question, only?.Id));
            feature.SetQuotas(preset.Source == FeatureSource.Channel
                ? [.. channels.Where(c => c.Seats > 0).Select(c => new PlannedBounds(c.Name, null, c.Seats, c.Seats))]
                : preset.Bounds(only?.Seats ?? seats));
        }
    }
}

/// <summary>An organ of a preset, with its seats.</summary>
public sealed record PresetOrgan(OrganKind Kind, string Name, int Seats);

/// <summary>A channel of a preset.</summary>
public sealed record PresetChannel(ChannelKind Kind, string Name, int Seats, double? ExpectedAnswers, string OutOfReach);

/// <summary>A feature of a preset; limited to a channel when it names one.</summary>
public sealed record PresetFeature(string Name, FeatureSource Source, string Question, int Tolerance, IReadOnlyList<PresetValue> Values)
{
    /// <summary>Name of the one channel, or null.</summary>
    public string? Channel { get; init; }

    internal IReadOnlyList<PlannedBounds> Bounds(int seats)
    {
        var bounds = SeatShares.Bounds([.. Values.Select(v => new Margin(v.Value, v.Wanted ?? v.Share ?? 0))], seats, Tolerance);
        return [.. bounds.Zip(Values, (b, v) => v.Target is { } target ? WithTarget(b, v, (int)Math.Round(target * seats / 100)) : b with { Share = v.Share })];
    }

    private static PlannedBounds WithTarget(PlannedBounds bounds, PresetValue value, int target) =>
        bounds with { Share = value.Share, Max = Math.Max(bounds.Max, target), Target = Math.Max(bounds.Min, target) };
}

/// <summary>A value of a preset, in percent: share of the population, share wanted in the panel when it is another, and target.</summary>
public sealed record PresetValue(string Value, double? Share, double? Wanted = null, double? Target = null);
