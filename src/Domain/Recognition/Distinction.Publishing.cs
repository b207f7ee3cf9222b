namespace Misthos.Domain.Recognition;

/// <content>Its authors are told first, then everyone.</content>
public sealed partial class Distinction
{
    /// <summary>Why it cannot be noted that somebody was told of the last step; empty when it can.</summary>
    public IReadOnlyList<Refusal> WhyNotTell(Guid personId, TellingWay way, string note) =>
        Latest is null ? [new Refusal("distinction.no-step")]
        : !_authors.Exists(author => author.PersonId == personId) ? [new Refusal("distinction.not-an-author")]
        : way == TellingWay.NotReached && string.IsNullOrWhiteSpace(note) ? [new Refusal("distinction.why-not-reached")]
        : Untold.Contains(personId) ? [] : [new Refusal("distinction.told")];

    /// <summary>Notes that somebody was told of the last step, or why they could not be.</summary>
    /// <exception cref="InvalidOperationException"><see cref="WhyNotTell"/> is not empty.</exception>
    public DistinctionTelling Tell(Guid personId, TellingWay way, string note, DistinctionAct act)
    {
        Require(WhyNotTell(personId, way, note));
        var telling = new DistinctionTelling(this, personId, new(Latest!.Order, way, note.Trim()), act);
        _tellings.Add(telling);
        return telling;
    }

    /// <summary>Why the last step cannot be made public; empty when it can. Its authors come first.</summary>
    public IReadOnlyList<Refusal> WhyNotPublish() =>
        Latest is not { } latest ? [new Refusal("distinction.no-step")]
        : _proposals.Count == 0 ? [new Refusal("distinction.no-proposal")]
        : _authors.Count == 0 ? [new Refusal("distinction.no-authors")]
        : Untold is { Count: > 0 } untold ? [new Refusal("distinction.untold", untold.Count.ToString(System.Globalization.CultureInfo.InvariantCulture))]
        : latest.Order <= PublishedUpTo ? [new Refusal("distinction.is-public")] : [];

    /// <summary>Makes every step up to the last public.</summary>
    /// <exception cref="InvalidOperationException"><see cref="WhyNotPublish"/> is not empty.</exception>
    public void Publish(DateOnly today)
    {
        Require(WhyNotPublish());
        (PublishedUpTo, PublishedOn) = (Latest!.Order, today);
    }

    /// <summary>Takes it off the public pages. What was told stays.</summary>
    public void TakeOff() => (PublishedUpTo, PublishedOn) = (0, null);
}
