namespace Misthos.Domain.Administration;

/// <summary>What a person may do for one authority. One person may hold several, in several authorities.</summary>
public enum Role
{
    /// <summary>Sets up the authority, its users and its appearance. Sees no member data.</summary>
    Administrator,

    /// <summary>The participation team: runs the assembly.</summary>
    Organiser,

    /// <summary>Keeps the link with members after the term.</summary>
    FollowUpOfficer,

    /// <summary>Runs groups and records contributions and proposals.</summary>
    Facilitator,

    /// <summary>Checks people in.</summary>
    Reception,

    /// <summary>Prepares the payment of allowances (liquidation).</summary>
    FinanceOfficer,

    /// <summary>Approves the payment of allowances (ordonnateur); never the one who prepared it.</summary>
    AuthorisingOfficer,

    /// <summary>Elected official: answers for the authority.</summary>
    ElectedOfficial,

    /// <summary>Guarantor or bailiff: checks the draw.</summary>
    Guarantor,

    /// <summary>Member of an assembly, present or past.</summary>
    Member,
}

/// <summary>A role given to a user in one authority.</summary>
public sealed class RoleAssignment : Entity
{
    private RoleAssignment()
    {
    }

    /// <summary>Gives a role.</summary>
    public RoleAssignment(Guid authorityId, Guid userId, Role role)
        : base(authorityId) => (UserId, Role) = (userId, role);

    /// <summary>The user who holds the role.</summary>
    public Guid UserId { get; private set; }

    /// <summary>The role held.</summary>
    public Role Role { get; private set; }
}
