namespace Misthos.Domain.Ballots;

/// <summary>
/// Majority judgment (M. Balinski and R. Laraki, <i>Majority Judgment: Measuring, Ranking, and Electing</i>, MIT Press, 2011; "A theory of
/// measuring, electing and ranking", PNAS 104, 2007). Every voter grades every option; an option is worth its <i>majority grade</i>, the median
/// of its grades (the lower of the two in the middle when their number is even). Options with the same majority grade are parted by their
/// <i>majority value</i>: one vote of that grade is taken away from each, the median is read again, and so on until they differ. Options that
/// never differ received exactly the same grades: they are tied.
/// </summary>
public static class MajorityJudgment
{
    /// <summary>Number of grades.</summary>
    public const int Grades = 7;

    /// <summary>Ranks options.</summary>
    /// <param name="profiles">For each option, how often each grade was given, best grade first; the same number of grades for every option.</param>
    /// <returns>The options as judged, best first; options tied keep the order given.</returns>
    /// <exception cref="ArgumentException">A profile has not seven numbers, a negative one, or not as many grades as the others.</exception>
    public static IReadOnlyList<JudgedOption> Rank(IReadOnlyList<IReadOnlyList<int>> profiles)
    {
        if (profiles.Any(p => p.Count != Grades || p.Any(n => n < 0)) || profiles.Select(p => p.Sum()).Distinct().Count() > 1)
        {
            throw new ArgumentException("Every option receives as many grades as the others.", nameof(profiles));
        }

        var values = profiles.Select(MajorityValue).ToList();
        var order = Enumerable.Range(0, profiles.Count).OrderBy(index => values[index], Comparer<IReadOnlyList<int>>.Create(Compare)).ToList();
        var judged = new List<JudgedOption>(order.Count);
        foreach (var (place, index) in order.Index())
        {
            var isTied = place > 0 && Compare(values[order[place - 1]], values[index]) == 0;
            judged.Add(new JudgedOption(index, isTied ? judged[^1].Rank : place + 1, GradeOf(values[index]), profiles[index])
            {
                Parting = place == 0 ? null : Part(values[order[place - 1]], values[index]),
            });
        }

        return judged;
    }

    /// <summary>The majority value: the median grade, then that of what is left when one vote of it is taken away, and so on.</summary>
    /// <param name="profile">How often each grade was given, best first.</param>
    /// <returns>Grades as numbers, 0 the best; as many as votes.</returns>
    public static IReadOnlyList<int> MajorityValue(IReadOnlyList<int> profile)
    {
        var left = profile.ToArray();
        var value = new int[left.Sum()];
        for (var taken = 0; taken < value.Length; taken++)
        {
            value[taken] = Median(left, value.Length - taken);
            left[value[taken]]--;
        }

        return value;
    }

    private static int Median(int[] profile, int votes)
    {
        var (grade, before) = (0, profile[0]);
        while (before <= votes / 2)
        {
            before += profile[++grade];
        }

        return grade;
    }

    private static int Compare(IReadOnlyList<int>? one, IReadOnlyList<int>? other) =>
        one!.Zip(other!, (a, b) => a - b).FirstOrDefault(difference => difference != 0);

    private static MajorityGrade? GradeOf(IReadOnlyList<int> value) => value.Count == 0 ? null : (MajorityGrade)value[0];

    // Nothing to explain when the grades differ at once, or never.
    private static GradeParting? Part(IReadOnlyList<int> better, IReadOnlyList<int> worse)
    {
        var taken = better.Zip(worse).TakeWhile(pair => pair.First == pair.Second).Count();
        return taken == 0 || taken == better.Count ? null : new(taken, (MajorityGrade)better[taken], (MajorityGrade)worse[taken]);
    }
}

/// <summary>An option as judged.</summary>
/// <param name="Index">Its place in what was given, from 0.</param>
/// <param name="Rank">Its rank, from 1; options tied share it.</param>
/// <param name="Grade">Its majority grade; null when nobody voted.</param>
/// <param name="Profile">How often each grade was given, best first.</param>
public sealed record JudgedOption(int Index, int Rank, MajorityGrade? Grade, IReadOnlyList<int> Profile)
{
    /// <summary>How it was parted from the option just before it although both have the same majority grade; null when there was no need, or no way.</summary>
    public GradeParting? Parting { get; init; }

    /// <summary>Votes for a better grade than the majority grade.</summary>
    public int Above => Grade is { } grade ? Profile.Take((int)grade).Sum() : 0;

    /// <summary>Votes for a worse grade than the majority grade.</summary>
    public int Below => Grade is { } grade ? Profile.Skip((int)grade + 1).Sum() : 0;
}

/// <summary>How two options with the same majority grade were parted.</summary>
/// <param name="Taken">Votes of the median taken away from each before they differed.</param>
/// <param name="Better">Median of the better one then.</param>
/// <param name="Worse">Median of the other one then.</param>
public sealed record GradeParting(int Taken, MajorityGrade Better, MajorityGrade Worse);
