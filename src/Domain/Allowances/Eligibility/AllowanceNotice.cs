using Misthos.Domain.Members;

namespace Misthos.Domain.Allowances.Eligibility;

/// <summary>What a person is told about their allowance.</summary>
public enum AllowanceNoticeKind
{
    /// <summary>Kindly, once: that the allowance can be asked for.</summary>
    InvitationToAsk,

    /// <summary>What was decided about the income condition.</summary>
    Decision,

    /// <summary>What was answered to an appeal.</summary>
    Appeal,

    /// <summary>What was answered to an expense claim.</summary>
    Claim,

    /// <summary>What was answered to an expense claim after an appeal.</summary>
    ClaimAgain,
}

/// <summary>
/// A person is told something in writing, once for each cause: by e-mail, or by a letter that somebody posts. The time to contest a refusal runs
/// from then on.
/// </summary>
public sealed class AllowanceNotice : Entity
{
    private AllowanceNotice()
    {
    }

    /// <summary>Records what is told; an e-mail leaves by itself, a letter waits until somebody posts it.</summary>
    /// <param name="person">The person.</param>
    /// <param name="kind">What is told.</param>
    /// <param name="subjectId">The scheme, decision, appeal or claim it is about.</param>
    /// <param name="at">When, UTC.</param>
    public AllowanceNotice(Person person, AllowanceNoticeKind kind, Guid subjectId, DateTimeOffset at)
        : base(person.AuthorityId)
    {
        (PersonId, Kind, SubjectId, At) = (person.Id, kind, subjectId, at);
        ByLetter = person.ReachedBy != ContactChannel.Email;
        DoneAt = ByLetter ? null : at;
    }

    /// <summary>The person.</summary>
    public Guid PersonId { get; private set; }

    /// <summary>What is told.</summary>
    public AllowanceNoticeKind Kind { get; private set; }

    /// <summary>The scheme, decision, appeal or claim it is about.</summary>
    public Guid SubjectId { get; private set; }

    /// <summary>Whether it goes by post: the person is not reached by e-mail.</summary>
    public bool ByLetter { get; private set; }

    /// <summary>When it was written, UTC.</summary>
    public DateTimeOffset At { get; private set; }

    /// <summary>When it left, UTC; null while a letter waits.</summary>
    public DateTimeOffset? DoneAt { get; private set; }

    /// <summary>Who posted the letter.</summary>
    public Guid? DoneBy { get; private set; }

    /// <summary>Records that the letter was posted; once is enough.</summary>
    public void Post(Guid by, DateTimeOffset at) => (DoneAt, DoneBy) = DoneAt is null ? (at, by) : (DoneAt, DoneBy);
}
