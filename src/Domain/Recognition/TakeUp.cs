namespace Misthos.Domain.Recognition;

/// <summary>Replies to one act, counted.</summary>
/// <param name="Accepted">Who accepted.</param>
/// <param name="Declined">Who declined.</param>
/// <param name="Came">Who came, by name.</param>
/// <param name="Noted">Of whom it is known whether they came.</param>
public sealed record ReplyCounts(int Accepted, int Declined, int Came, int Noted)
{
    /// <summary>No reply.</summary>
    public static ReplyCounts None { get; } = new(0, 0, 0, 0);
}

/// <summary>What became of one act: how many people it was offered to, accepted, came.</summary>
public sealed record ActTakeUp(RecognitionAct Act, ReplyCounts Replies, bool IsOver)
{
    /// <summary>People it was offered to; never fewer than those who answered or came.</summary>
    public int Offered => Math.Max(Act.OfferedTo, Math.Max(Replies.Accepted + Replies.Declined, Came ?? 0));

    /// <summary>People who came: as counted, or by name when that is more; null while it is to come, asks for nothing, or nobody noted anything.</summary>
    public int? Came => !IsOver || Act.IsDraft || !Act.Kind.AsksReply() || (Act.TookUp is null && Replies.Noted == 0) ? null : Math.Max(Act.TookUp ?? 0, Replies.Came);

    /// <summary>Share of those it was offered to who came, whole percent; null when unknown.</summary>
    public int? Percent => Came is { } came && Offered > 0 ? TakeUp.Share(came, Offered) : null;
}

/// <summary>What became of all the acts of one form: the acts that are over and counted make the share.</summary>
/// <param name="Kind">The form.</param>
/// <param name="Acts">Acts confirmed, whether over or not.</param>
/// <param name="Offered">People they were offered to, act by act.</param>
/// <param name="Accepted">Who accepted, act by act.</param>
/// <param name="Came">Who came to those that are over and counted; null when none is.</param>
/// <param name="Percent">Share of those offered who came, over the acts counted; null when none is.</param>
public sealed record FormTakeUp(RecognitionKind Kind, int Acts, int Offered, int Accepted, int? Came, int? Percent);

/// <summary>Which forms of recognition members take up, and which nobody does.</summary>
public static class TakeUp
{
    /// <summary>Acts by form, the least taken up first; forms that ask for nothing and those not counted yet at the end. Drafts are left out.</summary>
    /// <param name="acts">Acts of a plan.</param>
    /// <param name="replies">Replies by act.</param>
    /// <param name="today">Today, in the authority's time zone.</param>
    public static IReadOnlyList<FormTakeUp> ByForm(IEnumerable<RecognitionAct> acts, IReadOnlyDictionary<Guid, ReplyCounts> replies, DateOnly today) =>
        [.. acts.Where(act => !act.IsDraft).Select(act => Of(act, replies, today)).GroupBy(act => act.Act.Kind)
            .Select(Form).OrderBy(form => form.Percent ?? int.MaxValue).ThenBy(form => !form.Kind.AsksReply()).ThenBy(form => form.Kind)];

    /// <summary>What became of one act.</summary>
    public static ActTakeUp Of(RecognitionAct act, IReadOnlyDictionary<Guid, ReplyCounts> replies, DateOnly today) =>
        new(act, replies.GetValueOrDefault(act.Id, ReplyCounts.None), act.On <= today);

    internal static int Share(int part, int whole) => (int)Math.Round(100.0 * part / whole, MidpointRounding.AwayFromZero);

    private static FormTakeUp Form(IGrouping<RecognitionKind, ActTakeUp> acts)
    {
        var counted = acts.Where(act => act.Came is not null).ToList();
        int? came = counted.Count == 0 ? null : counted.Sum(act => act.Came!.Value);
        var offered = counted.Sum(act => act.Offered);
        return new(acts.Key, acts.Count(), acts.Sum(act => act.Offered), acts.Sum(act => act.Replies.Accepted), came, came is { } people && offered > 0 ? Share(people, offered) : null);
    }
}
