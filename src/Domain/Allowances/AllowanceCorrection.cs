namespace Misthos.Domain.Allowances;

/// <summary>What makes a breakdown a correction of lines settled before; they stay as they are.</summary>
/// <param name="SettledBefore">What the lines settled before come to.</param>
/// <param name="Lines">Those lines, oldest first.</param>
/// <param name="Changes">What changed since, as grounds without amount; codes of <see cref="AllowanceChangeCodes"/>.</param>
public sealed record AllowanceCorrection(Money SettledBefore, IReadOnlyList<Guid> Lines, IReadOnlyList<AllowanceLine> Changes);

/// <summary>A settled line, as a correction reads it.</summary>
public sealed record SettledShare(Guid LineId, Money Amount, AllowanceBreakdown Breakdown);

/// <summary>
/// Compares what was settled for an attendance with what would be due today. Nothing settled is ever altered: a difference is a line of its
/// own, positive or negative, whose steps add up to it.
/// </summary>
public static class AllowanceCorrections
{
    /// <summary>
    /// The input with which to compute again: presence, sitting, decision on the income condition and other lines of the day as they are
    /// now; what the person had said, and whether they were staff, elected or under age, as it was then, for these count from their own day on.
    /// </summary>
    public static AllowanceInput Again(AllowanceInput settled, AllowanceInput now) => now with
    {
        HasRequested = settled.HasRequested,
        HasDeclined = settled.HasDeclined,
        IsStaffOfAuthority = settled.IsStaffOfAuthority,
        IsElectedOfficial = settled.IsElectedOfficial,
        IsMinor = settled.IsMinor,
        Age = settled.Age,
    };

    /// <summary>The correction, or null when nothing differs. While something must be decided first, its amount is zero.</summary>
    /// <param name="settled">The lines settled for the attendance, oldest first; at least one.</param>
    /// <param name="now">The breakdown computed again with <see cref="Again"/>.</param>
    public static AllowanceBreakdown? Propose(IReadOnlyList<SettledShare> settled, AllowanceBreakdown now)
    {
        var before = Money.Sum(settled.Select(share => share.Amount));
        if (now.Amount == before && now.Outcome != AllowanceOutcome.ToBeDecided)
        {
            return null;
        }

        var correction = new AllowanceCorrection(before, [.. settled.Select(share => share.LineId)], [.. AllowanceChanges.Between(settled[^1].Breakdown, now)]);
        if (now.Outcome == AllowanceOutcome.ToBeDecided)
        {
            return now with { Correction = correction };
        }

        var steps = now.Lines.TakeWhile(line => line.Amount is not null).ToList();
        return now with
        {
            Amount = now.Amount - before,
            Correction = correction,
            Lines = [.. steps, new AllowanceLine(AllowanceLineCodes.AlreadySettled, -before, AllowanceFormat.Cents(before)), .. now.Lines.Skip(steps.Count)],
        };
    }
}
