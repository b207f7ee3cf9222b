namespace Misthos.Domain.Budgets;

/// <summary>Working time and what it costs.</summary>
/// <param name="CentiFte">Hundredths of a full-time post: 50 for half a post, 150 for one and a half.</param>
/// <param name="YearlyCost">What one full-time post costs the authority a year, employer's charges included.</param>
/// <param name="Months">Months worked.</param>
public sealed record StaffTime(int CentiFte, Money YearlyCost, int Months)
{
    /// <summary>Posts × yearly cost × months ÷ 12, rounded once to the cent.</summary>
    public Money Cost => Money.Euros(YearlyCost.InEuros * CentiFte * Months / 1200m);

    /// <summary>Whether the figures are possible: at most 100 posts, ten years.</summary>
    internal bool Holds => CentiFte is > 0 and <= 10_000 && YearlyCost > Money.Zero && Months is > 0 and <= 120;
}
