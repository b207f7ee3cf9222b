namespace Misthos.Sortition;

/// <summary>What a value of a feature follows in a made-up person.</summary>
internal enum SampleTrait
{
    None,
    Age,
    Means,
}

/// <summary>A feature of the made-up city. Values run from the low to the high end of the trait they follow.</summary>
/// <param name="Name">Name of the column.</param>
/// <param name="Values">The values.</param>
/// <param name="City">How many of the inhabitants have each, in parts of the sum.</param>
/// <param name="Accept">Of 100 people with each value who are invited, how many this value does not keep from accepting.</param>
/// <param name="Trait">What the value follows.</param>
/// <param name="Spread">How loosely it follows, in thousandths: 0 strictly, 1000 hardly.</param>
internal sealed record SampleFeature(string Name, string[] Values, int[] City, int[] Accept, SampleTrait Trait = SampleTrait.None, int Spread = 0)
{
    private static readonly SampleFeature[] Known =
    [
        new("gender", ["femme", "homme"], [52, 48], [100, 85]),
        new("age", ["16-24", "25-39", "40-54", "55-69", "70+"], [16, 25, 23, 20, 16], [35, 65, 80, 100, 60], SampleTrait.Age),
        new("area", ["Nord", "Littoral", "Est", "Ouest", "Sud", "Centre"], [20, 11, 16, 14, 17, 22], [30, 60, 55, 55, 65, 100], SampleTrait.Means, 800),
        new("education", ["sans diplôme", "CAP-BEP", "bac", "supérieur"], [22, 24, 19, 35], [20, 40, 65, 100], SampleTrait.Means, 400),
        new("occupation", ["en études", "sans emploi", "employé", "ouvrier", "cadre", "retraité"], [10, 9, 22, 17, 19, 23], [45, 35, 60, 35, 100, 80], SampleTrait.Age, 150),
        new("housing", ["locataire HLM", "locataire", "propriétaire"], [23, 33, 44], [35, 75, 100], SampleTrait.Means, 500),
        new("concern", ["pas du tout", "peu", "plutôt", "très"], [14, 26, 38, 22], [8, 30, 65, 100], SampleTrait.Means, 900),
        new("household", ["seul", "en couple", "en famille"], [30, 32, 38], [85, 100, 70], SampleTrait.Age, 900),
    ];

    internal static string NameOf(int position) => position < Known.Length ? Known[position].Name : $"feature{position + 1}";

    internal static SampleFeature Named(string name) =>
        Array.Find(Known, f => f.Name == name) ?? new SampleFeature(name, ["A", "B", "C"], [40, 35, 25], [100, 50, 25]);
}
