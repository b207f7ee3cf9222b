using Misthos.Domain.Sittings;

namespace Misthos.Web.Features.Sittings.Groups;

/// <summary>What a change by hand would do to a plan: measured before and after.</summary>
public sealed record TableEffect(TableMeasure Before, TableMeasure After, IReadOnlyList<TablePlace> Places)
{
    /// <summary>New encounters won, negative when lost.</summary>
    public int Encounters => After.Pairs - Before.Pairs;

    /// <summary>Faults that the change would cause and that none may.</summary>
    public IReadOnlyList<FaultyTable> Forbidden => [.. Caused.Where(f => f.IsForbidden)];

    /// <summary>Faults that the change would cause.</summary>
    public IReadOnlyList<FaultyTable> Caused => [.. After.Faults.Except(Before.Faults)];

    /// <summary>Faults that the change would mend.</summary>
    public IReadOnlyList<FaultyTable> Mended => [.. Before.Faults.Except(After.Faults)];

    /// <summary>Shares that the change would put off balance.</summary>
    public IReadOnlyList<OffShare> Upset => [.. After.OffShares.Except(Before.OffShares)];

    /// <summary>Measures a change.</summary>
    public static TableEffect Of(TableCase about, TablePlan plan, SeatMove move)
    {
        var places = plan.Places();
        var seated = plan.Seats.Select(s => (s.PersonId, s.Capacity)).DistinctBy(s => s.PersonId).ToList();
        var brief = TableBriefs.OfPlan(about, seated, plan.Tables, plan.Rounds);
        var after = move.Apply(places);
        return new(new(brief, places, about.Met), new(brief, after, about.Met), after);
    }
}
