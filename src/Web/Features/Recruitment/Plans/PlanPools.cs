using System.Security.Cryptography;
using Misthos.Domain.Assemblies;
using Misthos.Domain.Recruitment;
using Misthos.Sortition;

namespace Misthos.Web.Features.Recruitment.Plans;

/// <summary>Makes the pool a draw takes from a plan and from those who registered.</summary>
internal static class PlanPools
{
    /// <summary>Columns that make an address.</summary>
    public const string HouseholdColumns = $"{RegistrationKeys.Address}, {RegistrationKeys.Postcode}";

    /// <summary>A stable pseudonym of a registration; says nothing about the person.</summary>
    public static string PseudonymOf(Guid registration) => "R-" + Convert.ToHexString(SHA256.HashData(registration.ToByteArray()))[..12];

    /// <summary>The pool of a plan: everyone complete who may be drawn, and the hard bounds.</summary>
    public static RecruitmentPool Build(PlanView view, PoolImport import, bool onePerAddress, IReadOnlyDictionary<Guid, int>? reached = null)
    {
        var pool = new RecruitmentPool(view.Edition.AuthorityId, view.Edition.Id, import);
        pool.SetSource("", "", onePerAddress ? HouseholdColumns : "");
        var reading = view.Reading;
        foreach (var candidate in view.Candidates.Where(reading.IsDrawn))
        {
            if (reading.ValuesOf(candidate) is { } values)
            {
                pool.Add(PseudonymOf(candidate.Id), Columns(candidate, reading.Features.Zip(values)), candidate);
            }
        }

        foreach (var feature in reading.Features)
        {
            feature.Quotas.OrderBy(q => q.Order).ToList().ForEach(q => pool.Add(Bounds(feature, q, reached)));
            if (feature.ChannelId is not null)
            {
                pool.Add(new PanelQuotaBounds(feature.Name, PlannedFeature.OtherChannel, 0, view.Edition.Seats));
            }
        }

        return pool;
    }

    /// <summary>What the engine is asked: seats of the edition, no reserve.</summary>
    public static DrawRequest RequestOf(RecruitmentPool pool, Edition edition) =>
        PoolRebuilder.RequestOf(pool, new DrawTerms(nameof(DrawMethod.Leximin), edition.Seats, 0));

    private static PanelQuotaBounds Bounds(PlannedFeature feature, PlannedQuota quota, IReadOnlyDictionary<Guid, int>? reached) =>
        reached is null || quota.Target is null
            ? new(feature.Name, quota.Value, quota.Min, quota.Max)
            : new(feature.Name, quota.Value, reached[quota.Id], quota.Max) { Target = quota.Target, Reachable = reached[quota.Id] };

    private static Dictionary<string, string> Columns(PoolCandidate candidate, IEnumerable<(PlannedFeature Feature, string Value)> values)
    {
        var columns = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase) { ["id"] = PseudonymOf(candidate.Id) };
        foreach (var (feature, value) in values)
        {
            columns[feature.Name] = value;
        }

        foreach (var key in RegistrationKeys.Contact)
        {
            columns.TryAdd(key, candidate.Answers.GetValueOrDefault(key, ""));
        }

        return columns;
    }
}

/// <summary>Answers of the registration form that a pool keeps beside the features.</summary>
internal static class RegistrationKeys
{
    public const string Address = "address";
    public const string Postcode = "postcode";

    public static readonly string[] Contact = ["given_name", "family_name", PoolReading.BornOn, "email", "phone", Address, Postcode, "town"];
}
