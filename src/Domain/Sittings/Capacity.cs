namespace Misthos.Domain.Sittings;

/// <summary>In what capacity a person attends a sitting. Only the capacities a scheme names feed allowances.</summary>
public enum Capacity
{
    /// <summary>Member in office.</summary>
    Member,

    /// <summary>Member whose term is over.</summary>
    FormerMember,

    /// <summary>Someone who comes to an open sitting without being a member.</summary>
    OpenParticipant,

    /// <summary>Comes with a member to help them; is not a member.</summary>
    Companion,

    /// <summary>Parent or guardian of a minor member.</summary>
    Guardian,

    /// <summary>Elected official of the authority.</summary>
    ElectedOfficial,

    /// <summary>Officer of a department.</summary>
    Officer,

    /// <summary>Expert heard.</summary>
    Expert,

    /// <summary>Facilitator.</summary>
    Facilitator,

    /// <summary>Observer: researcher, guarantor, another authority.</summary>
    Observer,
}
