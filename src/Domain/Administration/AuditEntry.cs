namespace Misthos.Domain.Administration;

/// <summary>
/// One change of one record: who, when, in which use case, why, old and new values.
/// Written in the same transaction as the change; never changed afterwards.
/// </summary>
public sealed class AuditEntry : IOwnedByAuthority
{
    private AuditEntry()
    {
    }

    /// <summary>Creates an entry.</summary>
    public AuditEntry(Guid authorityId, DateTimeOffset at, AuditActor actor, AuditSubject subject)
    {
        Id = Guid.CreateVersion7();
        AuthorityId = authorityId;
        At = at;
        (UserId, UserName, UseCase, Reason) = (actor.UserId, actor.UserName, actor.UseCase, actor.Reason);
        (Subject, SubjectId, Operation, Changes) = (subject.Type, subject.Id, subject.Operation, subject.Changes);
    }

    /// <summary>Identifier.</summary>
    public Guid Id { get; private set; }

    /// <inheritdoc />
    public Guid AuthorityId { get; private set; }

    /// <summary>When, UTC.</summary>
    public DateTimeOffset At { get; private set; }

    /// <summary>Who; null for the system.</summary>
    public Guid? UserId { get; private set; }

    /// <summary>Name of who, as it was then.</summary>
    public string UserName { get; private set; } = "";

    /// <summary>The use case that made the change.</summary>
    public string UseCase { get; private set; } = "";

    /// <summary>Why, when the use case asks for a reason.</summary>
    public string? Reason { get; private set; }

    /// <summary>Kind of record changed.</summary>
    public string Subject { get; private set; } = "";

    /// <summary>Identifier of the record changed.</summary>
    public Guid SubjectId { get; private set; }

    /// <summary><c>Added</c>, <c>Modified</c> or <c>Deleted</c>; <c>Exported</c> when the data of the authority were handed over, <c>Seen</c> when something sealed was shown.</summary>
    public string Operation { get; private set; } = "";

    /// <summary>JSON object: field → [old, new]; private fields show only that they changed.</summary>
    public string Changes { get; private set; } = "{}";
}

/// <summary>Who acts, in which use case, and why.</summary>
public sealed record AuditActor(Guid? UserId, string UserName, string UseCase, string? Reason);

/// <summary>What was changed and how.</summary>
public sealed record AuditSubject(string Type, Guid Id, string Operation, string Changes);

/// <summary>Marks a property whose values must not be written to the audit trail in clear.</summary>
[AttributeUsage(AttributeTargets.Property)]
public sealed class PrivateAttribute : Attribute;
