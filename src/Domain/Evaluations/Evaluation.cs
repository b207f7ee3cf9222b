using Misthos.Domain.Administration;

namespace Misthos.Domain.Evaluations;

/// <summary>The short questionnaire of one sitting, opened to those who were present.</summary>
public sealed class Evaluation : Entity
{
    private Evaluation()
    {
    }

    /// <summary>Opens the questionnaire.</summary>
    public Evaluation(Guid authorityId, Guid sittingId, string instrument, Guid openedBy, DateTimeOffset openedAt)
        : base(authorityId) => (SittingId, Instrument, OpenedBy, OpenedAt) = (sittingId, instrument, openedBy, openedAt);

    /// <summary>The sitting.</summary>
    public Guid SittingId { get; private set; }

    /// <summary>Code and version of the set of questions.</summary>
    public string Instrument { get; private set; } = "";

    /// <summary>Who opened it.</summary>
    public Guid OpenedBy { get; private set; }

    /// <summary>When, UTC.</summary>
    public DateTimeOffset OpenedAt { get; private set; }

    /// <summary>Links sent by e-mail.</summary>
    public int Mailed { get; private set; }

    /// <summary>Codes printed on paper, of the last printing.</summary>
    public int Printed { get; private set; }

    /// <summary>Records how many links were sent.</summary>
    public void MarkMailed(int people) => Mailed = people;

    /// <summary>Why codes cannot be printed (again); empty when they can. Once a printed code was used, printing again could let someone answer twice.</summary>
    /// <param name="people">People who need paper.</param>
    /// <param name="unused">Printed codes not used yet.</param>
    public IReadOnlyList<Refusal> WhyNotPrint(int people, int unused) =>
        people == 0 ? [new Refusal("evaluation.nobody-on-paper")] : unused < Printed ? [new Refusal("evaluation.printed-codes-used")] : [];

    /// <summary>Records how many codes were printed.</summary>
    /// <exception cref="InvalidOperationException"><see cref="WhyNotPrint"/> is not empty.</exception>
    public void MarkPrinted(int people, int unused) =>
        Printed = WhyNotPrint(people, unused).Count == 0 ? people : throw new InvalidOperationException("Printed codes were used.");
}

/// <summary>
/// A one-use right to answer. It holds the fingerprint of a random token and nothing of the person it was given to;
/// it is deleted when it is used.
/// </summary>
public sealed class EvaluationTicket : IOwnedByAuthority
{
    private EvaluationTicket()
    {
    }

    /// <summary>Creates a ticket; its identifier is the fingerprint, so that nothing tells the order of creation.</summary>
    /// <param name="authorityId">The authority.</param>
    /// <param name="evaluationId">The questionnaire.</param>
    /// <param name="tokenHash">Fingerprint of the token.</param>
    /// <param name="onPaper">Whether the token was printed rather than mailed.</param>
    public EvaluationTicket(Guid authorityId, Guid evaluationId, string tokenHash, bool onPaper = false) =>
        (AuthorityId, EvaluationId, TokenHash, OnPaper) = (authorityId, evaluationId, tokenHash, onPaper);

    /// <inheritdoc />
    public Guid AuthorityId { get; private set; }

    /// <summary>The questionnaire.</summary>
    public Guid EvaluationId { get; private set; }

    /// <summary>SHA-256 of the token, hexadecimal; the key.</summary>
    [Secret]
    public string TokenHash { get; private set; } = "";

    /// <summary>Whether the token was printed rather than mailed.</summary>
    public bool OnPaper { get; private set; }
}

/// <summary>One set of answers. No person, no time, a random identifier: nothing that leads to a name.</summary>
public sealed class EvaluationAnswer : IOwnedByAuthority
{
    private EvaluationAnswer()
    {
    }

    /// <summary>Records answers.</summary>
    /// <param name="id">Purely random identifier (never version 7, which tells the time).</param>
    /// <param name="evaluation">The questionnaire.</param>
    /// <param name="onPaper">Whether it was typed in from paper.</param>
    /// <param name="answers">Question code → answer.</param>
    public EvaluationAnswer(Guid id, Evaluation evaluation, bool onPaper, IReadOnlyDictionary<string, string> answers)
    {
        (Id, AuthorityId, EvaluationId, OnPaper) = (id, evaluation.AuthorityId, evaluation.Id, onPaper);
        Answers = answers.ToDictionary();
    }

    /// <summary>Random identifier.</summary>
    public Guid Id { get; private set; }

    /// <inheritdoc />
    public Guid AuthorityId { get; private set; }

    /// <summary>The questionnaire.</summary>
    public Guid EvaluationId { get; private set; }

    /// <summary>Whether it was typed in from paper.</summary>
    public bool OnPaper { get; private set; }

    /// <summary>Question code → answer.</summary>
    public Dictionary<string, string> Answers { get; private set; } = [];
}

/// <summary>"You said, we did": what was heard and what was decided.</summary>
public sealed class Adjustment : Entity
{
    private Adjustment()
    {
    }

    /// <summary>Records an adjustment.</summary>
    public Adjustment(Guid authorityId, Guid editionId, Guid? sittingId, DateOnly decidedOn)
        : base(authorityId) => (EditionId, SittingId, DecidedOn) = (editionId, sittingId, decidedOn);

    /// <summary>The edition.</summary>
    public Guid EditionId { get; private set; }

    /// <summary>The sitting it was heard at, or null.</summary>
    public Guid? SittingId { get; private set; }

    /// <summary>What was said.</summary>
    public string Heard { get; private set; } = "";

    /// <summary>What was done.</summary>
    public string Done { get; private set; } = "";

    /// <summary>Day of the decision.</summary>
    public DateOnly DecidedOn { get; private set; }

    /// <summary>Sets what was said and what was done.</summary>
    public void Tell(string heard, string done) => (Heard, Done) = (heard, done);
}
