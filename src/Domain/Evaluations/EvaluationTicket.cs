using Misthos.Domain.Administration;

namespace Misthos.Domain.Evaluations;

/// <summary>
/// A one-use right to answer. It holds the fingerprint of a code and nothing of the person it was made for: only the secret of the box,
/// which is in no database and no backup and is destroyed when the box is opened, leads from one to the other. It is deleted when it is used.
/// </summary>
public sealed class EvaluationTicket : IOwnedByAuthority
{
    private EvaluationTicket()
    {
    }

    /// <summary>Creates a ticket; its key is the fingerprint, so that nothing tells the order of creation.</summary>
    /// <param name="authorityId">The authority.</param>
    /// <param name="evaluationId">The questionnaire.</param>
    /// <param name="tokenHash">Fingerprint of the code.</param>
    public EvaluationTicket(Guid authorityId, Guid evaluationId, string tokenHash) =>
        (AuthorityId, EvaluationId, TokenHash) = (authorityId, evaluationId, tokenHash);

    /// <inheritdoc />
    public Guid AuthorityId { get; private set; }

    /// <summary>The questionnaire.</summary>
    public Guid EvaluationId { get; private set; }

    /// <summary>SHA-256 of the code, hexadecimal; the key.</summary>
    [Secret]
    public string TokenHash { get; private set; } = "";
}

/// <summary>
/// Answers in the box: sealed, all of the same length, without person or time. Nobody reads them before the box is opened, and then only all together.
/// </summary>
public sealed class EvaluationSlip : IOwnedByAuthority
{
    private EvaluationSlip()
    {
    }

    /// <summary>Puts sealed answers in the box.</summary>
    /// <param name="id">Purely random identifier.</param>
    /// <param name="evaluation">The questionnaire.</param>
    /// <param name="cipher">The sealed answers.</param>
    public EvaluationSlip(Guid id, Evaluation evaluation, byte[] cipher) =>
        (Id, AuthorityId, EvaluationId, Cipher) = (id, evaluation.AuthorityId, evaluation.Id, cipher);

    /// <summary>Random identifier.</summary>
    public Guid Id { get; private set; }

    /// <inheritdoc />
    public Guid AuthorityId { get; private set; }

    /// <summary>The questionnaire.</summary>
    public Guid EvaluationId { get; private set; }

    /// <summary>The sealed answers.</summary>
    [Secret]
    public byte[] Cipher { get; private set; } = [];
}

/// <summary>Somebody who was asked to answer. Whether they did is not here: only the secret of the box tells, while it is open.</summary>
public sealed class EvaluationInvitee : IOwnedByAuthority
{
    private EvaluationInvitee()
    {
    }

    /// <summary>Notes that a person is asked.</summary>
    /// <param name="evaluation">The questionnaire.</param>
    /// <param name="personId">The person.</param>
    /// <param name="byMail">Whether the link goes by e-mail; on paper otherwise.</param>
    public EvaluationInvitee(Evaluation evaluation, Guid personId, bool byMail) =>
        (AuthorityId, EvaluationId, PersonId, ByMail) = (evaluation.AuthorityId, evaluation.Id, personId, byMail);

    /// <inheritdoc />
    public Guid AuthorityId { get; private set; }

    /// <summary>The questionnaire.</summary>
    public Guid EvaluationId { get; private set; }

    /// <summary>The person.</summary>
    public Guid PersonId { get; private set; }

    /// <summary>Whether the link goes by e-mail; on paper otherwise.</summary>
    public bool ByMail { get; private set; }
}
