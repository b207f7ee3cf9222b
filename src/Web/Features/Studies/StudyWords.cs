using Microsoft.Extensions.Localization;
using Misthos.Domain.Assemblies;
using Misthos.Domain.Evaluations;
using Misthos.Domain.Members;
using Misthos.Domain.Recruitment;
using Misthos.Domain.Studies;
using Misthos.Web.Design;

namespace Misthos.Web.Features.Studies;

/// <summary>Variables and their values: where they are read from, and their words.</summary>
internal static class StudyWords
{
    /// <summary>Variables by the word in the address.</summary>
    public static readonly IReadOnlyDictionary<string, StudyVariable> Slugs = new Dictionary<string, StudyVariable>(StringComparer.Ordinal)
    {
        ["genre"] = StudyVariable.Gender,
        ["age"] = StudyVariable.Age,
        ["quartier"] = StudyVariable.District,
        ["origine"] = StudyVariable.Origin,
        ["edition"] = StudyVariable.Edition,
        ["minorite"] = StudyVariable.Minor,
        ["bareme"] = StudyVariable.Scheme,
        ["instance"] = StudyVariable.Organ,
    };

    /// <summary>How lists name the columns of a variable.</summary>
    public static readonly string[] Gender = ["genre", "sexe", "gender", "sex"], District = ["quartier", "secteur", "arrondissement", "district", "territoire", "canton", "zone"];

    // The youngest band is that of the members under age: a narrower and a wider group of nearly the same people would give away the difference.
    private static readonly (int From, string Band)[] Bands = [(60, "60+"), (40, "40-59"), (25, "25-39"), (18, "18-24"), (0, "16-17")];

    /// <summary>The value of the first column with one of these names; empty when there is none.</summary>
    public static string Find(Dictionary<string, string> columns, string[] names) =>
        columns.FirstOrDefault(column => Array.Exists(names, name => Folding.Letters(column.Key).StartsWith(name, StringComparison.Ordinal)) && column.Value.Trim().Length > 0).Value?.Trim() ?? "";

    /// <summary>What is known of a seat; what is not is left out.</summary>
    public static IReadOnlyDictionary<StudyVariable, string> Values(Edition edition, (DateOnly? BornOn, MandateOrigin Origin, string? District) person, Dictionary<string, string>? columns)
    {
        var values = new Dictionary<StudyVariable, string> { [StudyVariable.Origin] = person.Origin.ToString(), [StudyVariable.Edition] = edition.Name };
        if (Minors.AgeOn(person.BornOn, edition.StartsOn) is { } age)
        {
            (values[StudyVariable.Age], values[StudyVariable.Minor]) = (Array.Find(Bands, band => age >= band.From).Band, age < Minors.Majority ? "yes" : "no");
        }

        var (gender, district) = columns is null ? ("", person.District ?? "") : (Find(columns, Gender), Find(columns, District) is { Length: > 0 } drawn ? drawn : person.District ?? "");
        return new[] { (StudyVariable.Gender, gender), (StudyVariable.District, district) }.Where(found => found.Item2.Length > 0)
            .Aggregate(values, (known, found) => { known[found.Item1] = found.Item2; return known; });
    }

    /// <summary>A value in words.</summary>
    public static string Say(this IStringLocalizer<StudyTexts> texts, StudyVariable variable, string value) => (variable, value) switch
    {
        (_, "") => texts["Unknown"],
        (StudyVariable.Origin or StudyVariable.Minor or StudyVariable.Scheme, _) => texts[$"{variable}.{value}"],
        (StudyVariable.Age, "60+") => texts["Age.From", 60],
        (StudyVariable.Age, _) => texts["Age.FromTo", value.Split('-')[0], value.Split('-')[1]],
        _ => char.ToUpper(value[0], System.Globalization.CultureInfo.CurrentCulture) + value[1..],
    };

    /// <summary>A count of people that may be told.</summary>
    public static string Few(this IStringLocalizer<StudyTexts> texts, int people) => SmallGroups.IsTotalHidden(people) ? texts["FewerThan", SmallGroups.Least] : Format.Number(people);

    /// <summary>What stands after a percentage of a chart.</summary>
    public static string Unit => Speaking.Language == "fr" ? "\u00a0%" : "%";

    /// <summary>A percentage, or that it is hidden.</summary>
    public static string Percent(this IStringLocalizer<StudyTexts> texts, int? percent) => percent is { } p ? p.ToString(System.Globalization.CultureInfo.CurrentCulture) + Unit : texts["Hidden"];
}
