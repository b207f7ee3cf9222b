namespace Misthos.Domain.Recruitment;

/// <summary>A target beside hard bounds: so many people should have the value, and the draw must still be possible.</summary>
/// <param name="Min">The hard minimum.</param>
/// <param name="Target">People wanted.</param>
/// <param name="People">Volunteers with the value.</param>
public readonly record struct SeatTarget(int Min, int Target, int People);

/// <summary>
/// Finds how far targets can be met. They are taken one after the other, in the order of the plan: each gets the largest number with
/// which a panel still exists, and that number then holds while the next is looked for. A panel that exists for a number exists for every
/// smaller one, so halving the interval finds it.
/// </summary>
public static class TargetSearch
{
    /// <summary>The numbers reached, in the same order; the hard minimum where nothing more is possible.</summary>
    /// <param name="targets">The targets. A panel must exist with the hard minimums.</param>
    /// <param name="isPossible">Whether a panel exists with these minimums, one per target.</param>
    public static IReadOnlyList<int> Reach(IReadOnlyList<SeatTarget> targets, Func<IReadOnlyList<int>, bool> isPossible)
    {
        var reached = targets.Select(t => t.Min).ToArray();
        for (var i = 0; i < reached.Length; i++)
        {
            var (least, most) = (targets[i].Min, Math.Max(targets[i].Min, Math.Min(targets[i].Target, targets[i].People)));
            while (least < most)
            {
                // The whole target first: most often it can be met.
                var tried = reached[i] = most == Math.Min(targets[i].Target, targets[i].People) ? most : (least + most + 1) / 2;
                (least, most) = isPossible(reached) ? (tried, most) : (least, tried - 1);
            }

            reached[i] = least;
        }

        return reached;
    }
}
