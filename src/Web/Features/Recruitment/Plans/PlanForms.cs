using System.Globalization;
using Misthos.Domain.Recruitment;
using Misthos.Web.Design;

namespace Misthos.Web.Features.Recruitment.Plans;

/// <summary>What a feature is, typed.</summary>
public class NewFeatureInput
{
    public string? Name { get; set; }

    public string? Source { get; set; } = nameof(FeatureSource.Asked);

    public string? Question { get; set; }

    public string? ChannelId { get; set; }

    /// <summary>Null when the source is none, or the channel is none of these.</summary>
    public FeatureTerms? Terms(IReadOnlyList<PlannedChannel> channels)
    {
        var only = channels.FirstOrDefault(c => c.Id.ToString() == ChannelId);
        return Typed.Chosen<FeatureSource>(Source) is not { } source || (Typed.Text(ChannelId) is not null && only is null)
            ? null
            : new(Name?.Trim() ?? "", source, source == FeatureSource.Asked ? Question?.Trim() ?? "" : "", source == FeatureSource.Channel ? null : only?.Id);
    }
}

/// <summary>A feature and its values, typed.</summary>
public sealed class FeatureInput : NewFeatureInput
{
    public string? Version { get; set; }

    public List<ValueInput> Rows { get; set => field = value ?? []; } = [];

    /// <summary>Asks for more empty rows, and nothing else.</summary>
    public string? More { get; set; }

    public static FeatureInput Of(PlannedFeature feature) => new()
    {
        Name = feature.Name,
        Source = feature.Source.ToString(),
        Question = feature.Question,
        ChannelId = feature.ChannelId?.ToString(),
        Version = feature.Version.ToString(CultureInfo.InvariantCulture),
        Rows = [.. feature.Quotas.OrderBy(q => q.Order).Select(ValueInput.Of), .. Enumerable.Range(0, feature.Quotas.Count == 0 ? 3 : 1).Select(_ => new ValueInput())],
    };
}

/// <summary>A value and its bounds, typed.</summary>
public sealed class ValueInput
{
    public string? Value { get; set; }

    public string? Share { get; set; }

    public string? Min { get; set; }

    public string? Max { get; set; }

    public string? Target { get; set; }

    public bool Remove { get; set; }

    public bool IsEmpty => Remove || (Typed.Text(Value) is null && Typed.Text(Share) is null && Typed.Text(Min) is null && Typed.Text(Max) is null && Typed.Text(Target) is null);

    public static ValueInput Of(PlannedQuota quota) => new()
    {
        Value = quota.Value,
        Share = quota.Share?.ToString("0.##", CultureInfo.CurrentUICulture),
        Min = quota.Min.ToString(CultureInfo.InvariantCulture),
        Max = quota.Max.ToString(CultureInfo.InvariantCulture),
        Target = quota.Target?.ToString(CultureInfo.InvariantCulture),
    };
}

/// <summary>One person per address or not.</summary>
public sealed class FreezeInput
{
    public bool OnePerAddress { get; set; }
}

/// <summary>A preset by its name.</summary>
public sealed class StartInput
{
    public string? Preset { get; set; }
}
