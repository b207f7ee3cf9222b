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
    private const int MostCombinations = 2000;

    public static TrialAnswer Run(PlanView view, TrialProfile profile, bool onePerAddress, CancellationToken cancellation)
    {
        var import = new PoolImport(Guid.Empty, default, "");
        var request = PlanPools.RequestOf(PlanPools.Build(view, import, onePerAddress), view.Edition);
        var combinations = Combinations(view.Reading.Features, profile);
        if ((long)combinations.Count * profile.People > MostCombinations)
        {
            return new(false, [], null) { TooMany = true };
        }

        var supposed = profile.People == 0 ? request : With(request, combinations, profile.People);
        if (FreezeService.Reach(view, supposed, cancellation, profile.People) is not { } reached)
        {
            return new(false, [], Feasibility.Check(supposed, cancellation));
        }

        return new(true, [.. PlanPools.Build(view, import, onePerAddress, reached).Quotas.Where(q => q.Target is not null)], null);
    }

    /// <summary>Each supposed person is all combinations at once, of which one at most may be drawn: as people of one address.</summary>
    private static DrawRequest With(DrawRequest request, List<string[]> combinations, int people)
    {
        var supposed = Enumerable.Range(0, people).SelectMany(p => combinations.Select((values, i) => new Candidate($"+{p}.{i}", values, $"+{p}", [])));
        var everyone = request.Pool.People.Select(p => request.HouseholdRule == HouseholdRule.None ? p with { Household = null, Cells = [] } : p with { Cells = [] });
        var pool = new Pool(request.Pool.Features, everyone.Concat(supposed));
        return new(pool, request.Quotas, request.Seats, HouseholdRule.AtMostOne);
    }

    private static List<string[]> Combinations(IReadOnlyList<PlannedFeature> features, TrialProfile profile)
    {
        List<string[]> found = [[]];
        foreach (var (feature, chosen) in features.Zip(profile.Chosen))
        {
            var values = chosen is not null ? [chosen] : TrialProfile.ValuesOf(feature);
            found = found.Count * values.Count > MostCombinations ? [.. Enumerable.Repeat(found[0], MostCombinations + 1)] : [.. found.SelectMany(f => values.Select(v => (string[])[.. f, v]))];
        }

        return found;
    }
}
