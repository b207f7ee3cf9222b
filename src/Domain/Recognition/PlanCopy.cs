namespace Misthos.Domain.Recognition;

/// <summary>Taking the plan of one edition over into another.</summary>
public static class PlanCopy
{
    /// <summary>The acts of a plan that another does not hold yet, in calendar order: drafts stay behind, and what was taken over before, from here or from where it came, is not taken again.</summary>
    public static IReadOnlyList<RecognitionAct> Missing(IEnumerable<RecognitionAct> source, IEnumerable<RecognitionAct> target)
    {
        var known = target.Select(Root).ToHashSet();
        return [.. source.Where(act => !act.IsDraft && !known.Contains(Root(act))).OrderBy(act => act.On).ThenBy(act => act.Id)];
    }

    /// <summary>A day of one edition in another: as far from its start, to the nearest whole week, so that a Saturday stays one.</summary>
    /// <param name="day">Day of the source.</param>
    /// <param name="from">First day of the source edition.</param>
    /// <param name="to">First day of the target edition.</param>
    public static DateOnly Shift(DateOnly day, DateOnly from, DateOnly to) =>
        day.AddDays(7 * (int)Math.Round((to.DayNumber - from.DayNumber) / 7.0, MidpointRounding.AwayFromZero));

    /// <summary>The organ of the target that has the name of an organ of the source, whatever the case; null when none has: the act is then for every member.</summary>
    public static Guid? OrganLike(string? name, IEnumerable<(Guid Id, string Name)> organs) =>
        name is null ? null : organs.Where(o => string.Equals(o.Name.Trim(), name.Trim(), StringComparison.OrdinalIgnoreCase)).Select(o => (Guid?)o.Id).FirstOrDefault();

    /// <summary>A draft of an act for another edition.</summary>
    public static RecognitionAct Draft(RecognitionAct source, Guid editionId, DateOnly on, Guid? organId)
    {
        var draft = new RecognitionAct(source.AuthorityId, editionId, source.Kind, on);
        draft.Describe(new(source.Title, source.Message, source.Owner, source.Place));
        draft.IsFor(null, organId);
        draft.Plan(source.CostPlanned);
        draft.KeepForMinors(source.IsForMinors);
        draft.TakeOver(source);
        return draft;
    }

    private static Guid Root(RecognitionAct act) => act.OriginId ?? act.Id;
}
