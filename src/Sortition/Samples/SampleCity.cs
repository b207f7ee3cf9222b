namespace Misthos.Sortition;

/// <summary>Draws made-up inhabitants and volunteers, each a position of a value for every feature.</summary>
internal sealed class SampleCity(IReadOnlyList<SampleFeature> features, SeededNumbers numbers)
{
    private const int Scale = 1000;
    private const int Tries = 10_000;

    internal IReadOnlyList<SampleFeature> Features { get; } = features;

    internal int[] Inhabitant()
    {
        var (age, means) = (numbers.Next(Scale), numbers.Next(Scale));
        return [.. Features.Select(f => Value(f, f.Trait switch { SampleTrait.Age => age, SampleTrait.Means => means, _ => numbers.Next(Scale) }))];
    }

    /// <summary>An inhabitant who accepts: invited people refuse according to what they are, and another is asked.</summary>
    internal int[] Volunteer()
    {
        var asked = Inhabitant();
        for (var tries = 0; tries < Tries && !Accepts(asked); tries++)
        {
            asked = Inhabitant();
        }

        return asked;
    }

    private bool Accepts(int[] person)
    {
        for (var f = 0; f < person.Length; f++)
        {
            if (numbers.Next(100) >= Features[f].Accept[person[f]])
            {
                return false;
            }
        }

        return true;
    }

    private int Value(SampleFeature feature, int trait)
    {
        var moved = feature.Spread == 0 ? trait : trait + ((numbers.Next(Scale) - (Scale / 2)) * feature.Spread / Scale);
        var at = Math.Clamp(moved, 0, Scale - 1) * feature.City.Sum();
        var value = 0;
        while (at >= feature.City[value] * Scale)
        {
            at -= feature.City[value++] * Scale;
        }

        return value;
    }
}
