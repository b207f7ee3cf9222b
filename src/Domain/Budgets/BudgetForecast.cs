using Misthos.Domain.Allowances;

namespace Misthos.Domain.Budgets;

/// <summary>What is known of an organ when its cost to the end of the term is forecast.</summary>
public sealed record ForecastBasis
{
    /// <summary>People present at each sitting held, oldest first.</summary>
    public required IReadOnlyList<int> Presences { get; init; }

    /// <summary>Seats of the organ, people; 0 when they are not limited.</summary>
    public int Seats { get; init; }

    /// <summary>What the presences of <see cref="PricedPresences"/> come to under the scheme in force.</summary>
    public Money Priced { get; init; }

    /// <summary>Presences that the mean is taken over, those that pay nothing included.</summary>
    public int PricedPresences { get; init; }

    /// <summary>Presences at sittings held and closed that are not settled yet.</summary>
    public int WaitingPresences { get; init; }

    /// <summary>
    /// Sittings still to come before the end of the term, in order: for each, its length against those that the mean is taken over (0.5: half as
    /// long) where presence is paid by its length, 1 where it is not.
    /// </summary>
    public IReadOnlyList<decimal> ToCome { get; init; } = [];

    /// <summary>Whether the scheme pays one amount for the whole process, which no presence has a share of.</summary>
    public bool IsWholeProcess { get; init; }
}

/// <summary>
/// What an organ will still cost before the end of the term: presences waiting to be settled and presences expected from the
/// <see cref="AttendanceTrend"/>, each worth the mean of past presences. Rounded once to the cent.
/// </summary>
/// <param name="Remaining">What is still to come; zero when nothing can be said.</param>
public sealed record BudgetForecast(MoneyRange Remaining)
{
    /// <summary>The trend; null when there is no sitting to come, or too few held.</summary>
    public AttendanceTrend? Trend { get; private init; }

    /// <summary>Presences expected at the sittings to come, all together.</summary>
    public decimal Expected { get; private init; }

    /// <summary>The mean worth of one presence.</summary>
    public Money PerPresence { get; private init; }

    /// <summary>
    /// Why nothing can be said of what is to come: <c>forecast.too-few</c> (sittings held, sittings needed), <c>forecast.nothing-settled</c>,
    /// <c>forecast.whole-process</c>.
    /// </summary>
    public Refusal? Unknown { get; private init; }

    /// <summary>Forecasts.</summary>
    public static BudgetForecast Of(ForecastBasis basis)
    {
        var trend = basis.ToCome.Count == 0 ? null : AttendanceTrend.Of(basis.Presences, basis.Seats);
        if (basis.WaitingPresences + basis.ToCome.Count > 0 && (basis.IsWholeProcess || basis.PricedPresences == 0))
        {
            return new BudgetForecast(default(MoneyRange)) { Trend = trend, Unknown = new Refusal(basis.IsWholeProcess ? "forecast.whole-process" : "forecast.nothing-settled") };
        }

        Money Worth(Func<AttendanceTrend, int, decimal> at)
        {
            var people = trend is null ? 0 : basis.ToCome.Select((length, i) => length * at(trend, i + 1)).Sum();
            return basis.PricedPresences == 0 ? Money.Zero : Money.Euros(basis.Priced.InEuros * (basis.WaitingPresences + people) / basis.PricedPresences);
        }

        return new BudgetForecast(new MoneyRange(Worth((t, ahead) => t.Low(ahead)), Worth((t, ahead) => t.Expected(ahead)), Worth((t, ahead) => t.High(ahead))))
        {
            Trend = trend,
            Expected = trend is null ? 0 : Enumerable.Range(1, basis.ToCome.Count).Sum(trend.Expected),
            PerPresence = basis.PricedPresences == 0 ? Money.Zero : Money.Euros(basis.Priced.InEuros / basis.PricedPresences),
            Unknown = basis.ToCome.Count > 0 && trend is null
                ? new Refusal("forecast.too-few", AllowanceFormat.Number(basis.Presences.Count), AllowanceFormat.Number(AttendanceTrend.Fewest)) : null,
        };
    }
}
