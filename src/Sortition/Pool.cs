namespace Misthos.Sortition;

/// <summary>A person who may be drawn.</summary>
/// <param name="Id">Identifier, unique in the pool; letters are taken as they are.</param>
/// <param name="Values">One value per feature of the pool, in that order, spelt as in the quotas.</param>
/// <param name="Household">Normalised key shared by people of one address; <see langword="null"/> = lives alone or not known.</param>
/// <param name="Cells">All cells of the file, in the order of <see cref="Pool.Columns"/>.</param>
public sealed record Person(string Id, IReadOnlyList<string> Values, string? Household, IReadOnlyList<string> Cells);

/// <summary>The people among whom a panel is drawn. The order of people and columns has no effect on any draw.</summary>
public sealed class Pool
{
    /// <summary>A pool in memory; use <see cref="PoolFile"/> for files.</summary>
    /// <param name="features">Names of the features, those of the quotas.</param>
    /// <param name="people">People with one value per feature.</param>
    /// <param name="columns">Names of the columns kept in <see cref="Person.Cells"/>.</param>
    /// <param name="idColumn">The column of the identifier; <see langword="null"/> when people are numbered by row.</param>
    /// <exception cref="ArgumentException">An identifier twice, or a person without a value for each feature.</exception>
    public Pool(IEnumerable<string> features, IEnumerable<Person> people, IEnumerable<string>? columns = null, string? idColumn = null)
    {
        Features = [.. features];
        People = [.. people];
        Columns = [.. columns ?? []];
        IdColumn = idColumn;
        if (People.Any(p => p.Values.Count != Features.Count)
            || People.Select(p => p.Id).Distinct(StringComparer.Ordinal).Count() != People.Count)
        {
            throw new ArgumentException("People need distinct identifiers and one value per feature.", nameof(people));
        }
    }

    /// <summary>Nobody.</summary>
    public static Pool Empty { get; } = new([], []);

    /// <summary>Names of the features, in the order of <see cref="Person.Values"/>.</summary>
    public IReadOnlyList<string> Features { get; }

    /// <summary>Everyone, in the order of the file.</summary>
    public IReadOnlyList<Person> People { get; }

    /// <summary>All columns of the file, in its order.</summary>
    public IReadOnlyList<string> Columns { get; }

    /// <summary>The column of the identifier; <see langword="null"/> when people are numbered by row.</summary>
    public string? IdColumn { get; }

    /// <summary>Columns that make the address, street first.</summary>
    public IReadOnlyList<string> HouseholdColumns { get; init; } = [];
}
