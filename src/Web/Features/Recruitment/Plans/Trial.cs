using Misthos.Domain.Recruitment;
using Misthos.Sortition;
using Candidate = Misthos.Sortition.Person;

namespace Misthos.Web.Features.Recruitment.Plans;

/// <summary>People who might still register.</summary>
/// <param name="People">How many.</param>
/// <param name="Chosen">A value per feature; null where it may be any.</param>
internal sealed record TrialProfile(int People, IReadOnlyList<string?> Chosen)
{
    /// <summary>Most people to suppose.</summary>
    public const int MostPeople = 200;

    /// <summary>Values a person may have for a feature.</summary>
    public static IReadOnlyList<string> ValuesOf(PlannedFeature feature) =>
        [.. feature.Quotas.OrderBy(q => q.Order).Select(q => q.Value), .. feature.ChannelId is null ? Array.Empty<string>() : [PlannedFeature.OtherChannel]];

    /// <summary>The value asked for; null when it is none of the feature.</summary>
    public static string? ValueIn(PlannedFeature feature, string? value) => ValuesOf(feature).FirstOrDefault(v => v == value);
}

/// <summary>What a supposition gives.</summary>
/// <param name="IsPossible">Whether a panel exists.</param>
/// <param name="Targets">How far each target can be met, when one exists.</param>
/// <param name="Report">Why none exists.</param>
internal sealed record TrialAnswer(bool IsPossible, IReadOnlyList<PanelQuota> Targets, FeasibilityReport? Report)
{
    /// <summary>More combinations than are tried while a page waits.</summary>
    public bool TooMany { get; init; }
}

/// <summary>Asks the engine whether a panel would exist with some more people. What is left open about them is taken as it suits best.</summary>
internal static class Trial
{
    private const int MostCombinations = 1000;
    private const int MostSupposed = 20_000;

    public static TrialAnswer Run(PlanView view, TrialProfile profile, bool onePerAddress, CancellationToken cancellation)
    {
        var import = new PoolImport(Guid.Empty, default, "");
        var request = PlanPools.RequestOf(PlanPools.Build(view, import, onePerAddress), view.Edition);
        var combinations = Combinations(view, profile);
        if (profile.People > 0 && (combinations.Count > MostCombinations || combinations.Count * profile.People > MostSupposed))
        {
            return new(false, [], null) { TooMany = true };
        }

        var supposed = profile.People == 0 ? request : With(request, combinations, profile.People);
        if (FreezeService.Reach(view, supposed, cancellation, profile.People) is not { } reached)
        {
            return new(false, [], Sensible(view, Feasibility.Check(supposed, cancellation)));
        }

        return new(true, [.. PlanPools.Build(view, import, onePerAddress, reached).Quotas.Where(q => q.Target is not null)], null);
    }

    /// <summary>
    /// The engine knows no link between channel and features limited to one: it may ask for people who cannot be. Such advice is left out.
    /// </summary>
    public static FeasibilityReport Sensible(PlanView view, FeasibilityReport report)
    {
        var limited = view.Reading.Features.Where(f => f.ChannelId is not null).ToDictionary(f => f.Name, f => view.Channels.First(c => c.Id == f.ChannelId).Name);
        var way = view.Reading.Features.FirstOrDefault(f => f.Source == FeatureSource.Channel)?.Name;
        bool CanBe(RecruitProfile profile) => profile.Values.All(v => !limited.TryGetValue(v.Feature, out var only)
            || profile.Values.FirstOrDefault(w => w.Feature == way).Value is not { } came || came == only != (v.Value == PlannedFeature.OtherChannel));
        return report.Recruits.All(CanBe) ? report : report with { Recruits = [] };
    }

    /// <summary>Each supposed person is all combinations at once, of which one at most may be drawn: as people of one address.</summary>
    private static DrawRequest With(DrawRequest request, List<string[]> combinations, int people)
    {
        var supposed = Enumerable.Range(0, people).SelectMany(p => combinations.Select((values, i) => new Candidate($"+{p}.{i}", values, $"+{p}", [])));
        var everyone = request.Pool.People.Select(p => request.HouseholdRule == HouseholdRule.None ? p with { Household = null, Cells = [] } : p with { Cells = [] });
        var pool = new Pool(request.Pool.Features, everyone.Concat(supposed));
        return new(pool, request.Quotas, request.Seats, HouseholdRule.AtMostOne);
    }

    /// <summary>Every combination of values such a person may have: who came by another channel has no value of a feature limited to one.</summary>
    private static List<string[]> Combinations(PlanView view, TrialProfile profile)
    {
        var features = view.Reading.Features;
        var way = features.ToList().FindIndex(f => f.Source == FeatureSource.Channel);
        List<string[]> found = [new string[features.Count]];
        foreach (var at in Enumerable.Range(0, features.Count).OrderBy(i => i != way))
        {
            var only = view.Channels.FirstOrDefault(c => c.Id == features[at].ChannelId)?.Name;
            var values = profile.Chosen[at] is { } chosen ? [chosen] : TrialProfile.ValuesOf(features[at]);
            found = [.. found.SelectMany(f => values.Where(v => way < 0 || only is null || f[way] == only != (v == PlannedFeature.OtherChannel)).Select(v => With(f, at, v))).Take(MostCombinations + 1)];
        }

        return found;
    }

    private static string[] With(string[] values, int at, string value)
    {
        string[] changed = [.. values];
        changed[at] = value;
        return changed;
    }
}
