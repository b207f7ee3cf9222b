using Microsoft.Extensions.Localization;
using Misthos.Domain.Sittings;
using Misthos.Web.Features.Sittings.Groups;

namespace Misthos.Web.Features.Sittings.Representativeness;

/// <summary>Features and groups in words: those of the quotas as the file named them, age and origin as we do.</summary>
internal static class FeatureWords
{
    public static string Of(IStringLocalizer<RepresentativenessTexts> texts, string feature) => feature switch
    {
        EditionPeople.Age => texts["Feature.Age"],
        EditionPeople.Origin => texts["Feature.Origin"],
        _ => feature.Length == 0 ? feature : char.ToUpper(feature[0], System.Globalization.CultureInfo.CurrentCulture) + feature[1..],
    };

    public static string Value(IStringLocalizer<RepresentativenessTexts> texts, PanelGroup group) => group.Feature == EditionPeople.Origin ? texts[$"Origin.{group.Value}"] : group.Value;
}
