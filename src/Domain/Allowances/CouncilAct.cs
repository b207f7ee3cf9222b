namespace Misthos.Domain.Allowances;

/// <summary>
/// A resolution of the council (<i>délibération</i>) on which an allowance rests. No payment without an act in force on the day of the
/// sitting. Its states are rows that are only added, because the courts may speak years later (TA Poitiers, 13 March 2025, n° 2303524).
/// </summary>
public sealed class CouncilAct : Entity
{
    private readonly List<CouncilActState> _states = [];

    private CouncilAct()
    {
    }

    /// <summary>Records an act. It is not in force until a state says so.</summary>
    /// <exception cref="ArgumentException">Number, title or legal basis is blank, or it was transmitted before it was adopted.</exception>
    public CouncilAct(Guid authorityId, CouncilActText text)
        : base(authorityId)
    {
        string[] compulsory = [text.Number, text.Title, text.LegalBasis];
        if (compulsory.Any(string.IsNullOrWhiteSpace) || text.TransmittedOn < text.AdoptedOn)
        {
            throw new ArgumentException("An act has a number, a title and a legal basis, and is transmitted after it is adopted.", nameof(text));
        }

        (Number, Title, AdoptedOn, LegalBasis) = (text.Number, text.Title, text.AdoptedOn, text.LegalBasis);
        (TransmittedOn, Url, IsFictional) = (text.TransmittedOn, text.Url, text.IsFictional);
    }

    /// <summary>Number, as the authority numbers its acts.</summary>
    public string Number { get; private set; } = "";

    /// <summary>Title.</summary>
    public string Title { get; private set; } = "";

    /// <summary>Day of the vote.</summary>
    public DateOnly AdoptedOn { get; private set; }

    /// <summary>
    /// Day the prefecture received it; the act is not executory before (CGCT L.2131-1).
    /// Null when unknown or when the body is not subject to it (a national body).
    /// </summary>
    public DateOnly? TransmittedOn { get; private set; }

    /// <summary>Legal grounds as the act states them, for example "CRPA L.131-1; libre administration (Constitution, art. 72)".</summary>
    public string LegalBasis { get; private set; } = "";

    /// <summary>Where the act can be read.</summary>
    public string? Url { get; private set; }

    /// <summary>The text of the act, kept for whoever pays and judges; null until it is attached.</summary>
    public Guid? DocumentId { get; private set; }

    /// <summary>Whether the act is invented for a demonstration; shown wherever the act is.</summary>
    public bool IsFictional { get; private set; }

    /// <summary>Every state recorded, oldest record first.</summary>
    public IReadOnlyList<CouncilActState> States => [.. _states.OrderBy(state => state.Order)];

    /// <summary>
    /// The state on a day, as known now: the last one recorded among those effective on or before that day. A state recorded later replaces
    /// what was known from its effective day on, so that an annulment effective from the adoption covers all the days since.
    /// Null before the adoption, before the transmission when its day is known, and while no state is recorded: not in force.
    /// </summary>
    public CouncilActState? StateOn(DateOnly day) =>
        day < AdoptedOn || day < TransmittedOn ? null : _states.Where(state => state.EffectiveOn <= day).MaxBy(state => state.Order);

    /// <summary>Attaches the text of the act; what was attached before stays in the documents.</summary>
    public void Attach(Guid documentId) => DocumentId = documentId;

    /// <summary>Whether an allowance may be paid for a sitting of that day.</summary>
    public bool AllowsPaymentOn(DateOnly day) => StateOn(day)?.Kind.AllowsPayment() == true;

    /// <summary>
    /// Why a state cannot be recorded; empty when it can. A state that allows payment cannot reach back before the last one recorded:
    /// it would silently lift a suspension. A suspension or an annulment may (it only blocks).
    /// </summary>
    public IReadOnlyList<Refusal> WhyNotRecord(CouncilActStateKind kind, DateOnly effectiveOn, string source)
    {
        var refusals = new List<Refusal>();
        if (effectiveOn < AdoptedOn)
        {
            refusals.Add(new Refusal("act.state-before-adoption", AllowanceFormat.Day(AdoptedOn)));
        }

        var last = _states.MaxBy(state => state.Order);
        if (kind.AllowsPayment() && effectiveOn < last?.EffectiveOn)
        {
            refusals.Add(new Refusal("act.state-before-last", AllowanceFormat.Day(last.EffectiveOn)));
        }

        if (string.IsNullOrWhiteSpace(source))
        {
            refusals.Add(new Refusal("act.state-without-source"));
        }

        return refusals;
    }

    /// <summary>Adds a state: what, from when, who says so, and on what evidence (judgment, order, certificate of publication).</summary>
    /// <exception cref="InvalidOperationException"><see cref="WhyNotRecord"/> is not empty.</exception>
    public CouncilActState Record(CouncilActStateKind kind, DateOnly effectiveOn, string source, StateRecording recording)
    {
        if (WhyNotRecord(kind, effectiveOn, source) is [var first, ..])
        {
            throw new InvalidOperationException($"The state cannot be recorded: {first.Code}.");
        }

        var state = new CouncilActState(this, _states.Count + 1, (kind, effectiveOn, source), recording);
        _states.Add(state);
        return state;
    }
}

/// <summary>What an act says of itself. Dates are days in France; <c>LegalBasis</c> is the act's own wording of its grounds.</summary>
public sealed record CouncilActText(string Number, string Title, DateOnly AdoptedOn, string LegalBasis)
{
    /// <inheritdoc cref="CouncilAct.TransmittedOn" />
    public DateOnly? TransmittedOn { get; init; }

    /// <inheritdoc cref="CouncilAct.Url" />
    public string? Url { get; init; }

    /// <inheritdoc cref="CouncilAct.IsFictional" />
    public bool IsFictional { get; init; }
}
