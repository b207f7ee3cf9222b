using System.Globalization;
using Misthos.Domain.Administration;

namespace Misthos.Domain.Members;

/// <summary>
/// The procedure that the charter asks before an exclusion, as the law wants it of a measure taken because of the person: the grounds are told, the
/// member has a delay to answer in writing or, if they ask, orally, with a counsel or a person of their choice (CRPA, L.121-1 and L.122-1); the
/// decision is written and gives its reasons (L.211-2, L.211-5), with the ways and delays to contest it, without which no delay runs (CJA, R.421-5).
/// </summary>
public sealed partial class Exclusion : Entity
{
    /// <summary>Months to bring the decision before the administrative court, from its notification (CJA, R.421-1).</summary>
    public const int AppealMonths = 2;

    private Exclusion()
    {
    }

    /// <summary>Opens the procedure: the grounds are told.</summary>
    /// <param name="incident">The incident, which names the member.</param>
    /// <param name="terms">From what, told when, to be answered by when.</param>
    /// <param name="grounds">The grounds, sealed.</param>
    /// <param name="by">The account.</param>
    public Exclusion(Incident incident, ExclusionTerms terms, SealedText grounds, Guid by)
        : base(incident.AuthorityId)
    {
        (IncidentId, Scope, SittingId) = (incident.Id, terms.Scope, terms.SittingId);
        (ToldOn, AnswerBy, Grounds, By) = (terms.ToldOn, terms.AnswerBy, grounds, by);
    }

    /// <summary>The incident.</summary>
    public Guid IncidentId { get; private set; }

    /// <summary>What the exclusion is from.</summary>
    public ExclusionScope Scope { get; private set; }

    /// <summary>The sitting, with <see cref="ExclusionScope.Sitting"/>; otherwise null.</summary>
    public Guid? SittingId { get; private set; }

    /// <summary>The grounds, sealed.</summary>
    [Private]
    [Secret]
    public SealedText Grounds { get; private set; }

    /// <summary>The day the grounds were told.</summary>
    public DateOnly ToldOn { get; private set; }

    /// <summary>Last day to answer, inclusive.</summary>
    public DateOnly AnswerBy { get; private set; }

    /// <summary>The day the member was heard, or the delay was found to be over; null before.</summary>
    public DateOnly? HeardOn { get; private set; }

    /// <summary>How the member answered.</summary>
    public HearingForm? Heard { get; private set; }

    /// <summary>What the member said, and who assisted them, sealed.</summary>
    [Private]
    [Secret]
    public SealedText Hearing { get; private set; } = SealedText.Empty;

    /// <summary>Whether the member is excluded; null before the decision.</summary>
    public bool? IsExcluded { get; private set; }

    /// <summary>The day of the decision.</summary>
    public DateOnly? DecidedOn { get; private set; }

    /// <summary>Who decided, in what capacity, as the charter names them.</summary>
    public string Decider { get; private set; } = "";

    /// <summary>The reasons of the decision, in law and in fact, sealed.</summary>
    [Private]
    [Secret]
    public SealedText Reasons { get; private set; } = SealedText.Empty;

    /// <summary>The day the decision was handed over to the member; the delay to contest it runs from then. Null before.</summary>
    public DateOnly? NotifiedOn { get; private set; }

    /// <summary>The account that opened the procedure.</summary>
    public Guid By { get; private set; }

    /// <summary>Last day to contest the decision; null before it was handed over.</summary>
    public DateOnly? AppealUntil => NotifiedOn?.AddMonths(AppealMonths).AddDays(1);

    /// <summary>Whether the decision is taken.</summary>
    public bool IsDecided => DecidedOn is not null;

    /// <summary>Why a procedure cannot be opened; empty when it can.</summary>
    /// <param name="incident">The incident.</param>
    /// <param name="terms">From what, told when, to be answered by when.</param>
    /// <param name="today">Today.</param>
    public static IReadOnlyList<Refusal> WhyNotOpen(Incident incident, ExclusionTerms terms, DateOnly today) =>
        incident.IsOver ? [new Refusal("incident.closed")]
            : incident.ConcernedId is null ? [new Refusal("exclusion.nobody")]
            : terms.ToldOn > today ? [new Refusal("exclusion.told-later")]
            : terms.AnswerBy < terms.ToldOn.AddDays(terms.LeastDays) ? [new Refusal("exclusion.delay", terms.LeastDays.ToString(CultureInfo.InvariantCulture))]
            : (terms.Scope == ExclusionScope.Sitting) != (terms.SittingId is not null) ? [new Refusal("exclusion.sitting")]
            : [];

    /// <summary>Why the hearing cannot be recorded; empty when it can. Silence is only silence once the delay is over.</summary>
    public IReadOnlyList<Refusal> WhyNotHear(HearingForm form, DateOnly on, DateOnly today) =>
        IsDecided ? [new Refusal("exclusion.decided")]
            : on > today || on < ToldOn ? [new Refusal("exclusion.hearing-day")]
            : form == HearingForm.None && today <= AnswerBy ? [new Refusal("exclusion.delay-runs", AnswerBy.ToString("O", CultureInfo.InvariantCulture))]
            : [];

    /// <summary>Records what the member answered, or that they did not.</summary>
    /// <exception cref="InvalidOperationException"><see cref="WhyNotHear"/> is not empty.</exception>
    public void Hear(HearingForm form, DateOnly on, SealedText words, DateOnly today)
    {
        Require(WhyNotHear(form, on, today));
        (Heard, HeardOn, Hearing) = (form, on, words);
    }

    /// <summary>Whether its words are needed on a day: nothing is decided yet, or an exclusion may still be contested.</summary>
    public bool IsNeededOn(DateOnly day) => IsExcluded != false && (AppealUntil is not { } until || day <= until);

    /// <summary>Erases every word; the days and the outcome stay.</summary>
    public void Erase() => (Grounds, Hearing, Reasons) = (SealedText.Empty, SealedText.Empty, SealedText.Empty);

    private static void Require(IReadOnlyList<Refusal> refusals)
    {
        if (refusals is [var refusal, ..])
        {
            throw new InvalidOperationException($"The procedure does not allow it: {refusal.Code}.");
        }
    }
}
