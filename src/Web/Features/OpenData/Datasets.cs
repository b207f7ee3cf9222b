using Misthos.Web.Features.OpenData.Sets;

namespace Misthos.Web.Features.OpenData;

/// <summary>The datasets, in the order the page lists them.</summary>
internal static class Datasets
{
    /// <summary>Licence Ouverte 2.0 of Etalab: take, share, change, sell; say where it comes from.</summary>
    public const string Licence = "etalab-2.0";

    public const string LicenceAddress = "https://www.etalab.gouv.fr/licence-ouverte-open-licence/";

    public static IReadOnlyList<Dataset> All { get; } =
        [ProposalsData.Set, AmendmentsData.Set, MinoritiesData.Set, AnswersData.Set, DeliberationsData.Set, ActionsData.Set, MilestonesData.Set, TopicsData.Set, SittingsData.Set, EarlierData.Set, PresencesData.Set, EngagementData.Set, CostsData.Set, DrawsData.Set];

    /// <summary>The dataset of this name; null when there is none.</summary>
    public static Dataset? Find(string? name) => All.FirstOrDefault(set => set.Name == name);
}
