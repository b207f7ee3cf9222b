using Misthos.Domain.Administration;
using Misthos.Domain.Recruitment;

namespace Misthos.Domain.Members;

/// <summary>A parent or guardian and how to reach them.</summary>
public sealed record GuardianContact(string Name, string? Phone, string? Email);

/// <summary>Who acts on an authorisation (null: the guardian, by their link) and when, UTC.</summary>
public sealed record AuthorisationAct(Guid? By, DateTimeOffset At)
{
    /// <summary>The name the guardian signed with, by their link.</summary>
    public string? SignedAs { get; init; }

    /// <summary>The scan of the signed paper.</summary>
    public Guid? DocumentId { get; init; }
}

/// <summary>A change of a minor's authorisation: never changed, never removed.</summary>
public sealed class MinorAuthorisationStep : Entity
{
    private MinorAuthorisationStep()
    {
    }

    internal MinorAuthorisationStep(MinorAuthorisation authorisation, DateOnly? signedOn, AuthorisationAct act)
        : base(authorisation.AuthorityId)
    {
        (AuthorisationId, State, SignedOn) = (authorisation.Id, authorisation.State, signedOn);
        (By, At, SignedAs, DocumentId) = (act.By, act.At, act.SignedAs, act.DocumentId);
    }

    /// <summary>The authorisation.</summary>
    public Guid AuthorisationId { get; private set; }

    /// <summary>Where it stands since.</summary>
    public GuardianAuthorisation State { get; private set; }

    /// <summary>The date on the paper, when one came.</summary>
    public DateOnly? SignedOn { get; private set; }

    /// <summary>The name the guardian signed with, by their link.</summary>
    [Private]
    public string? SignedAs { get; private set; }

    /// <summary>The scan of the signed paper.</summary>
    public Guid? DocumentId { get; private set; }

    /// <summary>The organiser who noted it; null for the guardian.</summary>
    public Guid? By { get; private set; }

    /// <summary>When, UTC.</summary>
    public DateTimeOffset At { get; private set; }
}
