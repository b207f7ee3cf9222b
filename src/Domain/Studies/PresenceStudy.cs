using Misthos.Domain.Evaluations;

namespace Misthos.Domain.Studies;

/// <summary>A group and how often its members came; everything but the name is null when it must not be shown.</summary>
/// <param name="Value">Value of the variable; empty when it is not known.</param>
/// <param name="People">Members counted, once each.</param>
/// <param name="Expected">Times a member was expected at a sitting.</param>
/// <param name="Percent">Of these, times they came, whole percent.</param>
public sealed record PresenceRow(string Value, int? People, int? Expected, int? Percent)
{
    /// <summary>Whether the group is too small, or would give a small one away.</summary>
    public bool IsHidden => People is null;
}

/// <summary>Presence by one variable. Counts of presences are not kept: with rounded shares nobody counts back.</summary>
public sealed record PresenceTable(StudyVariable Variable, IReadOnlyList<PresenceRow> Rows, PresenceRow Total)
{
    /// <summary>Groups that are not shown.</summary>
    public int Hidden => Rows.Count(row => row.IsHidden);
}

/// <summary>How often members came, by one variable at a time.</summary>
public static class PresenceStudy
{
    /// <summary>Presence by a variable; small groups hidden.</summary>
    public static PresenceTable Of(StudyGround ground, StudyVariable variable)
    {
        var pairs = Pairs(ground, variable).ToList();
        var groups = pairs.GroupBy(pair => pair.Value, StringComparer.Ordinal).Select(group => (group.Key, Cell: Cell([.. group]))).ToList();
        var hidden = SmallGroups.Hidden([.. groups.Select(group => group.Cell.People)]);
        var total = Cell(pairs);
        return new(
            variable,
            [.. groups.Select((group, i) => Row(group.Key, group.Cell, hidden[i]))],
            Row("", total, SmallGroups.IsTotalHidden(total.People)));
    }

    private static IEnumerable<(string Value, Guid Person, bool Came)> Pairs(StudyGround ground, StudyVariable variable)
    {
        var seats = ground.Seats.ToLookup(seat => seat.OrganId);
        return ground.Sittings.SelectMany(sitting => seats[sitting.OrganId].Where(seat => seat.IsHeldOn(sitting.Day)).DistinctBy(seat => seat.PersonId)
            .Select(seat => ((StudyGround.IsOfSittings(variable) ? sitting.Values : seat.Values).GetValueOrDefault(variable, ""), seat.PersonId, sitting.Came.Contains(seat.PersonId))));
    }

    private static (int People, int Expected, int Came) Cell(List<(string Value, Guid Person, bool Came)> pairs) =>
        (pairs.Select(pair => pair.Person).Distinct().Count(), pairs.Count, pairs.Count(pair => pair.Came));

    private static PresenceRow Row(string value, (int People, int Expected, int Came) cell, bool isHidden) => isHidden
        ? new(value, null, null, null)
        : new(value, cell.People, cell.Expected, cell.Expected == 0 ? null : (int)Math.Round(100.0 * cell.Came / cell.Expected, MidpointRounding.AwayFromZero));
}
